-- Which units a task has is said once, in app.task_units. Tasks, cards and plans carry a copy for their policies,
-- because comparing two arrays on the row is all that a policy then has to do.

create function private.spread_units(task_ids uuid[]) returns void
language plpgsql security definer set search_path = '' set enable_nestloop = off as $$
begin
  update app.tasks t set lead_unit_ids = n.leads, supporting_unit_ids = n.supports
  from (
    select
      w.id,
      array(select tu.unit_id from app.task_units tu where tu.task_id = w.id and tu.part = 'lead' order by tu.position, tu.unit_id) as leads,
      array(select tu.unit_id from app.task_units tu where tu.task_id = w.id and tu.part = 'support' order by tu.position, tu.unit_id) as supports
    from unnest(task_ids) w (id)
  ) n
  where t.id = n.id and (t.lead_unit_ids, t.supporting_unit_ids) is distinct from (n.leads, n.supports);

  update app.cards c set lead_unit_ids = t.lead_unit_ids, supporting_unit_ids = t.supporting_unit_ids
  from app.tasks t
  where t.id = any (task_ids) and c.organization_id = t.organization_id and c.task_id = t.id
    and (c.lead_unit_ids, c.supporting_unit_ids) is distinct from (t.lead_unit_ids, t.supporting_unit_ids);

  update app.plans p set unit_ids = n.unit_ids
  from (
    select
      w.plan_id,
      array(
        select distinct u from app.tasks t cross join lateral unnest(t.unit_ids) u
        where t.organization_id = w.organization_id and t.plan_id = w.plan_id order by u
      ) as unit_ids
    from (select distinct t.organization_id, t.plan_id from app.tasks t where t.id = any (task_ids)) w
  ) n
  where p.id = n.plan_id and p.unit_ids is distinct from n.unit_ids;
end
$$;

create function private.follow_new_task_units() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.spread_units(array(select distinct n.task_id from new_rows n));
  return null;
end
$$;
create function private.follow_removed_task_units() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.spread_units(array(select distinct o.task_id from old_rows o));
  return null;
end
$$;
create trigger follow_new_task_units after insert on app.task_units
  referencing new table as new_rows for each statement execute function private.follow_new_task_units();
create trigger follow_changed_task_units after update on app.task_units
  referencing new table as new_rows for each statement execute function private.follow_new_task_units();
create trigger follow_removed_task_units after delete on app.task_units
  referencing old table as old_rows for each statement execute function private.follow_removed_task_units();
