-- Catching up: a client that was away for long looks anew, and one that knows no version yet asks only for it.

create or replace function app.get_changes(organization_id uuid, since_version bigint, max_cards int default 200) returns json
language plpgsql stable set search_path = '' as $$
declare
  rows_wanted constant int := app.limit_of(max_cards);
  -- Looking anew costs about as much as so many pages of changes.
  pages_told constant int := 5;
  newest bigint;
  beyond bigint;
  upto bigint;
  cards json;
  removed uuid[];
begin
  perform private.require_organization(get_changes.organization_id);
  newest := app.version_of(get_changes.organization_id);
  if since_version is null then
    return json_build_object(
      'version', newest, 'today', app.today(), 'cards', '[]'::json, 'removed', '[]'::json, 'more', false, 'reset', false
    );
  end if;
  if exists (
    -- The person sees less than before; cards that did not change would stay on the phone.
    select from app.memberships m
    where m.organization_id = get_changes.organization_id and m.person_id = (select auth.uid()) and m.ended_version > since_version
  ) or exists (
    select from app.cards c
    where c.organization_id = get_changes.organization_id and c.version > since_version
    order by c.version offset pages_told * rows_wanted limit 1
  ) then
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
comment on function app.get_changes is
  'What changed since a version, without the unread messages. Too much, or from too long ago, is a reset: the client looks anew.';
comment on function api.get_changes is 'What changed since a version (type BoardChanges); since null only the version and the day.';
