-- Người thực hiện: who does a card within the units that have it.

create table app.card_assignees (
  organization_id uuid not null,
  card_id uuid not null,
  person_id uuid not null references app.people on delete cascade,
  given_by uuid references app.people on delete set null,
  given_at timestamptz not null default now(),
  primary key (card_id, person_id),
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade
);
comment on table app.card_assignees is 'Who was given a card, or took it; gone as soon as they no longer work for its units.';
create index card_assignees_by_card on app.card_assignees (card_id, organization_id);
create index card_assignees_by_person on app.card_assignees (person_id, organization_id);
create index card_assignees_by_giver on app.card_assignees (given_by);

alter table app.cards
  add column assignee_count int not null default 0 check (assignee_count >= 0),
  add column assignees jsonb not null default '[]';
comment on column app.cards.assignees is
  'The first three with their names, as lists show them; kept by triggers, so that a list asks no policy for each of their names.';

create function private.units_above(unit_ids uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    with recursive up as (
      select u.id, u.parent_id from app.units u where u.id = any (units_above.unit_ids)
      union
      select u.id, u.parent_id from app.units u join up on u.id = up.parent_id
    )
    select up.id from up
  );
end
$$;
comment on function private.units_above is
  'These units and all above them: whose members work on a card of these units. Definer, as the other questions of policies.';
grant execute on function private.units_above(uuid[]) to authenticated;

create function private.refresh_assignees(card_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update app.cards c set
    assignee_count = (select count(*) from app.card_assignees a where a.card_id = c.id),
    assignees = coalesce((
      select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) order by f.given_at, f.id)
      from (
        select p.id, p.name, a.given_at from app.card_assignees a join app.people p on p.id = a.person_id
        where a.card_id = c.id order by a.given_at, p.id limit 3
      ) f
    ), '[]')
  where c.id = refresh_assignees.card_id;
end
$$;

create function private.guard_assignee() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  who constant app.card_assignees := case tg_op when 'DELETE' then old else new end;
  card app.cards;
  above uuid[];
  coordinates boolean;
begin
  perform private.lock_organization(who.organization_id);
  select * into card from app.cards c where c.id = who.card_id and c.organization_id = who.organization_id;
  if not found then
    return who; -- goes with its card
  end if;
  above := private.units_above(card.unit_ids);
  coordinates := card.organization_id = any (private.organizations_i_coordinate());
  -- Without a person it is the system that writes. Everybody takes a card and gives it back for themselves.
  if auth.uid() is not null and not coordinates then
    if who.person_id = auth.uid() then
      if tg_op = 'INSERT' and not card.unit_ids && private.units_i_work_for() then
        raise exception 'assignee.forbidden';
      end if;
    elsif not card.unit_ids && private.units_i_head() then
      raise exception 'assignee.forbidden';
    elsif not private.is_at_work(card.organization_id, who.person_id, array(
      select u from unnest(above) u intersect select h from unnest(private.units_i_head()) h
    )) then
      raise exception 'assignee.other_unit';
    end if;
  end if;
  if tg_op = 'DELETE' then
    return old;
  elsif card.archived_at is not null then
    raise exception 'card.not_found';
  elsif not private.is_at_work(card.organization_id, new.person_id, above) then
    raise exception 'assignee.other_unit';
  elsif (select count(*) from app.card_assignees a where a.card_id = card.id) >= 20 then
    raise exception 'assignee.too_many';
  end if;
  new.given_by := auth.uid();
  new.given_at := private.moment();
  return new;
end
$$;
comment on function private.guard_assignee is
  'A head gives to people of the units they head, a coordinator to whoever works on the card. Definer: checks against what the person need not see.';
create trigger guard_assignee before insert or delete on app.card_assignees
  for each row execute function private.guard_assignee();

create function private.follow_assignee() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  who constant app.card_assignees := case tg_op when 'DELETE' then old else new end;
  mine constant boolean := coalesce(who.person_id = auth.uid(), false);
begin
  perform private.refresh_assignees(who.card_id);
  insert into app.activities (organization_id, card_id, person_id, unit_id, kind, subject_id)
  select c.organization_id, c.id, auth.uid(), private.acting_unit(c.organization_id, c.unit_ids),
    case when tg_op = 'INSERT' then case when mine then 'taken' else 'assigned' end
      else case when mine then 'given_back' else 'unassigned' end end,
    p.id
  from app.cards c join app.people p on p.id = who.person_id
  where c.id = who.card_id;
  if tg_op = 'INSERT' and not mine then
    perform private.put_into_outbox(who.organization_id, array[who.person_id], 'given', who.card_id, null, (
      select count(*)::int from app.activities a
      where a.card_id = who.card_id and a.subject_id = who.person_id and a.kind = 'assigned'
    ), false);
  end if;
  return null;
end
$$;
comment on function private.follow_assignee is 'Definer: keeps the names on the card, writes the history and the message to whom it was given.';
create trigger follow_assignee after insert or delete on app.card_assignees
  for each row execute function private.follow_assignee();

alter table app.card_assignees enable row level security;
grant select, delete on app.card_assignees to authenticated;
grant insert (organization_id, card_id, person_id) on app.card_assignees to authenticated;
create policy "whoever sees a card sees who does it" on app.card_assignees
  for select to authenticated using (exists (select from app.cards c where c.id = card_assignees.card_id));
-- Who sees the card may try; the trigger private.guard_assignee says what and, if not, why not.
create policy "whoever sees a card may try to give it" on app.card_assignees
  for insert to authenticated with check (exists (select from app.cards c where c.id = card_assignees.card_id));
create policy "whoever sees a card may try to take it back" on app.card_assignees
  for delete to authenticated using (exists (select from app.cards c where c.id = card_assignees.card_id));
