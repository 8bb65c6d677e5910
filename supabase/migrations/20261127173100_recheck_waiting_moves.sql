-- A move that was made without a network meets the card as it is by now.

alter table app.cards add column moved_version bigint not null default 0;
comment on column app.cards.moved_version is
  'The version in which the status changed last: what waited on a phone goes on where others only commented or ticked meanwhile.';

create function private.note_moved_version() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.moved_version := new.version;
  return new;
end
$$;
-- Triggers fire by name: after guard_card, which gives the version.
create trigger note_moved_version before update on app.cards
  for each row when (old.status is distinct from new.status) execute function private.note_moved_version();

create function api.recheck_card(card_id uuid, since_version bigint) returns json
language plpgsql stable set search_path = '' as $$
declare
  card constant app.cards := app.require_card(recheck_card.card_id);
begin
  if since_version is null then
    raise exception 'request.invalid';
  end if;
  return json_build_object(
    'card', app.card_json(card.id),
    'moved', (
      select app.activity_json(a) from app.activities a
      where a.organization_id = card.organization_id and a.card_id = card.id and a.kind = 'moved'
        and card.moved_version > since_version
      order by a.id desc limit 1
    )
  );
end
$$;
comment on function api.recheck_card is
  'The card as it is now, and the last move if its status changed since a version (type RecheckedCard).';
grant execute on function api.recheck_card(uuid, bigint) to authenticated;
