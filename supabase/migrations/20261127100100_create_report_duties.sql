-- Chế độ báo cáo: who reports what to whom, how often, before when, and which figures.

create table app.report_duties (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references app.organizations on delete cascade,
  plan_id uuid,
  title text not null check (length(title) between 1 and 500),
  recipient text check (length(recipient) between 1 and 500),
  collector_unit_id uuid,
  instructions text check (length(instructions) between 1 and 4000),
  source_text text check (length(source_text) between 1 and 8000),
  cadence text not null
    check (cadence in ('once', 'monthly', 'quarterly', 'half_yearly', 'nine_monthly', 'yearly', 'on_request')),
  periods int[] check (cardinality(periods) between 1 and 12),
  cutoff_month int check (cutoff_month between -6 and 6),
  cutoff_day int check (cutoff_day between 1 and 31),
  bound text not null check (bound in ('before', 'on_or_before')),
  window_rule text not null check (window_rule in ('decree', 'calendar')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  once_on date,
  window_start date,
  window_end date check (window_end >= window_start),
  lead_days int not null default 30 check (lead_days between 1 and 180),
  upward_duty_id uuid check (upward_duty_id <> id),
  created_by uuid references app.people on delete set null,
  created_on date not null default app.today(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  unique (organization_id, id),
  foreign key (organization_id, plan_id) references app.plans (organization_id, id) on delete cascade,
  foreign key (organization_id, collector_unit_id) references app.units (organization_id, id),
  foreign key (organization_id, upward_duty_id) references app.report_duties (organization_id, id),
  constraint cutoff_of_a_recurring_duty check (
    (cadence in ('once', 'on_request')) = (cutoff_month is null) and (cutoff_month is null) = (cutoff_day is null)
  ),
  constraint day_of_a_single_report check ((cadence = 'once') = (once_on is not null))
);
comment on table app.report_duties is 'A duty to report, out of a plan or written by hand. Its schedule is that of type ReportSchedule.';
comment on column app.report_duties.upward_duty_id is 'The collector''s own duty, for which the reports of this one are consolidated: two levels.';
create index report_duties_by_organization on app.report_duties (organization_id) where archived_at is null;
create index report_duties_by_plan on app.report_duties (organization_id, plan_id);
create index report_duties_by_collector on app.report_duties (organization_id, collector_unit_id);
create index report_duties_by_upward on app.report_duties (organization_id, upward_duty_id);
create index report_duties_by_creator on app.report_duties (created_by);

create table app.report_duty_units (
  organization_id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null,
  primary key (duty_id, unit_id),
  foreign key (organization_id, duty_id) references app.report_duties (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id)
);
comment on table app.report_duty_units is 'Units that a duty names one by one.';
create index report_duty_units_by_duty on app.report_duty_units (organization_id, duty_id);
create index report_duty_units_by_unit on app.report_duty_units (unit_id, organization_id);

create table app.report_duty_groups (
  organization_id uuid not null,
  duty_id uuid not null,
  group_id uuid not null,
  primary key (duty_id, group_id),
  foreign key (organization_id, duty_id) references app.report_duties (organization_id, id) on delete cascade,
  foreign key (organization_id, group_id) references app.unit_groups (organization_id, id) on delete cascade
);
comment on table app.report_duty_groups is 'Groups that a duty names; who is in them is looked up when requests are made.';
create index report_duty_groups_by_duty on app.report_duty_groups (organization_id, duty_id);
create index report_duty_groups_by_group on app.report_duty_groups (organization_id, group_id);

create table app.report_figures (
  id uuid primary key,
  organization_id uuid not null,
  duty_id uuid not null,
  position int not null,
  name text not null check (length(name) between 1 and 200),
  measure text not null check (length(measure) between 1 and 50),
  required boolean not null,
  combine text not null check (combine in ('sum', 'average', 'last')),
  archived_at timestamptz,
  unique (organization_id, id),
  foreign key (organization_id, duty_id) references app.report_duties (organization_id, id) on delete cascade
);
comment on table app.report_figures is 'Numbers that a duty asks for. One that is taken off stays for the reports that have it.';
create index report_figures_by_duty on app.report_figures (duty_id, organization_id, position);

alter table app.report_duties enable row level security;
alter table app.report_duty_units enable row level security;
alter table app.report_duty_groups enable row level security;
alter table app.report_figures enable row level security;

grant select on app.report_duties, app.report_duty_units, app.report_duty_groups, app.report_figures to authenticated;
grant insert (id, organization_id, plan_id, title, recipient, collector_unit_id, instructions, source_text, cadence, periods,
  cutoff_month, cutoff_day, bound, window_rule, starts_on, ends_on, once_on, window_start, window_end, lead_days,
  upward_duty_id, created_by) on app.report_duties to authenticated;
grant update (plan_id, title, recipient, collector_unit_id, instructions, source_text, cadence, periods, cutoff_month, cutoff_day,
  bound, window_rule, starts_on, ends_on, once_on, window_start, window_end, lead_days, upward_duty_id, updated_at, archived_at)
  on app.report_duties to authenticated;
grant insert, delete on app.report_duty_units, app.report_duty_groups to authenticated;
grant insert (id, organization_id, duty_id, position, name, measure, required, combine) on app.report_figures to authenticated;
grant update (position, name, measure, required, combine, archived_at) on app.report_figures to authenticated;

create function private.report_duties_of_my_units() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select du.duty_id from app.report_duty_units du where du.unit_id = any (private.units_i_work_for())
    union
    select dg.duty_id from app.report_duty_groups dg join app.unit_group_members m on m.group_id = dg.group_id
    where m.unit_id = any (private.units_i_work_for())
    union
    select r.duty_id from app.report_requests r where r.unit_id = any (private.units_i_work_for())
  );
end
$$;
comment on function private.report_duties_of_my_units is
  'Duties of the person''s units, also those that they have left since. Definer, as the other questions of policies.';
grant execute on function private.report_duties_of_my_units() to authenticated;

create policy "members see duties whole or of their units" on app.report_duties
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or id = any ((select private.report_duties_of_my_units())::uuid[])
  );
create policy "coordinators add duties" on app.report_duties
  for insert to authenticated with check (
    organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and created_by = (select auth.uid())
  );
create policy "coordinators change duties" on app.report_duties
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

create policy "whoever sees the whole organization sees who reports, units their own part" on app.report_duty_units
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_id = any ((select private.units_i_work_for())::uuid[])
  );
create policy "coordinators name units that report" on app.report_duty_units
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators take units off a duty" on app.report_duty_units
  for delete to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

create policy "whoever sees a duty sees its groups" on app.report_duty_groups
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or duty_id = any ((select private.report_duties_of_my_units())::uuid[])
  );
create policy "coordinators name groups that report" on app.report_duty_groups
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators take groups off a duty" on app.report_duty_groups
  for delete to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

create policy "whoever sees a duty sees its figures" on app.report_figures
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or duty_id = any ((select private.report_duties_of_my_units())::uuid[])
  );
create policy "coordinators add figures" on app.report_figures
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators change figures" on app.report_figures
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
