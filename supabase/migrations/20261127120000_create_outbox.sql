-- What people are to hear of. A row of the outbox is one message to one person: it is in their inbox at once, and a delivery
-- takes it through Zalo, alone or in the digest of the day.

create function private.local_now() returns timestamp
language sql stable set search_path = '' as $$
  select private.today() + (private.moment() at time zone 'Asia/Ho_Chi_Minh')::time
$$;
comment on function private.local_now is
  'Date and time of day in Asia/Ho_Chi_Minh. It goes with app.today(), so a demo that stands on another day has its mornings too.';

create table app.notification_settings (
  organization_id uuid primary key references app.organizations on delete cascade,
  card_days int[] not null default '{30,7,3,1,0}',
  report_days int[] not null default '{15,7,3,1}',
  channels text[] not null default '{cs_v3,cs_v2}'
    check (channels <@ array['cs_v3', 'cs_v2', 'zbs_uid', 'zbs_phone', 'group']),
  group_id text check (length(group_id) between 1 and 100),
  constraint card_days_in_reach check (0 <= all (card_days) and 90 >= all (card_days) and cardinality(card_days) between 1 and 10),
  constraint report_days_in_reach check (0 <= all (report_days) and 90 >= all (report_days) and cardinality(report_days) between 1 and 10)
);
comment on table app.notification_settings is
  'How an organization reminds: how many days before the last day on time, and through which channels, the first one first.';
comment on column app.notification_settings.channels is
  'Consultation message of the Official Account in version 3 or 2, approved template by id in the account or by phone, message to a group.';

create table private.reminder_progress (
  organization_id uuid primary key references app.organizations on delete cascade,
  reminded_until date not null
);
comment on table private.reminder_progress is 'The last day whose reminders are written. Its row is locked by whoever writes the next ones.';

create function private.begin_notifications() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.notification_settings (organization_id) values (new.id);
  -- From the day on which the organization is founded; what was due before it is nobody's reminder.
  insert into private.reminder_progress (organization_id, reminded_until) values (new.id, app.today() - 1);
  return null;
end
$$;
create trigger begin_notifications after insert on app.organizations
  for each row execute function private.begin_notifications();
insert into app.notification_settings (organization_id) select o.id from app.organizations o;
insert into private.reminder_progress (organization_id, reminded_until) select o.id, app.today() - 1 from app.organizations o;

create table app.muted_kinds (
  organization_id uuid not null references app.organizations on delete cascade,
  person_id uuid not null references app.people on delete cascade,
  kind text not null check (kind in (
    'assigned', 'card_due_soon', 'card_overdue', 'report_due_soon', 'report_overdue', 'report_accepted', 'extension_requested',
    'plan_imported'
  )),
  primary key (person_id, organization_id, kind)
);
comment on table app.muted_kinds is
  'What a person does not want in Zalo; it stays in the inbox. The last reminder of a duty comes all the same, and so do nudges and decisions.';
create index muted_kinds_by_organization on app.muted_kinds (organization_id);

create table private.deliveries (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid references app.organizations on delete cascade,
  person_id uuid references app.people on delete cascade,
  oa_user_id text,
  kind text not null check (kind in ('digest', 'urgent', 'answer')),
  digest_on date check ((kind = 'digest') = (digest_on is not null)),
  status text not null default 'waiting' check (status in (
    'waiting', 'claimed', 'sending', 'sent', 'unknown', 'unreached', 'dead', 'dropped'
  )),
  run_at timestamp not null,
  attempts int not null default 0,
  tried text[] not null default '{}',
  channel text,
  claimed_by uuid,
  lease_until timestamptz,
  code text check (length(code) <= 100),
  sent_at timestamp,
  created_at timestamptz not null default now(),
  position bigint generated always as identity,
  check (person_id is not null or oa_user_id is not null),
  check (organization_id is not null or kind = 'answer')
);
comment on table private.deliveries is
  'One message on its way through Zalo. unknown: it was handed over and nobody knows whether it arrived, so it is not sent again. '
  'unreached: no channel of the organization leads to the person. dead: given up. dropped: nothing in it held any more.';
