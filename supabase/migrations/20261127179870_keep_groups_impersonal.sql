-- A group of Zalo is read by everybody in it, and its id says nothing of whose it is: only who owns the Official Account, which
-- makes the groups, names one, and what is posted there (composeGroupNotice) tells of nobody, once a day.

create function private.owns_account(organization_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from private.official_account a where a.organization_id = owns_account.organization_id)
$$;
comment on function private.owns_account is 'Definer: nobody reads the account.';
grant execute on function private.owns_account(uuid) to authenticated;

create index deliveries_to_groups on private.deliveries (organization_id, run_at) where channel = 'group';

create function private.may_post_to_group(delivery private.deliveries) returns boolean
language sql stable set search_path = '' as $$
  select private.owns_account(delivery.organization_id) and not exists (
    select from private.deliveries d
    where d.organization_id = delivery.organization_id and d.channel = 'group' and d.id <> delivery.id
      and d.status in ('sending', 'sent', 'unknown') and d.run_at >= app.today() - 1 and coalesce(d.sent_at, d.run_at) >= app.today()
  )
$$;
comment on function private.may_post_to_group is 'The first of a day whom nothing else reaches has the notice posted; to those after it the group leads no more that day.';

create or replace function private.next_channel(delivery private.deliveries) returns text
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
        when 'group' then settings.group_id is not null and private.may_post_to_group(delivery)
        else coalesce(delivery.oa_user_id, identity.oa_user_id) is not null
      end
    order by c.place limit 1
  );
end
$$;

create or replace function private.ways_to(organization_id uuid, person_id uuid) returns jsonb
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
        when c.channel = 'group' then
          case when settings.group_id is null or not private.owns_account(ways_to.organization_id) then 'no_group' end
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

create or replace function api.save_notification_settings(
  organization_id uuid, card_days int[], report_days int[], channels text[], group_id text
) returns json
language plpgsql set search_path = '' as $$
begin
  perform app.require_coordinator(save_notification_settings.organization_id, 'notification.forbidden');
  if 'group' = any (save_notification_settings.channels) and coalesce(trim(save_notification_settings.group_id), '') = '' then
    raise exception 'notification.group_missing';
  elsif 'group' = any (save_notification_settings.channels) and not private.owns_account(save_notification_settings.organization_id) then
    raise exception 'notification.group_forbidden';
  elsif array_position(save_notification_settings.card_days, null) > 0 or array_position(save_notification_settings.report_days, null) > 0
    or array_position(save_notification_settings.channels, null) > 0 then
    raise exception 'notification.settings_invalid';
  end if;
  begin
    update app.notification_settings s set
      card_days = app.days_in_order(save_notification_settings.card_days),
      report_days = app.days_in_order(save_notification_settings.report_days),
      -- Said twice, a channel has its first place.
      channels = array(
        select c.channel from unnest(save_notification_settings.channels) with ordinality c (channel, place)
        group by c.channel order by min(c.place)
      ),
      group_id = nullif(trim(save_notification_settings.group_id), '')
    where s.organization_id = save_notification_settings.organization_id;
  exception when check_violation then
    raise exception 'notification.settings_invalid';
  end;
  return api.get_notification_settings(save_notification_settings.organization_id);
end
$$;
