-- Cards by their last day, over all plans and quarters: the calendar of a month, a day of it, the list of what is open.

-- Done cards by their last day. A move writes here only when it makes a card done.
create index done_cards_by_due on app.cards (organization_id, due_on, id) where archived_at is null and status = 'done';
create index done_cards_of_plan_by_due on app.cards (organization_id, plan_id, due_on, id) where archived_at is null and status = 'done';
create index done_card_units_by_due on app.card_units (unit_id, due_on, card_id) include (plan_id) where status = 'done';
create index card_counts_by_due on app.card_counts (organization_id, plan_id, due_on);

create function app.pick_by_due(
  organization_id uuid, plan_id uuid, reach app.reach, done boolean, from_due date, until_due date, after_due date, after_id uuid, max_cards int
) returns table (id uuid, due_on date)
language plpgsql stable set search_path = '' as $$
declare
  -- Equal conditions of each branch are written out, or no partial index would be used.
  first_due constant date := greatest(coalesce(from_due, '-infinity'), coalesce(after_due, '-infinity'));
  first_id constant uuid := case when after_due >= coalesce(from_due, '-infinity') then after_id end;
  from_id constant uuid := coalesce(first_id, '00000000-0000-0000-0000-000000000000');
begin
  if (reach).units is null and pick_by_due.plan_id is null and done then
    return query
      select c.id, c.due_on from app.cards c
      where c.organization_id = pick_by_due.organization_id and c.archived_at is null and c.status = 'done'
        and (c.due_on, c.id) > (first_due, from_id) and c.due_on <= until_due
      order by c.due_on, c.id limit max_cards;
  elsif (reach).units is null and pick_by_due.plan_id is null then
    return query
      select c.id, c.due_on from app.cards c
      where c.organization_id = pick_by_due.organization_id and c.archived_at is null and c.status <> 'done'
        and (c.due_on, c.id) > (first_due, from_id) and c.due_on <= until_due
      order by c.due_on, c.id limit max_cards;
  elsif (reach).units is null and done then
    return query
      select c.id, c.due_on from app.cards c
      where c.organization_id = pick_by_due.organization_id and c.plan_id = pick_by_due.plan_id
        and c.archived_at is null and c.status = 'done'
        and (c.due_on, c.id) > (first_due, from_id) and c.due_on <= until_due
      order by c.due_on, c.id limit max_cards;
  elsif (reach).units is null then
    return query
      select c.id, c.due_on from app.cards c
      where c.organization_id = pick_by_due.organization_id and c.plan_id = pick_by_due.plan_id
        and c.archived_at is null and c.status <> 'done'
        and (c.due_on, c.id) > (first_due, from_id) and c.due_on <= until_due
      order by c.due_on, c.id limit max_cards;
  elsif done then
    return query
      select found.id, found.due_on from (
        select distinct l.id, l.due_on from unnest((reach).units) u (unit_id) cross join lateral (
          select cu.card_id as id, cu.due_on from app.card_units cu
          where cu.unit_id = u.unit_id and cu.status = 'done'
            and (cu.due_on, cu.card_id) > (first_due, from_id) and cu.due_on <= until_due
            and (pick_by_due.plan_id is null or cu.plan_id = pick_by_due.plan_id)
            and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
          order by cu.due_on, cu.card_id limit max_cards
        ) l
      ) found
      order by found.due_on, found.id limit max_cards;
  else
    return query
      select found.id, found.due_on from (
        select distinct l.id, l.due_on from unnest((reach).units) u (unit_id) cross join lateral (
          select cu.card_id as id, cu.due_on from app.card_units cu
          where cu.unit_id = u.unit_id and cu.status <> 'done'
            and (cu.due_on, cu.card_id) > (first_due, from_id) and cu.due_on <= until_due
            and (pick_by_due.plan_id is null or cu.plan_id = pick_by_due.plan_id)
            and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
          order by cu.due_on, cu.card_id limit max_cards
        ) l
      ) found
      order by found.due_on, found.id limit max_cards;
  end if;
