-- Poke and pull: every transaction that changes an organization raises its version once and pokes its clients.

create function private.lock_organization(organization_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform from app.organization_versions v where v.organization_id = lock_organization.organization_id for update;
end
$$;
comment on function private.lock_organization is
  'Writers of one organization go one after another: versions have no holes, and writers cannot wait for each other in a circle.';
grant execute on function private.lock_organization(uuid) to authenticated;

create function private.raise_version(organization_id uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  raised bigint;
begin
  -- The time stands beside the transaction's number because numbers begin anew in a restored database.
  update app.organization_versions v set version = v.version + 1, raised_in = pg_current_xact_id(), raised_at = now()
  where v.organization_id = raise_version.organization_id
    and (v.raised_in, v.raised_at) is distinct from (pg_current_xact_id(), now())
  returning v.version into raised;
  if found then
    perform realtime.send(jsonb_build_object('version', raised), 'poke', 'organization:' || raise_version.organization_id, true);
  else
    select v.version into raised from app.organization_versions v where v.organization_id = raise_version.organization_id;
  end if;
  return raised;
end
$$;
