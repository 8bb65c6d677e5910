-- Cards: a task in one quarter, the thing on the board.

create table app.cards (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  plan_id uuid not null,
  task_id uuid not null,
  number int not null,
  quarter date not null check (quarter = app.quarter_of(quarter)),
  due_on date,
  status text not null default 'todo' check (status in ('todo', 'doing', 'review', 'done')),
  rank text collate "C" not null check (app.is_rank(rank)),
  expected_count int check (expected_count >= 0),
  done_count int not null default 0 check (done_count >= 0),
  comment_count int not null default 0 check (comment_count >= 0),
  handed_in_on date,
  completed_on date,
  late boolean not null generated always as (coalesce(completed_on > due_on, false)) stored,
  lead_unit_ids uuid[] not null default '{}',
  supporting_unit_ids uuid[] not null default '{}',
  unit_ids uuid[] not null generated always as (lead_unit_ids || supporting_unit_ids) stored,
  former_unit_ids uuid[] not null default '{}',
  version bigint not null,
  reason text check (reason is null),
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  unique (organization_id, id),
  unique (organization_id, number),
  unique (task_id, quarter),
  foreign key (organization_id, plan_id) references app.plans (organization_id, id) on delete cascade,
  foreign key (organization_id, task_id) references app.tasks (organization_id, id) on delete cascade,
  check ((status = 'done') = (completed_on is not null))
);
comment on table app.cards is 'A task in one quarter, with its own deadline and status.';
comment on column app.cards.reason is
  'Not stored: the words that go with a move are written here, and the trigger takes them into the history.';
comment on column app.cards.completed_on is 'The day on which the accepted result was handed in for review.';
comment on column app.cards.former_unit_ids is 'Units that once had the card, so that their clients learn that it is gone.';

create unique index cards_in_column on app.cards (organization_id, quarter, status, rank) where archived_at is null;
create index cards_of_plan_in_column on app.cards (organization_id, plan_id, quarter, status, rank) where archived_at is null;
create index open_cards_by_due on app.cards (organization_id, due_on, id) where archived_at is null and status <> 'done';
create index open_cards_of_plan_by_due on app.cards (organization_id, plan_id, due_on, id) where archived_at is null and status <> 'done';
create index cards_by_plan on app.cards (organization_id, plan_id);
create index cards_by_task on app.cards (organization_id, task_id);
create index cards_by_version on app.cards (organization_id, version);
create index cards_by_unit on app.cards using gin (unit_ids);

create table app.card_units (
  organization_id uuid not null,
  unit_id uuid not null,
  card_id uuid not null,
  plan_id uuid not null,
  quarter date not null,
  due_on date,
  status text not null,
  late boolean not null,
  rank text collate "C" not null,
  primary key (unit_id, card_id),
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id)
);
comment on table app.card_units is
  'Live cards of each unit in board order, kept by triggers, so that a unit''s board costs what the unit has and not what the organization has.';
create index card_units_in_column on app.card_units (unit_id, quarter, status, rank) include (card_id, plan_id, organization_id);
create index card_units_by_due on app.card_units (unit_id, due_on, card_id) include (quarter, plan_id, organization_id)
  where status <> 'done';
create index card_units_by_card on app.card_units (organization_id, card_id);
create index card_units_by_unit on app.card_units (organization_id, unit_id);
create index card_units_by_plan on app.card_units (unit_id, plan_id);

alter table app.cards enable row level security;
alter table app.card_units enable row level security;

grant select on app.cards to authenticated;
grant insert (id, organization_id, plan_id, task_id, quarter, due_on, expected_count) on app.cards to authenticated;
grant update (status, rank, reason, quarter, due_on, expected_count, archived_at) on app.cards to authenticated;
create policy "members see cards whole or of their units" on app.cards
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_ids && (select private.units_i_work_for())::uuid[]
  );
create policy "coordinators add cards" on app.cards
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
-- Who sees a card may try; the trigger private.guard_card says what and, if not, why not.
create policy "whoever sees a card may try to move it" on app.cards
  for update to authenticated
  using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_ids && (select private.units_i_work_for())::uuid[]
  )
  with check (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_ids && (select private.units_i_work_for())::uuid[]
  );

grant select on app.card_units to authenticated;
create policy "members see the cards of their units or all" on app.card_units
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_id = any ((select private.units_i_work_for())::uuid[])
  );
