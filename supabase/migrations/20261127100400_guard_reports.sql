-- What may happen to a report, whichever way it is written: rights, order, dates, history.

create table app.report_activities (
  id bigint generated always as identity primary key,
  organization_id uuid not null,
  request_id uuid not null,
  person_id uuid references app.people on delete set null,
  unit_id uuid,
  kind text not null
    check (kind in ('requested', 'submitted', 'accepted', 'returned', 'taken_back', 'excluded', 'included', 'nudged', 'moved')),
  reason text check (length(reason) between 1 and 4000),
  from_due date,
  to_due date,
  submission_id uuid,
  at timestamptz not null default now(),
  foreign key (organization_id, request_id) references app.report_requests (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id),
  foreign key (organization_id, submission_id) references app.report_submissions (organization_id, id)
);
comment on table app.report_activities is 'The history of each report; written by triggers alone.';
create index report_activities_by_request on app.report_activities (request_id, organization_id, id desc);
create index report_activities_by_person on app.report_activities (person_id);
create index report_activities_by_unit on app.report_activities (organization_id, unit_id);
create index report_activities_by_submission on app.report_activities (organization_id, submission_id);

alter table app.report_activities enable row level security;
grant select on app.report_activities to authenticated;
create policy "whoever sees a request sees its history" on app.report_activities
  for select to authenticated using (exists (select from app.report_requests r where r.id = report_activities.request_id));

create function private.begin_report_request() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.version := private.raise_version(new.organization_id); -- from here on nobody else writes in this organization
  update private.numbers n set last_report = n.last_report + 1
  where n.organization_id = new.organization_id returning n.last_report into new.number;
  return new;
end
$$;
comment on function private.begin_report_request is 'Definer: nobody writes the counters.';
create trigger begin_report_request before insert on app.report_requests
  for each row execute function private.begin_report_request();

create function private.note_new_report_requests() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.report_activities (organization_id, request_id, person_id, kind, to_due)
  select n.organization_id, n.id, auth.uid(), 'requested', n.due_on from new_requests n;
  return null;
end
$$;
create trigger note_new_report_requests after insert on app.report_requests
  referencing new table as new_requests for each statement execute function private.note_new_report_requests();

