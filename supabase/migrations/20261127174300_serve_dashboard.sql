-- api: Điều hành, in one question, and the list behind each of its figures.

create function app.pick_changes(organization_id uuid, units uuid[], kind text, since timestamptz, since_on date)
returns table (id uuid, at timestamptz, due_on date)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
begin
  case kind
    when 'late' then
      return query
        select c.id, null::timestamptz, c.due_on from app.cards c
        where c.organization_id = pick_changes.organization_id and c.archived_at is null and c.status <> 'done'
          and c.due_on >= pick_changes.since_on and c.due_on < app.today() and (units is null or c.lead_unit_ids && units);
    when 'finished' then
      return query
        select c.id, a.at, c.due_on
        from private.finished_since(pick_changes.organization_id, pick_changes.since) a join app.cards c on c.id = a.card_id
        where c.status = 'done' and c.archived_at is null and (units is null or c.lead_unit_ids && units);
    when 'reports' then
      return query
        select r.id, max(a.at), r.due_on from app.report_activities a join app.report_requests r on r.id = a.request_id
        where a.organization_id = pick_changes.organization_id and a.kind = 'submitted' and a.at > pick_changes.since
          and r.status in ('submitted', 'accepted') and (units is null or r.unit_id = any (units))
        group by r.id;
    when 'extensions' then
      return query
        select x.id, x.asked_at, x.from_due from app.extensions x
        where x.organization_id = pick_changes.organization_id and x.status = 'asked' and x.asked_at > pick_changes.since
          and (
            units is null
            or exists (select from app.cards c where c.id = x.card_id and c.lead_unit_ids && units)
            or exists (select from app.report_requests r where r.id = x.report_request_id and r.unit_id = any (units))
          );
    else
      raise exception 'request.invalid';
  end case;
end
$$;
comment on function app.pick_changes is
  'What is new: cards whose last day passed, cards that were finished, reports that were handed in, requests for a later deadline that wait.';

create function app.pick_periods(organization_id uuid, plan_id uuid, quarters app.quarter_span)
returns table (id uuid, due_on date, awaited bigint)
language plpgsql stable set search_path = '' as $$
declare
  today constant date := app.today();
  first_day constant date := (quarters).first;
  last_day constant date := case when (quarters).last = 'infinity' then 'infinity' else app.quarter_end((quarters).last) end;
begin
  return query
    select o.id, o.due_on, count(r.id) filter (where r.status in ('open', 'returned'))
    from app.reporting_periods o
    join app.report_duties d on d.id = o.duty_id
    join app.report_requests r on r.period_id = o.id and r.organization_id = o.organization_id
    where o.organization_id = pick_periods.organization_id and d.archived_at is null and o.due_on <= last_day
      and (pick_periods.plan_id is null or d.plan_id = pick_periods.plan_id)
    group by o.id
    -- What is still awaited from earlier stays in sight for as long as today is looked at.
    having o.due_on >= first_day
      or today between first_day and last_day and count(r.id) filter (where r.status in ('open', 'returned')) > 0;
end
$$;
comment on function app.pick_periods is 'Periods of reports that come due in these quarters, as far as the person sees them.';

create function app.dashboard_reports(organization_id uuid, plan_id uuid, quarters app.quarter_span, max_periods int) returns json
language plpgsql stable set search_path = '' as $$
declare
  shown constant uuid[] := array(
    select p.id from app.pick_periods(dashboard_reports.organization_id, dashboard_reports.plan_id, quarters) p
    order by p.awaited = 0, abs(p.due_on - app.today()), p.id limit max_periods
  );
begin
  return json_build_object(
    'count', (select count(*) from app.pick_periods(dashboard_reports.organization_id, dashboard_reports.plan_id, quarters)),
    'periods', coalesce((
      select json_agg(json_build_object('dutyId', d.id, 'title', d.title, 'period', app.periods_json(array[o.id]) -> 0) order by s.turn)
      from unnest(shown) with ordinality s (id, turn)
      join app.reporting_periods o on o.id = s.id join app.report_duties d on d.id = o.duty_id
    ), '[]')
  );
end
$$;
comment on function app.dashboard_reports is 'Who is awaited first, the nearest last day first (type ReportsInHand).';

create function app.count_changes(organization_id uuid, units uuid[]) returns json
language plpgsql stable set search_path = '' as $$
declare
  mark constant private.dashboard_mark := private.dashboard_mark(count_changes.organization_id);
begin
  return (
    select json_build_object('since', mark.since, 'sinceOn', mark.since_on, 'first', mark.first,
      'counts', json_object_agg(k.kind, case
        -- The counters know it already.
        when k.kind = 'late' and units is null then (
          select coalesce(sum(n.cards), 0) from app.card_counts n
          where n.organization_id = count_changes.organization_id and n.plan_id is null and n.status <> 'done'
            and n.due_on >= mark.since_on and n.due_on < app.today()
        )
        else (select count(*) from app.pick_changes(count_changes.organization_id, units, k.kind, mark.since, mark.since_on))
      end))
    from unnest(array['late', 'finished', 'reports', 'extensions']) k (kind)
  );
end
$$;
comment on function app.count_changes is 'How much is new since the last visit (type DashboardChanges).';

grant execute on function
  app.pick_changes(uuid, uuid[], text, timestamptz, date), app.pick_periods(uuid, uuid, app.quarter_span),
  app.dashboard_reports(uuid, uuid, app.quarter_span, int), app.count_changes(uuid, uuid[])
to authenticated;

create function api.get_dashboard(
  organization_id uuid, span text default 'quarter', quarter date default null, plan_id uuid default null
) returns json
language plpgsql stable set search_path = '' as $$
declare
  units constant uuid[] := app.dashboard_units(get_dashboard.organization_id);
  quarters constant app.quarter_span := app.quarter_span(get_dashboard.span, get_dashboard.quarter);
  present constant date := app.quarter_of(app.today());
  figures json;
  ranking json;
