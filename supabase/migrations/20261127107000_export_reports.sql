-- The consolidated report as a file: who may ask for it, how often, and where it lies until the night.

create function private.count_my_report_export() returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  return private.count_attempt('export-report:' || auth.uid(), 60);
end
$$;
comment on function private.count_my_report_export is
  'Counts one more export by the person who calls, and tells whether it is still allowed. Definer: it counts for who calls.';

create function api.begin_report_export(period_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  report constant json := api.get_consolidation(begin_report_export.period_id);
begin
  if report is null or json_typeof(report) = 'null' then
    raise exception 'consolidation.not_found';
  elsif not private.count_my_report_export() then
    raise exception 'rate.limited';
  end if;
  return json_build_object('consolidation', report, 'tasks', api.get_consolidation_tasks((report ->> 'id')::uuid));
end
$$;
comment on function api.begin_report_export is
  'All that export-report writes into the file (Consolidation and ConsolidatedTask[]); asked under the person''s own token.';
grant execute on function api.begin_report_export(uuid), private.count_my_report_export() to authenticated;
