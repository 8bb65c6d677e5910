-- api: whom messages reach, what could not be delivered, and whether reminders and deliveries run at all.

create index deliveries_not_delivered on private.deliveries (organization_id, run_at desc, id desc)
  where status in ('unknown', 'unreached', 'dead');

create function private.ways_to(organization_id uuid, person_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  identity private.zalo_identities;
  settings app.notification_settings;
begin
  select * into identity from private.zalo_identities z where z.person_id = ways_to.person_id;
  select * into settings from app.notification_settings s where s.organization_id = ways_to.organization_id;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('channel', c.channel,
      'sure', c.channel not in ('cs_v3', 'cs_v2') or identity.follows is not null or identity.last_interaction_at is not null,
      'lacks', case
        when c.channel = 'group' then case when settings.group_id is null then 'no_group' end
        when c.channel = 'zbs_phone' then case when identity.phone is null then 'no_phone' end
        when identity.oa_user_id is null then 'not_in_chat'
        when c.channel = 'zbs_uid' then null
        when not identity.follows then 'not_following'
        when identity.last_interaction_at < private.moment() - make_interval(hours => k.window_hours) then 'silent'
      end) order by c.place), '[]')
    from unnest(settings.channels) with ordinality c (channel, place)
    left join private.zalo_channels k on k.channel = c.channel
  );
end
$$;
comment on function private.ways_to is
  'The channels of the organization in their order, and what each lacks to lead to the person. What nobody knows is no lack: the channel is '
  'tried; but sure it is only of somebody who follows the account or has written to it. Definer: nobody reads identities.';

create function private.last_delivery(organization_id uuid, person_id uuid, statuses text[]) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('status', d.status, 'channel', d.channel, 'code', d.code, 'at', coalesce(d.sent_at, d.run_at))
  from private.deliveries d
  where d.organization_id = last_delivery.organization_id and d.person_id = last_delivery.person_id
    and d.status = any (last_delivery.statuses) and d.created_at > now() - interval '90 days'
  order by d.created_at desc limit 1
$$;

create function private.list_reach(organization_id uuid, unreached boolean, after_name text, after_id uuid, max_people int) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform app.require_coordinator(list_reach.organization_id, 'notification.forbidden');
  return (
    with people as materialized (
      select p.id, p.name, w.ways, w.ways @> '[{"lacks": null}]' as reachable
      from (
        select distinct m.person_id from app.memberships m
        where m.organization_id = list_reach.organization_id and m.ended_at is null
      ) m
      join app.people p on p.id = m.person_id
      cross join lateral (select private.ways_to(list_reach.organization_id, p.id) as ways) w
    ), page as (
      select * from people q
      where (not coalesce(list_reach.unreached, false) or not q.reachable)
        and (list_reach.after_id is null or (q.name, q.id) > (list_reach.after_name, list_reach.after_id))
      order by q.name, q.id limit list_reach.max_people
    )
    select json_build_object(
      'total', (select count(*) from people),
      'unreached', (select count(*) from people q where not q.reachable),
      'people', coalesce((
        select json_agg(json_build_object(
          'person', json_build_object('id', q.id, 'name', q.name),
          'memberships', (
            select json_agg(json_build_object('unit', u.name, 'role', m.role) order by m.created_at, m.id)
            from app.memberships m left join app.units u on u.id = m.unit_id
            where m.organization_id = list_reach.organization_id and m.person_id = q.id and m.ended_at is null
          ),
          'ways', q.ways,
          'reached', private.last_delivery(list_reach.organization_id, q.id, array['sent']),
          'missed', private.last_delivery(list_reach.organization_id, q.id, array['unknown', 'unreached', 'dead'])
        ) order by q.name, q.id) from page q
      ), '[]')
    )
  );
end
$$;
comment on function private.list_reach is 'Definer: nobody reads identities and deliveries. Asks itself who may.';

create function api.list_reach(
  organization_id uuid, unreached boolean default false, after_name text default null, after_id uuid default null,
  max_people int default 30
) returns json
language plpgsql stable set search_path = '' as $$
begin
  return private.list_reach(list_reach.organization_id, list_reach.unreached, list_reach.after_name, list_reach.after_id,
    app.limit_of(list_reach.max_people));
end
$$;
comment on function api.list_reach is
  'Which channels lead to each person, what reached them last and what did not (type ReachList), by name. unreached: only whom no channel leads to.';

create function private.my_reach(organization_id uuid) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select json_build_object(
      'account', (select json_build_object('id', a.oa_id, 'name', a.name) from private.official_account a),
      'follows', (select z.follows from private.zalo_identities z where z.person_id = auth.uid()),
      'ways', private.ways_to(my_reach.organization_id, auth.uid())
    )
  );
end
$$;
comment on function private.my_reach is 'Of the person who calls. Definer: nobody reads identities.';

