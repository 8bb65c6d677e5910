-- Today, from one place.
-- A deadline is a calendar date in Việt Nam, so today is the date there. A demo or a test may stand on another day.

create table private.clock (
  only_row boolean primary key default true check (only_row),
  today date
);
comment on table private.clock is 'One row: the date on which a demo or a test stands; null means the real one.';
insert into private.clock default values;

create function private.today() returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((select c.today from private.clock c), (now() at time zone 'Asia/Ho_Chi_Minh')::date);
end
$$;
comment on function private.today is 'Definer, because nobody reads private.clock.';
grant execute on function private.today() to authenticated, service_role;

create function app.today() returns date
language sql stable set search_path = '' as $$ select private.today() $$;
comment on function app.today is 'The only source of today, in Asia/Ho_Chi_Minh.';
grant execute on function app.today() to authenticated, service_role;

create function private.set_today(today date) returns void
language sql set search_path = '' as $$ update private.clock set today = set_today.today $$;
comment on function private.set_today is 'Stands on a date (null: back to the real one). For demos and tests; granted to nobody.';

create function app.quarter_of(day date) returns date
language sql immutable set search_path = '' return date_trunc('quarter', day::timestamp)::date;
comment on function app.quarter_of is 'The first day of the quarter in which a day lies.';
grant execute on function app.quarter_of(date) to authenticated;

create function app.quarter_end(day date) returns date
language sql immutable set search_path = '' return (date_trunc('quarter', day::timestamp) + interval '3 months - 1 day')::date;
comment on function app.quarter_end is 'The last day of the quarter in which a day lies.';
grant execute on function app.quarter_end(date) to authenticated;
