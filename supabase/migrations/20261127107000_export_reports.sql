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

-- Exports lie beside the files of reports, under <organization>/exports/, and are swept with what belongs to nothing.
drop policy "files are put where the rules of their bucket let people" on storage.objects;
create policy "files are put where the rules of their bucket let people" on storage.objects
  for insert to authenticated with check (
    case bucket_id
      when 'plan-files' then split_part(name, '/', 1) = any (
        select o::text from unnest((select private.organizations_i_coordinate())::uuid[]) o
      )
      when 'report-files' then case split_part(name, '/', 2)
        when 'exports' then split_part(name, '/', 1) = any (
          select o::text from unnest((select private.organizations_i_see_whole())::uuid[]) o
        )
        -- The file was announced by this very person, for a draft that can still be written at, and is put once.
        else exists (
          select from app.report_files f
          where f.path = objects.name and f.created_by = (select auth.uid()) and f.checked_at is null and f.removed_at is null
            and f.request_id = any ((select private.report_requests_i_write())::uuid[])
        )
      end
      else false
    end
  );

drop policy "files are read by who sees what they belong to" on storage.objects;
create policy "files are read by who sees what they belong to" on storage.objects
  for select to authenticated using (
    case bucket_id
      when 'plan-files' then split_part(name, '/', 1) = any (
        select o::text from unnest((select private.organizations_i_coordinate())::uuid[]) o
      ) or exists (select from app.plans p where p.source_path = objects.name)
      when 'report-files' then case split_part(name, '/', 2)
        when 'exports' then split_part(name, '/', 1) = any (
          select o::text from unnest((select private.organizations_i_see_whole())::uuid[]) o
        )
        -- The policy of app.report_files says who: the unit its own, who sees the whole those handed in.
        else exists (
          select from app.report_files f
          where f.path = objects.name and (f.checked_at is null or f.object_version is not distinct from objects.version)
            and (f.removed_at is null or exists (select from app.report_submission_files sf where sf.file_id = f.id))
        )
      end
      else false
    end
  );