end
$$;
comment on function app.pick_by_due is 'Cards that are done, or not, by last day within bounds (both included), after a card.';

create function app.pick_without_due(organization_id uuid, plan_id uuid, reach app.reach, after_id uuid, max_cards int)
returns table (id uuid)
language plpgsql stable set search_path = '' as $$
declare
  from_id constant uuid := coalesce(after_id, '00000000-0000-0000-0000-000000000000');
begin
  if (reach).units is null and pick_without_due.plan_id is null then
    return query
      select c.id from app.cards c
      where c.organization_id = pick_without_due.organization_id and c.archived_at is null and c.status <> 'done'
        and c.due_on is null and c.id > from_id
      order by c.id limit max_cards;
  elsif (reach).units is null then
    return query
      select c.id from app.cards c
      where c.organization_id = pick_without_due.organization_id and c.plan_id = pick_without_due.plan_id
        and c.archived_at is null and c.status <> 'done' and c.due_on is null and c.id > from_id
      order by c.id limit max_cards;
  else
    return query
      select distinct l.id from unnest((reach).units) u (unit_id) cross join lateral (
        select cu.card_id as id from app.card_units cu
        where cu.unit_id = u.unit_id and cu.status <> 'done' and cu.due_on is null and cu.card_id > from_id
          and (pick_without_due.plan_id is null or cu.plan_id = pick_without_due.plan_id)
          and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
        order by cu.card_id limit max_cards
      ) l
      order by l.id limit max_cards;
  end if;
end
$$;
comment on function app.pick_without_due is 'Open cards without a last day.';

create function app.count_by_due(organization_id uuid, plan_id uuid, reach app.reach, done boolean, from_due date, until_due date)
returns table (due_on date, cards bigint)
language plpgsql stable set search_path = '' as $$
begin
  if (reach).units is null and count_by_due.plan_id is null then
    return query
      select n.due_on, sum(n.cards) from app.card_counts n
      where n.organization_id = count_by_due.organization_id and n.plan_id is null
        and (n.status = 'done') = done and n.due_on between from_due and until_due
      group by n.due_on;
  elsif (reach).units is null then
    return query
      select n.due_on, sum(n.cards) from app.card_counts n
      where n.organization_id = count_by_due.organization_id and n.plan_id = count_by_due.plan_id
        and (n.status = 'done') = done and n.due_on between from_due and until_due
      group by n.due_on;
  elsif done then
    return query
      select f.due_on, count(*) from (
        select distinct cu.card_id, cu.due_on from app.card_units cu
        where cu.unit_id = any ((reach).units) and cu.status = 'done' and cu.due_on between from_due and until_due
          and (count_by_due.plan_id is null or cu.plan_id = count_by_due.plan_id)
          and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
      ) f
      group by f.due_on;
  else
    return query
      select f.due_on, count(*) from (
        select distinct cu.card_id, cu.due_on from app.card_units cu
        where cu.unit_id = any ((reach).units) and cu.status <> 'done' and cu.due_on between from_due and until_due
          and (count_by_due.plan_id is null or cu.plan_id = count_by_due.plan_id)
          and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
      ) f
      group by f.due_on;
  end if;
end
$$;
comment on function app.count_by_due is 'How many cards have each last day.';

create function app.count_without_due(organization_id uuid, plan_id uuid, reach app.reach) returns bigint
language plpgsql stable set search_path = '' as $$
begin
  if (reach).units is null then
    return coalesce((
      select sum(n.cards) from app.card_counts n
      where n.organization_id = count_without_due.organization_id and n.plan_id is not distinct from count_without_due.plan_id
        and n.status <> 'done' and n.due_on is null
    ), 0);
  end if;
  return (
    select count(distinct cu.card_id) from app.card_units cu
    where cu.unit_id = any ((reach).units) and cu.status <> 'done' and cu.due_on is null
      and (count_without_due.plan_id is null or cu.plan_id = count_without_due.plan_id)
      and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
  );
