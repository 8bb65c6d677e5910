-- What a unit writes: a draft in parts that colleagues share, files, and submissions that nobody changes any more.

create table app.report_drafts (
  request_id uuid primary key,
  organization_id uuid not null,
  version int not null default 0,
  foreign key (organization_id, request_id) references app.report_requests (organization_id, id) on delete cascade
);
comment on table app.report_drafts is
  'Counts the changes of a draft and of its files, so that what is handed in is what the person saw. Locked while one of them is written.';
create index report_drafts_by_request on app.report_drafts (organization_id, request_id);

create table app.report_draft_parts (
  request_id uuid not null,
  organization_id uuid not null,
  part text not null check (part in ('results', 'difficulties', 'proposals') or part ~ '^figure:[0-9a-f-]{36}$'),
  body text not null check (length(body) <= 50000),
  version int not null default 1,
  person_id uuid references app.people on delete set null,
  updated_at timestamptz not null default now(),
  primary key (request_id, part),
  foreign key (organization_id, request_id) references app.report_requests (organization_id, id) on delete cascade
);
comment on table app.report_draft_parts is 'Each text and each figure has a version of its own: two colleagues at different parts do not meet.';
create index report_draft_parts_by_request on app.report_draft_parts (organization_id, request_id);
create index report_draft_parts_by_person on app.report_draft_parts (person_id);

create table app.report_submissions (
  id uuid primary key,
  organization_id uuid not null,
  request_id uuid not null,
  round int not null,
  content jsonb not null,
  person_id uuid references app.people on delete set null,
  submitted_at timestamptz not null,
  submitted_on date not null,
  due_on date not null,
  days_late int not null generated always as (greatest(submitted_on - due_on, 0)) stored,
  verdict text check (verdict in ('accepted', 'returned', 'taken_back')),
  verdict_reason text check (length(verdict_reason) between 1 and 4000),
  verdict_by uuid references app.people on delete set null,
  verdict_at timestamptz,
  unique (organization_id, id),
  unique (request_id, round),
  foreign key (organization_id, request_id) references app.report_requests (organization_id, id) on delete cascade
);
comment on table app.report_submissions is 'A round: what was handed in (type ReportContent), when by the server''s clock, and what became of it.';
create index report_submissions_by_request on app.report_submissions (organization_id, request_id);
create index report_submissions_by_person on app.report_submissions (person_id);
create index report_submissions_by_judge on app.report_submissions (verdict_by);

alter table app.report_requests
  add foreign key (organization_id, submission_id) references app.report_submissions (organization_id, id);

create table app.report_files (
  id uuid primary key,
  organization_id uuid not null,
  request_id uuid not null,
  unit_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  content_type text not null check (length(content_type) between 1 and 200),
  size bigint not null check (size between 1 and 20 * 1024 * 1024),
  path text not null unique check (path ~ '^[0-9a-f-]{36}/[0-9a-f-]{36}/[0-9a-f-]{36}\.[a-z0-9]{1,5}$'),
  checked_at timestamptz,
  removed_at timestamptz,
  created_by uuid references app.people on delete set null,
  created_at timestamptz not null default now(),
  unique (organization_id, id),
  constraint report_file_lies_in_its_own_folder check (starts_with(path, organization_id || '/' || request_id || '/' || id || '.')),
  foreign key (organization_id, request_id) references app.report_requests (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id)
);
comment on table app.report_files is 'Files beside a report. checked_at: its content was found to be what its type says.';
create index report_files_by_request on app.report_files (request_id, organization_id);
create index report_files_by_unit on app.report_files (organization_id, unit_id);
create index report_files_by_person on app.report_files (created_by);

