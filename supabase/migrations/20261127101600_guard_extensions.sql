-- What may happen to a request for a later deadline, whichever way it is written, and what follows for its card or report.

create type private.extension_subject as (
  organization_id uuid, unit_ids uuid[], due_on date, closed boolean
);

create function private.subject_of(extension app.extensions) returns private.extension_subject
language plpgsql stable set search_path = '' as $$
declare
  subject private.extension_subject;
begin
  if extension.card_id is not null then
    select c.organization_id, c.lead_unit_ids, c.due_on, c.status = 'done' or c.archived_at is not null into subject
    from app.cards c where c.id = extension.card_id and c.organization_id = extension.organization_id;
  else
    select r.organization_id, array[r.unit_id], r.due_on, r.status not in ('open', 'returned') into subject
    from app.report_requests r where r.id = extension.report_request_id and r.organization_id = extension.organization_id;
  end if;
  return subject;
end
$$;
comment on function private.subject_of is 'Whose deadline it is, which one, and whether there is nothing left to prolong.';

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

create function private.refuse_closed_subject(extension app.extensions) returns void
language plpgsql immutable set search_path = '' as $$
begin
  raise exception using message = case when extension.card_id is null then 'extension.report_closed' else 'extension.card_done' end;
end
$$;

create function private.begin_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  subject private.extension_subject;
begin
  -- From here on nobody else writes in this organization.
  perform private.lock_organization(new.organization_id);
  subject := private.subject_of(new);
  -- Without a person it is the system that writes. Who may not ask hears nothing of the card.
  if auth.uid() is not null and not coalesce(
    subject.organization_id = any (private.organizations_i_coordinate()) or subject.unit_ids && private.units_i_head(), false
  ) then
    raise exception 'extension.forbidden';
  elsif subject.closed then
    perform private.refuse_closed_subject(new);
  elsif subject.due_on is null then
    raise exception 'extension.no_deadline';
  elsif exists (
    select from app.extensions x
    where x.status = 'asked' and (x.card_id = new.card_id or x.report_request_id = new.report_request_id)
  ) then
    raise exception 'extension.pending';
  end if;
  new.reason := nullif(btrim(new.reason, E' \t\r\n'), '');
  if new.reason is null then
    raise exception 'extension.reason_required';
  elsif length(new.reason) > 4000 then
    raise exception 'extension.reason_too_long';
  end if;
  perform private.check_new_due(new.asked_due, subject.due_on, app.today());
  new.from_due := subject.due_on;
  new.unit_id := private.acting_unit(new.organization_id, subject.unit_ids);
  new.asked_by := auth.uid();
  return new;
end
$$;
comment on function private.begin_extension is 'Definer: checks against what the person need not see.';
create trigger begin_extension before insert on app.extensions for each row execute function private.begin_extension();

create function private.guard_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  subject private.extension_subject;
begin
  perform private.lock_organization(new.organization_id);
  subject := private.subject_of(new);
  if auth.uid() is not null and not coalesce(case new.status
    -- Whoever completes a card or hands in a report closes its request with it.
    when 'withdrawn' then old.asked_by = auth.uid() or subject.unit_ids && private.units_i_head() or subject.closed
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
    if subject.closed then
      perform private.refuse_closed_subject(new);
    end if;
    new.decided_due := coalesce(new.decided_due, new.asked_due);
    -- A decision that comes after the day that was asked for may still grant it: the unit kept to it.
    perform private.check_new_due(new.decided_due, subject.due_on, least(app.today(), new.asked_due));
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

create function private.follow_card_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  subject constant private.extension_subject := private.subject_of(new);
begin
  insert into app.activities (organization_id, card_id, person_id, unit_id, kind, from_due, to_due, reason)
  values (new.organization_id, new.card_id, auth.uid(), private.acting_unit(new.organization_id, subject.unit_ids),
    'extension_' || new.status, subject.due_on, coalesce(new.decided_due, new.asked_due),
    case new.status when 'asked' then new.reason else new.decision_reason end);
  -- Writing a card at all gives it the new version, and so brings its request to every client.
  update app.cards c set
    due_on = coalesce(new.decided_due, c.due_on), granted_due = coalesce(new.decided_due, c.granted_due),
    extension_count = c.extension_count + (new.status = 'granted')::int
  where c.id = new.card_id and not subject.closed;
  return null;
end
$$;
comment on function private.follow_card_extension is 'Definer: moves the deadline for whoever may grant, and writes the history.';

create function private.follow_report_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  subject constant private.extension_subject := private.subject_of(new);
begin
  if new.status <> 'granted' then -- private.guard_report writes the line of a deadline that moves
    insert into app.report_activities (organization_id, request_id, person_id, unit_id, kind, from_due, to_due, reason)
    values (new.organization_id, new.report_request_id, auth.uid(), private.acting_unit(new.organization_id, subject.unit_ids),
      'extension_' || new.status, subject.due_on, new.asked_due,
      case new.status when 'asked' then new.reason else new.decision_reason end);
  end if;
  update app.report_requests r set
    due_on = coalesce(new.decided_due, r.due_on), reason = case new.status when 'granted' then new.decision_reason end
  where r.id = new.report_request_id and not subject.closed;
  return null;
end
$$;
comment on function private.follow_report_extension is 'Definer: moves the deadline, and writes the history.';

create trigger follow_new_card_extension after insert on app.extensions
  for each row when (new.card_id is not null) execute function private.follow_card_extension();
create trigger follow_decided_card_extension after update of status on app.extensions
  for each row when (new.card_id is not null and old.status is distinct from new.status) execute function private.follow_card_extension();
create trigger follow_new_report_extension after insert on app.extensions
  for each row when (new.card_id is null) execute function private.follow_report_extension();
create trigger follow_decided_report_extension after update of status on app.extensions
  for each row when (new.card_id is null and old.status is distinct from new.status) execute function private.follow_report_extension();

create function private.close_card_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.extensions x set
    status = 'withdrawn',
    decision_reason = case when new.archived_at is null then 'Thẻ đã hoàn thành.' else 'Thẻ không còn trong kế hoạch.' end
  where x.card_id = new.id and x.status = 'asked';
  return null;
end
$$;
comment on function private.close_card_extension is 'Definer: whoever completes or removes a card need not be who asked.';
create trigger close_card_extension after update on app.cards
  for each row when (
    (new.status = 'done' or new.archived_at is not null)
    and (old.status, old.archived_at is null) is distinct from (new.status, new.archived_at is null)
  ) execute function private.close_card_extension();

create function private.close_report_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.extensions x set
    status = 'withdrawn',
    decision_reason = case new.status when 'excluded' then 'Đơn vị được miễn báo cáo kỳ này.' else 'Báo cáo đã nộp.' end
  where x.report_request_id = new.id and x.status = 'asked';
  return null;
end
$$;
comment on function private.close_report_extension is 'Definer: whoever hands in or excludes need not be who asked.';
create trigger close_report_extension after update on app.report_requests
  for each row when (old.status in ('open', 'returned') and new.status not in ('open', 'returned'))
  execute function private.close_report_extension();

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
  perform set_config('plan_cache_mode', 'auto', true);
  return null;
end
$$;
