-- Sign-in. The Edge Function zalo-session has asked Zalo who it is; here the person is found or made.

create table private.sign_ins (
  key text primary key check (length(key) <= 200),
  began_at timestamptz not null default now(),
  attempts int not null default 1
);
comment on table private.sign_ins is 'Sign-ins of the running ten minutes, by hashed address and by person; forgotten afterwards.';
create index sign_ins_by_age on private.sign_ins (began_at);

create function private.count_attempt(key text, allowed int) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  counted int;
begin
  insert into private.sign_ins as s (key) values (count_attempt.key)
  on conflict on constraint sign_ins_pkey do update set
    attempts = case when s.began_at <= now() - interval '10 minutes' then 1 else s.attempts + 1 end,
    began_at = case when s.began_at <= now() - interval '10 minutes' then now() else s.began_at end
  returning s.attempts into counted;
  return counted <= allowed;
end
$$;
comment on function private.count_attempt is 'Counts one more within ten minutes and tells whether it is still allowed.';

create function api.count_sign_in(address_hash text) returns boolean
language plpgsql set search_path = '' as $$
begin
  if coalesce(length(address_hash), 0) not between 1 and 150 then
    raise exception 'request.invalid';
  end if;
  -- A whole public body may come from one address when work begins.
  return private.count_attempt('address:' || address_hash, 600);
end
$$;
comment on function api.count_sign_in is 'Asked before a sign-in is checked with Zalo; false means too many from this address. For service_role.';

create function private.sign_in_person(app_user_id text, name text, avatar_url text, oa_user_id text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  person uuid;
  shown_name constant text := left(coalesce(nullif(btrim(sign_in_person.name), ''), 'Người dùng Zalo'), 200);
  picture constant text := case when sign_in_person.avatar_url ~ '^https://' then left(sign_in_person.avatar_url, 2000) end;
begin
  if coalesce(length(sign_in_person.app_user_id), 0) not between 1 and 100 then
    raise exception 'request.invalid';
  end if;
  if not private.count_attempt('person:' || sign_in_person.app_user_id, 60) then
    raise exception 'rate.limited';
  end if;
  -- The same person on two devices at once: the second waits for the first.
  perform pg_advisory_xact_lock(hashtextextended('sign_in:' || sign_in_person.app_user_id, 0));
  select z.person_id into person from private.zalo_identities z where z.app_user_id = sign_in_person.app_user_id;
  if found then
    update app.people p set name = shown_name, avatar_url = picture, updated_at = now()
    where p.id = person and (p.name, p.avatar_url) is distinct from (shown_name, picture);
  else
    insert into app.people (name, avatar_url) values (shown_name, picture) returning id into person;
    insert into private.zalo_identities (person_id, app_user_id) values (person, sign_in_person.app_user_id);
  end if;
  if nullif(sign_in_person.oa_user_id, '') is not null then
    -- Zalo is the authority: an id in the chat belongs to whom Zalo names last.
    update private.zalo_identities z set oa_user_id = null
    where z.oa_user_id = sign_in_person.oa_user_id and z.person_id <> person;
    update private.zalo_identities z set oa_user_id = sign_in_person.oa_user_id
    where z.person_id = person and z.oa_user_id is distinct from sign_in_person.oa_user_id;
  end if;
  return person;
end
$$;

create function api.sign_in_person(app_user_id text, name text, avatar_url text, oa_user_id text) returns json
language plpgsql set search_path = '' as $$
begin
  return json_build_object('personId', private.sign_in_person(
    sign_in_person.app_user_id, sign_in_person.name, sign_in_person.avatar_url, sign_in_person.oa_user_id
  ));
end
$$;
comment on function api.sign_in_person is 'Finds or makes the person behind a Zalo account. For service_role.';

grant execute on function
  api.count_sign_in(text), api.sign_in_person(text, text, text, text),
  private.count_attempt(text, int), private.sign_in_person(text, text, text, text)
to service_role;

create function private.forget_sign_ins() returns void
language sql set search_path = '' as $$ delete from private.sign_ins s where s.began_at < now() - interval '1 day' $$;
comment on function private.forget_sign_ins is 'Run by cron.';