comment on column private.deliveries.run_at is 'Local date and time (private.local_now).';
comment on column private.deliveries.lease_until is 'Real time: until then it belongs to the deliverer that claimed it.';
create unique index one_digest_a_day on private.deliveries (person_id, organization_id, digest_on) where kind = 'digest';
create index deliveries_to_send on private.deliveries (run_at, position) where status = 'waiting';
create index answers_to_send on private.deliveries (oa_user_id) where kind = 'answer' and status in ('waiting', 'claimed', 'sending');
create index deliveries_under_way on private.deliveries (lease_until) where status in ('claimed', 'sending');
create index deliveries_by_organization on private.deliveries (organization_id, person_id, created_at desc);
create index deliveries_by_person on private.deliveries (person_id);

create table private.delivery_attempts (
  id bigint generated always as identity primary key,
  delivery_id uuid not null references private.deliveries on delete cascade,
  channel text not null,
  began_at timestamp not null,
  outcome text check (outcome in ('sent', 'unknown', 'backoff', 'next', 'alarm', 'fault')),
  code text check (length(code) <= 100),
  message_id text check (length(message_id) <= 200),
  cost int check (cost >= 0)
);
comment on table private.delivery_attempts is 'Each try of a delivery; written before Zalo is asked. cost is in đồng, as far as it is known.';
create index delivery_attempts_by_delivery on private.delivery_attempts (delivery_id, id desc);
create index delivery_attempts_open on private.delivery_attempts (delivery_id) where outcome is null;

create table private.outbox (
  id bigint generated always as identity primary key,
  organization_id uuid references app.organizations on delete cascade,
  person_id uuid references app.people on delete cascade,
  oa_user_id text,
  kind text not null check (kind in (
    'assigned', 'card_due_soon', 'card_overdue', 'report_due_soon', 'report_overdue', 'report_returned', 'report_accepted',
    'extension_requested', 'extension_decided', 'nudge', 'plan_imported', 'answer'
  )),
  subject_id uuid not null,
  due_on date,
  day_offset int,
  urgent boolean not null,
  content jsonb,
  send_after timestamp not null,
  state text not null default 'waiting' check (state in ('waiting', 'gathered', 'inbox_only')),
  delivery_id uuid references private.deliveries on delete set null,
  created_at timestamp not null,
  read_at timestamp,
  check (person_id is not null or kind = 'answer' and oa_user_id is not null),
  check (organization_id is not null or kind = 'answer'),
  constraint outbox_once unique nulls not distinct (person_id, kind, subject_id, due_on, day_offset, oa_user_id)
);
comment on table private.outbox is
  'One message to one person, once for a subject, its day and the distance to it. Written in the transaction that causes it, or by '
  'the daily job. Holds no sentence: what it says is composed from what is true when it is read or sent.';
comment on column private.outbox.subject_id is
  'The card, task, report request, extension, plan draft, chat event; for a leader''s overdue cards the organization.';
comment on column private.outbox.day_offset is
  'due_soon: days before the day; overdue: working days after it, negative; otherwise which time it was, so that each is one message.';
comment on column private.outbox.content is 'What can''t be looked up: the words of a nudge, an answer in the chat.';
comment on column private.outbox.send_after is 'Local date and time, as created_at and read_at.';
create index outbox_of_person on private.outbox (person_id, organization_id, id desc) where kind <> 'answer';
create index outbox_waiting on private.outbox (send_after) where state = 'waiting';
create index outbox_by_delivery on private.outbox (delivery_id);
create index outbox_by_organization on private.outbox (organization_id);

alter table app.notification_settings enable row level security;
alter table app.muted_kinds enable row level security;

grant select, update (card_days, report_days, channels, group_id) on app.notification_settings to authenticated;
create policy "members see how their organization reminds" on app.notification_settings
  for select to authenticated using (organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "coordinators say how the organization reminds" on app.notification_settings
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

grant select, insert, delete on app.muted_kinds to authenticated;
create policy "people see what they have muted" on app.muted_kinds
  for select to authenticated using (person_id = (select auth.uid()));
create policy "people mute for themselves" on app.muted_kinds
  for insert to authenticated
  with check (person_id = (select auth.uid()) and organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "people unmute for themselves" on app.muted_kinds
  for delete to authenticated using (person_id = (select auth.uid()));
