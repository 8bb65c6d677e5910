-- The lists behind the figures on the page of a unit and of a plan: of what the page counts, for whoever may open the page.

create function api.list_unit_cards(
  unit_id uuid, box text, part text default 'lead', first_quarter date default null, last_quarter date default null,
  after_due date default null, after_id uuid default null, max_cards int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  unit constant app.units := app.require_unit_page(list_unit_cards.unit_id);
begin
  return app.figure_page(unit.organization_id, app.units_from(unit.id), null, app.quarters_between(first_quarter, last_quarter),
    list_unit_cards.box, coalesce(list_unit_cards.part, 'lead'), after_due, after_id, max_cards);
end
$$;
comment on function api.list_unit_cards is
  'The cards behind a figure of a unit''s page (type FigureCards): what the unit or one below it leads, or what they only support; refuses as the page does.';

create function api.list_plan_cards(
  plan_id uuid, box text, unit_id uuid default null, part text default null, first_quarter date default null, last_quarter date default null,
  after_due date default null, after_id uuid default null, max_cards int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  plan constant app.plans := app.require_plan(list_plan_cards.plan_id);
  units uuid[] := (app.reach_of(plan.organization_id, null, false)).units;
begin
  if list_plan_cards.unit_id is not null then
    if units is not null and not list_plan_cards.unit_id = any (units) then
      raise exception 'unit.not_found';
    end if;
    units := array[list_plan_cards.unit_id];
  end if;
  return app.figure_page(plan.organization_id, units, plan.id, app.quarters_between(first_quarter, last_quarter),
    list_plan_cards.box, list_plan_cards.part, after_due, after_id, max_cards);
end
$$;
comment on function api.list_plan_cards is
  'The cards behind a figure of a plan''s page (type FigureCards), as far as the person sees them; of one unit, what it leads or supports itself.';

grant execute on function
  api.list_unit_cards(uuid, text, text, date, date, date, uuid, int),
  api.list_plan_cards(uuid, text, uuid, text, date, date, date, uuid, int)
to authenticated;

create function api.list_unit_reports(
  unit_id uuid, standing text, after_due date default null, after_id uuid default null, max_reports int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  unit constant app.units := app.require_unit_page(list_unit_reports.unit_id);
begin
  if not coalesce(list_unit_reports.standing = any (array['onTime', 'late', 'returned', 'missing', 'missingLate', 'excluded']), false) then
    raise exception 'request.invalid';
  end if;
  return (
    with found as materialized (
      select r.id, r.due_on from app.standing_reports(app.units_from(unit.id), unit.organization_id) r
      where r.standing = list_unit_reports.standing
    ),
    page as (
      select f.id, f.due_on from found f where after_id is null or (f.due_on, f.id) > (after_due, after_id)
      order by f.due_on, f.id limit app.limit_of(max_reports)
    )
    select json_build_object(
      'count', (select count(*) from found),
      'reports', coalesce((select json_agg(l.report order by p.due_on, p.id) from page p join app.report_lines l on l.id = p.id), '[]')
    )
  );
end
$$;
comment on function api.list_unit_reports is
  'The reports behind a figure of a unit''s page (type FigureReports), the earliest last day first; refuses as the page does.';
grant execute on function api.list_unit_reports(uuid, text, date, uuid, int) to authenticated;
