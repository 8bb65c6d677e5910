-- One function for each question that policies ask about the person who calls.
-- Definer, because they look behind the very policies that use them. They answer arrays and are called as
-- `= any ((select private.…())::uuid[])`, so Postgres asks once for a statement and not once for a row.
-- plpgsql, because its plans are kept for the session.

create function private.organizations_i_belong_to() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select m.organization_id from app.memberships m where m.person_id = auth.uid() and m.ended_at is null
  );
end
$$;

create function private.organizations_i_see_whole() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select m.organization_id from app.memberships m
    where m.person_id = auth.uid() and m.ended_at is null and m.role in ('leader', 'coordinator', 'viewer')
  );
end
$$;

create function private.organizations_i_coordinate() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select m.organization_id from app.memberships m
    where m.person_id = auth.uid() and m.ended_at is null and m.role = 'coordinator'
  );
end
$$;

create function private.organizations_i_may_comment_in() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select m.organization_id from app.memberships m
    where m.person_id = auth.uid() and m.ended_at is null and m.role in ('leader', 'coordinator')
  );
end
$$;

create function private.units_i_work_for() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    with recursive mine as (
      select m.unit_id as id from app.memberships m
      where m.person_id = auth.uid() and m.ended_at is null and m.unit_id is not null
        and m.role in ('unit_head', 'staff', 'coordinator')
      union
      select u.id from app.units u join mine on u.parent_id = mine.id
    )
    select mine.id from mine
  );
end
$$;
comment on function private.units_i_work_for is 'The units in which the person works, and all below them.';

grant execute on function
  private.organizations_i_belong_to(), private.organizations_i_see_whole(), private.organizations_i_coordinate(),
  private.organizations_i_may_comment_in(), private.units_i_work_for()
to authenticated;

create function private.require_organization(organization_id uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from app.people p where p.id = auth.uid()) then
    raise exception 'auth.required';
  end if;
  if not coalesce(require_organization.organization_id = any (private.organizations_i_belong_to()), false) then
    raise exception 'organization.not_found';
  end if;
end
$$;
comment on function private.require_organization is 'Refuses strangers without telling whether the organization exists.';
grant execute on function private.require_organization(uuid) to authenticated;
