-- Deliveries: gathered from the outbox, claimed with a lease, begun before Zalo is asked, finished with what it said.
-- A deliverer may die anywhere: before it has begun a delivery another one takes it; after that nobody knows whether it
-- arrived, so it is «unknown» and not sent again.

create function private.gather_urgent(until_time timestamp) returns void
language sql set search_path = '' as $$
  with due as (
    select o.id, gen_random_uuid() as delivery_id, o.organization_id, o.person_id, o.oa_user_id,
      case o.kind when 'answer' then 'answer' else 'urgent' end as kind, o.send_after
    from private.outbox o
    where o.state = 'waiting' and o.urgent and o.send_after <= gather_urgent.until_time
    order by o.send_after, o.id limit 500
  ), made as (
    insert into private.deliveries (id, organization_id, person_id, oa_user_id, kind, run_at)
    select d.delivery_id, d.organization_id, d.person_id, d.oa_user_id, d.kind, d.send_after from due d order by d.send_after, d.id
  )
  update private.outbox o set state = 'gathered', delivery_id = d.delivery_id from due d where o.id = d.id
$$;

create function private.gather_digests(until_time timestamp) returns void
language sql set search_path = '' as $$
  with due as (
    select distinct o.organization_id, o.person_id from private.outbox o
    where o.state = 'waiting' and not o.urgent and o.send_after <= gather_digests.until_time
      -- What came too late for a digest waits for the next one, and that is never on a day off.
      and o.organization_id in (
        select s.organization_id from app.notification_settings s
        where private.is_working_day(s.organization_id, gather_digests.until_time::date)
      )
      -- One digest a day; what comes after it waits for the next.
      and not exists (
        select from private.deliveries d
        where d.person_id = o.person_id and d.organization_id = o.organization_id and d.digest_on = gather_digests.until_time::date
      )
    limit 500
  ), made as (
    insert into private.deliveries (id, organization_id, person_id, kind, digest_on, run_at)
    select gen_random_uuid(), d.organization_id, d.person_id, 'digest', gather_digests.until_time::date, gather_digests.until_time
    from due d
    returning id, organization_id, person_id
  )
  update private.outbox o set state = 'gathered', delivery_id = m.id
  from made m
  where o.organization_id = m.organization_id and o.person_id = m.person_id and o.state = 'waiting' and not o.urgent
    and o.send_after <= gather_digests.until_time
$$;

create function private.gather_deliveries() returns void
language plpgsql set search_path = '' as $$
declare
  local constant timestamp := private.local_now();
begin
  -- One gatherer at a time: another one would find the same rows, and two digests.
  if not pg_try_advisory_xact_lock(hashtextextended('gather_deliveries', 0)) then
    return;
  end if;
  update private.outbox o set state = 'inbox_only'
  where o.state = 'waiting' and o.send_after <= local and o.kind <> 'answer' and (
    -- Nobody has delivered for a week: what they missed stands in the inbox.
    o.send_after < local - interval '7 days'
    or exists (
      select from app.notification_settings s where s.organization_id = o.organization_id and s.channels = '{}'
    )
    or exists (
      select from app.muted_kinds k
      where k.person_id = o.person_id and k.organization_id = o.organization_id and k.kind = o.kind
    ) and not private.is_last_reminder(o)
  );
  perform private.gather_urgent(local);
  if local::time between '07:30' and '21:00' then
    perform private.gather_digests(local);
  end if;
end
$$;
comment on function private.gather_deliveries is 'Makes deliveries of what is due: urgent messages one by one, the others into the person''s digest.';

create function private.is_last_reminder(message private.outbox) returns boolean
language sql stable set search_path = '' as $$
  select case message.kind
    when 'card_due_soon' then message.day_offset = (
      select min(n) from app.notification_settings s cross join lateral unnest(s.card_days) n
      where s.organization_id = message.organization_id
    )
    when 'report_due_soon' then message.day_offset = (
      select min(n) from app.notification_settings s cross join lateral unnest(s.report_days) n
      where s.organization_id = message.organization_id
    )
    else false
  end
