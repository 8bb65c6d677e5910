-- api: a plan on one page, and its tasks in pages.

create function app.four_boxes(done_on_time bigint, done_late bigint, open_in_time bigint, open_overdue bigint) returns json
language sql immutable set search_path = '' return json_build_object(
  'doneOnTime', coalesce(done_on_time, 0), 'doneLate', coalesce(done_late, 0),
  'openInTime', coalesce(open_in_time, 0), 'openOverdue', coalesce(open_overdue, 0)
);

create function app.require_plan(plan_id uuid) returns app.plans
language plpgsql stable set search_path = '' as $$
declare
  plan app.plans;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into plan from app.plans p where p.id = require_plan.plan_id;
  if not found then
    raise exception 'plan.not_found';
  end if;
  return plan;
end
$$;

create function app.plan_quarters(plan app.plans, reach app.reach) returns json
language sql stable set search_path = '' as $$
  with counted as (
    -- Who sees everything reads the counters, who sees some counts those.
    select n.quarter, n.status, n.late, coalesce(n.due_on < app.today(), false) as past, n.cards from app.card_counts n
    where (reach).units is null and n.organization_id = plan.organization_id and n.plan_id = plan.id
    union all
    select own.quarter, own.status, own.late, coalesce(own.due_on < app.today(), false), 1 from (
      select distinct cu.card_id, cu.quarter, cu.status, cu.due_on, cu.late from app.card_units cu
      where (reach).units is not null and cu.unit_id = any ((reach).units) and cu.plan_id = plan.id
    ) own
  )
  select coalesce(json_agg(json_build_object('quarter', q.quarter, 'boxes', q.boxes) order by q.quarter), '[]') from (
    select n.quarter, app.four_boxes(
      sum(n.cards) filter (where n.status = 'done' and not n.late), sum(n.cards) filter (where n.status = 'done' and n.late),
      sum(n.cards) filter (where n.status <> 'done' and not n.past), sum(n.cards) filter (where n.status <> 'done' and n.past)
    ) as boxes
    from counted n group by n.quarter having sum(n.cards) > 0 order by n.quarter desc limit 24
  ) q
$$;
comment on function app.plan_quarters is 'The four boxes of a plan for each quarter (type QuarterBoxes[]), of the cards that the person sees.';

create function app.plan_units(plan app.plans, reach app.reach, max_units int) returns json
language sql stable set search_path = '' as $$
  with parts as (
    select w.unit_id, w.place <= cardinality(c.lead_unit_ids) as leads, c.status, c.late, coalesce(c.due_on < app.today(), false) as past
    from app.cards c cross join lateral unnest(c.unit_ids) with ordinality w (unit_id, place)
    where c.organization_id = plan.organization_id and c.plan_id = plan.id and c.archived_at is null
      and ((reach).units is null or w.unit_id = any ((reach).units))
  ),
  counted as (
    select n.unit_id, count(*) filter (where not n.leads) as supported,
      count(*) filter (where n.leads and n.status = 'done' and not n.late) as done_on_time,
      count(*) filter (where n.leads and n.status = 'done' and n.late) as done_late,
      count(*) filter (where n.leads and n.status <> 'done' and not n.past) as open_in_time,
      count(*) filter (where n.leads and n.status <> 'done' and n.past) as open_overdue
    from parts n group by n.unit_id
  )
  select json_build_object(
    'count', (select count(*) from counted),
    'units', coalesce((
      select json_agg(json_build_object('id', l.id, 'name', l.name, 'supported', l.supported, 'boxes', l.boxes) order by l.turn)
      from (
        select u.id, u.name, n.supported, app.four_boxes(n.done_on_time, n.done_late, n.open_in_time, n.open_overdue) as boxes,
          row_number() over (
            order by n.open_overdue desc, n.done_late desc, n.open_in_time + n.done_on_time = 0, app.name_order(u.name), u.id
          ) as turn
        from counted n join app.units u on u.id = n.unit_id
        order by turn limit max_units
      ) l
    ), '[]')
  )
$$;
comment on function app.plan_units is 'Units with a part in a plan''s cards: the four boxes of what they lead, the worst first, and how many they support (type PlanUnit[]).';

