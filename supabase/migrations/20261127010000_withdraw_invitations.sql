-- Invitations that nobody has taken up yet can be seen and taken back: a link sent to the wrong person opens nothing.

alter table app.invitations
  add column withdrawn_by uuid references app.people,
  add column withdrawn_at timestamptz,
  add check ((withdrawn_by is null) = (withdrawn_at is null)),
  add check (accepted_at is null or withdrawn_at is null);
create index invitations_by_withdrawer on app.invitations (withdrawn_by);

grant select (withdrawn_by, withdrawn_at), update (withdrawn_by, withdrawn_at) on app.invitations to authenticated;
create policy "coordinators take back invitations" on app.invitations
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (
    organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and withdrawn_by = (select auth.uid())
  );

create or replace function private.accept_invitation(token text) returns void
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
  if invitation.withdrawn_at is not null then
    raise exception 'invitation.withdrawn';
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

create function api.list_invitations(organization_id uuid, max_invitations int default 100) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform app.require_coordinator(list_invitations.organization_id, 'member.forbidden');
  return coalesce((
    select json_agg(json_build_object(
      'id', i.id,
      'unit', case when i.unit_id is not null then json_build_object('id', i.unit_id, 'name', i.unit_name) end,
      'role', i.role, 'invitedBy', i.invited_by, 'expiresAt', i.expires_at
    ) order by i.created_at desc, i.id)
    from (
      select v.id, v.unit_id, v.role, v.created_at, v.expires_at, u.name as unit_name, p.name as invited_by
      from app.invitations v
      left join app.units u on u.id = v.unit_id
      left join app.people p on p.id = v.created_by
      where v.organization_id = list_invitations.organization_id
        and v.accepted_at is null and v.withdrawn_at is null and v.expires_at > now()
      order by v.created_at desc, v.id
      limit least(greatest(coalesce(list_invitations.max_invitations, 100), 1), 200)
    ) i
  ), '[]');
end
$$;
comment on function api.list_invitations is 'Invitations that can still be taken up, the newest first; their tokens are known to nobody any more.';

create function api.withdraw_invitation(invitation_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update app.invitations i set withdrawn_by = auth.uid(), withdrawn_at = now()
  where i.id = withdraw_invitation.invitation_id and i.accepted_at is null and i.withdrawn_at is null;
  if found then
    return;
  end if;
  if exists (select from app.invitations i where i.id = withdraw_invitation.invitation_id and i.withdrawn_at is not null) then
    return; -- asked for twice
  end if;
  if exists (select from app.invitations i where i.id = withdraw_invitation.invitation_id) then
    raise exception 'invitation.accepted';
  end if;
  raise exception 'invitation.not_found';
end
$$;
comment on function api.withdraw_invitation is 'Takes back an invitation; coordinators alone see any, to all others there is none.';

grant execute on function api.list_invitations(uuid, int), api.withdraw_invitation(uuid) to authenticated;
