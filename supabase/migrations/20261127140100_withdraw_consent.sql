-- A person takes back the consent, here or in Zalo's own settings: what tells who it was goes at once, what was done in the
-- office's name stays without the name. Who comes back later is somebody new.

alter table app.people add column withdrawn_at timestamptz;
comment on column app.people.withdrawn_at is 'When the person took the consent back: the row has no name and no picture since.';

create function private.require_person() returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from app.people p where p.id = auth.uid() and p.withdrawn_at is null) then
    raise exception 'auth.required';
  end if;
end
$$;
comment on function private.require_person is
  'Refuses a token whose person is gone or has withdrawn. Definer, because it looks behind the policies that use it.';
grant execute on function private.require_person() to authenticated;

create or replace function private.require_organization(organization_id uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_person();
  if not coalesce(require_organization.organization_id = any (private.organizations_i_belong_to()), false) then
    raise exception 'organization.not_found';
  end if;
end
$$;

drop policy "people see themselves and whoever is or was in their organization" on app.people;
create policy "people see themselves and whoever is or was in their organization" on app.people
  for select to authenticated using (
    (id = (select auth.uid()) and withdrawn_at is null)
    or exists (
      select from app.memberships m
      where m.person_id = people.id and m.organization_id = any ((select private.organizations_i_belong_to())::uuid[])
    )
  );

create or replace function private.accept_invitation(token text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  invitation app.invitations;
begin
  perform private.require_person();
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

create or replace function private.sign_in_person(app_user_id text, name text, avatar_url text, oa_user_id text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  person uuid;
  told_name constant text := left(nullif(btrim(sign_in_person.name), ''), 200);
  picture constant text := case when sign_in_person.avatar_url ~ '^https://' then left(sign_in_person.avatar_url, 2000) end;
begin
  if coalesce(length(sign_in_person.app_user_id), 0) not between 1 and 100 then
    raise exception 'request.invalid';
  end if;
  if not private.count_attempt('person:' || sign_in_person.app_user_id, 60) then
    raise exception 'rate.limited';
  end if;
  -- The same person on two devices at once, or signing in while withdrawing: the second waits for the first.
  perform pg_advisory_xact_lock(hashtextextended('sign_in:' || sign_in_person.app_user_id, 0));
  select z.person_id into person from private.zalo_identities z where z.app_user_id = sign_in_person.app_user_id for update;
  if found then
    -- Zalo tells no name without the consent to it: one that is known stays.
    update app.people p set name = coalesce(told_name, p.name), avatar_url = picture, updated_at = now()
    where p.id = person and (p.name, p.avatar_url) is distinct from (coalesce(told_name, p.name), picture);
  else
    insert into app.people (name, avatar_url) values (coalesce(told_name, 'Người dùng Zalo'), picture) returning id into person;
    insert into private.zalo_identities (person_id, app_user_id) values (person, sign_in_person.app_user_id);
  end if;
  if nullif(sign_in_person.oa_user_id, '') is not null then
    -- Zalo is the authority: an id in the chat belongs to whom Zalo names last.
    update private.zalo_identities z set oa_user_id = null
    where z.oa_user_id = sign_in_person.oa_user_id and z.person_id <> person;
    update private.zalo_identities z set oa_user_id = sign_in_person.oa_user_id
    where z.person_id = person and z.oa_user_id is distinct from sign_in_person.oa_user_id;
  end if;
  return person;
end
$$;

create function private.refuse_withdrawn() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Waits for a withdrawal that is under way, so that no membership outlives it.
  perform from app.people p where p.id = new.person_id and p.withdrawn_at is null for share;
  if not found then
    raise exception 'auth.required';
  end if;
  return new;
end
$$;
comment on function private.refuse_withdrawn is 'Definer, because who invites may not lock people.';
create trigger refuse_withdrawn before insert on app.memberships
  for each row execute function private.refuse_withdrawn();

create function private.forget_person(person_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  identity private.zalo_identities;
begin
  -- Held from here on: a number that is being shared at this moment is through before, or finds nobody.
  select * into identity from private.zalo_identities z where z.person_id = forget_person.person_id for update;
  update app.people p
  set name = 'Người đã rút đồng ý', avatar_url = null, withdrawn_at = private.moment(), updated_at = now()
  where p.id = forget_person.person_id and p.withdrawn_at is null;
  update app.memberships m set ended_at = now() where m.person_id = forget_person.person_id and m.ended_at is null;
  delete from app.expected_members e where e.phone = identity.phone;
  delete from private.zalo_identities z where z.person_id = forget_person.person_id;
  -- Answers that were kept for repeated requests.
  delete from private.requests r where r.person_id = forget_person.person_id;
  -- What they were told, and what is on its way to them; answers in the chat know them by their id there alone.
  delete from private.outbox o where o.person_id = forget_person.person_id or o.oa_user_id = identity.oa_user_id;
  delete from private.deliveries d where d.person_id = forget_person.person_id or d.oa_user_id = identity.oa_user_id;
  delete from app.muted_kinds k where k.person_id = forget_person.person_id;
end
$$;
comment on function private.forget_person is
  'Takes off whatever tells who a person was and ends their memberships; safe to run twice. Called by the withdrawals alone.';

create function private.organizations_only_i_coordinate() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select o.id from app.organizations o
    where o.id = any (private.organizations_i_coordinate()) and not exists (
      select from app.memberships m
      where m.organization_id = o.id and m.role = 'coordinator' and m.ended_at is null and m.person_id <> auth.uid()
    )
    order by o.id
  );
end
$$;
comment on function private.organizations_only_i_coordinate is
  'Where nobody would be left to coordinate without the person who asks. Definer like the other questions of membership.';
grant execute on function private.organizations_only_i_coordinate() to authenticated;

create function private.withdraw_my_consent() returns void
language plpgsql security definer set search_path = '' as $$
declare
  organization uuid;
begin
  if exists (select from app.people p where p.id = auth.uid() and p.withdrawn_at is not null) then
    return; -- the answer to the first time was lost on the way
  end if;
  perform private.require_person();
  -- One leaves at a time, or the last two coordinators could both be gone. In one order, or they could wait for each other.
  for organization in
    select distinct m.organization_id from app.memberships m
    where m.person_id = auth.uid() and m.ended_at is null order by m.organization_id
  loop
    perform private.lock_organization(organization);
  end loop;
  if cardinality(private.organizations_only_i_coordinate()) > 0 then
    raise exception 'consent.last_coordinator';
  end if;
  perform private.forget_person(auth.uid());
end
$$;
comment on function private.withdraw_my_consent is 'Definer, because nobody deletes an identity or changes a person.';
grant execute on function private.withdraw_my_consent() to authenticated;

create function api.withdraw_consent() returns void
language plpgsql set search_path = '' as $$
begin
  perform private.withdraw_my_consent();
end
$$;
comment on function api.withdraw_consent is
  'The person who calls is forgotten; asked again, nothing is left to do. The only coordinator of an organization is told to invite another first.';

create function private.revoke_consent(app_user_id text, happened_at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare
  person uuid;
  organization uuid;
begin
  -- An event that is older than the identity is about an earlier time: the person has come back since, or it was replayed.
  select z.person_id into person from private.zalo_identities z
  where z.app_user_id = revoke_consent.app_user_id and z.created_at <= revoke_consent.happened_at;
  if found then
    for organization in
      select distinct m.organization_id from app.memberships m
      where m.person_id = person and m.ended_at is null order by m.organization_id
    loop
      perform private.lock_organization(organization);
    end loop;
    perform private.forget_person(person);
  end if;
end
$$;
comment on function private.revoke_consent is
  'Zalo says that a person took the consent back. That holds for the last coordinator too: whoever keeps the server invites another then.';

create function api.revoke_consent(app_user_id text, happened_at timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
  if coalesce(length(revoke_consent.app_user_id), 0) not between 1 and 100 or revoke_consent.happened_at is null then
    raise exception 'request.invalid';
  end if;
  perform private.revoke_consent(revoke_consent.app_user_id, revoke_consent.happened_at);
end
$$;
comment on function api.revoke_consent is 'Told by mini-app-webhook; somebody unknown is no fault. For service_role.';

grant execute on function api.withdraw_consent() to authenticated;
grant execute on function
  api.revoke_consent(text, timestamptz), private.revoke_consent(text, timestamptz)
to service_role;

create function private.my_zalo_data() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('phone', z.phone, 'knownInChat', z.oa_user_id is not null)
    from private.zalo_identities z where z.person_id = auth.uid()
  );
end
$$;
comment on function private.my_zalo_data is 'What is kept of the caller''s Zalo account. Definer, because nobody reads identities.';

create function private.forget_my_phone() returns void
language plpgsql security definer set search_path = '' as $$
begin
  update private.zalo_identities z set phone = null where z.person_id = auth.uid() and z.phone is not null;
end
$$;
comment on function private.forget_my_phone is 'Definer, because nobody writes identities.';
grant execute on function private.my_zalo_data(), private.forget_my_phone() to authenticated;

create function api.get_my_data() returns json
language plpgsql stable set search_path = '' as $$
declare
  me constant uuid := auth.uid();
  zalo constant jsonb := private.my_zalo_data();
begin
  perform private.require_person();
  return (
    select json_build_object(
      'name', p.name,
      'hasPicture', p.avatar_url is not null,
      'phone', zalo ->> 'phone',
      'knownInChat', coalesce((zalo ->> 'knownInChat')::boolean, false),
      'since', p.created_at,
      'comments', (select count(*) from app.comments c where c.person_id = me),
      'checkIns', (select count(*) from app.check_ins c where c.person_id = me),
      'reports', (select count(*) from app.report_submissions s where s.person_id = me),
      'onlyCoordinatorOf', coalesce((
        select json_agg(o.name order by o.name) from app.organizations o
        where o.id = any (private.organizations_only_i_coordinate())
      ), '[]')
    )
    from app.people p where p.id = me
  );
end
$$;
comment on function api.get_my_data is 'What is kept of the person who asks.';

create function api.forget_my_phone() returns void
language plpgsql set search_path = '' as $$
begin
  perform private.require_person();
  perform private.forget_my_phone();
end
$$;
comment on function api.forget_my_phone is 'Takes the caller''s own number away; memberships that it brought stay.';
grant execute on function api.get_my_data(), api.forget_my_phone() to authenticated;
