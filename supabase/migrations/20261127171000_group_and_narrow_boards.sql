-- The board in groups (by the unit that leads, or by plan), and narrowed down to what is due soon.

-- The unit under which a card stands when the board is grouped: each card once, however many units lead it together.
alter table app.cards add column lead_unit_id uuid generated always as (lead_unit_ids[1]) stored;
create index cards_of_lead_in_column on app.cards (organization_id, quarter, lead_unit_id, status, rank) where archived_at is null;

create function app.days_ahead(days int) returns date
language plpgsql stable set search_path = '' as $$
begin
  if days not between 0 and 366 then
    raise exception 'request.invalid';
  end if;
  return app.today() + days;
end
$$;
comment on function app.days_ahead is 'The day so many days from today, at most a year.';
grant execute on function app.days_ahead(int) to authenticated;

create function app.narrow_cards(by_lead boolean, lead_unit_id uuid, plan_id uuid, due_within int, also uuid[]) returns text
language sql stable set search_path = '' as $$
  select concat(
    case
      when by_lead and narrow_cards.lead_unit_id is null then ' and c.lead_unit_id is null'
      when by_lead then format(' and c.lead_unit_id = %L::uuid', narrow_cards.lead_unit_id)
    end,
    case when narrow_cards.plan_id is not null then format(' and c.plan_id = %L::uuid', narrow_cards.plan_id) end,
    case when due_within is not null then
      format(' and c.status <> ''done'' and c.due_on between %L::date and %L::date', app.today(), app.days_ahead(due_within))
    end,
    case when also is not null then format(' and c.unit_ids && %L::uuid[]', also) end
  )
$$;
comment on function app.narrow_cards is
  'A condition on cards c that holds what is asked for and nothing else: one statement for every question could use the index of none.';

create function app.pick_narrowed(
  organization_id uuid, quarter date, status text, plan_id uuid, reach app.reach, by_lead boolean, lead_unit_id uuid, due_within int,
  after_rank text, max_cards int
) returns table (id uuid, rank text)
language plpgsql stable set search_path = '' as $$
declare
  narrowed constant text := app.narrow_cards(
    by_lead, pick_narrowed.lead_unit_id, pick_narrowed.plan_id, due_within, (reach).also
  );
begin
  if (reach).units is null then
    return query execute
      'select c.id, c.rank from app.cards c
       where c.organization_id = $1 and c.quarter = $2 and c.status = $3 and c.archived_at is null and c.rank > $4' || narrowed ||
      ' order by c.rank limit $5'
      using pick_narrowed.organization_id, pick_narrowed.quarter, pick_narrowed.status, coalesce(after_rank, ''), max_cards;
  else
    return query execute
      'select found.id, found.rank from (
         select distinct l.id, l.rank from unnest($1) u (unit_id) cross join lateral (
           select c.id, cu.rank from app.card_units cu join app.cards c on c.id = cu.card_id
           where cu.unit_id = u.unit_id and cu.quarter = $2 and cu.status = $3 and cu.rank > $4' || narrowed ||
      '    order by cu.rank limit $5
         ) l
       ) found order by found.rank limit $5'
      using (reach).units, pick_narrowed.quarter, pick_narrowed.status, coalesce(after_rank, ''), max_cards;
  end if;
end
$$;
comment on function app.pick_narrowed is 'As app.pick_column, of one group or of what is due within so many days from today.';

create function app.count_due_within(
  organization_id uuid, quarter date, status text, plan_id uuid, reach app.reach, due_within int
) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  today constant date := app.today();
  until_day constant date := app.days_ahead(due_within);
begin
  if count_due_within.status = 'done' then
    return 0;
  elsif (reach).units is null then
    return coalesce((
      select sum(n.cards) from app.card_counts n
      where n.organization_id = count_due_within.organization_id and n.plan_id is not distinct from count_due_within.plan_id
        and n.quarter = count_due_within.quarter and n.status = count_due_within.status
        and n.due_on between today and until_day
    ), 0);
  end if;
  return (
    select count(distinct cu.card_id) from app.card_units cu
    where cu.unit_id = any ((reach).units) and cu.quarter = count_due_within.quarter and cu.status = count_due_within.status
      and cu.due_on between today and until_day
      and (count_due_within.plan_id is null or cu.plan_id = count_due_within.plan_id)
      and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
  );
end
$$;

create function private.count_by_lead(organization_id uuid, quarter date, plan_id uuid, due_within int)
returns table (group_id uuid, status text, cards bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not count_by_lead.organization_id = any (private.organizations_i_see_whole()) then
    return;
  end if;
  return query execute
    'select c.lead_unit_id, c.status, count(*) from app.cards c
     where c.organization_id = $1 and c.quarter = $2 and c.archived_at is null'
    || app.narrow_cards(false, null, count_by_lead.plan_id, due_within, null) || ' group by 1, 2'
    using count_by_lead.organization_id, count_by_lead.quarter;
end
$$;
comment on function private.count_by_lead is
  'Definer: who sees the whole organization may have it counted from the index alone. Under the policies each of 100,000 cards would be looked at.';

create function app.count_groups(organization_id uuid, quarter date, group_by text, plan_id uuid, reach app.reach, due_within int)
returns table (group_id uuid, status text, cards bigint)
language plpgsql stable set search_path = '' as $$
declare
  narrowed constant text := app.narrow_cards(false, null, count_groups.plan_id, due_within, (reach).also);
  today constant date := app.today();
begin
  if (reach).units is not null then
    return query execute
      'select found.group_id, found.status, count(*) from (
         select distinct c.id, c.status, case $3 when ''plan'' then c.plan_id else c.lead_unit_id end as group_id
         from app.card_units cu join app.cards c on c.id = cu.card_id
         where cu.unit_id = any ($1) and cu.quarter = $2' || narrowed ||
      ') found group by 1, 2'
      using (reach).units, count_groups.quarter, group_by;
  elsif group_by = 'plan' then
    return query
      select n.plan_id, n.status, sum(n.cards)::bigint from app.card_counts n
      where n.organization_id = count_groups.organization_id and n.quarter = count_groups.quarter and n.plan_id is not null
        and (count_groups.plan_id is null or n.plan_id = count_groups.plan_id)
        and (due_within is null or n.status <> 'done' and n.due_on between today and today + due_within)
      group by 1, 2 having sum(n.cards) > 0;
  else
    return query
      select l.group_id, l.status, l.cards
      from private.count_by_lead(count_groups.organization_id, count_groups.quarter, count_groups.plan_id, due_within) l;
  end if;
end
$$;
comment on function app.count_groups is 'How many cards of each status the groups of a board hold.';

grant execute on function
  app.narrow_cards(boolean, uuid, uuid, int, uuid[]),
  app.pick_narrowed(uuid, date, text, uuid, app.reach, boolean, uuid, int, text, int),
  app.count_due_within(uuid, date, text, uuid, app.reach, int), private.count_by_lead(uuid, date, uuid, int),
  app.count_groups(uuid, date, text, uuid, app.reach, int)
to authenticated;
