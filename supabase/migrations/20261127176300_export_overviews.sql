-- A unit's or a plan's page as a file: who sees the page may have it written, and reads nobody else's.

create function api.begin_overview_export(kind text, subject_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  plan app.plans;
  unit app.units;
  overview json;
begin
  if begin_overview_export.kind = 'plan' then
    plan := app.require_plan(begin_overview_export.subject_id);
  elsif begin_overview_export.kind = 'unit' then
    unit := app.require_unit_page(begin_overview_export.subject_id);
  else
    raise exception 'request.invalid';
  end if;
  -- Reports and pages are written by the same processor: they are counted together, before anything is composed.
  if not private.count_my_report_export() then
    raise exception 'rate.limited';
  end if;
  overview := case begin_overview_export.kind when 'plan' then app.plan_overview(plan, 40, 60) else app.unit_overview(unit, 40) end;
  return json_build_object('kind', begin_overview_export.kind, 'personId', auth.uid(), 'overview', overview);
end
$$;
comment on function api.begin_overview_export is
  'All that export-overview writes into the file (OverviewToExport); asked under the person''s own token.';
grant execute on function api.begin_overview_export(text, uuid) to authenticated;
