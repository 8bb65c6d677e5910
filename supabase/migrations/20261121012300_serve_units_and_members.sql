-- api: units, groups, members and invitations.

create function app.require_coordinator(organization_id uuid, refusal text) returns void
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(require_coordinator.organization_id);
  if not require_coordinator.organization_id = any (private.organizations_i_coordinate()) then
    raise exception using message = refusal;
  end if;
end
$$;
comment on function app.require_coordinator is 'Strangers learn nothing; members who do not coordinate get the refusal.';
grant execute on function app.require_coordinator(uuid, text) to authenticated;

create function app.unit_json(unit app.units) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', unit.id, 'name', unit.name, 'shortName', unit.short_name, 'parentId', unit.parent_id,
    'aliases', coalesce((
      select json_agg(a.alias order by a.alias) from app.unit_aliases a
      where a.organization_id = unit.organization_id and a.unit_id = unit.id and not a.is_name
    ), '[]'),
    'members', (
      select count(distinct m.person_id) from app.memberships m
      where m.organization_id = unit.organization_id and m.unit_id = unit.id and m.ended_at is null
    )
  );
end
$$;

create function app.group_json(unit_group app.unit_groups) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', unit_group.id, 'name', unit_group.name,
    'unitIds', coalesce((
      select json_agg(g.unit_id order by g.unit_id) from app.unit_group_members g where g.group_id = unit_group.id
    ), '[]')
  );
end
$$;
grant execute on function app.unit_json(app.units), app.group_json(app.unit_groups) to authenticated;

