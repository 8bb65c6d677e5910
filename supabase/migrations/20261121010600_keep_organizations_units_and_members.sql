-- Rules of organizations, units and members that hold whichever way they are written.

create function private.begin_organization() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.organization_versions (organization_id) values (new.id);
  insert into private.numbers (organization_id) values (new.id);
  return null;
end
$$;
create trigger begin_organization after insert on app.organizations
  for each row execute function private.begin_organization();

create function private.keep_unit_name() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.unit_aliases a set is_name = false where a.unit_id = new.id and a.is_name and a.folded <> app.fold(new.name);
  insert into app.unit_aliases as a (organization_id, unit_id, alias, is_name)
  values (new.organization_id, new.id, new.name, true)
  on conflict on constraint unit_alias_taken do update set alias = excluded.alias, is_name = true where a.unit_id = new.id;
  if not found then
    raise exception 'unit.name_taken';
  end if;
  return null;
end
$$;
comment on function private.keep_unit_name is
  'Puts a unit''s name among its aliases; a former name stays as an alias until somebody takes it off. Definer: members may not mark names.';
create trigger keep_unit_name after insert or update of name on app.units
  for each row execute function private.keep_unit_name();

create function private.refuse_circle_of_units() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    with recursive above as (
      select u.id, u.parent_id from app.units u where u.id = new.parent_id
      union
      select u.id, u.parent_id from app.units u join above on u.id = above.parent_id
    )
    select from above where above.id = new.id
  ) then
    raise exception 'unit.invalid';
  end if;
  return new;
end
$$;
create trigger refuse_circle_of_units before update of parent_id on app.units
  for each row when (new.parent_id is not null) execute function private.refuse_circle_of_units();

create function private.keep_a_coordinator() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.ended_at is not null then
    raise exception 'member.not_found';
  end if;
  -- One ends memberships at a time, or the last two coordinators could end each other.
  perform from app.organization_versions v where v.organization_id = new.organization_id for update;
  if old.role = 'coordinator' and not exists (
    select from app.memberships m
    where m.organization_id = old.organization_id and m.role = 'coordinator' and m.ended_at is null and m.id <> old.id
  ) then
    raise exception 'member.last_coordinator';
  end if;
  new.ended_at := now();
  return new;
end
$$;
create trigger keep_a_coordinator before update of ended_at on app.memberships
  for each row execute function private.keep_a_coordinator();
