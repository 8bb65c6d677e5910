-- Plans, and the drafts they are reviewed in.

create table app.plans (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references app.organizations on delete cascade,
  number int not null,
  document_number text check (length(document_number) between 1 and 200),
  issued_on date,
  issuer text check (length(issuer) between 1 and 500),
  title text not null check (length(title) between 1 and 4000),
  period_start date,
  period_end date check (period_end >= period_start),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  file_name text check (length(file_name) <= 500),
  source_path text,
  unit_ids uuid[] not null default '{}',
  created_by uuid references app.people,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  unique (organization_id, number),
  constraint plan_content_once unique (organization_id, content_hash),
  -- A file is read by whoever sees its plan, so a plan may name no other organization's file.
  constraint plan_file_is_own check (source_path like organization_id::text || '/%')
);
comment on table app.plans is 'A confirmed plan. The same document is there once: by number, issuer and date, and by content.';
comment on column app.plans.unit_ids is 'All units with a task in the plan, for the policy; kept by a trigger on app.task_units.';
create unique index plan_document_once
  on app.plans (organization_id, app.fold(document_number), app.fold(issuer), issued_on)
  nulls not distinct where document_number is not null;
create index plans_by_unit on app.plans using gin (unit_ids);
create index plans_by_creator on app.plans (created_by);
create index plans_by_file on app.plans (source_path);

create table app.plan_drafts (
  id uuid primary key,
  organization_id uuid not null references app.organizations on delete cascade,
  review jsonb not null,
  version int not null default 1,
  created_by uuid references app.people,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  confirmed_at timestamptz,
  plan_id uuid,
  foreign key (organization_id, plan_id) references app.plans (organization_id, id),
  -- Room for the text of a 20 MB document, none for a flood.
  constraint draft_is_too_large check (octet_length(review::text) <= 8000000)
);
comment on table app.plan_drafts is
  'A plan under review (PlanReview). Kept after it is confirmed, with the reports and targets that no table holds yet.';
create index plan_drafts_by_organization on app.plan_drafts (organization_id, updated_at desc) where confirmed_at is null;
create index plan_drafts_by_plan on app.plan_drafts (organization_id, plan_id);
create index plan_drafts_by_creator on app.plan_drafts (created_by);

create function private.number_plan() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update private.numbers n set last_plan = n.last_plan + 1
  where n.organization_id = new.organization_id returning n.last_plan into new.number;
  return new;
end
$$;
comment on function private.number_plan is 'Definer: nobody writes the counters.';
create trigger number_plan before insert on app.plans for each row execute function private.number_plan();

alter table app.plans enable row level security;
alter table app.plan_drafts enable row level security;

grant select on app.plans to authenticated;
grant insert (id, organization_id, document_number, issued_on, issuer, title, period_start, period_end,
  content_hash, file_name, source_path, created_by) on app.plans to authenticated;
grant update (document_number, issued_on, issuer, title, period_start, period_end,
  content_hash, file_name, source_path, updated_at) on app.plans to authenticated;
create policy "members see plans whole or where their units have a task" on app.plans
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_ids && (select private.units_i_work_for())::uuid[]
  );
create policy "coordinators add plans" on app.plans
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators change plans" on app.plans
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

grant select, delete on app.plan_drafts to authenticated;
grant insert (id, organization_id, review, created_by) on app.plan_drafts to authenticated;
grant update (review, version, updated_at, confirmed_at, plan_id) on app.plan_drafts to authenticated;
create policy "coordinators see drafts" on app.plan_drafts
  for select to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators begin drafts" on app.plan_drafts
  for insert to authenticated with check (
    organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and created_by = (select auth.uid())
  );
create policy "coordinators change drafts until they are confirmed" on app.plan_drafts
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and confirmed_at is null)
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators discard drafts until they are confirmed" on app.plan_drafts
  for delete to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and confirmed_at is null);
