-- Who no longer works for the units of a card is off it, whatever the reason: the membership ended, the card went to other
-- units, the unit was put under another one.

create function private.let_assignees_go(organization_id uuid, person_id uuid, card_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
begin
  delete from app.card_assignees a using app.cards c
  where a.organization_id = let_assignees_go.organization_id
    and (let_assignees_go.person_id is null or a.person_id = let_assignees_go.person_id)
    and (let_assignees_go.card_ids is null or a.card_id = any (let_assignees_go.card_ids))
    and c.id = a.card_id and c.organization_id = a.organization_id
    and not private.is_at_work(a.organization_id, a.person_id, private.units_above(c.unit_ids));
end
$$;
comment on function private.let_assignees_go is 'Of one person or of some cards; null means all.';

create function private.follow_ended_membership() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.let_assignees_go(new.organization_id, new.person_id, null);
  return null;
end
$$;
comment on function private.follow_ended_membership is 'Definer: whoever ends a membership need not see the cards.';
create trigger follow_ended_membership after update of ended_at on app.memberships
  for each row when (old.ended_at is null and new.ended_at is not null) execute function private.follow_ended_membership();

create function private.follow_units_of_assigned_card() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.let_assignees_go(new.organization_id, null, array[new.id]);
  return null;
end
$$;
comment on function private.follow_units_of_assigned_card is 'Definer: the import that gives a task to other units takes its people off.';
create trigger follow_units_of_assigned_card after update of lead_unit_ids, supporting_unit_ids on app.cards
  for each row when (new.assignee_count > 0 and old.unit_ids is distinct from new.unit_ids)
  execute function private.follow_units_of_assigned_card();

create function private.follow_assignees_of_moved_unit() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.let_assignees_go(new.organization_id, null, null);
  return null;
end
$$;
comment on function private.follow_assignees_of_moved_unit is 'Definer, as the others. Units are moved so seldom that all cards may be asked.';
create trigger follow_assignees_of_moved_unit after update of parent_id on app.units
  for each row when (old.parent_id is distinct from new.parent_id) execute function private.follow_assignees_of_moved_unit();
