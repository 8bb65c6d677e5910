-- Tổng hợp: the report upward out of what the units handed in. What they send afterwards is offered, never mixed in.

create table app.consolidations (
  id uuid primary key,
  organization_id uuid not null,
  period_id uuid not null,
  head jsonb check (octet_length(head::text) <= 40000),
  version int not null default 1,
  created_by uuid references app.people on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  constraint consolidation_once unique (period_id),
  foreign key (organization_id, period_id) references app.reporting_periods (organization_id, id) on delete cascade
);
comment on table app.consolidations is 'The report upward of one period. head: type ReportHead. version counts every change.';
create index consolidations_by_period on app.consolidations (organization_id, period_id);
create index consolidations_by_age on app.consolidations (organization_id, updated_at desc);
create index consolidations_by_creator on app.consolidations (created_by);

create table app.consolidation_sources (
  organization_id uuid not null,
  consolidation_id uuid not null,
  unit_id uuid not null,
  submission_id uuid not null,
  taken_at timestamptz not null default now(),
  primary key (consolidation_id, unit_id),
  foreign key (organization_id, consolidation_id) references app.consolidations (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id),
  foreign key (organization_id, submission_id) references app.report_submissions (organization_id, id)
);
comment on table app.consolidation_sources is 'Which submission of each unit is in the report; figures and boxes come from these alone.';
create index consolidation_sources_by_consolidation on app.consolidation_sources (organization_id, consolidation_id);
create index consolidation_sources_by_unit on app.consolidation_sources (organization_id, unit_id);
create index consolidation_sources_by_submission on app.consolidation_sources (organization_id, submission_id);

create table app.consolidation_texts (
  organization_id uuid not null,
  consolidation_id uuid not null,
  unit_id uuid,
  section text not null check (section in ('results', 'difficulties', 'proposals', 'opening', 'closing')),
  body text not null check (length(body) <= 50000),
  sent text not null default '',
  version int not null default 1,
  person_id uuid references app.people on delete set null,
  updated_at timestamptz not null default now(),
  constraint consolidation_text_once unique nulls not distinct (consolidation_id, unit_id, section),
  check ((unit_id is null) = (section in ('opening', 'closing'))),
  foreign key (organization_id, consolidation_id) references app.consolidations (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id)
);
comment on table app.consolidation_texts is 'The texts of the report: of each unit (sent: as it wrote them), and the collecting body''s own.';
create index consolidation_texts_by_consolidation on app.consolidation_texts (organization_id, consolidation_id);
create index consolidation_texts_by_unit on app.consolidation_texts (organization_id, unit_id);
create index consolidation_texts_by_person on app.consolidation_texts (person_id);

alter table app.consolidations enable row level security;
alter table app.consolidation_sources enable row level security;
alter table app.consolidation_texts enable row level security;

grant select on app.consolidations, app.consolidation_sources, app.consolidation_texts to authenticated;
grant insert (id, organization_id, period_id, head, created_by) on app.consolidations to authenticated;
grant update (head, version, updated_at) on app.consolidations to authenticated;
grant insert (organization_id, consolidation_id, unit_id, submission_id) on app.consolidation_sources to authenticated;
grant update (submission_id, taken_at) on app.consolidation_sources to authenticated;
grant delete on app.consolidation_sources to authenticated;
grant insert (organization_id, consolidation_id, unit_id, section, body, sent, person_id) on app.consolidation_texts to authenticated;
grant update (body, sent, version, person_id, updated_at) on app.consolidation_texts to authenticated;
grant delete on app.consolidation_texts to authenticated;

create policy "who sees the whole organization sees its consolidations" on app.consolidations
  for select to authenticated using (organization_id = any ((select private.organizations_i_see_whole())::uuid[]));
create policy "coordinators consolidate" on app.consolidations
  for insert to authenticated with check (
    organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and created_by = (select auth.uid())
  );
create policy "coordinators change consolidations" on app.consolidations
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

create policy "who sees the whole organization sees what was consolidated" on app.consolidation_sources
  for select to authenticated using (organization_id = any ((select private.organizations_i_see_whole())::uuid[]));
create policy "coordinators take submissions in" on app.consolidation_sources
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators take newer submissions in" on app.consolidation_sources
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators leave submissions out" on app.consolidation_sources
  for delete to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

create policy "who sees the whole organization sees consolidated texts" on app.consolidation_texts
  for select to authenticated using (organization_id = any ((select private.organizations_i_see_whole())::uuid[]));
create policy "coordinators write consolidated texts" on app.consolidation_texts
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators change consolidated texts" on app.consolidation_texts
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators take consolidated texts off" on app.consolidation_texts
  for delete to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
