-- What may happen to a request for a later deadline, whichever way it is written, and what follows for its card.

create function private.check_new_due(due date, in_force date, earliest date) returns void
language plpgsql stable set search_path = '' as $$
begin
  if due <= in_force or due < earliest then
    raise exception 'extension.not_later';
  elsif due > app.today() + interval '5 years' then
    raise exception 'extension.too_far';
  end if;
end
$$;
comment on function private.check_new_due is 'A new deadline lies after the one in force, not before the earliest that makes sense, and is no slip of the keyboard.';

create function private.begin_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  card app.cards;
begin
  -- From here on nobody else writes in this organization.
  perform private.lock_organization(new.organization_id);
  select * into card from app.cards c
  where c.id = new.card_id and c.organization_id = new.organization_id and c.archived_at is null;
  -- Without a person it is the system that writes. Who may not ask hears nothing of the card.
  if auth.uid() is not null and not coalesce(
    card.organization_id = any (private.organizations_i_coordinate()) or card.lead_unit_ids && private.units_i_head(), false
  ) then
    raise exception 'extension.forbidden';
  elsif card.status = 'done' then
    raise exception 'extension.card_done';
  elsif card.due_on is null then
    raise exception 'extension.no_deadline';
  elsif exists (select from app.extensions x where x.card_id = new.card_id and x.status = 'asked') then
    raise exception 'extension.pending';
  end if;
  new.reason := nullif(btrim(new.reason, E' \t\r\n'), '');
  if new.reason is null then
    raise exception 'extension.reason_required';
  elsif length(new.reason) > 4000 then
    raise exception 'extension.reason_too_long';
  end if;
  perform private.check_new_due(new.asked_due, card.due_on, app.today());
  new.from_due := card.due_on;
  new.unit_id := private.acting_unit(new.organization_id, card.lead_unit_ids);
  new.asked_by := auth.uid();
  return new;
end
$$;
comment on function private.begin_extension is 'Definer: checks against what the person need not see.';
create trigger begin_extension before insert on app.extensions for each row execute function private.begin_extension();

create function private.guard_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  card app.cards;
begin
  perform private.lock_organization(new.organization_id);
  select * into card from app.cards c where c.id = new.card_id;
  if auth.uid() is not null and not coalesce(case new.status
    -- Whoever completes or removes a card closes its request with it.
    when 'withdrawn' then
      old.asked_by = auth.uid() or card.lead_unit_ids && private.units_i_head() or card.status = 'done' or card.archived_at is not null
    else new.organization_id = any (private.organizations_i_grant_in())
  end, false) then
    raise exception 'extension.forbidden';
  elsif old.status <> 'asked' then
    raise exception 'extension.closed';
  elsif new.status = 'asked' then
    raise exception 'request.invalid';
  end if;

  new.decision_reason := nullif(btrim(new.decision_reason, E' \t\r\n'), '');
  if length(new.decision_reason) > 4000 then
    raise exception 'extension.reason_too_long';
  elsif new.status = 'refused' and new.decision_reason is null then
    raise exception 'extension.reason_required';
  end if;
  if new.status = 'granted' then
    if card.status = 'done' or card.archived_at is not null then
      raise exception 'extension.card_done';
    end if;
    new.decided_due := coalesce(new.decided_due, new.asked_due);
    -- A decision that comes after the day that was asked for may still grant it: the unit kept to it.
    perform private.check_new_due(new.decided_due, card.due_on, least(app.today(), new.asked_due));
  else
    new.decided_due := null;
  end if;
  new.decided_by := auth.uid();
  new.decided_at := now();
  return new;
end
$$;
comment on function private.guard_extension is 'Definer: checks against what the person need not see.';
create trigger guard_extension before update of status, decided_due, decision_reason on app.extensions
  for each row execute function private.guard_extension();

