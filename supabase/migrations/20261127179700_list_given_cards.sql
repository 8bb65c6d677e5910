-- «Việc giao cho tôi»: what was given to a person, as a board and as lists, counted and read as what a unit has.
--
-- A person to whom cards were given has a list of them beside those of the units: every function that reads such a list reads this
-- one as well. In place of a unit, 00000000-0000-0000-0000-000000000000 asks for the list of whoever asks, so that an address and a
-- saved filter mean the same for everybody who opens them.

-- A list is a unit's or a person's. The units of a card are held by app.task_units as before.
alter table app.card_units drop constraint card_units_organization_id_unit_id_fkey;
comment on table app.card_units is
  'Live cards in board order of each unit, and of each person to whom cards were given (unit_id is private.list_of_person then); kept by triggers, so that such a board costs what it shows and not what the organization has.';

create function private.list_of_person(organization_id uuid, person_id uuid) returns uuid
language sql immutable set search_path = '' return md5(concat(organization_id, person_id))::uuid;
comment on function private.list_of_person is 'Under which id app.card_units lists what was given to a person: in each organization another.';
grant execute on function private.list_of_person(uuid, uuid) to authenticated;

insert into app.card_units (organization_id, unit_id, card_id, plan_id, quarter, due_on, status, late, rank)
select c.organization_id, private.list_of_person(c.organization_id, a.person_id), c.id, c.plan_id, c.quarter, c.due_on, c.status, c.late, c.rank
from app.card_assignees a join app.cards c on c.id = a.card_id where c.archived_at is null;

create function private.list_given_card() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    delete from app.card_units cu
    where cu.unit_id = private.list_of_person(old.organization_id, old.person_id) and cu.card_id = old.card_id;
  else
    insert into app.card_units (organization_id, unit_id, card_id, plan_id, quarter, due_on, status, late, rank)
    select c.organization_id, private.list_of_person(c.organization_id, new.person_id), c.id, c.plan_id, c.quarter, c.due_on, c.status, c.late, c.rank
    from app.cards c where c.id = new.card_id and c.archived_at is null;
  end if;
  return null;
end
$$;
comment on function private.list_given_card is 'Definer: nobody writes lists but triggers.';
create trigger list_given_card after insert or delete on app.card_assignees
  for each row execute function private.list_given_card();

-- As before, but for the lists of people, who are in no card's units.
create or replace function private.follow_changed_cards() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  other_units uuid[];
  changed uuid[];
begin
  -- Planned anew for a bulk: a plan made for one card compares thousands with each other.
  if (select count(*) from new_cards) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  perform set_config('enable_nestloop', 'off', true);
  other_units := array(
    select n.id from new_cards n join old_cards o using (id)
    where n.archived_at is null and (o.archived_at is not null or n.unit_ids <> o.unit_ids)
  );
  changed := array(
    select n.id from new_cards n join old_cards o using (id)
    where (n.quarter, n.due_on, n.expected_count, n.archived_at, n.lead_unit_ids, n.supporting_unit_ids)
      is distinct from (o.quarter, o.due_on, o.expected_count, o.archived_at, o.lead_unit_ids, o.supporting_unit_ids)
      -- An extension has a line of its own.
      and n.extension_count = o.extension_count
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
  where cu.card_id = n.id and (n.archived_at is not null or cu.unit_id <> all (n.unit_ids) and not exists (
    select from app.card_assignees a where a.card_id = cu.card_id and private.list_of_person(a.organization_id, a.person_id) = cu.unit_id
  ));
  update app.card_units cu
  set quarter = n.quarter, due_on = n.due_on, status = n.status, late = n.late, rank = n.rank
  from new_cards n
  where cu.card_id = n.id
    and (cu.quarter, cu.due_on, cu.status, cu.late, cu.rank) is distinct from (n.quarter, n.due_on, n.status, n.late, n.rank);
  insert into app.card_units (organization_id, unit_id, card_id, plan_id, quarter, due_on, status, late, rank)
  select n.organization_id, u, n.id, n.plan_id, n.quarter, n.due_on, n.status, n.late, n.rank
  from new_cards n cross join lateral (
    select unnest(n.unit_ids) union all
    select private.list_of_person(a.organization_id, a.person_id) from app.card_assignees a where a.card_id = n.id
  ) l (u)
  where n.id = any (other_units)
  on conflict (unit_id, card_id) do nothing;

  insert into app.activities (organization_id, card_id, person_id, unit_id, kind)
  select n.organization_id, n.id, auth.uid(), o.unit_id, 'updated'
  from new_cards n
  join (
    select c.organization_id, private.acting_unit(c.organization_id, '{}') as unit_id from new_cards c group by 1
  ) o using (organization_id)
  where n.id = any (changed)
    and not exists ( -- one line for one import
      select from app.activities a
      where a.card_id = n.id and a.kind in ('created', 'updated') and a.at = now()
    );
  perform set_config('plan_cache_mode', 'auto', true);
  return null;
end
$$;

alter policy "members see the cards of their units or all" on app.card_units using (
  organization_id = any ((select private.organizations_i_see_whole())::uuid[])
  or unit_id = any ((select private.units_i_work_for())::uuid[])
  or unit_id = private.list_of_person(organization_id, (select auth.uid()))
);

create or replace function app.reach_of(organization_id uuid, unit_id uuid, mine boolean) returns app.reach
language plpgsql stable set search_path = '' as $$
declare
  own uuid[];
  asked uuid[];
  whole boolean := reach_of.organization_id = any (private.organizations_i_see_whole());
begin
  perform private.require_organization(reach_of.organization_id);
  if reach_of.unit_id = '00000000-0000-0000-0000-000000000000' then
    return row(array[private.list_of_person(reach_of.organization_id, auth.uid())], null)::app.reach;
  end if;
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
comment on function app.reach_of is 'Where to look: of a unit with all below it, of the person''s own units, or of what was given to them.';
