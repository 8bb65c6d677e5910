-- Rows that belong to cards are found by the card. With the organization first in an index, and in the condition, the
-- planner (which knows nothing of tables that an import has just filled) could read all rows of the organization for
-- each card: bringing a plan of 5,000 cards up to date took longer than a request may.

drop index app.card_units_by_card;
create index card_units_by_card on app.card_units (card_id, organization_id);
drop index app.activities_by_card;
create index activities_by_card on app.activities (card_id, organization_id, id desc);

create or replace function private.follow_changed_cards() returns trigger
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
  where cu.card_id = n.id and (n.archived_at is not null or cu.unit_id <> all (n.unit_ids));
  update app.card_units cu
  set quarter = n.quarter, due_on = n.due_on, status = n.status, late = n.late, rank = n.rank
  from new_cards n
  where cu.card_id = n.id
    and (cu.quarter, cu.due_on, cu.status, cu.late, cu.rank) is distinct from (n.quarter, n.due_on, n.status, n.late, n.rank);
  insert into app.card_units (organization_id, unit_id, card_id, plan_id, quarter, due_on, status, late, rank)
  select n.organization_id, u, n.id, n.plan_id, n.quarter, n.due_on, n.status, n.late, n.rank
  from new_cards n cross join lateral unnest(n.unit_ids) u
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
  return null;
end
$$;

-- Each statement names the rows it is about, so that with nested loops off (see above) a change of one task still reads
-- no table whole, however many organizations the database holds.
create or replace function private.spread_units(task_ids uuid[]) returns void
language plpgsql security definer set search_path = '' set enable_nestloop = off as $$
declare
  plan_ids constant uuid[] := array(select distinct t.plan_id from app.tasks t where t.id = any (task_ids));
begin
  update app.tasks t set lead_unit_ids = n.leads, supporting_unit_ids = n.supports
  from (
    select
      w.id,
      array(select tu.unit_id from app.task_units tu where tu.task_id = w.id and tu.part = 'lead' order by tu.position, tu.unit_id) as leads,
      array(select tu.unit_id from app.task_units tu where tu.task_id = w.id and tu.part = 'support' order by tu.position, tu.unit_id) as supports
    from unnest(task_ids) w (id)
  ) n
  where t.id = n.id and t.id = any (task_ids)
    and (t.lead_unit_ids, t.supporting_unit_ids) is distinct from (n.leads, n.supports);

  update app.cards c set lead_unit_ids = t.lead_unit_ids, supporting_unit_ids = t.supporting_unit_ids
  from app.tasks t
  where t.id = any (task_ids) and c.organization_id = t.organization_id and c.task_id = t.id and c.task_id = any (task_ids)
    and (c.lead_unit_ids, c.supporting_unit_ids) is distinct from (t.lead_unit_ids, t.supporting_unit_ids);

  update app.plans p set unit_ids = n.unit_ids
  from (
    select
      w.id,
      array(select distinct u from app.tasks t cross join lateral unnest(t.unit_ids) u where t.plan_id = w.id order by u) as unit_ids
    from unnest(plan_ids) w (id)
  ) n
  where p.id = n.id and p.id = any (plan_ids) and p.unit_ids is distinct from n.unit_ids;
end
$$;