$$;
comment on function private.is_last_reminder is 'The last reminder before the last day: nobody can mute it.';

create function private.claim_deliveries(worker uuid, max_deliveries int) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  claimed uuid[];
  -- What was put off, or was made before the evening, does not go in the night either.
  is_quiet constant boolean := private.send_at_once() > private.local_now();
begin
  perform private.gather_deliveries();
  -- Left behind by a deliverer that died.
  update private.deliveries d
  set status = case d.status when 'claimed' then 'waiting' else 'unknown' end,
    code = case d.status when 'claimed' then d.code else 'deliverer_lost' end, lease_until = null
  where d.status in ('claimed', 'sending') and d.lease_until < clock_timestamp();
  update private.delivery_attempts a set outcome = 'unknown', code = 'deliverer_lost'
  from private.deliveries d
  where a.delivery_id = d.id and a.outcome is null and d.status = 'unknown' and d.code = 'deliverer_lost';
  with due as (
    select d.id from private.deliveries d
    where d.status = 'waiting' and d.run_at <= private.local_now() and (d.kind = 'answer' or not is_quiet)
      -- Answers to one person come one after another, as the questions did, however many deliverers run.
      and not (d.kind = 'answer' and exists (
        select from private.deliveries e
        where e.oa_user_id = d.oa_user_id and e.kind = 'answer' and e.status in ('waiting', 'claimed', 'sending')
          and (e.status <> 'waiting' or (e.run_at, e.position) < (d.run_at, d.position))
      ))
    order by d.run_at, d.position
    limit least(greatest(coalesce(max_deliveries, 20), 1), 200)
    for update skip locked
  ), taken as (
    update private.deliveries d
    set status = 'claimed', claimed_by = worker, lease_until = clock_timestamp() + interval '45 seconds'
    from due where d.id = due.id
    returning d.id, d.run_at, d.position
  )
  select array_agg(t.id order by t.run_at, t.position) into claimed from taken t;
  return coalesce(claimed, '{}');
end
$$;
comment on function private.claim_deliveries is 'Takes deliveries that are due, for 45 seconds. Definer: the deliverer''s work.';

create function private.next_channel(delivery private.deliveries) returns text
language plpgsql stable set search_path = '' as $$
declare
  identity private.zalo_identities;
  settings app.notification_settings;
begin
  select * into identity from private.zalo_identities z where z.person_id = delivery.person_id;
  select * into settings from app.notification_settings s where s.organization_id = delivery.organization_id;
  return (
    select c.channel
    from unnest(case
      -- An answer goes back into the chat, and nowhere else.
      when delivery.kind = 'answer' then array['cs_v3', 'cs_v2'] else settings.channels
    end) with ordinality c (channel, place)
    where c.channel <> all (delivery.tried)
      and case c.channel
        when 'zbs_phone' then identity.phone is not null
        when 'group' then settings.group_id is not null
        else coalesce(delivery.oa_user_id, identity.oa_user_id) is not null
      end
    order by c.place limit 1
  );
end
$$;
comment on function private.next_channel is 'The first channel of the organization that leads to the person and was not tried yet.';

