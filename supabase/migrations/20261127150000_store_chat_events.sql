-- What people write to the Official Account. The Edge Function oa-webhook has checked the signature; here each event is kept
-- once, tells who is there, and waits to be worked on. A person's words are kept only until then.

alter table private.zalo_identities
  add column follows boolean,
  add column follows_as_of timestamptz,
  add column last_interaction_at timestamptz;
comment on column private.zalo_identities.follows is 'Whether the person follows the Official Account; null until Zalo told.';
comment on column private.zalo_identities.follows_as_of is 'When that was so by Zalo''s clock: news may come in the wrong order.';
comment on column private.zalo_identities.last_interaction_at is 'When the person last wrote to the account or followed it: its windows for messages begin there.';

create table private.chat_people (
  oa_user_id text primary key check (length(oa_user_id) between 1 and 100),
  lease uuid,
  leased_until timestamptz,
  stranger_told_at timestamptz
);
comment on table private.chat_people is
  'Everybody who wrote to the account. Whoever works on a person''s events holds the lease, so they go one after another.';

create table private.chat_events (
  id uuid primary key default gen_random_uuid(),
  event_key text not null unique check (length(event_key) between 1 and 200),
  oa_user_id text not null references private.chat_people on delete cascade,
  name text not null check (name ~ '^(follow|unfollow|flood|user_send_[a-z_]{1,30})$'),
  payload jsonb,
  sent_at timestamptz not null,
  received_at timestamptz not null default now(),
  position bigint generated always as identity,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dropped')),
  attempts int not null default 0,
  last_error text check (length(last_error) <= 100),
  finished_at timestamptz,
  check (state = 'waiting' or payload is null)
);
comment on table private.chat_events is
  'Events of Zalo, each once. What a person wrote (payload) is gone when it was worked on; the row stays for 30 days, against replays.';
create index chat_events_by_person on private.chat_events (oa_user_id, sent_at, position);
create index chat_events_waiting on private.chat_events (position) where state = 'waiting';
create index chat_events_by_age on private.chat_events (received_at);

create function private.forget_chat_person() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.chat_people p where p.oa_user_id = old.oa_user_id;
  delete from private.chat_reports r where r.person_id = old.person_id;
  return null;
end
$$;
comment on function private.forget_chat_person is 'Whose identity is deleted leaves nothing in the chat. Definer: nobody touches these tables.';
create trigger forget_chat_person after delete on private.zalo_identities
  for each row execute function private.forget_chat_person();

create function private.know_chat_person(name text, oa_user_id text, app_user_id text, sent_at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if app_user_id is not null and not exists (
    select from private.zalo_identities z where z.oa_user_id = know_chat_person.oa_user_id
  ) then
    update private.zalo_identities z set oa_user_id = know_chat_person.oa_user_id where z.app_user_id = know_chat_person.app_user_id;
  end if;
  update private.zalo_identities z set
    last_interaction_at = case when name = 'unfollow' then z.last_interaction_at else private.moment() end,
    follows = case when name in ('follow', 'unfollow') and coalesce(z.follows_as_of < know_chat_person.sent_at, true)
      then name = 'follow' else z.follows end,
    follows_as_of = case when name in ('follow', 'unfollow')
      then greatest(z.follows_as_of, know_chat_person.sent_at) else z.follows_as_of end
  where z.oa_user_id = know_chat_person.oa_user_id;
end
$$;
comment on function private.know_chat_person is
  'Notes who follows and who wrote; binds an unknown id of the chat to the person whom Zalo names. Definer: nobody touches identities.';

create function private.record_chat_event(
  event_key text, name text, oa_user_id text, app_user_id text, sent_at timestamptz, payload jsonb
) returns text
language plpgsql security definer set search_path = '' as $$
declare
  event uuid;
begin
  if sent_at is null or coalesce(octet_length(payload::text), 0) > 300000 then
    raise exception 'request.invalid';
  end if;
  insert into private.chat_people (oa_user_id) values (record_chat_event.oa_user_id) on conflict do nothing;
  -- The same event delivered twice at once: the second waits here until the first is through.
  insert into private.chat_events as e (event_key, name, oa_user_id, sent_at, payload)
  values (record_chat_event.event_key, record_chat_event.name, record_chat_event.oa_user_id, record_chat_event.sent_at,
    record_chat_event.payload)
  on conflict on constraint chat_events_event_key_key do nothing returning e.id into event;
  if event is null then
    return 'known';
  elsif record_chat_event.sent_at < least(now(), private.local_now() at time zone 'Asia/Ho_Chi_Minh') - interval '7 days' then
    -- Zalo gives up after hours: what is older is played back by somebody, when its first row may be forgotten.
    update private.chat_events e set state = 'dropped', payload = null, finished_at = now() where e.id = event;
    return 'dropped';
  end if;
  perform private.know_chat_person(
    record_chat_event.name, record_chat_event.oa_user_id, record_chat_event.app_user_id, record_chat_event.sent_at
  );
  if record_chat_event.name in ('follow', 'unfollow') then
    update private.chat_events e set state = 'done', payload = null, finished_at = now() where e.id = event;
    return 'noted';
  elsif private.count_attempt('chat:' || record_chat_event.oa_user_id, 60) then
    return 'waiting';
  elsif exists (
    select from private.chat_events e
    where e.oa_user_id = record_chat_event.oa_user_id and e.name = 'flood' and e.received_at > now() - interval '10 minutes'
  ) then
    update private.chat_events e set state = 'dropped', payload = null, finished_at = now() where e.id = event;
    return 'dropped';
  end if;
  update private.chat_events e set name = 'flood', payload = null where e.id = event;
  return 'waiting';
end
$$;
comment on function private.record_chat_event is
  'Keeps an event once. Beyond 60 in ten minutes the first is answered (as «flood»), the others are dropped. Definer: only this writes events.';

create function api.record_chat_event(
  event_key text, name text, oa_user_id text, app_user_id text, sent_at timestamptz, payload jsonb
) returns text
language plpgsql set search_path = '' as $$
begin
  return private.record_chat_event(
    record_chat_event.event_key, record_chat_event.name, record_chat_event.oa_user_id, record_chat_event.app_user_id,
    record_chat_event.sent_at, record_chat_event.payload
  );
end
$$;
comment on function api.record_chat_event is
  'Said by oa-webhook for each signed event: «waiting» (work on it), «noted», «known» (came before) or «dropped». For service_role.';

grant execute on function
  api.record_chat_event(text, text, text, text, timestamptz, jsonb),
  private.record_chat_event(text, text, text, text, timestamptz, jsonb)
to service_role;