create function api.get_my_reach(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(get_my_reach.organization_id);
  return private.my_reach(get_my_reach.organization_id);
end
$$;
comment on function api.get_my_reach is 'Which channels lead to the person who asks, and the Official Account to follow (type MyReach).';

create function private.delivery_health(organization_id uuid) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  week_ago constant timestamp := private.local_now() - interval '7 days';
begin
  perform app.require_coordinator(delivery_health.organization_id, 'notification.forbidden');
  return json_build_object(
    'today', app.today(),
    'runs', (
      select json_agg(json_build_object(
        'job', j.job,
        -- As the clocks of whoever looks show it, also where a demo stands on another day.
        'at', private.local_now() - (now() - r.good_at),
        'late', coalesce(r.good_at < now() - j.patience, true)
      ) order by j.job desc)
      from (values ('write_reminders', interval '2 hours'), ('deliver_messages', interval '15 minutes')) j (job, patience)
      left join private.job_runs r on r.job = j.job
    ),
    'waiting', (
      select count(*) from private.deliveries d
      where d.organization_id = delivery_health.organization_id and d.status in ('waiting', 'claimed', 'sending')
        and d.created_at > now() - interval '7 days'
    ),
    'undelivered', (
      select json_build_object(
        'unknown', count(*) filter (where d.status = 'unknown'),
        'unreached', count(*) filter (where d.status = 'unreached'),
        'dead', count(*) filter (where d.status = 'dead')
      )
      from private.deliveries d
      where d.organization_id = delivery_health.organization_id and d.status in ('unknown', 'unreached', 'dead') and d.run_at > week_ago
    ),
    'alarms', coalesce((
      select json_agg(json_build_object('channel', a.channel, 'code', a.code, 'at', private.local_now() - (now() - a.raised_at)) order by a.channel)
      from private.channel_alarms a
      join app.notification_settings s on s.organization_id = delivery_health.organization_id and a.channel = any (s.channels)
    ), '[]')
  );
end
$$;
comment on function private.delivery_health is 'Definer: nobody reads deliveries. Asks itself who may.';

create function api.get_delivery_health(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  return private.delivery_health(get_delivery_health.organization_id);
end
$$;
comment on function api.get_delivery_health is 'What the watchdog sees: last good runs, and counts of the last seven days (type DeliveryHealth).';

create function private.list_undelivered(organization_id uuid, before_id uuid, max_deliveries int) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  last private.deliveries;
begin
  perform app.require_coordinator(list_undelivered.organization_id, 'notification.forbidden');
  select * into last from private.deliveries d
  where d.id = list_undelivered.before_id and d.organization_id = list_undelivered.organization_id;
  return coalesce((
    select json_agg(json_build_object(
      'id', page.id, 'person', json_build_object('id', page.person_id, 'name', (select p.name from app.people p where p.id = page.person_id)),
      'kind', page.kind, 'status', page.status, 'code', page.code, 'channel', page.channel, 'at', page.run_at,
      'messages', (select count(*) from private.outbox o where o.delivery_id = page.id)
    ) order by page.run_at desc, page.id desc)
    from (
      select * from private.deliveries d
      where d.organization_id = list_undelivered.organization_id and d.status in ('unknown', 'unreached', 'dead')
        and d.run_at > private.local_now() - interval '30 days'
        and (last.id is null or (d.run_at, d.id) < (last.run_at, last.id))
      order by d.run_at desc, d.id desc limit list_undelivered.max_deliveries
    ) page
  ), '[]');
end
$$;
comment on function private.list_undelivered is 'Definer: nobody reads deliveries. Asks itself who may.';

create function api.list_undelivered(organization_id uuid, before_id uuid default null, max_deliveries int default 30) returns json
language plpgsql stable set search_path = '' as $$
begin
  return private.list_undelivered(list_undelivered.organization_id, list_undelivered.before_id, app.limit_of(list_undelivered.max_deliveries));
end
$$;
comment on function api.list_undelivered is 'What did not arrive, or may not have, within 30 days, the newest first (type UndeliveredMessage[]).';

create function private.retry_delivery(delivery_id uuid, may_come_twice boolean, request_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  delivery private.deliveries;
begin
  select * into delivery from private.deliveries d
  where d.id = retry_delivery.delivery_id and d.organization_id = any (private.organizations_i_coordinate()) for update;
  if not found then
    raise exception 'delivery.not_found';
  elsif private.begin_request(retry_delivery.request_id, 'retry_delivery', delivery.id) is not null then
    return;
  elsif delivery.status = 'unknown' and not coalesce(retry_delivery.may_come_twice, false) then
    raise exception 'delivery.may_come_twice';
  elsif delivery.status not in ('dead', 'unknown') then
    raise exception 'delivery.closed';
  end if;
  update private.deliveries d
  set status = 'waiting', run_at = private.send_at_once(), attempts = 0, tried = '{}', code = null, claimed_by = null, lease_until = null
  where d.id = delivery.id;
end
$$;
comment on function private.retry_delivery is
  'Another try, through all channels from the first on. Definer: nobody writes deliveries. Asks itself who may.';

create function api.retry_delivery(delivery_id uuid, request_id uuid, may_come_twice boolean default false) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.retry_delivery(retry_delivery.delivery_id, retry_delivery.may_come_twice, retry_delivery.request_id);
end
$$;
comment on function api.retry_delivery is
  'For coordinators: sends again what was given up; what may have arrived only where may_come_twice says that a second time is no harm.';

grant execute on function
  private.list_reach(uuid, boolean, text, uuid, int), private.my_reach(uuid), private.delivery_health(uuid),
  private.list_undelivered(uuid, uuid, int), private.retry_delivery(uuid, boolean, uuid),
  api.list_reach(uuid, boolean, text, uuid, int), api.get_my_reach(uuid), api.get_delivery_health(uuid),
  api.list_undelivered(uuid, uuid, int), api.retry_delivery(uuid, uuid, boolean)
to authenticated;