create function private.begin_delivery(worker uuid, delivery_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  delivery private.deliveries;
  messages private.outbox[];
  way text;
begin
  select * into delivery from private.deliveries d where d.id = begin_delivery.delivery_id for update;
  if delivery.status is distinct from 'claimed' or delivery.claimed_by <> worker or delivery.lease_until < clock_timestamp() then
    return null;
  end if;
  messages := array(
    select o from private.outbox o where o.delivery_id = delivery.id and private.still_holds(o) order by o.id
  );
  if cardinality(messages) = 0 then
    update private.deliveries d set status = 'dropped', lease_until = null where d.id = delivery.id;
    return null;
  end if;
  way := private.next_channel(delivery);
  if way is null then
    update private.deliveries d
    set status = 'unreached', code = coalesce(d.code, 'no_channel'), lease_until = null where d.id = delivery.id;
    return null;
  end if;
  update private.deliveries d
  set status = 'sending', channel = way, attempts = d.attempts + 1, lease_until = clock_timestamp() + interval '45 seconds'
  where d.id = delivery.id;
  insert into private.delivery_attempts (delivery_id, channel, began_at) values (delivery.id, way, private.local_now());
  return jsonb_build_object(
    'id', delivery.id, 'kind', delivery.kind, 'channel', way, 'today', app.today(),
    'recipient', (
      select jsonb_build_object(
        'oaUserId', coalesce(delivery.oa_user_id, z.oa_user_id),
        'phone', case way when 'zbs_phone' then z.phone end,
        'groupId', case way when 'group' then s.group_id end,
        'hoursSinceInteraction', extract(epoch from private.moment() - z.last_interaction_at) / 3600
      )
      from (select 1) one
      left join private.zalo_identities z on z.person_id = delivery.person_id
      left join app.notification_settings s on s.organization_id = delivery.organization_id
    ),
    'personName', (select p.name from app.people p where p.id = delivery.person_id),
    'organizationName', (select o.short_name from app.organizations o where o.id = delivery.organization_id),
    'messages', (select jsonb_agg(private.message_facts(m) order by (m).id) from unnest(messages) m)
  );
end
$$;
comment on function private.begin_delivery is
  'Checks a claimed delivery again and says what to send through which channel (type DeliveryToSend), or null where nothing is to be sent. '
  'From here on it counts as handed over. Definer: the deliverer''s work.';

create function private.finish_delivery(
  worker uuid, delivery_id uuid, outcome text, code text, message_id text, cost int, wait_seconds int
) returns text
language plpgsql security definer set search_path = '' as $$
declare
  delivery private.deliveries;
begin
  select * into delivery from private.deliveries d where d.id = finish_delivery.delivery_id for update;
  if not found or delivery.claimed_by is distinct from worker
    or delivery.status <> 'sending' and not (
      -- It was slow and given up, but not dead: it knows what became of it, and nobody else has had it since.
      delivery.status = 'unknown' and (finish_delivery.outcome = 'sent' or delivery.code is not distinct from 'deliverer_lost')
    ) then
    return delivery.status; -- said twice, or too late
  end if;
  update private.delivery_attempts a
  set outcome = finish_delivery.outcome, code = left(finish_delivery.code, 100), message_id = left(finish_delivery.message_id, 200),
    cost = finish_delivery.cost
  where a.id = (select max(l.id) from private.delivery_attempts l where l.delivery_id = delivery.id);

  -- That the account has no such channel (-235, -240) says less than why another one did not lead to the person.
  if delivery.code is null or finish_delivery.code is null or finish_delivery.code not in ('-235', '-240') then
    delivery.code := left(finish_delivery.code, 100);
  end if;
  case finish_delivery.outcome
    when 'sent' then
      delivery.status := 'sent'; delivery.sent_at := private.local_now();
    when 'unknown' then
      delivery.status := 'unknown';
    when 'backoff' then
      -- 30 seconds, 1, 2, 4 … minutes, at most an hour; half a day in all.
      delivery.status := case when delivery.attempts >= 18 then 'dead' else 'waiting' end;
      delivery.run_at := private.local_now() + greatest(
        make_interval(secs => least(3600, 30 * power(2, least(delivery.attempts, 10) - 1))),
        make_interval(secs => least(3600, greatest(0, coalesce(wait_seconds, 0))))
      );
    when 'next', 'alarm' then
      delivery.tried := delivery.tried || delivery.channel;
      delivery.status := case when private.next_channel(delivery) is null then 'unreached' else 'claimed' end;
    when 'fault' then
      delivery.status := 'dead';
    else
      raise exception 'request.invalid';
  end case;
  update private.deliveries d
  set status = delivery.status, code = delivery.code, run_at = delivery.run_at, tried = delivery.tried, sent_at = delivery.sent_at,
    lease_until = case delivery.status when 'claimed' then clock_timestamp() + interval '45 seconds' end
  where d.id = delivery.id;
  if finish_delivery.outcome = 'alarm' then
    insert into private.channel_alarms as a (channel, code, raised_at) values (delivery.channel, delivery.code, now())
    on conflict on constraint channel_alarms_pkey do update set code = excluded.code, raised_at = excluded.raised_at;
  elsif finish_delivery.outcome = 'sent' then
    delete from private.channel_alarms a where a.channel = delivery.channel;
  end if;
  return delivery.status;
end
$$;
comment on function private.finish_delivery is
  'Writes down what became of a try and answers the delivery''s status: ''claimed'' means that the next channel is to be begun at once. '
  'Definer: the deliverer''s work.';

create table private.channel_alarms (
  channel text primary key,
  code text,
  raised_at timestamptz not null
);
comment on table private.channel_alarms is 'Channels that Zalo refuses because of how the account or the app is set up, until one message goes through again.';

create function api.claim_deliveries(job_secret text, worker uuid, max_deliveries int default 20) returns json
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(claim_deliveries.job_secret);
  return to_json(private.claim_deliveries(claim_deliveries.worker, claim_deliveries.max_deliveries));
end
$$;
comment on function api.claim_deliveries is 'Ids of deliveries that now belong to the worker. For service_role.';

create function api.begin_delivery(job_secret text, worker uuid, delivery_id uuid) returns jsonb
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(begin_delivery.job_secret);
  return private.begin_delivery(begin_delivery.worker, begin_delivery.delivery_id);
end
$$;
comment on function api.begin_delivery is 'Type DeliveryToSend or null. For service_role.';

create function api.finish_delivery(
  job_secret text, worker uuid, delivery_id uuid, outcome text, code text default null, message_id text default null,
  cost int default null, wait_seconds int default null
) returns text
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(finish_delivery.job_secret);
  return private.finish_delivery(finish_delivery.worker, finish_delivery.delivery_id, finish_delivery.outcome, finish_delivery.code,
    finish_delivery.message_id, finish_delivery.cost, finish_delivery.wait_seconds);
end
$$;
comment on function api.finish_delivery is 'The status that the delivery has now. For service_role.';

create function api.note_delivery_run(job_secret text) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(note_delivery_run.job_secret);
  perform private.note_good_run('deliver_messages');
end
$$;
comment on function api.note_delivery_run is 'Said by deliver-messages when it came to its end. For service_role.';

alter function private.note_good_run(text) security definer;
comment on function private.note_good_run is 'Definer: jobs that come from outside say so too.';

grant execute on function
  api.claim_deliveries(text, uuid, int), api.begin_delivery(text, uuid, uuid),
  api.finish_delivery(text, uuid, uuid, text, text, text, int, int), api.note_delivery_run(text),
  private.claim_deliveries(uuid, int), private.begin_delivery(uuid, uuid),
  private.finish_delivery(uuid, uuid, text, text, text, int, int), private.note_good_run(text)
to service_role;

create function private.forget_notifications() returns int
language plpgsql set search_path = '' as $$
declare
  forgotten int;
begin
  -- The oldest first, some each night. What was done stands in the history of cards and reports, not here.
  delete from private.outbox o
  where o.id in (select l.id from private.outbox l order by l.id limit 20000) and o.created_at < private.local_now() - interval '13 months';
  get diagnostics forgotten = row_count;
  delete from private.deliveries d
  where d.created_at < now() - interval '13 months' and not exists (select from private.outbox o where o.delivery_id = d.id);
  return forgotten;
end
$$;
comment on function private.forget_notifications is 'Run by cron: messages and how they went are kept for 13 months.';

select cron.schedule('forget-notifications', '50 17 * * *', 'select private.forget_notifications()');
