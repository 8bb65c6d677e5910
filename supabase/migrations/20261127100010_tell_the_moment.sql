-- The server's moment, from one place: a report is on time or late by it, and a test stands before and after midnight.

alter table private.clock add column moment timestamptz;
comment on table private.clock is 'One row: the date, or the very moment, on which a demo or a test stands; null means the real one.';

create function private.moment() returns timestamptz
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((select c.moment from private.clock c), now());
end
$$;
comment on function private.moment is 'Definer, because nobody reads private.clock. The beginning of the transaction: when a request arrived.';

create or replace function private.today() returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(c.today, (coalesce(c.moment, now()) at time zone 'Asia/Ho_Chi_Minh')::date) from private.clock c
  );
end
$$;

create function private.set_moment(moment timestamptz) returns void
language sql set search_path = '' as $$ update private.clock set today = null, moment = set_moment.moment $$;
comment on function private.set_moment is 'Stands at a moment (null: back to the real one). For tests; granted to nobody.';
