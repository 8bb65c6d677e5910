-- Việc nhỏ: what is to be done on a card, step by step, ticked by those who work on it.

create table app.card_steps (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  card_id uuid not null,
  position int not null,
  title text not null check (length(title) between 1 and 200),
  done boolean not null default false,
  done_at timestamptz,
  done_by uuid references app.people on delete set null,
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade,
  check (done = (done_at is not null))
);
comment on table app.card_steps is 'Việc nhỏ of a card, in the order in which they were added.';
create index card_steps_by_card on app.card_steps (card_id, organization_id, position);
create index card_steps_by_doer on app.card_steps (done_by);

alter table app.cards
  add column step_count int not null default 0 check (step_count >= 0),
  add column steps_done int not null default 0 check (steps_done between 0 and step_count);
comment on column app.cards.step_count is 'Kept by triggers with steps_done, so that lists read no other table.';

alter table app.activities
  add column subject_id uuid references app.people on delete set null,
  drop constraint activities_kind_check,
  add constraint activities_kind_check check (kind in (
    'created', 'moved', 'commented', 'checked_in', 'updated',
    'extension_asked', 'extension_granted', 'extension_refused', 'extension_withdrawn',
    'nudged', 'step_added', 'step_done', 'step_undone', 'step_removed', 'assigned', 'taken', 'unassigned', 'given_back',
    'file_added', 'file_removed'
  ));
comment on column app.activities.subject_id is 'To whom the card was given, or from whom it was taken.';
create index activities_by_subject on app.activities (subject_id);

create function private.works_on(card app.cards) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return card.organization_id = any (private.organizations_i_coordinate()) or card.unit_ids && private.units_i_work_for();
end
$$;
comment on function private.works_on is 'Whether the caller is of a lead or supporting unit, or coordinates.';

create function private.guard_step() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  step constant app.card_steps := case tg_op when 'DELETE' then old else new end;
  card app.cards;
begin
  perform private.lock_organization(step.organization_id);
  select * into card from app.cards c where c.id = step.card_id and c.organization_id = step.organization_id;
  if not found then
    return step; -- goes with its card
  end if;
  -- Without a person it is the system that writes.
  if auth.uid() is not null and not private.works_on(card) then
    raise exception 'step.forbidden';
  elsif tg_op = 'DELETE' then
    return old;
  elsif card.archived_at is not null then
    raise exception 'card.not_found';
  end if;
  new.title := regexp_replace(btrim(new.title, E' \t\r\n'), '\s+', ' ', 'g');
  if new.title = '' then
    raise exception 'step.empty';
  elsif length(new.title) > 200 then
    raise exception 'step.too_long';
  end if;
  if tg_op = 'INSERT' then
    if (select count(*) from app.card_steps s where s.card_id = card.id) >= 50 then
      raise exception 'step.too_many';
    end if;
    new.position := coalesce((select max(s.position) from app.card_steps s where s.card_id = card.id), 0) + 1;
  end if;
  if new.done is distinct from (new.done_at is not null) then
    new.done_at := case when new.done then private.moment() end;
    new.done_by := case when new.done then auth.uid() end;
  end if;
  return new;
end
$$;
comment on function private.guard_step is 'Definer: checks against what the person need not see.';
create trigger guard_step before insert or update of title, done or delete on app.card_steps
  for each row execute function private.guard_step();

create function private.follow_step() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  step constant app.card_steps := case tg_op when 'DELETE' then old else new end;
  added constant int := case tg_op when 'INSERT' then 1 when 'DELETE' then -1 else 0 end;
  ticked constant int := (tg_op <> 'DELETE' and new.done)::int - (tg_op <> 'INSERT' and old.done)::int;
  -- A new name is no event.
  happened constant text := case
    when tg_op = 'INSERT' then 'step_added' when tg_op = 'DELETE' then 'step_removed'
    when ticked > 0 then 'step_done' when ticked < 0 then 'step_undone'
  end;
begin
  -- Writing a card at all gives it the new version.
  update app.cards c set step_count = c.step_count + added, steps_done = c.steps_done + ticked where c.id = step.card_id;
  if happened is not null then
    insert into app.activities (organization_id, card_id, person_id, unit_id, kind, reason)
    select c.organization_id, c.id, auth.uid(), private.acting_unit(c.organization_id, c.unit_ids), happened, step.title
    from app.cards c where c.id = step.card_id;
  end if;
  return null;
end
$$;
comment on function private.follow_step is 'Definer: keeps the card''s counters and writes the history.';
create trigger follow_step after insert or update of title, done or delete on app.card_steps
  for each row execute function private.follow_step();

alter table app.card_steps enable row level security;
grant select, delete on app.card_steps to authenticated;
grant insert (id, organization_id, card_id, title), update (title, done) on app.card_steps to authenticated;
create policy "whoever sees a card sees its steps" on app.card_steps
  for select to authenticated using (exists (select from app.cards c where c.id = card_steps.card_id));
-- Who sees the card may try; the trigger private.guard_step says what and, if not, why not.
create policy "whoever sees a card may try to add steps" on app.card_steps
  for insert to authenticated with check (exists (select from app.cards c where c.id = card_steps.card_id));
create policy "whoever sees a card may try to change its steps" on app.card_steps
  for update to authenticated
  using (exists (select from app.cards c where c.id = card_steps.card_id))
  with check (exists (select from app.cards c where c.id = card_steps.card_id));
create policy "whoever sees a card may try to remove its steps" on app.card_steps
  for delete to authenticated using (exists (select from app.cards c where c.id = card_steps.card_id));
