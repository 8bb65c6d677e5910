-- The reminders of a day, for one organization after the other. Safe to run twice, to stop anywhere, and to miss days.
--
-- What is looked for are not cards but last days: few of them have their reminder today, and cards are found by their last
-- day through an index. So a day costs what it reminds of, however many cards there are.

create type private.reminder as (due_on date, day_offset int);

create function private.days_told(organization_id uuid, after_day date, until_day date) returns setof date
language sql stable set search_path = '' as $$
  select told.day
  from (
    select g::date as day, private.working_day_on_or_before(days_told.organization_id, g::date) as told_on
    from generate_series(after_day + 1, until_day + 20, interval '1 day') g
  ) told
  where told.told_on > after_day and told.told_on <= until_day
$$;
comment on function private.days_told is
  'The days whose reminders come after one day and not after the other: a day off is told of on the working day before it. '
  'No run of days off is longer than 20 days.';

create function private.reminders_before(organization_id uuid, offsets int[], after_day date, until_day date)
returns setof private.reminder
language sql stable set search_path = '' as $$
  -- Where several days before a last day are told on one, it is one reminder, and so it is for those of days that were missed.
  select d.day + k.days, min(k.days)
  from private.days_told(reminders_before.organization_id, after_day, until_day) d (day) cross join unnest(offsets) k (days)
  where d.day + k.days >= until_day
  group by 1
$$;
comment on function private.reminders_before is 'Last days that are to be reminded of, with how many days before.';

create function private.reminders_after(organization_id uuid, working_days int, after_day date, until_day date)
returns setof private.reminder
language sql stable set search_path = '' as $$
  with days as materialized (
    select w.day, row_number() over (order by w.day) as place
    from private.working_days(reminders_after.organization_id, after_day - 30 - 2 * working_days, until_day) w (day)
  )
  -- So many working days before the one that tells of it, up to the next of them: a day off counts with the working day before it.
  select g::date, -working_days
  from days told
  join days first on first.place = told.place - working_days
  join days next on next.place = first.place + 1
  cross join lateral generate_series(first.day, next.day - 1, interval '1 day') g
  where told.day > after_day
$$;
comment on function private.reminders_after is 'Last days since which so many working days have passed, after one day and not after the other.';

create function private.become_five_days_late(organization_id uuid, due_days date[], until_day date) returns setof date
language sql stable set search_path = '' as $$
  with days as materialized (
    select w.day, row_number() over (order by w.day) as place
    from private.working_days(become_five_days_late.organization_id, (select min(d) from unnest(due_days) d) - 30, until_day) w (day)
  )
  select fifth.day
  from unnest(due_days) d
  cross join lateral (select max(w.place) as place from days w where w.day <= d) last
  join days fifth on fifth.place = last.place + 5
$$;
comment on function private.become_five_days_late is 'The fifth working day after each of these last days, where it has come.';

create function private.remind_of(
  organization_id uuid, part text, kind text, reminders private.reminder[], roles text[], send_after timestamp
) returns int
language plpgsql set search_path = '' as $$
declare
  written int;
begin
  if part = 'cards' then
    insert into private.outbox (organization_id, person_id, kind, subject_id, due_on, day_offset, urgent, send_after, created_at)
    select remind_of.organization_id, m.person_id, 'card_' || remind_of.kind, c.id, c.due_on, r.day_offset, false,
      remind_of.send_after, private.local_now()
    from unnest(reminders) r
    join app.cards c on c.organization_id = remind_of.organization_id and c.due_on = r.due_on
      and c.archived_at is null and c.status <> 'done' and c.status <> 'review'
    cross join lateral unnest(c.lead_unit_ids) u
    join app.memberships m on m.organization_id = remind_of.organization_id and m.unit_id = u
      and m.role = any (remind_of.roles) and m.ended_at is null
    on conflict on constraint outbox_once do nothing;
  else
    insert into private.outbox (organization_id, person_id, kind, subject_id, due_on, day_offset, urgent, send_after, created_at)
    select remind_of.organization_id, m.person_id, 'report_' || remind_of.kind, q.id, q.due_on, r.day_offset, false,
      remind_of.send_after, private.local_now()
    from unnest(reminders) r
    join app.report_requests q on q.organization_id = remind_of.organization_id and q.due_on = r.due_on
      and q.status in ('open', 'returned')
    join app.memberships m on m.organization_id = remind_of.organization_id and m.unit_id = q.unit_id
      and m.role = any (remind_of.roles) and m.ended_at is null
    on conflict on constraint outbox_once do nothing;
  end if;
  get diagnostics written = row_count;
  return written;
end
$$;
comment on function private.remind_of is
  'Messages on open cards, to the people of the units that lead, or on reports, to those of the unit. What waits for acceptance is '
  'out of their hands, so nobody is reminded of it.';

create function private.remind_leaders(organization_id uuid, after_day date, until_day date, send_after timestamp) returns int
language plpgsql set search_path = '' as $$
declare
  -- card_counts knows the last days of open cards without reading the cards.
  due_days constant date[] := array(
    select distinct n.due_on from app.card_counts n
    where n.organization_id = remind_leaders.organization_id and n.plan_id is null and n.status in ('todo', 'doing')
      and n.cards > 0 and n.due_on < until_day
  );
  late_since constant date[] := array(
    select private.become_five_days_late(remind_leaders.organization_id, due_days, until_day)
  );
  told_last date;
  written int;
