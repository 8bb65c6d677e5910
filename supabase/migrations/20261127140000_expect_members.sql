-- People whom a coordinator lists beforehand by phone number. Who shares the number of their Zalo account, with consent,
-- gets the memberships that wait for it; the waiting line goes then, for nothing needs the number there any more.

alter table private.zalo_identities
  add column phone text unique check (phone ~ '^[1-9][0-9]{7,14}$');
comment on column private.zalo_identities.phone is
  'Shared with consent: 84…, without a plus. Finds the invitations that wait for it, and reaches people whom the chat does not.';

create table app.expected_members (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references app.organizations on delete cascade,
  phone text not null check (phone ~ '^[1-9][0-9]{7,14}$'),
  name text not null check (length(name) between 1 and 200),
  unit_id uuid,
  role text not null check (role in ('leader', 'coordinator', 'unit_head', 'staff', 'viewer')),
  listed_by uuid references app.people on delete set null,
  listed_at timestamptz not null default now(),
  foreign key (organization_id, unit_id) references app.units (organization_id, id),
  check (unit_id is not null or role not in ('unit_head', 'staff')),
  constraint expected_once unique nulls not distinct (organization_id, phone, unit_id, role)
);
comment on table app.expected_members is
  'Who shall belong where once they share their phone number: the number as 84…, the name as the coordinator wrote it. Forgotten after half a year.';
create index expected_members_by_phone on app.expected_members (phone);
create index expected_members_by_unit on app.expected_members (organization_id, unit_id);
create index expected_members_by_lister on app.expected_members (listed_by);

alter table app.expected_members enable row level security;
grant select, delete on app.expected_members to authenticated;
grant insert (organization_id, phone, name, unit_id, role, listed_by) on app.expected_members to authenticated;
create policy "coordinators see whom they expect" on app.expected_members
  for select to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators list whom they expect" on app.expected_members
  for insert to authenticated with check (
    organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and listed_by = (select auth.uid())
  );
create policy "coordinators take people off the list" on app.expected_members
  for delete to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

