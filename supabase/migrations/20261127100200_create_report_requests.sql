-- Kỳ báo cáo: each period of a duty, and in it one request for each unit.

create table app.reporting_periods (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  duty_id uuid not null,
  key text not null check (length(key) between 1 and 40),
  label text not null check (length(label) between 1 and 100),
  window_start date not null,
  window_end date not null check (window_end >= window_start),
  due_on date not null,
  made_at timestamptz not null default now(),
  unique (organization_id, id),
  constraint reporting_period_once unique (duty_id, key),
  foreign key (organization_id, duty_id) references app.report_duties (organization_id, id) on delete cascade
);
comment on table app.reporting_periods is
  'A period for which requests were made, once, from the units of that day; who joins later reports in the periods to come.';
create index reporting_periods_by_duty on app.reporting_periods (organization_id, duty_id, due_on desc);

create table app.report_requests (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  duty_id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  number int not null,
  due_on date not null,
  status text not null default 'open' check (status in ('open', 'submitted', 'accepted', 'returned', 'excluded')),
  submission_id uuid,
  submitted_at timestamptz,
  submitted_on date,
  days_late int check (days_late >= 0),
  rounds int not null default 0,
  extension_count int not null default 0,
  nudge_count int not null default 0,
  nudged_on date,
  nudge_note text check (length(nudge_note) between 1 and 1000),
  reason text check (reason is null),
  version bigint not null,
  created_at timestamptz not null default now(),
  unique (organization_id, id),
  unique (organization_id, number),
  constraint report_request_once unique (period_id, unit_id),
  foreign key (organization_id, duty_id) references app.report_duties (organization_id, id) on delete cascade,
  foreign key (organization_id, period_id) references app.reporting_periods (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id),
  constraint handed_in_has_a_submission check ((status in ('submitted', 'accepted')) = (submission_id is not null)),
  check ((submission_id is null) = (submitted_at is null) and (submission_id is null) = (submitted_on is null)
    and (submission_id is null) = (days_late is null))
);
comment on table app.report_requests is 'One unit, one period. due_on is the last day on time that is in force now.';
comment on column app.report_requests.reason is
  'Not stored: the words that go with a change are written here, and the trigger takes them into the history.';
create index report_requests_by_duty on app.report_requests (organization_id, duty_id);
create index report_requests_by_period on app.report_requests (organization_id, period_id, status);
create index report_requests_by_unit on app.report_requests (organization_id, unit_id, due_on);
create index report_requests_of_unit on app.report_requests (unit_id, status, due_on);
create index report_requests_to_come on app.report_requests (organization_id, status, due_on, id);
create index report_requests_by_submission on app.report_requests (organization_id, submission_id);

alter table private.numbers add column last_report int not null default 0;
comment on table private.numbers is
  'The last short number given to a plan, a card and a report of an organization («xong 12», «bc 3»).';

alter table app.reporting_periods enable row level security;
alter table app.report_requests enable row level security;

grant select on app.reporting_periods, app.report_requests to authenticated;
grant update (status, due_on, reason, nudge_count, nudge_note) on app.report_requests to authenticated;

create policy "whoever sees a duty sees its periods" on app.reporting_periods
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or duty_id = any ((select private.report_duties_of_my_units())::uuid[])
  );
create policy "members see requests whole or of their units" on app.report_requests
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_id = any ((select private.units_i_work_for())::uuid[])
  );
-- Who sees a request may try; the trigger private.guard_report says what and, if not, why not.
create policy "whoever sees a request may try to change it" on app.report_requests
  for update to authenticated
  using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_id = any ((select private.units_i_work_for())::uuid[])
  )
  with check (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_id = any ((select private.units_i_work_for())::uuid[])
  );

create function private.report_requests_i_write() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select r.id from app.report_requests r
    where r.unit_id = any (private.units_i_work_for()) and r.status in ('open', 'returned')
  );
end
$$;
comment on function private.report_requests_i_write is 'Requests of the person''s units that can be written at.';

create function private.report_requests_i_see() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(select r.id from app.report_requests r where r.unit_id = any (private.units_i_work_for()));
end
$$;
grant execute on function private.report_requests_i_write(), private.report_requests_i_see() to authenticated;