begin
  if late_since = '{}' then
    return 0;
  end if;
  select max(o.due_on) into told_last from private.outbox o
  where o.kind = 'card_overdue' and o.subject_id = remind_leaders.organization_id
    and o.person_id = any (private.people_in_role(remind_leaders.organization_id, 'leader'));
  -- Something is newly five days late; or a week has passed since they were told, counted to the working day before a day off.
  if told_last is not null and not exists (select from unnest(late_since) l where l > after_day) and not exists (
    select from private.days_told(remind_leaders.organization_id, after_day, until_day) t (day) where t.day >= told_last + 7
  ) then
    return 0;
  end if;
  insert into private.outbox (organization_id, person_id, kind, subject_id, due_on, day_offset, urgent, send_after, created_at)
  select remind_leaders.organization_id, p, 'card_overdue', remind_leaders.organization_id, until_day, -5, false,
    remind_leaders.send_after, private.local_now()
  from unnest(private.people_in_role(remind_leaders.organization_id, 'leader')) p
  on conflict on constraint outbox_once do nothing;
  get diagnostics written = row_count;
  return written;
end
$$;
comment on function private.remind_leaders is
  'One message for a leader on a day on which some card becomes five working days late, and otherwise once a week while one is; '
  'it tells of all that is overdue.';

create function private.remind_organization(organization_id uuid) returns int
language plpgsql set search_path = '' as $$
declare
  today constant date := app.today();
  settings app.notification_settings;
  last_day date;
  sends timestamp;
  soon private.reminder[];
  once private.reminder[];
  again private.reminder[];
  once_only private.reminder[];
  part text;
  written int := 0;
begin
  -- Two schedulers at once: the second waits here, and then finds the day done.
  select p.reminded_until into last_day from private.reminder_progress p
  where p.organization_id = remind_organization.organization_id for update;
  if last_day is null or last_day >= today then
    return 0;
  end if;
  last_day := greatest(last_day, today - 60); -- after a longer standstill nobody wants to hear what was due two months ago
  select * into settings from app.notification_settings s where s.organization_id = remind_organization.organization_id;
  sends := case
    when private.is_working_day(remind_organization.organization_id, today) then today
    else private.working_day_after(remind_organization.organization_id, today, 1)
  end + time '07:30';
  once := array(select r from private.reminders_after(remind_organization.organization_id, 1, last_day, today) r);
  again := array(select r from private.reminders_after(remind_organization.organization_id, 3, last_day, today) r);
  -- Days were missed: a head who hears that it is three days late need not hear that it was one.
  once_only := array(select r from unnest(once) r where r.due_on not in (select a.due_on from unnest(again) a));
  update private.reminder_progress p set reminded_until = today where p.organization_id = remind_organization.organization_id;

  written := private.remind_leaders(remind_organization.organization_id, last_day, today, sends);
  foreach part in array array['cards', 'reports'] loop
    soon := array(
      select r from private.reminders_before(remind_organization.organization_id,
        case part when 'cards' then settings.card_days else settings.report_days end, last_day, today) r
    );
    written := written
      + private.remind_of(remind_organization.organization_id, part, 'due_soon', soon, private.roles_of_work(), sends)
      + private.remind_of(remind_organization.organization_id, part, 'overdue', again, array['unit_head'], sends)
      + private.remind_of(remind_organization.organization_id, part, 'overdue', once_only, array['unit_head'], sends)
      + private.remind_of(remind_organization.organization_id, part, 'overdue', once, array['staff', 'coordinator'], sends);
  end loop;
  return written;
end
$$;
comment on function private.remind_organization is 'Writes what has come due since the last run; answers how many messages.';

create table private.job_runs (
  job text primary key,
  good_at timestamptz not null
);
comment on table private.job_runs is 'When each job last came to its end: what the watchdog shows.';

create function private.note_good_run(job text) returns void
language sql set search_path = '' as $$
  insert into private.job_runs as r (job, good_at) values (note_good_run.job, now())
  on conflict on constraint job_runs_pkey do update set good_at = excluded.good_at
$$;

create function private.write_reminders() returns int
language plpgsql set search_path = '' as $$
declare
  organization uuid;
  written int := 0;
  failed int := 0;
begin
  for organization in
    select p.organization_id from private.reminder_progress p where p.reminded_until < app.today() order by p.organization_id
  loop
    begin
      written := written + private.remind_organization(organization);
    exception when others then
      -- What is wrong in one organization keeps no other from its reminders; the next run tries again, and the watchdog shows it.
      failed := failed + 1;
      raise warning 'reminders of %: % %', organization, sqlstate, sqlerrm;
    end;
  end loop;
  if failed = 0 then
    perform private.note_good_run('write_reminders');
  end if;
  return written;
end
$$;
comment on function private.write_reminders is
  'How many messages it wrote. Run by cron before the working day, and every hour after it in case that was missed.';

select cron.schedule('write-reminders', '5 * * * *', 'select private.write_reminders()');
