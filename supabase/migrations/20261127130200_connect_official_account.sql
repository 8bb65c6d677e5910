-- Coordinators of the owning organization see how the Official Account stands, and enter a pair of tokens: written only, never
-- read again. The Edge Function official-account asks Zalo about them before they are kept.

create function private.require_official_account_owner(organization_id uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (
    select from private.official_account a
    where a.organization_id = require_official_account_owner.organization_id
      and a.organization_id = any (private.organizations_i_coordinate())
  ) then
    raise exception 'official_account.not_owned';
  end if;
end
$$;
comment on function private.require_official_account_owner is 'Refuses who does not coordinate the owner. Definer: nobody reads the account.';

create function private.get_official_account_state(organization_id uuid) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_official_account_owner(get_official_account_state.organization_id);
  return (
    select json_build_object(
      'oaId', a.oa_id, 'name', a.name, 'type', a.oa_type, 'packageName', a.package_name,
      'status', case
        when a.access_token is null then 'empty'
        when a.failure = 'used_up' then 'lost'
        when a.expires_at is null then 'unproved'
        when a.expires_at <= private.moment() then 'expired'
        else 'connected'
      end,
      'expiresAt', a.expires_at,
      'failure', case when a.failure is not null then
        json_build_object('kind', a.failure, 'code', a.failure_code, 'at', a.failed_at)
      end,
      'enteredBy', p.name, 'enteredAt', a.entered_at
    )
    from private.official_account a left join app.people p on p.id = a.entered_by
  );
end
$$;
comment on function private.get_official_account_state is 'Definer: nobody reads the account. The tokens are not in the answer.';

create function api.get_official_account_state(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform app.require_coordinator(get_official_account_state.organization_id, 'official_account.forbidden');
  return private.get_official_account_state(get_official_account_state.organization_id);
end
$$;
comment on function api.get_official_account_state is 'An OfficialAccountState, for coordinators of the organization that owns the account.';

create function private.begin_official_account_entry(organization_id uuid) returns json
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_official_account_owner(begin_official_account_entry.organization_id);
  if not private.count_attempt('official-account:' || auth.uid(), 20) then
    raise exception 'rate.limited';
  end if;
  return (select json_build_object('oaId', a.oa_id, 'personId', auth.uid()) from private.official_account a);
end
$$;
comment on function private.begin_official_account_entry is 'Definer: counts attempts of the person who calls.';

create function api.begin_official_account_entry(organization_id uuid) returns json
language plpgsql set search_path = '' as $$
begin
  perform app.require_coordinator(begin_official_account_entry.organization_id, 'official_account.forbidden');
  return private.begin_official_account_entry(begin_official_account_entry.organization_id);
end
$$;
comment on function api.begin_official_account_entry is
  'Asked by official-account under the person''s own token, before it asks Zalo whose the tokens are.';

create function private.finish_official_account_entry(
  person_id uuid, organization_id uuid, oa_id text, access_token text, refresh_token text, name text, oa_type int, package_name text
) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update private.official_account a set
    previous_access_token = a.access_token, previous_refresh_token = a.refresh_token,
    access_token = finish_official_account_entry.access_token, refresh_token = finish_official_account_entry.refresh_token,
    expires_at = null, generation = a.generation + 1, refreshing_by = null, refreshing_until = null,
    failed_at = null, failure = null, failure_code = null,
    name = left(finish_official_account_entry.name, 200), oa_type = finish_official_account_entry.oa_type,
    package_name = left(finish_official_account_entry.package_name, 200),
    entered_by = finish_official_account_entry.person_id, entered_at = private.moment(), changed_at = private.moment()
  where a.organization_id = finish_official_account_entry.organization_id and a.oa_id = finish_official_account_entry.oa_id
    and exists (
      select from app.memberships m
      where m.organization_id = a.organization_id and m.person_id = finish_official_account_entry.person_id
        and m.role = 'coordinator' and m.ended_at is null
    );
  if not found then
    raise exception 'official_account.not_owned';
  end if;
  -- Renewed at once: only so does anybody know that the refresh token is good, and when the access token ends.
  perform private.call_function('renew-official-account');
end
$$;
comment on function private.finish_official_account_entry is 'Definer: nobody writes the tokens.';

create function api.finish_official_account_entry(
  person_id uuid, organization_id uuid, oa_id text, access_token text, refresh_token text, name text, oa_type int, package_name text
) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.finish_official_account_entry(
    finish_official_account_entry.person_id, finish_official_account_entry.organization_id, finish_official_account_entry.oa_id,
    finish_official_account_entry.access_token, finish_official_account_entry.refresh_token,
    finish_official_account_entry.name, finish_official_account_entry.oa_type, finish_official_account_entry.package_name
  );
end
$$;
comment on function api.finish_official_account_entry is 'Keeps a pair of tokens that Zalo has recognized. For service_role.';

grant execute on function
  api.get_official_account_state(uuid), private.get_official_account_state(uuid),
  api.begin_official_account_entry(uuid), private.begin_official_account_entry(uuid)
to authenticated;
grant execute on function
  api.finish_official_account_entry(uuid, uuid, text, text, text, text, int, text),
  private.finish_official_account_entry(uuid, uuid, text, text, text, text, int, text)
to service_role;
