-- Tasks: the rows of a plan, and the units that lead and support them.

create table app.tasks (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  plan_id uuid not null,
  position int not null,
  kind text not null check (kind in ('row', 'assignment', 'milestone')),
  section text not null check (length(section) <= 200),
  title text not null check (length(title) between 1 and 4000),
  time_text text check (length(time_text) <= 2000),
  time_certainty text not null check (time_certainty in ('written', 'implied', 'uncertain')),
  starts_on date,
  due_on date,
  due_bound text not null default 'on_or_before' check (due_bound in ('before', 'on_or_before')),
  open_ended boolean not null default false,
  card_mode text not null default 'quarterly' check (card_mode in ('quarterly', 'single')),
  frequency_text text check (length(frequency_text) <= 2000),
  frequency_count int check (frequency_count between 1 and 10000),
  frequency_per text check (frequency_per in ('day', 'week', 'month', 'quarter', 'year')),
  product text check (length(product) <= 8000),
  details text check (length(details) <= 20000),
  source_text text not null check (length(source_text) <= 40000),
  lead_unit_ids uuid[] not null default '{}',
  supporting_unit_ids uuid[] not null default '{}',
  unit_ids uuid[] generated always as (lead_unit_ids || supporting_unit_ids) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, plan_id) references app.plans (organization_id, id) on delete cascade,
  check (starts_on <= due_on),
  check ((frequency_count is null) = (frequency_per is null))
);
comment on table app.tasks is 'One row of a plan. Its time is resolved: a task without time carries the plan''s period and says implied.';
comment on column app.tasks.unit_ids is 'Lead, then supporting units, for the policy; kept by a trigger on app.task_units.';
create index tasks_by_plan on app.tasks (plan_id, organization_id, position);
create index tasks_by_unit on app.tasks using gin (unit_ids);
create index tasks_to_prolong on app.tasks (due_on) where open_ended;

create table app.task_units (
  organization_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  part text not null check (part in ('lead', 'support')),
  written_as text not null check (length(written_as) between 1 and 500),
  position int not null default 0,
  primary key (task_id, unit_id),
  foreign key (organization_id, task_id) references app.tasks (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id)
);
comment on table app.task_units is 'Which units lead and which support a task, and how the plan calls them. The first lead unit answers for it.';
create index task_units_by_task on app.task_units (organization_id, task_id);
create index task_units_by_unit on app.task_units (organization_id, unit_id);

alter table app.tasks enable row level security;
alter table app.task_units enable row level security;

grant select on app.tasks to authenticated;
grant insert (id, organization_id, plan_id, position, kind, section, title, time_text, time_certainty, starts_on, due_on, due_bound,
  open_ended, card_mode, frequency_text, frequency_count, frequency_per, product, details, source_text) on app.tasks to authenticated;
grant update (position, kind, section, title, time_text, time_certainty, starts_on, due_on, due_bound, open_ended, card_mode,
  frequency_text, frequency_count, frequency_per, product, details, source_text, updated_at) on app.tasks to authenticated;
create policy "members see tasks whole or of their units" on app.tasks
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_ids && (select private.units_i_work_for())::uuid[]
  );
create policy "coordinators add tasks" on app.tasks
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators change tasks" on app.tasks
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

grant select, insert, delete on app.task_units to authenticated;
grant update (part, written_as, position) on app.task_units to authenticated;
create policy "whoever sees a task sees its units" on app.task_units
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or exists (
      select from app.tasks t
      where t.id = task_units.task_id and t.unit_ids && (select private.units_i_work_for())::uuid[]
    )
  );
create policy "coordinators give tasks to units" on app.task_units
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators change the part of a unit" on app.task_units
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators take tasks from units" on app.task_units
  for delete to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