end
$$;

create function api.get_deadlines(
  organization_id uuid, plan_id uuid default null, unit_id uuid default null, mine boolean default false,
  after_due date default null, after_id uuid default null, max_cards int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_deadlines.organization_id, get_deadlines.unit_id, get_deadlines.mine);
  rows_wanted constant int := app.limit_of(max_cards);
  today constant date := app.today();
  sunday constant date := today + 7 - extract(isodow from today)::int;
  month_end constant date := greatest(sunday, (date_trunc('month', today) + interval '1 month - 1 day')::date);
  quarter_end constant date := greatest(month_end, app.quarter_end(today));
  -- After a card without a last day only such ones come.
  dated constant boolean := after_id is null or after_due is not null;
  groups json;
  cards json;
begin
  with counted as (
    select n.due_on, n.cards from app.count_by_due(
      get_deadlines.organization_id, get_deadlines.plan_id, reach, false, '-infinity', 'infinity'
    ) n where after_id is null
  )
  select json_agg(json_build_object('key', g.key, 'until', g.until, 'count', case g.key
    when 'undated' then app.count_without_due(get_deadlines.organization_id, get_deadlines.plan_id, reach)
    else coalesce((select sum(n.cards) from counted n where n.due_on > g.before and n.due_on <= coalesce(g.until, 'infinity')), 0)
  end) order by g.place) into groups
  from (
    values (1, 'late', '-infinity'::date, today - 1), (2, 'today', today - 1, today), (3, 'week', today, sunday),
      (4, 'month', sunday, month_end), (5, 'quarter', month_end, quarter_end), (6, 'later', quarter_end, null), (7, 'undated', null, null)
  ) g (place, key, before, until)
  where after_id is null;
  select json_agg(l.card order by f.due_on, f.id) into cards
  from (
    select p.id, p.due_on from app.pick_by_due(
      get_deadlines.organization_id, get_deadlines.plan_id, reach, false, null, 'infinity', after_due, after_id, rows_wanted
    ) p where dated
    union all
    select p.id, null from app.pick_without_due(
      get_deadlines.organization_id, get_deadlines.plan_id, reach, case when not dated then after_id end, rows_wanted
    ) p
    order by 2, 1 limit rows_wanted
  ) f
  join app.card_lines l on l.id = f.id;
  return json_build_object('today', today, 'groups', groups, 'cards', coalesce(cards, '[]'));
end
$$;
comment on function api.get_deadlines is
  'Every open card by its last day (type Deadlines), those without one last; how many are in each stretch of time with the first page alone.';

create function app.due_reports(organization_id uuid, plan_id uuid, reach app.reach, from_due date, until_due date)
returns table (id uuid, due_on date, closed boolean)
language sql stable set search_path = '' as $$
  select r.id, r.due_on, r.status in ('submitted', 'accepted')
  from app.report_requests r
  where r.organization_id = due_reports.organization_id and r.due_on between from_due and until_due
    and r.status in ('open', 'submitted', 'accepted', 'returned')
    and ((reach).units is null or r.unit_id = any ((reach).units))
    and ((reach).also is null or r.unit_id = any ((reach).also))
    and (due_reports.plan_id is null or exists (
      select from app.report_duties d where d.id = r.duty_id and d.plan_id = due_reports.plan_id
    ))
$$;
comment on function app.due_reports is 'Requests by last day, and whether they were handed in; those who need not report are left out.';

create function api.get_calendar(
  organization_id uuid, from_day date, until_day date, plan_id uuid default null, unit_id uuid default null, mine boolean default false
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_calendar.organization_id, get_calendar.unit_id, get_calendar.mine);
  days json;
