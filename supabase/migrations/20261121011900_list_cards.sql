-- Reading cards: which ones, in what order, how many, and as what JSON.

create view app.card_lines with (security_invoker = true) as
select
  c.id, c.organization_id, c.task_id, c.plan_id, c.quarter, c.due_on, c.status, c.rank, c.version, c.unit_ids,
  r.coordinates, r.leads,
  json_build_object(
    'id', c.id,
    'number', c.number,
    'planId', c.plan_id,
    'planNumber', p.number,
    'section', t.section,
    'title', t.title,
    'quarter', c.quarter,
    'dueOn', c.due_on,
    'status', c.status,
    'rank', c.rank,
    'leadUnit', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end,
    'otherLeadUnits', greatest(cardinality(c.lead_unit_ids) - 1, 0),
    'supportingUnits', cardinality(c.supporting_unit_ids),
    'expectedCount', c.expected_count,
    'doneCount', c.done_count,
    'comments', c.comment_count,
    'completedOn', c.completed_on,
    'version', c.version,
    'can', json_build_object(
      'moveTo', case
        when c.status = 'todo' and (r.coordinates or r.leads) then '["doing","review"]'::json
        when c.status = 'doing' and (r.coordinates or r.leads) then '["todo","review"]'::json
        when c.status = 'review' and r.coordinates then '["doing","done"]'::json
        when c.status = 'review' and r.leads then '["doing"]'::json
        when c.status = 'done' and r.coordinates then '["doing"]'::json
        else '[]'::json
      end,
      'checkIn', c.expected_count is not null and (r.coordinates or r.works),
      'comment', r.directs or r.works
    )
  ) as card
from app.cards c
join app.tasks t on t.id = c.task_id
join app.plans p on p.id = c.plan_id
left join app.units u on u.id = c.lead_unit_ids[1]
cross join lateral (
  select
    c.organization_id = any ((select private.organizations_i_coordinate())::uuid[]) as coordinates,
    c.organization_id = any ((select private.organizations_i_may_comment_in())::uuid[]) as directs,
    c.lead_unit_ids && (select private.units_i_work_for())::uuid[] as leads,
    c.unit_ids && (select private.units_i_work_for())::uuid[] as works
) r
where c.archived_at is null;
comment on view app.card_lines is 'Live cards as lists show them (type Card), with the rights of whoever asks, under that person''s policies.';
grant select on app.card_lines to authenticated;

create type app.reach as (units uuid[], also uuid[]);
comment on type app.reach is
  'Where to look for cards. units null: in the whole organization; else in the lists of these units. `also`, if any: a unit of this set has the card too.';

create function app.reach_of(organization_id uuid, unit_id uuid, mine boolean) returns app.reach
language plpgsql stable set search_path = '' as $$
declare
  own uuid[];
  asked uuid[];
  whole boolean := reach_of.organization_id = any (private.organizations_i_see_whole());
begin
  perform private.require_organization(reach_of.organization_id);
  if whole and reach_of.unit_id is null and not coalesce(mine, false) then
    return row(null, null)::app.reach;
  end if;
  own := array(
    select u.id from app.units u where u.organization_id = reach_of.organization_id and u.id = any (private.units_i_work_for())
  );
  if reach_of.unit_id is null then
    return row(own, null)::app.reach;
  end if;
  asked := array(
    with recursive below as (
      select u.id from app.units u where u.organization_id = reach_of.organization_id and u.id = reach_of.unit_id
      union
      select u.id from app.units u join below on u.parent_id = below.id
    )
    select below.id from below
  );
  if whole then
    return row(asked, case when mine then own end)::app.reach;
  end if;
  return case when asked <@ own then row(asked, null)::app.reach else row(own, asked)::app.reach end;
end
$$;