create function private.follow_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  card app.cards;
begin
  select * into card from app.cards c where c.id = new.card_id;
  insert into app.activities (organization_id, card_id, person_id, unit_id, kind, from_due, to_due, reason)
  values (new.organization_id, new.card_id, auth.uid(), private.acting_unit(new.organization_id, card.unit_ids),
    'extension_' || new.status, card.due_on, coalesce(new.decided_due, new.asked_due),
    case new.status when 'asked' then new.reason else new.decision_reason end);
  -- Writing a card at all gives it the new version, and so brings its request to every client.
  update app.cards c set
    due_on = coalesce(new.decided_due, c.due_on), granted_due = coalesce(new.decided_due, c.granted_due),
    extension_count = c.extension_count + (new.status = 'granted')::int
  where c.id = new.card_id and c.status <> 'done' and c.archived_at is null;
  return null;
end
$$;
comment on function private.follow_extension is 'Definer: moves the deadline for whoever may grant, and writes the history.';
create trigger follow_new_extension after insert on app.extensions for each row execute function private.follow_extension();
create trigger follow_decided_extension after update of status on app.extensions
  for each row when (old.status is distinct from new.status) execute function private.follow_extension();

create function private.close_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.extensions x set
    status = 'withdrawn',
    decision_reason = case when new.archived_at is null then 'Thẻ đã hoàn thành.' else 'Thẻ không còn trong kế hoạch.' end
  where x.card_id = new.id and x.status = 'asked';
  return null;
end
$$;
comment on function private.close_extension is 'Definer: whoever completes or removes a card need not be who asked.';
create trigger close_extension after update on app.cards
  for each row when (
    (new.status = 'done' or new.archived_at is not null)
    and (old.status, old.archived_at is null) is distinct from (new.status, new.archived_at is null)
  ) execute function private.close_extension();

create or replace function private.guard_card() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  words text := nullif(btrim(new.reason), '');
begin
  if length(words) > 4000 then
    raise exception 'comment.too_long';
  end if;
  -- Without a person it is the system that writes: an administrator or a scheduled job.
  if auth.uid() is not null then
    if (new.status, new.rank) is distinct from (old.status, old.rank) then
      perform private.check_move(old, new.status, words);
    end if;
    if not new.organization_id = any (private.organizations_i_coordinate()) and (
      (new.quarter, new.expected_count, new.archived_at) is distinct from (old.quarter, old.expected_count, old.archived_at)
      -- A leader moves a deadline by granting an extension, and no other way.
      or new.due_on is distinct from old.due_on and not exists (
        select from app.extensions x
        where x.card_id = new.id and x.status = 'granted' and x.decided_due = new.due_on
          and x.decided_by = auth.uid() and x.decided_at = now()
      )
    ) then
      raise exception 'card.forbidden';
    end if;
  end if;

  new.version := private.raise_version(new.organization_id);
  new.reason := null;
  -- unit_ids is generated from these two, after this trigger.
  if new.lead_unit_ids || new.supporting_unit_ids <> old.unit_ids then
    new.former_unit_ids := array(
      select distinct u from unnest(old.former_unit_ids || old.unit_ids) u
      where u <> all (new.lead_unit_ids || new.supporting_unit_ids)
    );
  end if;

  if new.status <> old.status then
    -- Whoever hands in before the deadline is on time, however long the acceptance takes.
    new.handed_in_on := case new.status when 'review' then app.today() when 'done' then coalesce(old.handed_in_on, app.today()) end;
    new.completed_on := case when new.status = 'done' then new.handed_in_on end;
    insert into app.activities (organization_id, card_id, person_id, unit_id, kind, from_status, to_status, reason)
    values (new.organization_id, new.id, auth.uid(), private.acting_unit(new.organization_id, old.unit_ids),
      'moved', old.status, new.status, words);
  end if;
  if new.archived_at is null
    and (new.quarter, new.status, new.rank, old.archived_at) is distinct from (old.quarter, old.status, old.rank, null) then
    if new.rank is not null and not app.is_rank(new.rank) then
      raise exception 'request.invalid';
    end if;
    new.rank := private.settle_rank(new, auth.uid() is not null and new.rank is distinct from old.rank);
  end if;
  return new;
end
$$;

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