create function private.members_by_phone(organization_id uuid, phones text[])
returns table (phone text, unit_id uuid, role text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not members_by_phone.organization_id = any (private.organizations_i_coordinate()) then
    return;
  end if;
  return query
    select z.phone, m.unit_id, m.role
    from private.zalo_identities z join app.memberships m on m.person_id = z.person_id
    where z.phone = any (members_by_phone.phones)
      and m.organization_id = members_by_phone.organization_id and m.ended_at is null;
end
$$;
comment on function private.members_by_phone is
  'Which of some numbers belong to members of an organization already. Definer, because nobody reads numbers; of others it tells nothing.';
grant execute on function private.members_by_phone(uuid, text[]) to authenticated;

create function api.list_expected_members(organization_id uuid, max_members int default 1000) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform app.require_coordinator(list_expected_members.organization_id, 'member.forbidden');
  return coalesce((
    select json_agg(json_build_object(
      'id', e.id, 'name', e.name, 'phone', e.phone,
      'unit', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end,
      'role', e.role, 'listedBy', p.name, 'listedAt', e.listed_at
    ) order by e.listed_at desc, e.name, e.id)
    from (
      select * from app.expected_members x
      where x.organization_id = list_expected_members.organization_id
      order by x.listed_at desc, x.name, x.id
      limit least(greatest(coalesce(list_expected_members.max_members, 1000), 1), 2000)
    ) e
    left join app.units u on u.id = e.unit_id
    left join app.people p on p.id = e.listed_by
  ), '[]');
end
$$;
comment on function api.list_expected_members is 'Who is listed by phone number and has not come yet, the newest first.';

create function api.expect_members(organization_id uuid, people jsonb) returns json
language plpgsql set search_path = '' as $$
declare
  listed app.expected_members[];
  given int;
  known int;
  added int;
begin
  perform app.require_coordinator(expect_members.organization_id, 'member.forbidden');
  if people is null or jsonb_typeof(people) <> 'array' or jsonb_array_length(people) not between 1 and 500 then
    raise exception 'request.invalid';
  end if;
  -- The same person twice in one list is one.
  listed := array(
    select distinct on (g.phone, g.unit_id, g.role)
      (null, expect_members.organization_id, g.phone, g.name, g.unit_id, g.role, null, null)::app.expected_members
    from (
      select r."phone" as phone, left(btrim(normalize(r."name", nfc)), 200) as name, r."unitId" as unit_id, r."role" as role
      from jsonb_to_recordset(people) r ("phone" text, "name" text, "unitId" uuid, "role" text)
    ) g
    order by g.phone, g.unit_id, g.role
  );
  given := cardinality(listed);
  if exists (select from unnest(listed) g where coalesce(g.phone, '') !~ '^[1-9][0-9]{7,14}$') then
    raise exception 'member.phone_invalid';
  elsif exists (
    select from unnest(listed) g
    where coalesce(g.name, '') = '' or coalesce(g.role, '') not in ('leader', 'coordinator', 'unit_head', 'staff', 'viewer')
  ) then
    raise exception 'request.invalid';
  elsif exists (
    select from unnest(listed) g
    where g.unit_id is null and g.role in ('unit_head', 'staff') or g.unit_id is not null and not exists (
      select from app.units u
      where u.organization_id = expect_members.organization_id and u.id = g.unit_id and u.archived_at is null
    )
  ) then
    raise exception 'unit.not_found';
  end if;
  -- One list after another, so that two at once do not exceed the limit together.
  perform private.lock_organization(expect_members.organization_id);
  select count(*) into known from unnest(listed) g
  where exists (
    select from private.members_by_phone(expect_members.organization_id, array(select l.phone from unnest(listed) l)) m
    where m.phone = g.phone and m.unit_id is not distinct from g.unit_id and m.role = g.role
  );
  insert into app.expected_members (organization_id, phone, name, unit_id, role, listed_by)
  select g.organization_id, g.phone, g.name, g.unit_id, g.role, auth.uid()
  from unnest(listed) g
  where not exists (
    select from private.members_by_phone(expect_members.organization_id, array(select l.phone from unnest(listed) l)) m
    where m.phone = g.phone and m.unit_id is not distinct from g.unit_id and m.role = g.role
  )
  on conflict on constraint expected_once do nothing;
  get diagnostics added = row_count;
  if (select count(*) from app.expected_members e where e.organization_id = expect_members.organization_id) > 2000 then
    raise exception 'member.too_many_expected';
  end if;
  return json_build_object('added', added, 'members', known, 'listed', given - known - added);
end
$$;
comment on function api.expect_members is
  'Lists people by phone number: an array of { phone, name, unitId, role }, 500 at most. Asked again, it adds nothing twice. '
  'Answers how many were added, were members already, stood on the list already.';

create function api.forget_expected_members(organization_id uuid, expected_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
begin
  perform app.require_coordinator(forget_expected_members.organization_id, 'member.forbidden');
  delete from app.expected_members e
  where e.organization_id = forget_expected_members.organization_id and e.id = any (forget_expected_members.expected_ids);
end
$$;
comment on function api.forget_expected_members is 'Takes people off the list; those who are not on it are no fault.';

grant execute on function
  api.list_expected_members(uuid, int), api.expect_members(uuid, jsonb), api.forget_expected_members(uuid, uuid[])
to authenticated;

create function private.count_my_phone_sharing() returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  return private.count_attempt('share-phone:' || auth.uid(), 10);
end
$$;
comment on function private.count_my_phone_sharing is
  'Counts one more sharing of the person who calls, and tells whether it is still allowed. Definer: it counts for who calls.';

create function api.begin_phone_sharing() returns json
language plpgsql set search_path = '' as $$
begin
  if not exists (select from app.people p where p.id = (select auth.uid())) then
    raise exception 'auth.required';
  elsif not private.count_my_phone_sharing() then
    raise exception 'rate.limited';
  end if;
  return json_build_object('personId', auth.uid());
end
$$;
comment on function api.begin_phone_sharing is
  'Asked by zalo-phone under the person''s own token, before it asks Zalo: who that is, and whether not too often.';
grant execute on function api.begin_phone_sharing(), private.count_my_phone_sharing() to authenticated;

create function private.keep_shared_phone(person_id uuid, app_user_id text, phone text) returns int
language plpgsql security definer set search_path = '' as $$
declare
  waiting app.expected_members[];
begin
  if coalesce(keep_shared_phone.phone, '') !~ '^[1-9][0-9]{7,14}$' then
    raise exception 'phone.unavailable';
  end if;
  -- The same person twice at once: the second waits. A number of somebody else's account never comes in here.
  perform from private.zalo_identities z
  where z.person_id = keep_shared_phone.person_id and z.app_user_id = keep_shared_phone.app_user_id for update;
  if not found then
    raise exception 'zalo.denied';
  end if;
  -- Numbers are given to others: one belongs to whom Zalo names last.
  update private.zalo_identities z set phone = null
  where z.phone = keep_shared_phone.phone and z.person_id <> keep_shared_phone.person_id;
  update private.zalo_identities z set phone = keep_shared_phone.phone
  where z.person_id = keep_shared_phone.person_id and z.phone is distinct from keep_shared_phone.phone;

  with taken as (delete from app.expected_members e where e.phone = keep_shared_phone.phone returning e as line)
  select array_agg(t.line order by (t.line).listed_at) into waiting from taken t;
  insert into app.memberships (organization_id, person_id, unit_id, role)
  select w.organization_id, keep_shared_phone.person_id, w.unit_id, w.role from unnest(waiting) w
  on conflict do nothing;
  -- Without the consent to the name Zalo tells none; then the office's own list does.
  update app.people p set name = waiting[1].name, updated_at = now()
  where p.id = keep_shared_phone.person_id and p.name = 'Người dùng Zalo' and cardinality(waiting) > 0;
  return coalesce(cardinality(waiting), 0);
end
$$;
comment on function private.keep_shared_phone is
  'Keeps a number that Zalo named, and makes the memberships that waited for it. Definer: the person sees neither.';

create function api.keep_shared_phone(person_id uuid, app_user_id text, phone text) returns json
language plpgsql set search_path = '' as $$
begin
  return json_build_object('joined', private.keep_shared_phone(
    keep_shared_phone.person_id, keep_shared_phone.app_user_id, keep_shared_phone.phone
  ));
end
$$;
comment on function api.keep_shared_phone is 'Told by zalo-phone what Zalo answered. For service_role.';
grant execute on function
  api.keep_shared_phone(uuid, text, text), private.keep_shared_phone(uuid, text, text)
to service_role;

create function private.forget_expected_members() returns void
language sql set search_path = '' as $$
  delete from app.expected_members e where e.listed_at < private.moment() - interval '180 days'
$$;
comment on function private.forget_expected_members is 'Run by cron: a number that nobody shared within half a year is kept no longer.';
select cron.schedule('forget-expected-members', '50 17 * * *', 'select private.forget_expected_members()');
