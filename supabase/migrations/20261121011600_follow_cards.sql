-- What follows from a change of cards: counters, the units' own lists, history.
--
-- enable_nestloop is off where the lists of old and new cards are joined with each other: the planner takes both for a
-- few rows, and thousands of them ran into the statement timeout. It is on for the tables, which are read by index, or
-- the move of one card would read them whole.

create function private.follow_new_cards() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update private.numbers n set last_card = greatest(n.last_card, made.last_card)
  from (select c.organization_id, max(c.number) as last_card from new_cards c group by 1) made
  where n.organization_id = made.organization_id;
  perform private.add_to_counts(array(
    select row(n.organization_id, n.plan_id, n.quarter, n.due_on, n.status, n.late, 1)::private.card_step
    from new_cards n where n.archived_at is null
  ));
  insert into app.card_units (organization_id, unit_id, card_id, plan_id, quarter, due_on, status, late, rank)
  select n.organization_id, u, n.id, n.plan_id, n.quarter, n.due_on, n.status, n.late, n.rank
  from new_cards n cross join lateral unnest(n.unit_ids) u where n.archived_at is null;
  insert into app.activities (organization_id, card_id, person_id, unit_id, kind, to_status)
  select n.organization_id, n.id, auth.uid(), o.unit_id, 'created', n.status
  from new_cards n
  join (
    select c.organization_id, private.acting_unit(c.organization_id, '{}') as unit_id from new_cards c group by 1
  ) o using (organization_id);
  return null;
end
$$;
create trigger follow_new_cards after insert on app.cards
  referencing new table as new_cards for each statement execute function private.follow_new_cards();

create function private.follow_changed_cards() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  other_units uuid[];
  changed uuid[];
begin
  perform set_config('enable_nestloop', 'off', true);
  other_units := array(
    select n.id from new_cards n join old_cards o using (id)
    where n.archived_at is null and (o.archived_at is not null or n.unit_ids <> o.unit_ids)
  );
  changed := array(
    select n.id from new_cards n join old_cards o using (id)
    where (n.quarter, n.due_on, n.expected_count, n.archived_at, n.lead_unit_ids, n.supporting_unit_ids)
      is distinct from (o.quarter, o.due_on, o.expected_count, o.archived_at, o.lead_unit_ids, o.supporting_unit_ids)
  );
  perform set_config('enable_nestloop', 'on', true);

  perform private.add_to_counts(array(
    select row(n.organization_id, n.plan_id, n.quarter, n.due_on, n.status, n.late, 1)::private.card_step
    from new_cards n where n.archived_at is null
    union all
    select row(o.organization_id, o.plan_id, o.quarter, o.due_on, o.status, o.late, -1)::private.card_step
    from old_cards o where o.archived_at is null
  ));

  delete from app.card_units cu using new_cards n
  where cu.card_id = n.id and cu.organization_id = n.organization_id
    and (n.archived_at is not null or cu.unit_id <> all (n.unit_ids));
  update app.card_units cu
  set quarter = n.quarter, due_on = n.due_on, status = n.status, late = n.late, rank = n.rank
  from new_cards n
  where cu.card_id = n.id and cu.organization_id = n.organization_id
    and (cu.quarter, cu.due_on, cu.status, cu.late, cu.rank) is distinct from (n.quarter, n.due_on, n.status, n.late, n.rank);
  insert into app.card_units (organization_id, unit_id, card_id, plan_id, quarter, due_on, status, late, rank)
  select n.organization_id, u, n.id, n.plan_id, n.quarter, n.due_on, n.status, n.late, n.rank
  from new_cards n cross join lateral unnest(n.unit_ids) u
  where n.id = any (other_units)
  on conflict (unit_id, card_id) do nothing;

  insert into app.activities (organization_id, card_id, person_id, unit_id, kind)
  select n.organization_id, n.id, auth.uid(), private.acting_unit(n.organization_id, '{}'), 'updated'
  from new_cards n
  where n.id = any (changed)
    and not exists ( -- one line for one import
      select from app.activities a
      where a.organization_id = n.organization_id and a.card_id = n.id and a.kind in ('created', 'updated') and a.at = now()
    );
  return null;
end
$$;
create trigger follow_changed_cards after update on app.cards
  referencing old table as old_cards new table as new_cards for each statement execute function private.follow_changed_cards();

create function private.follow_removed_cards() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Only administrators remove rows. The counters may be gone already, with the plan or the organization.
  update app.card_counts n set cards = n.cards - o.cards
  from (
    select c.organization_id, level.plan_id, c.quarter, c.due_on, c.status, c.late, count(*) as cards
    from old_cards c cross join lateral (values (c.plan_id), (null)) as level (plan_id)
    where c.archived_at is null group by 1, 2, 3, 4, 5, 6
  ) o
  where n.organization_id = o.organization_id and n.quarter = o.quarter and n.status = o.status and n.late = o.late
    and n.plan_id is not distinct from o.plan_id and n.due_on is not distinct from o.due_on;
  return null;
end
$$;
create trigger follow_removed_cards after delete on app.cards
  referencing old table as old_cards for each statement execute function private.follow_removed_cards();

create function private.follow_check_in() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.cards c set done_count = c.done_count + new.amount where c.id = new.card_id;
  insert into app.activities (organization_id, card_id, person_id, unit_id, kind, check_in_id)
  select c.organization_id, c.id, new.person_id, private.acting_unit(c.organization_id, c.unit_ids), 'checked_in', new.id
  from app.cards c where c.id = new.card_id;
  return null;
end
$$;
create trigger follow_check_in after insert on app.check_ins for each row execute function private.follow_check_in();

create function private.follow_comment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.cards c set comment_count = c.comment_count + 1 where c.id = new.card_id;
  insert into app.activities (organization_id, card_id, person_id, unit_id, kind, comment_id)
  select c.organization_id, c.id, new.person_id, private.acting_unit(c.organization_id, c.unit_ids), 'commented', new.id
  from app.cards c where c.id = new.card_id;
  return null;
end
$$;
create trigger follow_comment after insert on app.comments for each row execute function private.follow_comment();
