-- Organizations (one public body each), their units, and the people who work there.

create table app.organizations (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 200),
  created_at timestamptz not null default now()
);
comment on table app.organizations is 'A public body (tenant). Founded by an administrator with private.found_organization.';

create table app.organization_versions (
  organization_id uuid primary key references app.organizations on delete cascade,
  version bigint not null default 0,
  raised_in xid8,
  raised_at timestamptz
);
comment on table app.organization_versions is
  'The cursor of poke and pull. Its row is locked by every writer, so a version that can be seen has no unfinished one before it.';

create table private.numbers (
  organization_id uuid primary key references app.organizations on delete cascade,
  last_plan int not null default 0,
  last_card int not null default 0
);
comment on table private.numbers is 'The last short number given to a plan and to a card of an organization («xong 12»).';

create table app.units (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references app.organizations on delete cascade,
  name text not null check (length(name) between 1 and 200),
  short_name text check (length(short_name) between 1 and 200),
  parent_id uuid,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  unique (organization_id, id),
  foreign key (organization_id, parent_id) references app.units (organization_id, id),
  check (parent_id <> id)
);
comment on table app.units is 'Phòng, ban, xã, trường… A member of a unit also sees what the units below it have.';
create index units_by_parent on app.units (organization_id, parent_id);
create index units_below on app.units (parent_id);

create table app.unit_aliases (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  unit_id uuid not null,
  alias text not null check (length(alias) between 1 and 500),
  folded text not null generated always as (app.fold(alias)) stored,
  is_name boolean not null default false,
  foreign key (organization_id, unit_id) references app.units (organization_id, id) on delete cascade,
  constraint unit_alias_taken unique (organization_id, folded)
);
comment on table app.unit_aliases is
  'What a unit is called in documents. Its own name stands here too (is_name), so that one constraint keeps all names apart.';
create index unit_aliases_by_unit on app.unit_aliases (organization_id, unit_id);

create table app.unit_groups (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references app.organizations on delete cascade,
  name text not null check (length(name) between 1 and 200),
  folded text not null generated always as (app.fold(name)) stored,
  unique (organization_id, id),
  constraint unit_group_taken unique (organization_id, folded)
);
comment on table app.unit_groups is 'A named set of units: «UBND các xã, thị trấn».';

create table app.unit_group_members (
  organization_id uuid not null,
  group_id uuid not null,
  unit_id uuid not null,
  primary key (group_id, unit_id),
  foreign key (organization_id, group_id) references app.unit_groups (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id) on delete cascade
);
comment on table app.unit_group_members is 'Which units a group stands for.';
create index unit_group_members_by_group on app.unit_group_members (organization_id, group_id);
create index unit_group_members_by_unit on app.unit_group_members (organization_id, unit_id);

create table app.people (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  avatar_url text check (length(avatar_url) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table app.people is 'A person who signed in through Zalo; the id is the subject of the token.';

create table private.zalo_identities (
  person_id uuid primary key references app.people on delete cascade,
  app_user_id text not null unique check (length(app_user_id) between 1 and 100),
  oa_user_id text unique check (length(oa_user_id) between 1 and 100),
  created_at timestamptz not null default now()
);
comment on table private.zalo_identities is 'Who a person is in the Mini App and, once known, in the chat of the Official Account.';

create table app.memberships (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references app.organizations on delete cascade,
  person_id uuid not null references app.people on delete cascade,
  unit_id uuid,
  role text not null check (role in ('leader', 'coordinator', 'unit_head', 'staff', 'viewer')),
  invitation_id uuid,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  foreign key (organization_id, unit_id) references app.units (organization_id, id),
  constraint unit_role_needs_unit check (unit_id is not null or role not in ('unit_head', 'staff'))
);
comment on table app.memberships is 'A person in an organization, in a role, mostly in a unit; one may have several. Ended ones stay for the history.';
create unique index memberships_once on app.memberships (organization_id, person_id, unit_id, role)
  nulls not distinct where ended_at is null;
create index memberships_by_person on app.memberships (person_id, organization_id);
create index memberships_by_unit on app.memberships (organization_id, unit_id);