begin
  if from_day is null or until_day is null or from_day not between '2000-01-01' and '2100-12-31' or until_day - from_day not between 0 and 61 then
    raise exception 'request.invalid';
  end if;
  select json_agg(json_build_object(
    'day', d.day, 'open', d.open, 'done', d.done, 'reportsOpen', d.reports_open, 'reportsDone', d.reports_done
  ) order by d.day) into days
  from (
    select f.day, sum(f.open) as open, sum(f.done) as done, sum(f.reports_open) as reports_open, sum(f.reports_done) as reports_done
    from (
      select n.due_on as day, n.cards as open, 0 as done, 0 as reports_open, 0 as reports_done
      from app.count_by_due(get_calendar.organization_id, get_calendar.plan_id, reach, false, from_day, until_day) n
      union all
      select n.due_on, 0, n.cards, 0, 0
      from app.count_by_due(get_calendar.organization_id, get_calendar.plan_id, reach, true, from_day, until_day) n
      union all
      select r.due_on, 0, 0, case when r.closed then 0 else 1 end, case when r.closed then 1 else 0 end
      from app.due_reports(get_calendar.organization_id, get_calendar.plan_id, reach, from_day, until_day) r
    ) f
    group by f.day having sum(f.open + f.done + f.reports_open + f.reports_done) > 0
  ) d;
  return json_build_object(
    'today', app.today(), 'days', coalesce(days, '[]'),
    'daysOff', app.days_off_json(get_calendar.organization_id, from_day, until_day)
  );
end
$$;
comment on function api.get_calendar is 'How many cards and reports have their last day on each day, and the days off (type Calendar); at most two months.';

create function api.get_calendar_day(
  organization_id uuid, day date, plan_id uuid default null, unit_id uuid default null, mine boolean default false,
  after_done boolean default null, after_id uuid default null, max_cards int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_calendar_day.organization_id, get_calendar_day.unit_id, get_calendar_day.mine);
  rows_wanted constant int := app.limit_of(max_cards);
  cards json;
  reports json;
begin
  if get_calendar_day.day is null then
    raise exception 'request.invalid';
  end if;
  select json_agg(l.card order by f.done, f.id) into cards
  from (
    select p.id, false as done from app.pick_by_due(
      get_calendar_day.organization_id, get_calendar_day.plan_id, reach, false, get_calendar_day.day, get_calendar_day.day,
      case when not after_done then get_calendar_day.day end, case when not after_done then after_id end, rows_wanted
    ) p where after_done is not true
    union all
    select p.id, true from app.pick_by_due(
      get_calendar_day.organization_id, get_calendar_day.plan_id, reach, true, get_calendar_day.day, get_calendar_day.day,
      case when after_done then get_calendar_day.day end, case when after_done then after_id end, rows_wanted
    ) p
    order by 2, 1 limit rows_wanted
  ) f
  join app.card_lines l on l.id = f.id;
  if after_id is null then
    select json_agg(l.report order by f.closed, l.id) into reports
    from (
      select r.id, r.closed
      from app.due_reports(get_calendar_day.organization_id, get_calendar_day.plan_id, reach, get_calendar_day.day, get_calendar_day.day) r
      order by r.closed, r.id limit 100
    ) f
    join app.report_lines l on l.id = f.id;
  end if;
  return json_build_object('cards', coalesce(cards, '[]'), 'reports', coalesce(reports, '[]'));
end
$$;
comment on function api.get_calendar_day is
  'Cards and reports whose last day is this one, open before done (type CalendarDay); at most 100 reports, with the first page alone.';

grant execute on function
  app.pick_by_due(uuid, uuid, app.reach, boolean, date, date, date, uuid, int), app.pick_without_due(uuid, uuid, app.reach, uuid, int),
  app.count_by_due(uuid, uuid, app.reach, boolean, date, date), app.count_without_due(uuid, uuid, app.reach),
  app.due_reports(uuid, uuid, app.reach, date, date),
  api.get_deadlines(uuid, uuid, uuid, boolean, date, uuid, int), api.get_calendar(uuid, date, date, uuid, uuid, boolean),
  api.get_calendar_day(uuid, date, uuid, uuid, boolean, boolean, uuid, int)
to authenticated;
