-- A figure of a unit counts what the unit and all below it lead: so do the list behind it and whoever presses for it. Whoever
-- works for a unit works for those below it.

create function app.units_from(unit_ids uuid[]) returns uuid[]
language sql stable set search_path = '' as $$
  with recursive below as (
    select u.id from app.units u where u.id = any (units_from.unit_ids)
    union
    select u.id from app.units u join below on u.parent_id = below.id
  )
  select array(select below.id from below)
$$;
comment on function app.units_from(uuid[]) is 'These units and all below them, as far as the caller sees units.';

create function app.units_from(unit_id uuid) returns uuid[]
language sql stable set search_path = '' as $$
  select app.units_from(array[units_from.unit_id])
$$;
comment on function app.units_from(uuid) is 'The same, of one unit.';

grant execute on function app.units_from(uuid[]), app.units_from(uuid) to authenticated;
