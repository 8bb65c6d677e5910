-- Check-ins, comments («ý kiến xử lý») and the history of cards; requests already answered.

create table app.check_ins (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  card_id uuid not null,
  person_id uuid references app.people on delete set null,
  amount int not null,
  note text,
  created_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade,
  check (amount between 1 and 1000),
  check (length(note) between 1 and 4000)
);
comment on table app.check_ins is 'How often a task with a frequency was done: «01 số/tuần» is ticked off count by count.';
create index check_ins_by_card on app.check_ins (organization_id, card_id);
create index check_ins_by_person on app.check_ins (person_id);

create table app.comments (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  card_id uuid not null,
  person_id uuid references app.people on delete set null,
  body text not null check (length(body) between 1 and 4000),
  created_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade
);
comment on table app.comments is 'Ý kiến xử lý on a card.';
create index comments_by_card on app.comments (organization_id, card_id);
create index comments_by_person on app.comments (person_id);

create table app.activities (
  id bigint generated always as identity primary key,
  organization_id uuid not null,
  card_id uuid not null,
  person_id uuid references app.people on delete set null,
  unit_id uuid,
  kind text not null check (kind in ('created', 'moved', 'commented', 'checked_in', 'updated')),
  from_status text,
  to_status text,
  reason text check (length(reason) between 1 and 4000),
  comment_id uuid,
  check_in_id uuid,
  at timestamptz not null default now(),
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id),
  foreign key (organization_id, comment_id) references app.comments (organization_id, id) on delete cascade,
  foreign key (organization_id, check_in_id) references app.check_ins (organization_id, id) on delete cascade
);
comment on table app.activities is 'The history of each card; written by triggers alone. A person who is deleted leaves the line without a name.';
create index activities_by_card on app.activities (organization_id, card_id, id desc);
create index activities_by_person on app.activities (person_id);
create index activities_by_unit on app.activities (organization_id, unit_id);
create index activities_by_comment on app.activities (organization_id, comment_id);
create index activities_by_check_in on app.activities (organization_id, check_in_id);

alter table app.check_ins enable row level security;
alter table app.comments enable row level security;
alter table app.activities enable row level security;

grant select on app.check_ins, app.comments, app.activities to authenticated;
create policy "whoever sees a card sees its check-ins" on app.check_ins
  for select to authenticated using (exists (select from app.cards c where c.id = check_ins.card_id));
create policy "whoever sees a card sees its comments" on app.comments
  for select to authenticated using (exists (select from app.cards c where c.id = comments.card_id));
create policy "whoever sees a card sees its history" on app.activities
  for select to authenticated using (exists (select from app.cards c where c.id = activities.card_id));

grant insert (id, organization_id, card_id, person_id, amount, note) on app.check_ins to authenticated;
create policy "lead and supporting units and coordinators check in" on app.check_ins
  for insert to authenticated with check (
    person_id = (select auth.uid())
    and exists (
      select from app.cards c
      where c.id = check_ins.card_id and c.organization_id = check_ins.organization_id
        and c.archived_at is null and c.expected_count is not null
        and (
          c.organization_id = any ((select private.organizations_i_coordinate())::uuid[])
          or c.unit_ids && (select private.units_i_work_for())::uuid[]
        )
    )
  );

grant insert (id, organization_id, card_id, person_id, body) on app.comments to authenticated;
create policy "lead and supporting units, coordinators and leaders comment" on app.comments
  for insert to authenticated with check (
    person_id = (select auth.uid())
    and exists (
      select from app.cards c
      where c.id = comments.card_id and c.organization_id = comments.organization_id and c.archived_at is null
        and (
          c.organization_id = any ((select private.organizations_i_may_comment_in())::uuid[])
          or c.unit_ids && (select private.units_i_work_for())::uuid[]
        )
    )
  );

create table private.requests (
  person_id uuid not null references app.people on delete cascade,
  request_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (person_id, request_id)
);
comment on table private.requests is 'Writes already done, so that a repeated request answers what the first did. Forgotten after 30 days.';
create index requests_by_age on private.requests (at);

create function private.begin_request(request_id uuid, kind text, subject_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  earlier private.requests;
begin
  if request_id is null or subject_id is null then
    raise exception 'request.invalid';
  end if;
  -- The same request sent twice at once: the second waits here until the first is through.
  insert into private.requests as r (person_id, request_id, kind, subject_id)
  values (auth.uid(), begin_request.request_id, begin_request.kind, begin_request.subject_id)
  on conflict on constraint requests_pkey do nothing;
  if found then
    return null;
  end if;
  select * into earlier from private.requests r where r.person_id = auth.uid() and r.request_id = begin_request.request_id;
  if earlier.kind <> begin_request.kind or earlier.subject_id <> begin_request.subject_id then
    raise exception 'request.invalid';
  end if;
  return coalesce(earlier.answer, '{}');
end
$$;
comment on function private.begin_request is 'Null for a new request; for a repeated one the answer that was kept, or {}.';

create function private.end_request(request_id uuid, answer jsonb) returns void
language sql security definer set search_path = '' as $$
  update private.requests r set answer = end_request.answer
  where r.person_id = auth.uid() and r.request_id = end_request.request_id
$$;
grant execute on function private.begin_request(uuid, text, uuid), private.end_request(uuid, jsonb) to authenticated;

create function private.forget_requests() returns void
language sql set search_path = '' as $$ delete from private.requests r where r.at < now() - interval '30 days' $$;
comment on function private.forget_requests is 'Run by cron.';