create function api.list_units(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(list_units.organization_id);
  return json_build_object(
    'units', coalesce((
      select json_agg(app.unit_json(u) order by u.created_at, u.name, u.id) from app.units u
      where u.organization_id = list_units.organization_id and u.archived_at is null
    ), '[]'),
    'groups', coalesce((
      select json_agg(app.group_json(g) order by g.name, g.id) from app.unit_groups g
      where g.organization_id = list_units.organization_id
    ), '[]')
  );
end
$$;

create function api.save_unit(
  organization_id uuid, unit_id uuid, name text, short_name text, parent_id uuid, aliases text[]
) returns json
language plpgsql set search_path = '' as $$
declare
  id constant uuid := coalesce(save_unit.unit_id, gen_random_uuid());
  full_name constant text := btrim(normalize(save_unit.name, nfc));
  brief constant text := nullif(btrim(save_unit.short_name), '');
  called text[];
  unit app.units;
begin
  perform app.require_coordinator(save_unit.organization_id, 'unit.forbidden');
  called := array(
    select distinct on (app.fold(a)) btrim(a) from unnest(save_unit.aliases) a
    where app.fold(a) not in ('', app.fold(full_name)) order by app.fold(a)
  );
  if coalesce(length(full_name), 0) not between 1 and 200 or length(brief) > 200
    or cardinality(called) > 200 or exists (select from unnest(called) a where length(a) > 500) then
    raise exception 'unit.invalid';
  end if;
  if save_unit.parent_id is not null and not exists (
    select from app.units u where u.organization_id = save_unit.organization_id and u.id = save_unit.parent_id and u.archived_at is null
  ) then
    raise exception 'unit.not_found';
  end if;
  perform private.lock_organization(save_unit.organization_id);
  update app.units u set name = full_name, short_name = brief, parent_id = save_unit.parent_id
  where u.organization_id = save_unit.organization_id and u.id = save_unit.unit_id and u.archived_at is null
  returning * into unit;
  if not found then
    begin
      insert into app.units as u (id, organization_id, name, short_name, parent_id)
      values (id, save_unit.organization_id, full_name, brief, save_unit.parent_id) returning * into unit;
    exception when unique_violation then
      raise exception 'unit.not_found'; -- the id is in use where this person does not see it
    end;
  end if;
  delete from app.unit_aliases a
  where a.organization_id = save_unit.organization_id and a.unit_id = unit.id and not a.is_name
    and a.folded <> all (array(select app.fold(c) from unnest(called) c));
  if exists (
    select from app.unit_aliases a
    where a.organization_id = save_unit.organization_id and a.unit_id <> unit.id
      and a.folded = any (array(select app.fold(c) from unnest(called) c))
  ) then
    raise exception 'unit.name_taken';
  end if;
  insert into app.unit_aliases (organization_id, unit_id, alias)
  select save_unit.organization_id, unit.id, c from unnest(called) c
  on conflict on constraint unit_alias_taken do nothing;
  return app.unit_json(unit);
end
$$;
comment on function api.save_unit is 'Makes a unit (unit_id null or new) or changes it. aliases replaces all of them.';

create function api.save_unit_group(organization_id uuid, group_id uuid, name text, unit_ids uuid[]) returns json
language plpgsql set search_path = '' as $$
declare
  title constant text := btrim(normalize(save_unit_group.name, nfc));
  units constant uuid[] := array(select distinct u from unnest(save_unit_group.unit_ids) u where u is not null);
  unit_group app.unit_groups;
begin
  perform app.require_coordinator(save_unit_group.organization_id, 'unit.forbidden');
  if coalesce(length(title), 0) not between 1 and 200 then
    raise exception 'unit.invalid';
  end if;
  if exists (
    select from unnest(units) w (id)
    where not exists (select from app.units u where u.organization_id = save_unit_group.organization_id and u.id = w.id and u.archived_at is null)
  ) then
    raise exception 'unit.not_found';
  end if;
  perform private.lock_organization(save_unit_group.organization_id);
  if exists (
    select from app.unit_groups g
    where g.organization_id = save_unit_group.organization_id and g.folded = app.fold(title)
      and g.id is distinct from save_unit_group.group_id
  ) then
    raise exception 'unit.name_taken';
  end if;
  update app.unit_groups g set name = title
  where g.organization_id = save_unit_group.organization_id and g.id = save_unit_group.group_id returning * into unit_group;
  if not found then
    begin
      insert into app.unit_groups as g (id, organization_id, name)
      values (coalesce(save_unit_group.group_id, gen_random_uuid()), save_unit_group.organization_id, title) returning * into unit_group;
    exception when unique_violation then
      raise exception 'unit.not_found';
    end;
  end if;
  delete from app.unit_group_members m where m.group_id = unit_group.id and m.unit_id <> all (units);
  insert into app.unit_group_members (organization_id, group_id, unit_id)
  select unit_group.organization_id, unit_group.id, u from unnest(units) u on conflict do nothing;
  return app.group_json(unit_group);
end
$$;
comment on function api.save_unit_group is 'Makes a group (group_id null or new) or changes it. unit_ids replaces its units.';

create function api.list_members(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(list_members.organization_id);
  return coalesce((
    select json_agg(json_build_object(
      'membershipId', m.id,
      'person', json_build_object('id', p.id, 'name', p.name),
      'unit', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end,
      'role', m.role
    ) order by m.created_at, m.id)
    from app.memberships m join app.people p on p.id = m.person_id left join app.units u on u.id = m.unit_id
    where m.organization_id = list_members.organization_id and m.ended_at is null
  ), '[]');
end
$$;

create function api.create_invitation(organization_id uuid, unit_id uuid, role text, days int default 7) returns json
language plpgsql set search_path = '' as $$
declare
  token constant text := private.new_token();
  until_time constant timestamptz := now() + make_interval(days => coalesce(create_invitation.days, 7));
begin
  perform app.require_coordinator(create_invitation.organization_id, 'member.forbidden');
  if create_invitation.days not between 1 and 90
    or coalesce(create_invitation.role, '') not in ('leader', 'coordinator', 'unit_head', 'staff', 'viewer') then
    raise exception 'request.invalid';
  end if;
  if create_invitation.unit_id is null and create_invitation.role in ('unit_head', 'staff') or create_invitation.unit_id is not null and not exists (
    select from app.units u
    where u.organization_id = create_invitation.organization_id and u.id = create_invitation.unit_id and u.archived_at is null
  ) then
    raise exception 'unit.not_found';
  end if;
  insert into app.invitations (organization_id, unit_id, role, token_hash, created_by, expires_at)
  values (create_invitation.organization_id, create_invitation.unit_id, create_invitation.role, private.hash_token(token), auth.uid(), until_time);
  return json_build_object('token', token, 'expiresAt', until_time);
end
$$;
comment on function api.create_invitation is 'The token is shown this once; only its hash is kept.';

create function api.accept_invitation(token text) returns json
language plpgsql set search_path = '' as $$
begin
  if coalesce(length(accept_invitation.token), 0) not between 1 and 200 then
    raise exception 'invitation.invalid';
  end if;
  perform private.accept_invitation(accept_invitation.token);
  return api.get_session();
end
$$;

create function api.end_membership(membership_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  organization uuid;
begin
  select m.organization_id into organization from app.memberships m
  where m.id = end_membership.membership_id and m.ended_at is null;
  if not found then
    raise exception 'member.not_found';
  end if;
  perform app.require_coordinator(organization, 'member.forbidden');
  update app.memberships m set ended_at = now() where m.id = end_membership.membership_id;
end
$$;

grant execute on function
  api.list_units(uuid), api.save_unit(uuid, uuid, text, text, uuid, text[]), api.save_unit_group(uuid, uuid, text, uuid[]),
  api.list_members(uuid), api.create_invitation(uuid, uuid, text, int), api.accept_invitation(text), api.end_membership(uuid)
to authenticated;
