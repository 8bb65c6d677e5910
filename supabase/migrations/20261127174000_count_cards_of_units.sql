-- How the cards that each unit leads stand: the ranking of units costs what they have to tell, not what cards there are.

create table app.unit_card_counts (
  organization_id uuid not null references app.organizations on delete cascade,
  unit_id uuid not null,
  quarter date not null,
  due_on date,
  done boolean not null,
  late boolean not null,
  cards int not null,
  constraint unit_card_counts_once unique nulls not distinct (organization_id, unit_id, quarter, due_on, done, late),
  foreign key (organization_id, unit_id) references app.units (organization_id, id)
);
comment on table app.unit_card_counts is
  'Live cards that a unit leads, by quarter, last day, whether done and whether late. A card that two units lead counts for both. Kept by triggers.';

alter table app.unit_card_counts enable row level security;
grant select on app.unit_card_counts to authenticated;
create policy "members see the counts of their units or all" on app.unit_card_counts
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_id = any ((select private.units_i_work_for())::uuid[])
  );

create function private.count_new_cards_of_units() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.unit_card_counts as n (organization_id, unit_id, quarter, due_on, done, late, cards)
  select c.organization_id, u, c.quarter, c.due_on, c.status = 'done', c.late, count(*)
  from new_cards c cross join lateral unnest(c.lead_unit_ids) u
  where c.archived_at is null group by 1, 2, 3, 4, 5, 6
  on conflict on constraint unit_card_counts_once do update set cards = n.cards + excluded.cards;
  return null;
end
$$;
comment on function private.count_new_cards_of_units is 'Definer: nobody writes the counters.';
create trigger count_new_cards_of_units after insert on app.cards
  referencing new table as new_cards for each statement execute function private.count_new_cards_of_units();

create function private.count_changed_cards_of_units() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- A move that leaves a card open, as most do, writes nothing.
  insert into app.unit_card_counts as n (organization_id, unit_id, quarter, due_on, done, late, cards)
  select s.organization_id, u, s.quarter, s.due_on, s.status = 'done', s.late, sum(s.step)
  from (
    select c.organization_id, c.lead_unit_ids, c.quarter, c.due_on, c.status, c.late, 1 as step
    from new_cards c where c.archived_at is null
    union all
    select c.organization_id, c.lead_unit_ids, c.quarter, c.due_on, c.status, c.late, -1
    from old_cards c where c.archived_at is null
  ) s cross join lateral unnest(s.lead_unit_ids) u
  group by 1, 2, 3, 4, 5, 6 having sum(s.step) <> 0
  on conflict on constraint unit_card_counts_once do update set cards = n.cards + excluded.cards;
  return null;
end
$$;
comment on function private.count_changed_cards_of_units is 'Definer: nobody writes the counters.';
create trigger count_changed_cards_of_units after update on app.cards
  referencing old table as old_cards new table as new_cards
  for each statement execute function private.count_changed_cards_of_units();

create function private.count_removed_cards_of_units() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Only administrators remove rows. The counters may be gone already, with the organization.
  update app.unit_card_counts n set cards = n.cards - o.cards
  from (
    select c.organization_id, u as unit_id, c.quarter, c.due_on, c.status = 'done' as done, c.late, count(*) as cards
    from old_cards c cross join lateral unnest(c.lead_unit_ids) u
    where c.archived_at is null group by 1, 2, 3, 4, 5, 6
  ) o
  where n.organization_id = o.organization_id and n.unit_id = o.unit_id and n.quarter = o.quarter
    and n.done = o.done and n.late = o.late and n.due_on is not distinct from o.due_on;
  return null;
end
$$;
comment on function private.count_removed_cards_of_units is 'Definer: nobody writes the counters.';
create trigger count_removed_cards_of_units after delete on app.cards
  referencing old table as old_cards for each statement execute function private.count_removed_cards_of_units();

insert into app.unit_card_counts (organization_id, unit_id, quarter, due_on, done, late, cards)
select c.organization_id, u, c.quarter, c.due_on, c.status = 'done', c.late, count(*)
from app.cards c cross join lateral unnest(c.lead_unit_ids) u
where c.archived_at is null group by 1, 2, 3, 4, 5, 6;
