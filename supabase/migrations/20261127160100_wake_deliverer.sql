-- The deliverer is called every minute, and at once when something urgent was written. Without a connected Official Account
-- it is not called at all: what is written waits in the inbox.

create function private.call_deliverer() returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from private.official_account a where a.access_token is not null) then
    perform private.call_function('deliver-messages');
  end if;
end
$$;
comment on function private.call_deliverer is
  'Through pg_net, so what is rolled back calls nobody. Definer: whoever writes something urgent calls it.';

create function private.wake_deliverer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from new_messages m where m.urgent and m.send_after <= private.local_now()) then
    perform private.call_deliverer();
  end if;
  return null;
end
$$;
create trigger wake_deliverer after insert on private.outbox
  referencing new table as new_messages for each statement execute function private.wake_deliverer();

select cron.schedule('deliver-messages', '* * * * *', 'select private.call_deliverer()');
