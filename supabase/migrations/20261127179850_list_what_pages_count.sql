-- The lists behind the figures on the page of a unit and of a plan: of what the page counts, for whoever may open the page.

drop function app.figure_cards(uuid, uuid[], uuid, app.quarter_span, text);
create function app.figure_cards(
  organization_id uuid, units uuid[], plan_id uuid, quarters app.quarter_span, box text, part text default 'lead'
)
returns table (id uuid, quarter date, due_on date, status text, late boolean, lead_unit_ids uuid[])
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  today constant date := app.today();
  -- As many days as src/core/board/deadline-words.ts calls soon.
  soon constant date := app.today() + 10;
begin
  if units is null then
    return query
      select c.id, c.quarter, c.due_on, c.status, c.late, c.lead_unit_ids from app.cards c
      where c.organization_id = figure_cards.organization_id and c.archived_at is null
        and (figure_cards.plan_id is null or c.plan_id = figure_cards.plan_id)
        and c.quarter between (quarters).first and (quarters).last
        and case box
          when 'doneOnTime' then c.status = 'done' and not c.late
          when 'doneLate' then c.status = 'done' and c.late
          when 'openInTime' then c.status <> 'done' and (c.due_on is null or c.due_on >= today)
          when 'openOverdue' then c.status <> 'done' and c.due_on < today
          when 'soon' then c.status <> 'done' and c.due_on between today and soon
          when 'late' then c.late or c.status <> 'done' and c.due_on < today
          when 'pastDue' then c.due_on < today
          when 'kept' then c.status = 'done' and c.due_on < today and not c.late
          else true
        end;
  else
    return query
      select c.id, c.quarter, c.due_on, c.status, c.late, c.lead_unit_ids from app.cards c
      where c.id in (
          select cu.card_id from app.card_units cu
          where cu.unit_id = any (units) and cu.organization_id = figure_cards.organization_id
            and (figure_cards.plan_id is null or cu.plan_id = figure_cards.plan_id)
            and cu.quarter between (quarters).first and (quarters).last
            and case box
              when 'doneOnTime' then cu.status = 'done' and not cu.late
              when 'doneLate' then cu.status = 'done' and cu.late
              when 'openInTime' then cu.status <> 'done' and (cu.due_on is null or cu.due_on >= today)
              when 'openOverdue' then cu.status <> 'done' and cu.due_on < today
              when 'soon' then cu.status <> 'done' and cu.due_on between today and soon
              when 'late' then cu.late or cu.status <> 'done' and cu.due_on < today
              when 'pastDue' then cu.due_on < today
              when 'kept' then cu.status = 'done' and cu.due_on < today and not cu.late
              else true
            end
        )
        and case part when 'lead' then c.lead_unit_ids && units when 'support' then not c.lead_unit_ids && units else true end;
  end if;
end
$$;
comment on function app.figure_cards is
  'Live cards in which any of these units has a part (null: of the whole organization), each once, behind one figure: a box, what is due soon, what is or was late, what has come due (pastDue) and what of it was kept. part: what one of them leads, what they only support (support), or both (null). Planned for what is asked: a plan, a unit and everything have different ways.';

create function app.figure_page(
  organization_id uuid, units uuid[], plan_id uuid, quarters app.quarter_span, box text, part text, after_due date, after_id uuid, max_cards int
) returns json
language plpgsql stable set search_path = '' as $$
begin
  if not coalesce(figure_page.box = any (
    array['doneOnTime', 'doneLate', 'openInTime', 'openOverdue', 'soon', 'late', 'pastDue', 'kept', 'all']
  ), false) or figure_page.part not in ('lead', 'support') then
    raise exception 'request.invalid';
  end if;
  return (
    with found as materialized (
      select c.id, coalesce(c.due_on, 'infinity') as due_on
      from app.figure_cards(figure_page.organization_id, units, figure_page.plan_id, quarters, figure_page.box, figure_page.part) c
    ),
    page as (
      select f.id, f.due_on from found f
      where after_id is null or (f.due_on, f.id) > (coalesce(after_due, 'infinity'), after_id)
      order by f.due_on, f.id limit app.limit_of(max_cards)
    )
    select json_build_object(
      'count', (select count(*) from found),
      'cards', coalesce((select json_agg(c.card order by p.due_on, p.id) from page p join app.card_lines c on c.id = p.id), '[]')
    )
  );
end
$$;
comment on function app.figure_page is 'A page of the cards behind a figure (type FigureCards), the earliest last day first.';

create function app.quarters_between(first_quarter date, last_quarter date) returns app.quarter_span
language sql immutable set search_path = ''
return row(coalesce(first_quarter, '-infinity'), coalesce(last_quarter, 'infinity'))::app.quarter_span;
comment on function app.quarters_between is 'Null is without end.';

