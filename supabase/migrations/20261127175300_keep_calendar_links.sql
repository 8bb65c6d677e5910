-- Lịch hạn trên điện thoại: a calendar of a person's deadlines by a secret link. Calendars of phones can't sign in, so whoever
-- has the link reads it: it tells of deadlines alone, can be renewed and turned off, and ends with the membership.

create table private.calendar_links (
  person_id uuid not null references app.people on delete cascade,
  organization_id uuid not null references app.organizations on delete cascade,
  token_hash bytea not null unique,
  made_at timestamp not null,
  read_on date,
  primary key (person_id, organization_id)
);
comment on table private.calendar_links is
  'One link for a person and organization; its secret is shown once and kept as a hash. Local date and time; read_on is the last day on which a calendar asked.';
create index calendar_links_by_organization on private.calendar_links (organization_id);

create function private.end_calendar_links() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.calendar_links l where l.person_id = new.person_id and l.organization_id = new.organization_id
    and not exists (
      select from app.memberships m
      where m.person_id = new.person_id and m.organization_id = new.organization_id and m.ended_at is null
    );
  return null;
end
$$;
comment on function private.end_calendar_links is
  'Definer: nobody writes links. Who comes back makes a new one; a consent that is withdrawn ends every membership.';
create trigger end_calendar_links after update of ended_at on app.memberships
  for each row when (old.ended_at is null and new.ended_at is not null) execute function private.end_calendar_links();

create function private.calendar_link(organization_id uuid) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select json_build_object('madeAt', l.made_at, 'readOn', l.read_on) from private.calendar_links l
    where l.person_id = auth.uid() and l.organization_id = calendar_link.organization_id
  );
end
$$;
comment on function private.calendar_link is 'Of the person who calls, without the secret. Definer: nobody reads links.';

create function private.renew_calendar_link(organization_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  token constant text := private.new_token();
begin
  perform private.require_organization(renew_calendar_link.organization_id);
  if not exists (
    select from app.memberships m
    where m.person_id = auth.uid() and m.organization_id = renew_calendar_link.organization_id and m.ended_at is null
      and m.unit_id is not null and m.role = any (private.roles_of_work())
  ) then
    raise exception 'calendar.no_unit';
  end if;
  insert into private.calendar_links as l (person_id, organization_id, token_hash, made_at)
  values (auth.uid(), renew_calendar_link.organization_id, private.hash_token(token), private.local_now())
  on conflict on constraint calendar_links_pkey do update set token_hash = excluded.token_hash, made_at = excluded.made_at, read_on = null;
  return token;
end
$$;
comment on function private.renew_calendar_link is 'Of the person who calls; an older link opens nothing from here on. Definer: nobody writes links.';

create function private.end_calendar_link(organization_id uuid) returns void
language sql security definer set search_path = '' as $$
  delete from private.calendar_links l where l.person_id = auth.uid() and l.organization_id = end_calendar_link.organization_id
$$;
comment on function private.end_calendar_link is 'Of the person who calls. Definer: nobody writes links.';

create function api.get_calendar_link(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(get_calendar_link.organization_id);
  return private.calendar_link(get_calendar_link.organization_id);
end
$$;
comment on function api.get_calendar_link is 'Whether there is a link and when it was read last (type CalendarLink), or null.';

create function api.renew_calendar_link(organization_id uuid) returns json
language plpgsql set search_path = '' as $$
begin
  return json_build_object('token', private.renew_calendar_link(renew_calendar_link.organization_id));
end
$$;
comment on function api.renew_calendar_link is 'The secret is shown this once. Asked again, there is another one and this one opens nothing any more.';

create function api.end_calendar_link(organization_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.require_organization(end_calendar_link.organization_id);
  perform private.end_calendar_link(end_calendar_link.organization_id);
end
$$;
comment on function api.end_calendar_link is 'The link opens nothing any more. Naturally repeatable.';

create function private.units_of_work(organization_id uuid, person_id uuid) returns uuid[]
language sql stable set search_path = '' as $$
  select app.units_from(array(
    select m.unit_id from app.memberships m
    where m.organization_id = units_of_work.organization_id and m.person_id = units_of_work.person_id and m.ended_at is null
      and m.unit_id is not null and m.role = any (private.roles_of_work())
  ))
$$;
comment on function private.units_of_work is 'As private.units_i_work_for, asked about somebody else.';

create function private.read_deadline_calendar(token text, address_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  first_day constant date := app.today() - 60;
  last_day constant date := app.today() + 400;
  link private.calendar_links;
  units uuid[];
begin
  select * into link from private.calendar_links l where l.token_hash = private.hash_token(read_deadline_calendar.token);
  -- The calendars of many people come from one address of their provider: a good link is counted by itself, and only who guesses
  -- by the address.
  if not private.count_attempt('calendar:' || coalesce(link.person_id || ':' || link.organization_id, read_deadline_calendar.address_hash), 120) then
    raise exception 'rate.limited';
  elsif link.token_hash is null then
    return null;
  end if;
  units := private.units_of_work(link.organization_id, link.person_id);
  update private.calendar_links l set read_on = app.today()
  where l.token_hash = link.token_hash and l.read_on is distinct from app.today();
  return jsonb_build_object(
    'today', app.today(),
    'organizationName', (select o.short_name from app.organizations o where o.id = link.organization_id),
    'deadlines', coalesce((
      select jsonb_agg(d.deadline order by d.due_on, d.id)
      from (
        select f.id, f.due_on, f.deadline
        from (
          select c.id, c.due_on, jsonb_build_object('kind', 'card') || private.card_facts(c.id) as deadline
          from (
            select distinct cu.card_id as id, cu.due_on from app.card_units cu
            where cu.unit_id = any (units) and cu.status <> 'done' and cu.due_on between first_day and last_day
            order by cu.due_on, cu.card_id limit 1000
          ) c
          union all
          select r.id, r.due_on, jsonb_build_object('kind', 'report') || private.report_facts(r.id)
          from app.report_requests r
          where r.organization_id = link.organization_id and r.unit_id = any (units) and r.status in ('open', 'returned')
            and r.due_on between first_day and last_day
        ) f
        order by f.due_on, f.id limit 1000
      ) d
    ), '[]')
  );
end
$$;
comment on function private.read_deadline_calendar is 'Definer: the link stands for the person, who is not there.';

create function api.read_deadline_calendar(token text, address_hash text) returns jsonb
language plpgsql set search_path = '' as $$
begin
  if coalesce(length(read_deadline_calendar.token), 0) not between 1 and 200
    or coalesce(length(read_deadline_calendar.address_hash), 0) not between 1 and 150 then
    raise exception 'request.invalid';
  end if;
  return private.read_deadline_calendar(read_deadline_calendar.token, read_deadline_calendar.address_hash);
end
$$;
comment on function api.read_deadline_calendar is
  'Open cards and reports of the units of whose link it is (type DeadlineCalendar), from 60 days back to 400 ahead, at most 1,000; null for a '
  'link that opens nothing. For service_role.';

grant execute on function
  private.calendar_link(uuid), private.renew_calendar_link(uuid), private.end_calendar_link(uuid),
  api.get_calendar_link(uuid), api.renew_calendar_link(uuid), api.end_calendar_link(uuid)
to authenticated;
grant execute on function api.read_deadline_calendar(text, text), private.read_deadline_calendar(text, text) to service_role;
