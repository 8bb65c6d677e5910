-- What may happen to a card, whichever way it is written: rights, order of statuses, dates, place, history.

create function private.settle_rank(card app.cards, chosen boolean) returns text
language plpgsql security definer set search_path = '' as $$
declare
  place text := coalesce(card.rank, private.default_rank(card.number));
  taken text;
  holder uuid[];
begin
  loop
    -- The next one from here, and not "the one here": only the index of the column gives this order, and without
    -- statistics the planner would take any index that begins with the organization, and read all of its cards.
    select c.rank, c.unit_ids into taken, holder from app.cards c
    where c.organization_id = card.organization_id and c.quarter = card.quarter and c.status = card.status
      and c.rank >= place and c.archived_at is null and c.id <> card.id
    order by c.rank limit 1;
    exit when taken is distinct from place;
    if chosen and (
      card.organization_id = any (private.organizations_i_see_whole()) or holder && private.units_i_work_for()
    ) then
      raise exception 'card.rank_taken';
    end if;
    -- Nobody chose this place, or a card that the person cannot see holds it, so that asking again would not help.
    place := private.rank_after(place, (
      select min(c.rank) from app.cards c
      where c.organization_id = card.organization_id and c.quarter = card.quarter and c.status = card.status
        and c.rank > place and c.archived_at is null
    ));
  end loop;
  return place;
end
$$;
comment on function private.settle_rank is 'Definer: a place may be held by a card that the person does not see.';

create function private.acting_unit(organization_id uuid, unit_ids uuid[]) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select m.unit_id from app.memberships m
    where m.organization_id = acting_unit.organization_id and m.person_id = auth.uid() and m.ended_at is null
    order by m.unit_id = any (acting_unit.unit_ids) desc nulls last, m.created_at limit 1
  );
end
$$;
comment on function private.acting_unit is 'The unit for which the person acts on a card of these units.';

create function private.begin_card() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select t.lead_unit_ids, t.supporting_unit_ids into new.lead_unit_ids, new.supporting_unit_ids
  from app.tasks t where t.id = new.task_id;
  new.version := private.raise_version(new.organization_id); -- from here on nobody else writes in this organization
  if new.number is null then
    -- Looked up, and written down once by private.follow_new_cards: a counter raised for each card leaves as many dead
    -- rows to step over, which made an import cost the square of its cards.
    select greatest(n.last_card, (select max(c.number) from app.cards c where c.organization_id = new.organization_id)) + 1
    into new.number from private.numbers n where n.organization_id = new.organization_id;
  end if;
  new.rank := private.settle_rank(new, false);
  return new;
end
$$;
create trigger begin_card before insert on app.cards for each row execute function private.begin_card();

create function private.check_move(card app.cards, to_status text, reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  coordinates boolean := card.organization_id = any (private.organizations_i_coordinate());
  leads boolean := card.lead_unit_ids && private.units_i_work_for();
begin
  if not (coordinates or leads) then
    raise exception 'card.forbidden';
  end if;
  if to_status = card.status then
    return;
  end if;
  if (card.status, to_status) not in (
    ('todo', 'doing'), ('todo', 'review'), ('doing', 'todo'), ('doing', 'review'),
    ('review', 'doing'), ('review', 'done'), ('done', 'doing')
  ) then
    raise exception 'card.wrong_order';
  end if;
  if not coordinates and 'done' in (card.status, to_status) then
    raise exception 'card.forbidden';
  end if;
  -- A lead unit takes its own result back without a word; returning another's, or opening what was done, needs one.
  if reason is null and to_status = 'doing' and (card.status = 'done' or (card.status = 'review' and not leads)) then
    raise exception 'card.reason_required';
  end if;
end
$$;
comment on function private.check_move is 'The order of statuses and the rights of docs/architecture.md.';

create function private.guard_card() returns trigger
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
    if (new.due_on, new.quarter, new.expected_count, new.archived_at)
      is distinct from (old.due_on, old.quarter, old.expected_count, old.archived_at)
      and not new.organization_id = any (private.organizations_i_coordinate()) then
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
comment on function private.guard_card is 'Definer: checks against and writes to tables that people do not write themselves.';
create trigger guard_card before update on app.cards for each row execute function private.guard_card();
