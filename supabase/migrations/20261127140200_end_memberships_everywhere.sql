-- Whose membership ends is out at once: the next statement sees nothing (the policies ask anew each time), the phone hears
-- of it by a poke and forgets what it holds, and no link or list leads back in.

alter table app.memberships add column ended_version bigint;
comment on column app.memberships.ended_version is
  'The version of the organization at which it ended: a phone that knows an older one begins anew.';

create or replace function private.keep_a_coordinator() returns trigger
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
  ) and not exists (
    -- Nobody is kept who has withdrawn.
    select from app.people p where p.id = old.person_id and p.withdrawn_at is not null
  ) then
    raise exception 'member.last_coordinator';
  end if;
  new.ended_at := now();
  new.ended_version := private.raise_version(new.organization_id);
  return new;
end
$$;

create function private.close_ways_back() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  number constant text := (select z.phone from private.zalo_identities z where z.person_id = new.person_id);
begin
  -- A link that a former coordinator made and still holds would let them in again.
  update app.invitations i set withdrawn_by = coalesce(auth.uid(), new.person_id), withdrawn_at = now()
  where i.organization_id = new.organization_id and i.created_by = new.person_id
    and i.accepted_at is null and i.withdrawn_at is null
    and not exists (
      select from app.memberships m
      where m.organization_id = new.organization_id and m.person_id = new.person_id
        and m.role = 'coordinator' and m.ended_at is null
    );
  delete from app.expected_members e
  where e.organization_id = new.organization_id and e.phone = number
    and (
      (e.unit_id, e.role) is not distinct from (new.unit_id, new.role)
      or not exists (
        select from app.memberships m
        where m.organization_id = new.organization_id and m.person_id = new.person_id and m.ended_at is null
      )
    );
  return null;
end
$$;
comment on function private.close_ways_back is
  'Takes back what would lead the person in again. Definer: the person who leaves may do it to themselves.';
create trigger close_ways_back after update of ended_at on app.memberships
  for each row when (old.ended_at is null and new.ended_at is not null) execute function private.close_ways_back();

create or replace function api.get_changes(organization_id uuid, since_version bigint, max_cards int default 200) returns json
language plpgsql stable set search_path = '' as $$
declare
  rows_wanted constant int := app.limit_of(max_cards);
  newest bigint;
  beyond bigint;
  upto bigint;
  cards json;
  removed uuid[];
begin
  perform private.require_organization(get_changes.organization_id);
  newest := app.version_of(get_changes.organization_id);
  if exists (
    select from app.memberships m
    where m.organization_id = get_changes.organization_id and m.person_id = (select auth.uid()) and m.ended_version > since_version
  ) then
    -- The person sees less than before; cards that did not change would stay on the phone.
    return json_build_object(
      'version', newest, 'today', app.today(), 'cards', '[]'::json, 'removed', '[]'::json, 'more', false, 'reset', true
    );
  end if;
  -- Cards of one transaction have one version; a page never parts them, or the rest would be lost.
  select l.version into beyond from app.cards l
  where l.organization_id = get_changes.organization_id and l.archived_at is null and l.version > since_version
  order by l.version offset rows_wanted limit 1;
  upto := coalesce(beyond - 1, newest);
  select json_agg(l.card order by l.version, l.id) into cards from app.card_lines l
  where l.organization_id = get_changes.organization_id and l.version > since_version and l.version <= upto;
  removed := private.cards_gone(get_changes.organization_id, since_version, upto);
  if cards is null and beyond is not null or cardinality(removed) > rows_wanted then
    -- One transaction changed more than a page holds, such as an import: looking anew is cheaper than hearing it all.
    return json_build_object(
      'version', newest, 'today', app.today(), 'cards', '[]'::json, 'removed', '[]'::json, 'more', false, 'reset', true
    );
  end if;
  return json_build_object(
    'version', upto, 'today', app.today(), 'cards', coalesce(cards, '[]'), 'removed', to_json(removed),
    'more', upto < newest, 'reset', false
  );
end
$$;