create function app.plan_duties(plan app.plans, max_duties int) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', l.id, 'title', l.title, 'recipient', l.recipient, 'cadence', l.cadence, 'period', app.periods_json(array[l.period_id]) -> 0
  ) order by l.turn), '[]')
  from (
    select d.id, d.title, d.recipient, d.cadence, o.id as period_id,
      row_number() over (order by coalesce(o.due_on >= app.today(), false) desc, o.due_on, d.title, d.id) as turn
    from app.report_duties d
    left join lateral (
      -- The period that comes due next, or else the last one.
      select r.id, r.due_on from app.reporting_periods r where r.organization_id = d.organization_id and r.duty_id = d.id
      order by r.due_on < app.today(), abs(r.due_on - app.today()) limit 1
    ) o on true
    where d.organization_id = plan.organization_id and d.plan_id = plan.id and d.archived_at is null
    order by turn limit max_duties
  ) l
$$;
comment on function app.plan_duties is 'Duties to report that came out of a plan, each with the period that is due next (type PlanDuty[]).';

create function app.overdue_cards(organization_id uuid, plan_id uuid, reach app.reach, max_cards int) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(l.card order by w.due_on, w.id), '[]')
  from app.pick_overdue(overdue_cards.organization_id, overdue_cards.plan_id, reach, null, null, max_cards) w
  join app.card_lines l on l.id = w.id
$$;
comment on function app.overdue_cards is 'The most late cards (type Card[]).';

grant execute on function
  app.four_boxes(bigint, bigint, bigint, bigint), app.require_plan(uuid), app.plan_quarters(app.plans, app.reach),
  app.plan_units(app.plans, app.reach, int), app.plan_duties(app.plans, int), app.overdue_cards(uuid, uuid, app.reach, int)
to authenticated;

create function app.plan_overview(plan app.plans, max_cards int, max_units int) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(plan.organization_id, null, false);
  summary constant json := app.plan_summaries(plan.organization_id, plan.id) -> 0;
begin
  return json_build_object(
    'organization', (select json_build_object('id', o.id, 'name', o.name) from app.organizations o where o.id = plan.organization_id),
    'today', app.today(),
    'plan', summary,
    'source', case when plan.source_path is not null then json_build_object('path', plan.source_path, 'name', plan.file_name) end,
    'quarters', app.plan_quarters(plan, reach),
    'targets', app.targets_json(plan.id),
    'units', app.plan_units(plan, reach, max_units),
    'duties', app.plan_duties(plan, 50),
    'overdue', json_build_object(
      'count', summary #> '{boxes,openOverdue}', 'cards', app.overdue_cards(plan.organization_id, plan.id, reach, max_cards)
    ),
    'can', json_build_object('writeTargets', plan.organization_id = any (private.organizations_i_coordinate()))
  );
end
$$;
grant execute on function app.plan_overview(app.plans, int, int) to authenticated;

create function api.get_plan_overview(plan_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  return app.plan_overview(app.require_plan(get_plan_overview.plan_id), 5, 200);
end
$$;
comment on function api.get_plan_overview is 'A plan on one page (type PlanOverview), as far as the person sees its cards.';

create function api.list_plan_tasks(
  plan_id uuid, after_position int default null, after_id uuid default null, max_tasks int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  plan constant app.plans := app.require_plan(list_plan_tasks.plan_id);
begin
  return coalesce((
    select json_agg(json_build_object(
      'id', t.id, 'position', t.position, 'section', t.section, 'title', t.title, 'timeText', t.time_text, 'dueOn', t.due_on,
      'leadUnits', coalesce((
        select json_agg(u.name order by w.place) from unnest(t.lead_unit_ids) with ordinality w (id, place) join app.units u on u.id = w.id
      ), '[]'),
      'supportingUnits', cardinality(t.supporting_unit_ids),
      'cards', coalesce((
        select json_agg(json_build_object(
          'id', c.id, 'number', c.number, 'quarter', c.quarter, 'dueOn', c.due_on, 'status', c.status, 'completedOn', c.completed_on
        ) order by c.quarter)
        from app.cards c where c.organization_id = t.organization_id and c.task_id = t.id and c.archived_at is null
      ), '[]')
    ) order by t.position, t.id)
    from (
      select n.* from app.tasks n
      where n.plan_id = plan.id and n.organization_id = plan.organization_id
        and (n.position, n.id) > (coalesce(after_position, -1), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
      order by n.position, n.id limit app.limit_of(max_tasks)
    ) t
  ), '[]');
end
$$;
comment on function api.list_plan_tasks is 'Tasks of a plan in the order of the document, each with its cards (type PlanTask[]).';
grant execute on function api.get_plan_overview(uuid), api.list_plan_tasks(uuid, int, uuid, int) to authenticated;
