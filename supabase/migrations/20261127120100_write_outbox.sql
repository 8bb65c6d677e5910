-- Who hears of what happens, written in the transaction in which it happens. Whoever did it is not told.

create function private.send_at_once() returns timestamp
language sql stable set search_path = '' as $$
  -- Quiet hours: 21:00 to 07:00.
  select case
    when l.now::time < '07:00' then l.now::date + time '07:00'
    when l.now::time >= '21:00' then l.now::date + 1 + time '07:00'
    else l.now
  end
  from (select private.local_now() as now) l
$$;
comment on function private.send_at_once is 'When something urgent may go: now, or at the end of the quiet hours.';

create function private.send_with_digest(organization_id uuid) returns timestamp
language sql stable set search_path = '' as $$
  select case
    when l.now::time < '07:30' and private.is_working_day(send_with_digest.organization_id, l.now::date) then l.now::date
    else private.working_day_after(send_with_digest.organization_id, l.now::date, 1)
  end + time '07:30'
  from (select private.local_now() as now) l
$$;
comment on function private.send_with_digest is 'The next digest: 07:30 of this working day, or of the next one.';

create function private.put_into_outbox(
  organization_id uuid, people uuid[], kind text, subject_id uuid, due_on date, day_offset int, urgent boolean, content jsonb default null
) returns void
language sql security definer set search_path = '' as $$
  insert into private.outbox (organization_id, person_id, kind, subject_id, due_on, day_offset, urgent, content, send_after, created_at)
  select put_into_outbox.organization_id, p, put_into_outbox.kind, put_into_outbox.subject_id, put_into_outbox.due_on,
    put_into_outbox.day_offset, put_into_outbox.urgent, put_into_outbox.content,
    case when put_into_outbox.urgent then private.send_at_once() else private.send_with_digest(put_into_outbox.organization_id) end,
    private.local_now()
  from unnest(people) p where p <> coalesce(auth.uid(), '00000000-0000-0000-0000-000000000000')
  on conflict on constraint outbox_once do nothing
$$;
comment on function private.put_into_outbox is 'The same message to several people. Definer: nobody writes the outbox.';

create function private.people_of_units(organization_id uuid, unit_ids uuid[], roles text[]) returns uuid[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct m.person_id), '{}') from app.memberships m
  where m.organization_id = people_of_units.organization_id and m.unit_id = any (people_of_units.unit_ids)
    and m.role = any (people_of_units.roles) and m.ended_at is null
$$;
create function private.people_in_role(organization_id uuid, role text) returns uuid[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct m.person_id), '{}') from app.memberships m
  where m.organization_id = people_in_role.organization_id and m.role = people_in_role.role and m.ended_at is null
$$;
create function private.roles_of_work() returns text[]
language sql immutable set search_path = '' return array['staff', 'unit_head', 'coordinator'];
comment on function private.roles_of_work is 'The roles in which a member of a unit does its work.';

-- A plan: one message for each person of the units that it names, however many tasks it gives them.
create function private.tell_of_plan() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  units uuid[];
begin
  select p.unit_ids into units from app.plans p where p.id = new.plan_id;
  perform private.put_into_outbox(new.organization_id, private.people_of_units(new.organization_id, units, private.roles_of_work()),
    'plan_imported', new.id, null, null, false);
  return null;
end
$$;
create trigger tell_of_plan after update of confirmed_at on app.plan_drafts
  for each row when (old.confirmed_at is null and new.confirmed_at is not null) execute function private.tell_of_plan();

-- A task that was there before and now has one unit more; tasks of a new plan come with the plan's message.
create function private.tell_of_assignments() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- In one statement: an import that gives thousands of tasks to another unit waits for this.
  insert into private.outbox (organization_id, person_id, kind, subject_id, urgent, send_after, created_at)
  select n.organization_id, m.person_id, 'assigned', n.task_id, false, o.send_after, private.local_now()
  from new_rows n
  join app.tasks t on t.id = n.task_id and t.created_at < now()
  join (
    select w.organization_id, private.send_with_digest(w.organization_id) as send_after from new_rows w group by 1
  ) o on o.organization_id = n.organization_id
  join app.memberships m on m.organization_id = n.organization_id and m.unit_id = n.unit_id
    and m.role = any (private.roles_of_work()) and m.ended_at is null
  where m.person_id <> coalesce(auth.uid(), '00000000-0000-0000-0000-000000000000')
  on conflict on constraint outbox_once do nothing;
  return null;
end
$$;
create trigger tell_of_assignments after insert on app.task_units
  referencing new table as new_rows for each statement execute function private.tell_of_assignments();

create function private.tell_of_report() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  people constant uuid[] := private.people_of_units(new.organization_id, array[new.unit_id], private.roles_of_work());
begin
  if new.status = old.status then
    perform private.put_into_outbox(new.organization_id, people, 'nudge', new.id, new.due_on, new.nudge_count, true,
      jsonb_strip_nulls(jsonb_build_object('words', new.nudge_note)));
  else
    perform private.put_into_outbox(new.organization_id, people, 'report_' || new.status, new.id, new.due_on, new.rounds,
      new.status = 'returned');
  end if;
  return null;
end
$$;
create trigger tell_of_report after update on app.report_requests
  for each row when (
    new.status in ('returned', 'accepted') and new.status <> old.status
    or new.status = old.status and new.nudge_count > old.nudge_count
  ) execute function private.tell_of_report();

create function private.tell_of_extension() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.status = 'asked' then
    -- Either of them decides; leaders hear of it in the morning.
    perform private.put_into_outbox(new.organization_id, private.people_in_role(new.organization_id, 'coordinator'),
      'extension_requested', new.id, new.asked_due, null, true);
    perform private.put_into_outbox(new.organization_id, private.people_in_role(new.organization_id, 'leader'),
      'extension_requested', new.id, new.asked_due, null, false);
  elsif new.status in ('granted', 'refused') then
    perform private.put_into_outbox(new.organization_id,
      array_append(private.people_of_units(new.organization_id, array[new.unit_id], array['unit_head']), new.asked_by),
      'extension_decided', new.id, new.decided_due, null, true);
  end if;
  return null;
end
$$;
create trigger tell_of_new_extension after insert on app.extensions
  for each row execute function private.tell_of_extension();
create trigger tell_of_decided_extension after update of status on app.extensions
  for each row when (old.status is distinct from new.status) execute function private.tell_of_extension();

create function private.answer_in_chat(person_id uuid, oa_user_id text, event_id uuid, message jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into private.outbox (person_id, oa_user_id, kind, subject_id, urgent, content, send_after, created_at)
  values (answer_in_chat.person_id, answer_in_chat.oa_user_id, 'answer', answer_in_chat.event_id, true, answer_in_chat.message,
    private.local_now(), private.local_now())
  on conflict on constraint outbox_once do nothing
$$;
comment on function private.answer_in_chat is
  'An answer to what somebody wrote (OutgoingMessage), once for an event, at any hour. person_id null: the product does not know them.';