create function app.pick_column(
  organization_id uuid, quarter date, status text, plan_id uuid, reach app.reach, after_rank text, max_cards int
) returns table (id uuid, rank text)
language plpgsql stable set search_path = '' as $$
begin
  -- Each branch reads its index in order and stops; one query for all would have to guess.
  if (reach).units is null and pick_column.plan_id is null then
    return query
      select c.id, c.rank from app.cards c
      where c.organization_id = pick_column.organization_id and c.quarter = pick_column.quarter and c.status = pick_column.status
        and c.archived_at is null and c.rank > coalesce(after_rank, '')
      order by c.rank limit max_cards;
  elsif (reach).units is null then
    return query
      select c.id, c.rank from app.cards c
      where c.organization_id = pick_column.organization_id and c.plan_id = pick_column.plan_id
        and c.quarter = pick_column.quarter and c.status = pick_column.status
        and c.archived_at is null and c.rank > coalesce(after_rank, '')
      order by c.rank limit max_cards;
  else
    return query
      select found.id, found.rank from (
        select distinct l.id, l.rank from unnest((reach).units) u (unit_id) cross join lateral (
          select cu.card_id as id, cu.rank from app.card_units cu
          where cu.unit_id = u.unit_id and cu.quarter = pick_column.quarter and cu.status = pick_column.status
            and (pick_column.plan_id is null or cu.plan_id = pick_column.plan_id)
            and cu.rank > coalesce(after_rank, '')
            and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
          order by cu.rank limit max_cards
        ) l
      ) found
      order by found.rank limit max_cards;
  end if;
end
$$;
comment on function app.pick_column is 'The next cards of a column in board order.';

create function app.pick_overdue(
  organization_id uuid, plan_id uuid, reach app.reach, after_due date, after_id uuid, max_cards int
) returns table (id uuid, due_on date)
language plpgsql stable set search_path = '' as $$
declare
  today constant date := app.today();
  from_due constant date := coalesce(after_due, '-infinity');
  from_id constant uuid := coalesce(after_id, '00000000-0000-0000-0000-000000000000');
begin
  if (reach).units is null and pick_overdue.plan_id is null then
    return query
      select c.id, c.due_on from app.cards c
      where c.organization_id = pick_overdue.organization_id and c.archived_at is null and c.status <> 'done'
        and c.due_on < today and (c.due_on, c.id) > (from_due, from_id)
      order by c.due_on, c.id limit max_cards;
  elsif (reach).units is null then
    return query
      select c.id, c.due_on from app.cards c
      where c.organization_id = pick_overdue.organization_id and c.plan_id = pick_overdue.plan_id
        and c.archived_at is null and c.status <> 'done' and c.due_on < today and (c.due_on, c.id) > (from_due, from_id)
      order by c.due_on, c.id limit max_cards;
  else
    return query
      select found.id, found.due_on from (
        select distinct l.id, l.due_on from unnest((reach).units) u (unit_id) cross join lateral (
          select cu.card_id as id, cu.due_on from app.card_units cu
          where cu.unit_id = u.unit_id and cu.status <> 'done' and cu.due_on < today
            and (cu.due_on, cu.card_id) > (from_due, from_id)
            and (pick_overdue.plan_id is null or cu.plan_id = pick_overdue.plan_id)
            and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
          order by cu.due_on, cu.card_id limit max_cards
        ) l
      ) found
      order by found.due_on, found.id limit max_cards;
  end if;
end
$$;
comment on function app.pick_overdue is 'Open cards past their last day, the most late first.';

create function app.count_column(organization_id uuid, quarter date, status text, plan_id uuid, reach app.reach) returns bigint
language plpgsql stable set search_path = '' as $$
begin
  if (reach).units is null and count_column.plan_id is null then
    return coalesce((
      select sum(n.cards) from app.card_counts n
      where n.organization_id = count_column.organization_id and n.plan_id is null
        and n.quarter = count_column.quarter and n.status = count_column.status
    ), 0);
  elsif (reach).units is null then
    return coalesce((
      select sum(n.cards) from app.card_counts n
      where n.organization_id = count_column.organization_id and n.plan_id = count_column.plan_id
        and n.quarter = count_column.quarter and n.status = count_column.status
    ), 0);
  end if;
  return (
    select count(*) from (
      select cu.card_id from app.card_units cu
      where cu.unit_id = any ((reach).units) and cu.quarter = count_column.quarter and cu.status = count_column.status
        and (count_column.plan_id is null or cu.plan_id = count_column.plan_id)
        and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
      group by cu.card_id -- two of the units may have a part in one card
    ) found
  );
