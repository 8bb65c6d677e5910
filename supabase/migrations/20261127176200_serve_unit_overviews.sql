-- api: a unit on one page.

create function app.require_unit_page(unit_id uuid) returns app.units
language plpgsql stable set search_path = '' as $$
declare
  unit app.units;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into unit from app.units u where u.id = require_unit_page.unit_id and u.archived_at is null;
  if not found then
    raise exception 'unit.not_found';
  elsif not (unit.organization_id = any (private.organizations_i_see_whole()) or unit.id = any (private.units_i_work_for())) then
    raise exception 'unit.not_yours';
  end if;
  return unit;
end
$$;
comment on function app.require_unit_page is 'Who sees the whole organization opens the page of every unit, others those of their own and of all below them.';

create function private.shows_units(units uuid[]) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return units <@ private.units_i_work_for() or not exists (
    select from unnest(units) w (id)
    where not exists (select from app.units u where u.id = w.id and u.organization_id = any (private.organizations_i_see_whole()))
  );
end
$$;
comment on function private.shows_units is 'Whether the person may know how all of these units stand. Definer, as the other questions of policies.';

create function private.count_cards_of_units(units uuid[]) returns table (
  quarter date, leads boolean, done_on_time bigint, done_late bigint, open_in_time bigint, open_overdue bigint, soon bigint
)
language plpgsql stable security definer set search_path = '' as $$
declare
  today constant date := app.today();
begin
  if not private.shows_units(units) then
    return;
  end if;
  return query
    select c.quarter, c.lead_unit_ids && units,
      count(*) filter (where c.status = 'done' and not c.late), count(*) filter (where c.status = 'done' and c.late),
      count(*) filter (where c.status <> 'done' and coalesce(c.due_on >= today, true)),
      count(*) filter (where c.status <> 'done' and c.due_on < today),
      -- As many days as src/core/board/deadline-words.ts calls soon.
      count(*) filter (where c.status <> 'done' and c.due_on between today and today + 10)
    from app.cards c where c.unit_ids && units and c.archived_at is null group by 1, 2;
end
$$;
comment on function private.count_cards_of_units is
  'Cards in which one of the units has a part, each once, by quarter and by whether one of them leads. Definer: behind a policy Postgres cannot ask the index of units; it answers of units that the person sees.';

create function private.pick_led_cards(units uuid[], from_due date, until_due date, max_cards int) returns table (id uuid, due_on date)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.shows_units(units) then
    return;
  end if;
  return query
    select c.id, c.due_on from app.cards c
    where c.unit_ids && units and c.lead_unit_ids && units and c.archived_at is null and c.status <> 'done'
      and c.due_on between from_due and until_due
    order by c.due_on, c.id limit max_cards;
end
$$;
comment on function private.pick_led_cards is
  'Open cards that one of the units leads with a last day between two, the earliest first. Definer, as private.count_cards_of_units.';

grant execute on function
  private.shows_units(uuid[]), private.count_cards_of_units(uuid[]), private.pick_led_cards(uuid[], date, date, int)
to authenticated;

create function app.led_cards(units uuid[], from_due date, until_due date, max_cards int) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(l.card order by w.due_on, w.id), '[]')
  from private.pick_led_cards(units, from_due, until_due, max_cards) w join app.card_lines l on l.id = w.id
$$;
comment on function app.led_cards(uuid[], date, date, int) is 'The same as lists show them (type Card[]).';

create function app.unit_boxes(units uuid[]) returns jsonb
language sql stable set search_path = '' as $$
  with counted as materialized (select * from private.count_cards_of_units(units)),
  quarters as (
    select n.quarter, app.four_boxes(n.done_on_time, n.done_late, n.open_in_time, n.open_overdue) as boxes
    from counted n where n.leads order by n.quarter desc limit 24
  )
  select jsonb_build_object(
    'quarters', coalesce((select json_agg(json_build_object('quarter', q.quarter, 'boxes', q.boxes) order by q.quarter) from quarters q), '[]'),
    'supported', (
      select app.four_boxes(
        sum(n.done_on_time)::bigint, sum(n.done_late)::bigint, sum(n.open_in_time)::bigint, sum(n.open_overdue)::bigint
      )
      from counted n where not n.leads
    ),
    'overdue', (select coalesce(sum(n.open_overdue), 0) from counted n where n.leads),
    'soon', (select coalesce(sum(n.soon), 0) from counted n where n.leads)
  )
