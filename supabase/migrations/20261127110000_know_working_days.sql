-- Which days are worked: Monday to Friday without the public holidays, and what an organization says otherwise.
-- Public holidays are known from 2024 to 2050; before and after, weekends alone count.

create table private.public_holidays (
  day date primary key,
  name text not null check (length(name) between 1 and 200)
);
comment on table private.public_holidays is
  'Days off by the Labour Code (Điều 111, 112), with those that make up for a weekend. Written by `npm run holidays`.';

create table app.working_day_exceptions (
  organization_id uuid not null references app.organizations,
  day date not null check (day between '2000-01-01' and '2100-12-31'),
  is_working boolean not null,
  note text check (length(note) between 1 and 200),
  created_by uuid default auth.uid() references app.people,
  created_at timestamptz not null default now(),
  primary key (organization_id, day)
);
comment on table app.working_day_exceptions is
  'Swapped days («hoán đổi ngày làm việc»): a working day that an organization has off, or a day of rest that it works.';
create index on app.working_day_exceptions (created_by);

alter table app.working_day_exceptions enable row level security;
grant select, delete on app.working_day_exceptions to authenticated;
grant insert (organization_id, day, is_working, note) on app.working_day_exceptions to authenticated;
create policy "members see the swapped days of their organization" on app.working_day_exceptions
  for select to authenticated using (organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "coordinators add swapped days" on app.working_day_exceptions
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators remove swapped days" on app.working_day_exceptions
  for delete to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

-- The questions below are definer: nobody reads private.public_holidays, and a job asks for organizations that it is
-- no member of. What they tell about an organization is no more than whether it works on a day. The rule stands twice,
-- for one day and for many, because one day asked as a set takes twenty times as long; a test holds both together.

create function private.is_working_day(organization_id uuid, day date) returns boolean
language plpgsql stable strict security definer set search_path = '' as $$
begin
  return coalesce(
    (select x.is_working from app.working_day_exceptions x
      where x.organization_id = is_working_day.organization_id and x.day = is_working_day.day),
    extract(isodow from is_working_day.day) < 6
      and not exists (select from private.public_holidays h where h.day = is_working_day.day)
  );
end
$$;
comment on function private.is_working_day is
  'What the organization says of the day, otherwise Monday to Friday without public holidays (known from 2024 to 2050).';

create function private.working_days(organization_id uuid, from_day date, until_day date) returns setof date
language plpgsql stable strict security definer set search_path = '' as $$
begin
  return query
    select d.day from (select working_days.from_day + n as day from generate_series(0, working_days.until_day - working_days.from_day) n) d
    left join app.working_day_exceptions x on x.organization_id = working_days.organization_id and x.day = d.day
    left join private.public_holidays h on h.day = d.day
    where coalesce(x.is_working, extract(isodow from d.day) < 6 and h.day is null)
    order by d.day;
end
$$;
comment on function private.working_days is 'The working days from a day to another, both included, in their order.';

create function private.working_day_on_or_before(organization_id uuid, day date) returns date
language plpgsql stable strict security definer set search_path = '' as $$
declare
  found_day date := working_day_on_or_before.day;
begin
  while not private.is_working_day(working_day_on_or_before.organization_id, found_day) loop
    found_day := found_day - 1;
  end loop;
  return found_day;
end
$$;
comment on function private.working_day_on_or_before is
  'The day itself where it is worked, otherwise the last working day before it: a reminder for a day of rest comes then.';

create function private.working_day_after(organization_id uuid, day date, working_days int) returns date
language plpgsql stable strict security definer set search_path = '' as $$
declare
  -- More days than so many working days usually take; doubled where an organization has more off.
  reach int := working_day_after.working_days * 2 + 14;
  found_day date;
begin
  if working_day_after.working_days < 1 then
    raise exception 'request.invalid';
  end if;
  loop
    select d into found_day
    from private.working_days(working_day_after.organization_id, working_day_after.day + 1, working_day_after.day + reach) d
    order by d offset working_day_after.working_days - 1 limit 1;
    exit when found;
    reach := reach * 2;
  end loop;
  return found_day;
end
$$;
comment on function private.working_day_after is 'The n-th working day after a day, which itself does not count.';

grant execute on function
  private.is_working_day(uuid, date), private.working_days(uuid, date, date),
  private.working_day_on_or_before(uuid, date), private.working_day_after(uuid, date, int)
to authenticated, service_role;