grant execute on function
  app.figure_cards(uuid, uuid[], uuid, app.quarter_span, text, text),
  app.figure_page(uuid, uuid[], uuid, app.quarter_span, text, text, date, uuid, int), app.quarters_between(date, date)
to authenticated;

drop function api.list_dashboard_cards(uuid, text, date, date, uuid, uuid, date, uuid, int, boolean);
create function api.list_dashboard_cards(
  organization_id uuid, box text, first_quarter date default null, last_quarter date default null, plan_id uuid default null,
  unit_id uuid default null, after_due date default null, after_id uuid default null, max_cards int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  units uuid[] := app.dashboard_units(list_dashboard_cards.organization_id);
begin
  if list_dashboard_cards.unit_id is not null then
    if units is not null and not list_dashboard_cards.unit_id = any (units) then
      raise exception 'unit.not_found';
    end if;
    units := array[list_dashboard_cards.unit_id];
  end if;
  return app.figure_page(list_dashboard_cards.organization_id, units, list_dashboard_cards.plan_id,
    app.quarters_between(first_quarter, last_quarter), list_dashboard_cards.box, 'lead', after_due, after_id, max_cards);
end
$$;
comment on function api.list_dashboard_cards is
  'The cards behind a figure of Điều hành (type FigureCards): as many as it says. A unit has what it leads itself.';

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
  api.list_dashboard_cards(uuid, text, date, date, uuid, uuid, date, uuid, int),
  api.list_unit_cards(uuid, text, text, date, date, date, uuid, int),
  api.list_plan_cards(uuid, text, uuid, text, date, date, date, uuid, int)
to authenticated;

create function app.standing_reports(units uuid[], organization_id uuid) returns table (id uuid, due_on date, standing text)
language sql stable set search_path = '' as $$
  select r.id, r.due_on, case
    when r.status in ('submitted', 'accepted') then case when coalesce(r.days_late, 0) > 0 then 'late' else 'onTime' end
    when r.status = 'open' then case when r.due_on < app.today() then 'missingLate' else 'missing' end
    else r.status
  end
  from app.report_requests r
  where r.organization_id = standing_reports.organization_id and r.unit_id = any (units)
    and r.due_on between date_trunc('year', app.today())::date and (date_trunc('year', app.today()) + interval '1 year - 1 day')::date
$$;
comment on function app.standing_reports is 'Reports of units that are due within the year, and under which of ReportCounts each stands.';
grant execute on function app.standing_reports(uuid[], uuid) to authenticated;

create or replace function app.unit_reports(units uuid[], organization_id uuid, max_reports int) returns json
language sql stable set search_path = '' as $$
  with counted as (
    select r.standing, count(*) as reports from app.standing_reports(units, unit_reports.organization_id) r group by r.standing
  )
  select json_build_object(
    'counts', (
      select json_object_agg(s.standing, coalesce(n.reports, 0))
      from unnest(array['onTime', 'late', 'returned', 'missing', 'missingLate', 'excluded']) s (standing)
      left join counted n on n.standing = s.standing
    ),
    'open', coalesce((
      select json_agg(l.report order by w.due_on, w.id)
      from (
        select r.id, r.due_on from app.report_requests r
        where r.unit_id = any (units) and r.status in ('open', 'returned') order by r.due_on, r.id limit max_reports
      ) w join app.report_lines l on l.id = w.id
    ), '[]')
  )
$$;

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

-- As before, with every request behind its counts.
create or replace function app.unit_overview(unit app.units, max_cards int) returns json
language plpgsql stable set search_path = '' as $$
declare
  units constant uuid[] := app.units_from(unit.id);
  counted constant jsonb := app.unit_boxes(units);
begin
  return json_build_object(
    'organization', (select json_build_object('id', o.id, 'name', o.name) from app.organizations o where o.id = unit.organization_id),
    'today', app.today(),
    'unit', json_build_object('id', unit.id, 'name', unit.name, 'shortName', unit.short_name),
    'parent', (select json_build_object('id', u.id, 'name', u.name) from app.units u where u.id = unit.parent_id),
    'below', coalesce((
      select json_agg(json_build_object('id', u.id, 'name', u.name) order by app.name_order(u.name), u.id) from app.units u
      where u.organization_id = unit.organization_id and u.parent_id = unit.id and u.archived_at is null
    ), '[]'),
    'people', app.unit_people(unit, 50),
    'quarters', counted -> 'quarters',
    'supported', counted -> 'supported',
    'overdue', json_build_object('count', counted -> 'overdue', 'cards', app.led_cards(units, '-infinity', app.today() - 1, max_cards)),
    'soon', json_build_object('count', counted -> 'soon', 'cards', app.led_cards(units, app.today(), app.today() + 10, max_cards)),
    'reports', app.unit_reports(units, unit.organization_id, 5),
    'extensions', app.unit_extensions(units, unit.organization_id, 100),
    'can', json_build_object('nudge', unit.organization_id = any (private.organizations_i_may_comment_in()))
  );
end
$$;