begin
  with tally as materialized (
    select * from app.tally_cards(get_dashboard.organization_id, units, get_dashboard.plan_id,
      row('-infinity', 'infinity')::app.quarter_span, false)
  ),
  chosen as (select * from tally t where t.quarter between quarters.first and quarters.last),
  latest as (select * from tally t where t.quarter <= present order by t.quarter desc limit 8)
  select json_build_object(
    'figures', (
      select app.figures_json(sum(c.done_on_time), sum(c.done_late), sum(c.open_in_time), sum(c.open_overdue), sum(c.past_due), sum(c.kept))
      from chosen c
    ),
    'worstDueOn', (select min(c.worst_due) from chosen c),
    'allOverdue', (select coalesce(sum(t.open_overdue), 0) from tally t),
    'earlierOverdue', (select coalesce(sum(t.open_overdue), 0) from tally t where t.quarter < quarters.first),
    'quarters', (select json_agg(q order by q) from (select t.quarter as q from tally t union select present) w),
    'trend', (
      select coalesce(json_agg(json_build_object(
        'quarter', l.quarter,
        'figures', app.figures_json(l.done_on_time, l.done_late, l.open_in_time, l.open_overdue, l.past_due, l.kept)
      ) order by l.quarter), '[]') from latest l
    )
  ) into figures;
  select json_build_object(
    'count', count(*), 'withLate', count(*) filter (where r.late > 0),
    'top', coalesce(json_agg(r.unit order by r.place) filter (where r.place <= 5), '[]')
  ) into ranking
  from app.ranked_units(get_dashboard.organization_id, units, get_dashboard.plan_id, quarters, false) r;
  return json_build_object(
    'version', app.version_of(get_dashboard.organization_id), 'today', app.today(),
    'whole', units is null,
    'span', get_dashboard.span, 'quarter', app.quarter_of(coalesce(get_dashboard.quarter, app.today())),
    'firstQuarter', nullif(quarters.first, '-infinity'), 'lastQuarter', nullif(quarters.last, 'infinity'),
    'cards', figures,
    'units', ranking,
    'reports', app.dashboard_reports(get_dashboard.organization_id, get_dashboard.plan_id, quarters, 6),
    'changes', app.count_changes(get_dashboard.organization_id, units)
  );
end
$$;
comment on function api.get_dashboard is
  'Điều hành (type Dashboard) of a quarter, a year or everything, and of a plan or all: whole for leaders, coordinators and viewers, of their own units for unit heads.';

create function api.rank_units(
  organization_id uuid, span text default 'quarter', quarter date default null, plan_id uuid default null, by_share boolean default false,
  after_place bigint default 0, max_units int default 50
) returns json
language plpgsql stable set search_path = '' as $$
declare
  units constant uuid[] := app.dashboard_units(rank_units.organization_id);
  quarters constant app.quarter_span := app.quarter_span(rank_units.span, rank_units.quarter);
begin
  return (
    select json_build_object(
      'count', count(*),
      'units', coalesce(json_agg(r.unit order by r.place) filter (
        where r.place > coalesce(after_place, 0) and r.place <= coalesce(after_place, 0) + app.limit_of(max_units)
      ), '[]')
    )
    from app.ranked_units(rank_units.organization_id, units, rank_units.plan_id, quarters, coalesce(by_share, false)) r
  );
end
$$;
comment on function api.rank_units is 'The whole ranking, in pages (type UnitRanking).';

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

create function api.list_dashboard_changes(
  organization_id uuid, kind text, since timestamptz, since_on date, skip int default 0, max_items int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  units constant uuid[] := app.dashboard_units(list_dashboard_changes.organization_id);
begin
  return (
    with picked as materialized (
      select p.*, row_number() over (order by p.at desc, p.due_on desc, p.id) as place
      from app.pick_changes(list_dashboard_changes.organization_id, units, list_dashboard_changes.kind,
        list_dashboard_changes.since, list_dashboard_changes.since_on) p
    ),
    page as (
      select p.id, p.place from picked p
      where p.place > coalesce(skip, 0) and p.place <= coalesce(skip, 0) + app.limit_of(max_items)
    )
    select json_build_object('count', (select count(*) from picked), 'items', coalesce(case
      when list_dashboard_changes.kind in ('late', 'finished') then (
        select json_agg(c.card order by p.place) from page p join app.card_lines c on c.id = p.id
      )
      when list_dashboard_changes.kind = 'reports' then (
        select json_agg(r.report order by p.place) from page p join app.report_lines r on r.id = p.id
      )
      else (
        select json_agg(app.extension_json(x) order by p.place) from page p join app.extensions x on x.id = p.id
      )
    end, '[]'))
  );
end
$$;
comment on function api.list_dashboard_changes is
  'What stands behind a count of DashboardChanges, the newest first: cards, reports or requests. since and since_on are those that came with the count.';

create function api.note_dashboard_visit(organization_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  perform app.dashboard_units(note_dashboard_visit.organization_id);
  perform private.note_dashboard_visit(note_dashboard_visit.organization_id);
end
$$;
comment on function api.note_dashboard_visit is 'The person looks at Điều hành now; what is new is counted from the sitting before.';

grant execute on function
  api.get_dashboard(uuid, text, date, uuid), api.rank_units(uuid, text, date, uuid, boolean, bigint, int),
  api.list_dashboard_cards(uuid, text, date, date, uuid, uuid, date, uuid, int),
  api.list_dashboard_changes(uuid, text, timestamptz, date, int, int), api.note_dashboard_visit(uuid)
to authenticated;