create function private.check_report_change(report app.report_requests, to_status text, due_on date, words text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if to_status = 'submitted' then
    raise exception 'request.invalid'; -- only a submission does that, and it comes past private.hand_in
  elsif not report.organization_id = any (private.organizations_i_coordinate()) then
    raise exception 'report.forbidden';
  elsif (report.status, to_status) not in (
    ('submitted', 'accepted'), ('submitted', 'returned'), ('accepted', 'returned'), ('submitted', 'open'), ('accepted', 'open'),
    ('open', 'excluded'), ('returned', 'excluded'), ('excluded', 'open')
  ) then
    raise exception 'report.wrong_order';
  elsif words is null and to_status <> 'accepted' and (report.status, to_status) <> ('excluded', 'open') then
    raise exception 'report.reason_required';
  elsif to_status = 'returned' and due_on < app.today() then
    raise exception 'report.bad_due';
  end if;
end
$$;
comment on function private.check_report_change is 'The order of statuses and the rights of docs/architecture.md.';

create function private.guard_report() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  words text := nullif(btrim(new.reason), '');
  hands_in constant boolean := new.submission_id is distinct from old.submission_id;
  what text;
begin
  if length(words) > 4000 then
    raise exception 'comment.too_long';
  end if;
  -- Without a person it is the system that writes. A submission comes from private.follow_submission: people have no grant on it.
  if auth.uid() is not null and not hands_in then
    if new.status <> old.status then
      perform private.check_report_change(old, new.status, new.due_on, words);
    end if;
    if (new.due_on <> old.due_on and new.status = old.status) or new.nudge_count <> old.nudge_count then
      if not new.organization_id = any (private.organizations_i_may_comment_in()) then
        raise exception 'report.forbidden';
      elsif new.status not in ('open', 'returned') then
        raise exception 'report.wrong_order';
      elsif new.nudge_count not in (old.nudge_count, old.nudge_count + 1) then
        raise exception 'request.invalid';
      end if;
    elsif new.nudge_note is distinct from old.nudge_note then
      raise exception 'request.invalid';
    end if;
  end if;

  new.version := private.raise_version(new.organization_id);
  new.reason := null;
  what := case
    when hands_in then 'submitted'
    when new.status = old.status and new.due_on <> old.due_on then 'moved'
    when new.status = old.status and new.nudge_count <> old.nudge_count then 'nudged'
    when new.status = old.status then null
    when new.status = 'open' and old.status = 'excluded' then 'included'
    when new.status = 'open' then 'taken_back'
    else new.status
  end;
  if what in ('returned', 'taken_back', 'accepted') then
    update app.report_submissions s
    set verdict = what, verdict_reason = words, verdict_by = auth.uid(), verdict_at = private.moment() where s.id = old.submission_id;
  end if;
  if what in ('returned', 'taken_back') then
    new.submission_id := null; new.submitted_at := null; new.submitted_on := null; new.days_late := null;
  elsif what = 'moved' and new.due_on <> (select o.due_on from app.reporting_periods o where o.id = new.period_id) then
    new.extension_count := old.extension_count + 1; -- the period's own day is its cutoff corrected
  elsif what = 'nudged' then
    new.nudged_on := app.today();
    words := new.nudge_note;
  end if;
  if what is not null then
    insert into app.report_activities (organization_id, request_id, person_id, unit_id, kind, reason, from_due, to_due, submission_id)
    values (new.organization_id, new.id, auth.uid(), private.acting_unit(new.organization_id, array[new.unit_id]), what, words,
      case when new.due_on <> old.due_on then old.due_on end, case when new.due_on <> old.due_on then new.due_on end,
      coalesce(new.submission_id, old.submission_id));
  end if;
  return new;
end
$$;
comment on function private.guard_report is 'Definer: checks against and writes to tables that people do not write themselves.';
create trigger guard_report before update on app.report_requests for each row execute function private.guard_report();

create function private.begin_submission() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  report app.report_requests;
begin
  -- Two devices at once: the second waits here, and then finds the report handed in.
  select * into report from app.report_requests r
  where r.id = new.request_id and r.organization_id = new.organization_id for update;
  if report.status not in ('open', 'returned') then
    raise exception using message = case when report.status = 'excluded' then 'report.excluded' else 'report.submitted' end;
  end if;
  if (select p.window_start from app.reporting_periods p where p.id = report.period_id) > app.today() then
    raise exception 'report.not_yet';
  end if;
  new.content := app.report_content(report);
  if new.content ->> 'results' = '' and new.content ->> 'difficulties' = '' and new.content ->> 'proposals' = ''
    and new.content -> 'figures' = '{}' and not exists (
      select from app.report_files f where f.request_id = report.id and f.removed_at is null
    ) then
    raise exception 'report.empty';
  elsif exists (
    select from app.report_figures f
    where f.duty_id = report.duty_id and f.archived_at is null and f.required and not new.content -> 'figures' ? f.id::text
  ) then
    raise exception 'report.figure_missing';
  elsif exists (
    select from app.report_files f where f.request_id = report.id and f.removed_at is null and f.checked_at is null
  ) then
    raise exception 'report.file_unchecked';
  end if;
  new.round := report.rounds + 1;
  new.submitted_at := private.moment();
  new.submitted_on := app.today();
  new.due_on := report.due_on;
  return new;
end
$$;
comment on function private.begin_submission is
  'Takes the draft as it stands, and the server''s clock; nothing of a submission comes from the client. Definer: it locks the request.';
create trigger begin_submission before insert on app.report_submissions for each row execute function private.begin_submission();

create function private.follow_submission() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.report_submission_files (organization_id, submission_id, file_id)
  select new.organization_id, new.id, f.id from app.report_files f where f.request_id = new.request_id and f.removed_at is null;
  update app.report_requests r
  set status = 'submitted', submission_id = new.id, submitted_at = new.submitted_at, submitted_on = new.submitted_on,
    days_late = new.days_late, rounds = new.round
  where r.id = new.request_id;
  return null;
end
$$;
comment on function private.follow_submission is 'Definer: people write neither these columns nor this table.';
create trigger follow_submission after insert on app.report_submissions for each row execute function private.follow_submission();
