-- A unit that moves below another one is seen from there, and no more from where it was. Clients learn of it as of any
-- other change: its cards get a new version, and remember whose they were.

create function private.follow_moved_unit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  moved uuid[];
  left_behind uuid[];
begin
  moved := array(
    with recursive below as (
      select new.id
      union
      select u.id from app.units u join below on u.parent_id = below.id
    )
    select below.id from below
  );
  left_behind := array(
    with recursive above as (
      select u.id, u.parent_id from app.units u where u.id = old.parent_id
      union
      select u.id, u.parent_id from app.units u join above on u.id = above.parent_id
    )
    select above.id from above
  );
  update app.cards c set former_unit_ids = array(select distinct f from unnest(c.former_unit_ids || left_behind) f)
  where c.organization_id = new.organization_id and c.unit_ids && moved;
  return null;
end
$$;
comment on function private.follow_moved_unit is 'Definer: nobody writes these columns.';
create trigger follow_moved_unit after update of parent_id on app.units
  for each row when (old.parent_id is distinct from new.parent_id) execute function private.follow_moved_unit();

-- Cards show the name of their first lead unit.
create function private.follow_renamed_unit() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.raise_version(new.organization_id);
  -- Writing a card at all gives it the new version.
  update app.cards c set former_unit_ids = c.former_unit_ids
  where c.organization_id = new.organization_id and c.unit_ids && array[new.id] and c.lead_unit_ids[1] = new.id;
  return null;
end
$$;
comment on function private.follow_renamed_unit is 'Definer: nobody writes these columns.';
create trigger follow_renamed_unit after update of name on app.units
  for each row when (old.name is distinct from new.name) execute function private.follow_renamed_unit();
