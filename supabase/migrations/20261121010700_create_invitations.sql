-- Invitations: a link that puts a person into a unit. Only the hash of its token is kept.

create table app.invitations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references app.organizations on delete cascade,
  unit_id uuid,
  role text not null check (role in ('leader', 'coordinator', 'unit_head', 'staff', 'viewer')),
  token_hash bytea not null unique,
  created_by uuid references app.people,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_by uuid references app.people,
  accepted_at timestamptz,
  foreign key (organization_id, unit_id) references app.units (organization_id, id),
  check (unit_id is not null or role not in ('unit_head', 'staff'))
);
comment on table app.invitations is 'A link for one person; accepted once.';
create index invitations_by_unit on app.invitations (organization_id, unit_id);
create index invitations_by_creator on app.invitations (created_by);
create index invitations_by_guest on app.invitations (accepted_by);

alter table app.memberships add foreign key (invitation_id) references app.invitations;
create index memberships_by_invitation on app.memberships (invitation_id);

alter table app.invitations enable row level security;
grant select (id, organization_id, unit_id, role, created_by, created_at, expires_at, accepted_by, accepted_at)
  on app.invitations to authenticated;
grant insert (organization_id, unit_id, role, token_hash, created_by, expires_at) on app.invitations to authenticated;
create policy "coordinators see invitations" on app.invitations
  for select to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators invite" on app.invitations
  for insert to authenticated with check (
    organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and created_by = (select auth.uid())
  );

create function private.new_token() returns text
language sql volatile set search_path = '' as $$
  -- Two random uuids carry 244 random bits.
  select replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
$$;
create function private.hash_token(token text) returns bytea
language sql immutable set search_path = '' return sha256(convert_to(token, 'UTF8'));
grant execute on function private.new_token(), private.hash_token(text) to authenticated;

create function private.accept_invitation(token text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  invitation app.invitations;
begin
  if not exists (select from app.people p where p.id = auth.uid()) then
    raise exception 'auth.required';
  end if;
  select * into invitation from app.invitations i
  where i.token_hash = private.hash_token(accept_invitation.token) for update;
  if not found or invitation.accepted_by <> auth.uid() then
    raise exception 'invitation.invalid';
  end if;
  if invitation.accepted_by = auth.uid() then
    return; -- the answer to the first time was lost on the way
  end if;
  if invitation.expires_at <= now() then
    raise exception 'invitation.expired';
  end if;
  insert into app.memberships (organization_id, person_id, unit_id, role, invitation_id)
  values (invitation.organization_id, auth.uid(), invitation.unit_id, invitation.role, invitation.id)
  on conflict (organization_id, person_id, unit_id, role) where ended_at is null do nothing;
  if found then -- who is a member already leaves the link to another
    update app.invitations i set accepted_by = auth.uid(), accepted_at = now() where i.id = invitation.id;
  end if;
end
$$;
comment on function private.accept_invitation is 'Definer, because a guest sees neither the invitation nor the organization yet.';
grant execute on function private.accept_invitation(text) to authenticated;

create function private.found_organization(name text, short_name text, coordinating_unit_name text) returns text
language plpgsql set search_path = '' as $$
declare
  organization uuid;
  unit uuid;
  token text := private.new_token();
begin
  insert into app.organizations (name, short_name) values (found_organization.name, found_organization.short_name)
  returning id into organization;
  insert into app.units (organization_id, name) values (organization, coordinating_unit_name) returning id into unit;
  insert into app.invitations (organization_id, unit_id, role, token_hash, expires_at)
  values (organization, unit, 'coordinator', private.hash_token(token), now() + interval '30 days');
  return token;
end
$$;
comment on function private.found_organization is
  'Makes an organization and answers the invitation of its first coordinator. For an administrator in SQL; granted to nobody.';