end
$$;

create function app.count_overdue(organization_id uuid, quarter date, plan_id uuid, reach app.reach, out cards bigint, out earlier bigint)
language plpgsql stable set search_path = '' as $$
declare
  today constant date := app.today();
begin
  if (reach).units is null then
    if count_overdue.plan_id is null then
      select coalesce(sum(n.cards), 0), coalesce(sum(n.cards) filter (where n.quarter < count_overdue.quarter), 0) into cards, earlier
      from app.card_counts n
      where n.organization_id = count_overdue.organization_id and n.plan_id is null and n.status <> 'done' and n.due_on < today;
    else
      select coalesce(sum(n.cards), 0), coalesce(sum(n.cards) filter (where n.quarter < count_overdue.quarter), 0) into cards, earlier
      from app.card_counts n
      where n.organization_id = count_overdue.organization_id and n.plan_id = count_overdue.plan_id and n.status <> 'done' and n.due_on < today;
    end if;
  else
    select count(*), count(*) filter (where found.quarter < count_overdue.quarter) into cards, earlier
    from (
      select cu.card_id, min(cu.quarter) as quarter from app.card_units cu
      where cu.unit_id = any ((reach).units) and cu.status <> 'done' and cu.due_on < today
        and (count_overdue.plan_id is null or cu.plan_id = count_overdue.plan_id)
        and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
      group by cu.card_id
    ) found;
  end if;
end
$$;

create function app.quarters_of(organization_id uuid, reach app.reach) returns date[]
language plpgsql stable set search_path = '' as $$
begin
  -- From one quarter to the next by index, however many cards each has.
  if (reach).units is null then
    return array(
      with recursive step as (
        (select c.quarter from app.cards c
         where c.organization_id = quarters_of.organization_id and c.archived_at is null order by c.quarter limit 1)
        union all
        select (select c.quarter from app.cards c
                where c.organization_id = quarters_of.organization_id and c.archived_at is null and c.quarter > step.quarter
                order by c.quarter limit 1)
        from step where step.quarter is not null
      )
      select step.quarter from step where step.quarter is not null
      union select app.quarter_of(app.today()) order by 1
    );
  end if;
  return array(
    with recursive step as (
      select u as unit_id, (select min(cu.quarter) from app.card_units cu where cu.unit_id = u) as quarter from unnest((reach).units) u
      union all
      select step.unit_id, (select min(cu.quarter) from app.card_units cu where cu.unit_id = step.unit_id and cu.quarter > step.quarter)
      from step where step.quarter is not null
    )
    select step.quarter from step where step.quarter is not null
    union select app.quarter_of(app.today()) order by 1
  );
end
$$;

create function app.version_of(organization_id uuid) returns bigint
language plpgsql stable set search_path = '' as $$
begin
  return (select v.version from app.organization_versions v where v.organization_id = version_of.organization_id);
end
$$;

create function app.limit_of(asked int) returns int
language sql immutable set search_path = '' return least(greatest(coalesce(asked, 30), 1), 200);
comment on function app.limit_of is 'How many rows a list gives: what is asked, from 1 to 200, by default 30.';

grant execute on function
  app.reach_of(uuid, uuid, boolean), app.pick_column(uuid, date, text, uuid, app.reach, text, int),
  app.pick_overdue(uuid, uuid, app.reach, date, uuid, int), app.count_column(uuid, date, text, uuid, app.reach),
  app.count_overdue(uuid, date, uuid, app.reach), app.quarters_of(uuid, app.reach), app.version_of(uuid), app.limit_of(int)
to authenticated;
