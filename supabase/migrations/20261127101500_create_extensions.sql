-- Gia hạn: a unit asks for a later deadline of a card or a report, and leaders or coordinators decide.

create table app.extensions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  card_id uuid,
  report_request_id uuid,
  unit_id uuid,
  from_due date not null,
  asked_due date not null,
  reason text not null check (length(reason) between 1 and 4000),
  status text not null default 'asked' check (status in ('asked', 'granted', 'refused', 'withdrawn')),
  asked_by uuid references app.people on delete set null,
  asked_at timestamptz not null default now(),
  decided_by uuid references app.people on delete set null,
  decided_at timestamptz,
  decided_due date,
  decision_reason text check (length(decision_reason) between 1 and 4000),
  unique (organization_id, id),
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade,
  foreign key (organization_id, report_request_id) references app.report_requests (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id),
  check (num_nonnulls(card_id, report_request_id) = 1),
  check (asked_due > from_due),
  check ((status = 'asked') = (decided_at is null)),
  check ((status = 'granted') = (decided_due is not null))
);
comment on table app.extensions is 'Requests for a later deadline of a card or of a report, with what became of them.';
comment on column app.extensions.from_due is 'The last day on time when the request was made.';
comment on column app.extensions.unit_id is 'The unit for which the person asked.';

create unique index open_extension_of_card on app.extensions (card_id) where status = 'asked';
create unique index open_extension_of_report on app.extensions (report_request_id) where status = 'asked';
create index extensions_by_report on app.extensions (report_request_id, organization_id);
create index extensions_by_card on app.extensions (card_id, organization_id);
create index extensions_by_status on app.extensions (organization_id, status, asked_at, id);
create index extensions_by_unit on app.extensions (organization_id, unit_id);
create index extensions_by_asker on app.extensions (asked_by);
create index extensions_by_decider on app.extensions (decided_by);

alter table app.cards
  add column extension_count int not null default 0 check (extension_count >= 0),
  add column granted_due date;
comment on column app.cards.extension_count is 'How often the deadline was moved by an extension.';
comment on column app.cards.granted_due is 'The last date granted. A new edition of the plan does not go behind it.';

alter table app.activities
  add column from_due date,
  add column to_due date,
  drop constraint activities_kind_check,
  add constraint activities_kind_check check (kind in (
    'created', 'moved', 'commented', 'checked_in', 'updated',
    'extension_asked', 'extension_granted', 'extension_refused', 'extension_withdrawn'
  ));

-- A grant is the 'moved' that private.guard_report writes.
alter table app.report_activities
  drop constraint report_activities_kind_check,
  add constraint report_activities_kind_check check (kind in (
    'requested', 'submitted', 'accepted', 'returned', 'taken_back', 'excluded', 'included', 'nudged', 'moved',
    'extension_asked', 'extension_refused', 'extension_withdrawn'
  ));

create function private.units_i_head() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    with recursive mine as (
      select m.unit_id as id from app.memberships m
      where m.person_id = auth.uid() and m.ended_at is null and m.unit_id is not null and m.role = 'unit_head'
      union
      select u.id from app.units u join mine on u.parent_id = mine.id
    )
    select mine.id from mine
  );
end
$$;
comment on function private.units_i_head is 'The units that the person heads, and all below them.';

create function private.organizations_i_grant_in() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select m.organization_id from app.memberships m
    where m.person_id = auth.uid() and m.ended_at is null and m.role in ('leader', 'coordinator')
  );
end
$$;
comment on function private.organizations_i_grant_in is 'Where the person decides on extensions.';

grant execute on function private.units_i_head(), private.organizations_i_grant_in() to authenticated;

alter table app.extensions enable row level security;
grant select on app.extensions to authenticated;
grant insert (id, organization_id, card_id, report_request_id, asked_due, reason), update (status, decided_due, decision_reason)
  on app.extensions to authenticated;
create policy "whoever sees a card or a report sees its extensions" on app.extensions
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or exists (select from app.cards c where c.id = extensions.card_id)
    or exists (select from app.report_requests r where r.id = extensions.report_request_id)
  );
-- Who sees it may try; the triggers private.begin_extension and private.guard_extension say what and, if not, why not.
create policy "whoever sees a card or a report may try to ask" on app.extensions
  for insert to authenticated with check (
    asked_by = (select auth.uid()) and (
      exists (select from app.cards c where c.id = extensions.card_id)
      or exists (select from app.report_requests r where r.id = extensions.report_request_id)
    )
  );
create policy "whoever sees a card or a report may try to decide" on app.extensions
  for update to authenticated
  using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or exists (select from app.cards c where c.id = extensions.card_id)
    or exists (select from app.report_requests r where r.id = extensions.report_request_id)
  )
  with check (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or exists (select from app.cards c where c.id = extensions.card_id)
    or exists (select from app.report_requests r where r.id = extensions.report_request_id)
  );