$$;
comment on function app.unit_boxes is
  'The four boxes of what units lead, for each quarter, and of what they support; how many cards they lead are overdue or soon due.';

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

create function app.unit_reports(units uuid[], organization_id uuid, max_reports int) returns json
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
comment on function app.unit_reports is 'Reports of units: those due within the year by how they stand, and the next ones to hand in (type UnitReports).';

create function app.unit_extensions(units uuid[], organization_id uuid, max_extensions int) returns json
language sql stable set search_path = '' as $$
  with asked as (
    select x.* from app.extensions x where x.organization_id = unit_extensions.organization_id and x.unit_id = any (units)
  )
  select json_build_object(
    'waiting', (select count(*) from asked x where x.status = 'asked'),
    'granted', (select count(*) from asked x where x.status = 'granted'),
    'refused', (select count(*) from asked x where x.status = 'refused'),
    'extensions', coalesce((
      select json_agg(l.extension order by l.turn) from (
        select row_number() over (order by x.status <> 'asked', x.asked_at desc, x.id) as turn, json_build_object(
          'id', x.id, 'status', x.status, 'fromDue', x.from_due, 'askedDue', x.asked_due, 'decidedDue', x.decided_due,
          'cardId', x.card_id, 'reportRequestId', x.report_request_id,
          'title', coalesce(
            (select t.title from app.cards c join app.tasks t on t.id = c.task_id where c.id = x.card_id),
            (select d.title || ' · ' || o.label from app.report_requests r join app.report_duties d on d.id = r.duty_id
              join app.reporting_periods o on o.id = r.period_id where r.id = x.report_request_id)
          )
        ) as extension
        from asked x where x.status <> 'withdrawn' order by turn limit max_extensions
      ) l
    ), '[]')
  )
$$;
comment on function app.unit_extensions is 'Requests of units for a later deadline: those that wait first (type UnitExtensions).';

create function app.unit_people(unit app.units, max_people int) returns json
language sql stable set search_path = '' as $$
  with members as (
    select p.id, p.name, m.role from app.memberships m join app.people p on p.id = m.person_id
    where m.organization_id = unit.organization_id and m.unit_id = unit.id and m.ended_at is null
  )
  select json_build_object(
    'count', (select count(distinct n.id) from members n),
    'people', coalesce((
      select json_agg(json_build_object('id', l.id, 'name', l.name, 'role', l.role) order by l.turn) from (
        select n.id, n.name, n.role, row_number() over (
          order by array_position(array['unit_head', 'leader', 'coordinator', 'staff', 'viewer'], n.role), app.name_order(n.name), n.id
        ) as turn from members n order by turn limit max_people
      ) l
    ), '[]')
  )
$$;
comment on function app.unit_people is 'Who works in a unit, its head first (type UnitPeople). Numbers of phones are told nowhere.';

grant execute on function
  app.require_unit_page(uuid), app.unit_boxes(uuid[]), app.led_cards(uuid[], date, date, int),
  app.standing_reports(uuid[], uuid), app.unit_reports(uuid[], uuid, int), app.unit_extensions(uuid[], uuid, int), app.unit_people(app.units, int)
to authenticated;

create function app.unit_overview(unit app.units, max_cards int) returns json
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
grant execute on function app.unit_overview(app.units, int) to authenticated;

create function api.get_unit_overview(unit_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  return app.unit_overview(app.require_unit_page(get_unit_overview.unit_id), 5);
end
$$;
comment on function api.get_unit_overview is 'A unit with all below it on one page (type UnitOverview).';
grant execute on function api.get_unit_overview(uuid) to authenticated;