create table app.report_submission_files (
  organization_id uuid not null,
  submission_id uuid not null,
  file_id uuid not null,
  primary key (submission_id, file_id),
  foreign key (organization_id, submission_id) references app.report_submissions (organization_id, id) on delete cascade,
  foreign key (organization_id, file_id) references app.report_files (organization_id, id)
);
comment on table app.report_submission_files is 'Which files were handed in with a round.';
create index report_submission_files_by_submission on app.report_submission_files (organization_id, submission_id);
create index report_submission_files_by_file on app.report_submission_files (organization_id, file_id);

alter table app.report_drafts enable row level security;
alter table app.report_draft_parts enable row level security;
alter table app.report_submissions enable row level security;
alter table app.report_files enable row level security;
alter table app.report_submission_files enable row level security;

grant select on app.report_drafts, app.report_draft_parts, app.report_submissions, app.report_files, app.report_submission_files
  to authenticated;
grant insert (request_id, organization_id) on app.report_drafts to authenticated;
grant update (version) on app.report_drafts to authenticated;
grant insert (request_id, organization_id, part, body, person_id) on app.report_draft_parts to authenticated;
grant update (body, version, person_id, updated_at) on app.report_draft_parts to authenticated;
grant insert (id, organization_id, request_id, person_id) on app.report_submissions to authenticated;
grant insert (id, organization_id, request_id, unit_id, name, content_type, size, path, created_by) on app.report_files to authenticated;
grant update (removed_at) on app.report_files to authenticated;

-- A draft is the unit's own until it is handed in: the coordinator sees that one is being written, not what.
create policy "a unit sees its own drafts" on app.report_drafts
  for select to authenticated using (request_id = any ((select private.report_requests_i_see())::uuid[]));
create policy "a unit begins its own drafts" on app.report_drafts
  for insert to authenticated with check (request_id = any ((select private.report_requests_i_write())::uuid[]));
create policy "a unit counts the changes of its own drafts" on app.report_drafts
  for update to authenticated
  using (request_id = any ((select private.report_requests_i_write())::uuid[]))
  with check (request_id = any ((select private.report_requests_i_write())::uuid[]));

create policy "a unit sees the parts of its own drafts" on app.report_draft_parts
  for select to authenticated using (request_id = any ((select private.report_requests_i_see())::uuid[]));
create policy "a unit writes parts of its own drafts" on app.report_draft_parts
  for insert to authenticated with check (
    request_id = any ((select private.report_requests_i_write())::uuid[]) and person_id = (select auth.uid())
  );
create policy "a unit changes parts of its own drafts" on app.report_draft_parts
  for update to authenticated
  using (request_id = any ((select private.report_requests_i_write())::uuid[]))
  with check (request_id = any ((select private.report_requests_i_write())::uuid[]) and person_id = (select auth.uid()));

create policy "members see submissions whole or of their units" on app.report_submissions
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or request_id = any ((select private.report_requests_i_see())::uuid[])
  );
-- Who works for the unit may try at any status; the trigger private.begin_submission says why not.
create policy "a unit hands in its own reports" on app.report_submissions
  for insert to authenticated with check (
    request_id = any ((select private.report_requests_i_see())::uuid[]) and person_id = (select auth.uid())
  );

create policy "a unit sees its own files, who sees the whole those handed in" on app.report_files
  for select to authenticated using (
    request_id = any ((select private.report_requests_i_see())::uuid[])
    or exists (
      select from app.report_submission_files sf
      where sf.file_id = report_files.id
        and sf.organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    )
  );
create policy "a unit adds files to its own drafts" on app.report_files
  for insert to authenticated with check (
    request_id = any ((select private.report_requests_i_write())::uuid[]) and created_by = (select auth.uid())
  );
create policy "a unit takes files off its own drafts" on app.report_files
  for update to authenticated
  using (request_id = any ((select private.report_requests_i_write())::uuid[]))
  with check (request_id = any ((select private.report_requests_i_write())::uuid[]));

create policy "whoever sees a submission sees which files came with it" on app.report_submission_files
  for select to authenticated using (exists (select from app.report_submissions s where s.id = report_submission_files.submission_id));
