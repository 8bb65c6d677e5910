-- api: the inbox of a person, what they do not want in Zalo, and how their organization reminds.

create function private.my_messages(organization_id uuid, before_id bigint, max_messages int) returns setof jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select private.message_facts(o) from private.outbox o
    where o.person_id = auth.uid() and o.organization_id = my_messages.organization_id and o.kind <> 'answer'
      and (my_messages.before_id is null or o.id < my_messages.before_id)
      -- A leader's message tells of all that is overdue now: an older one would say the same again.
      and not (o.subject_id = o.organization_id and exists (
        select from private.outbox later
        where later.person_id = o.person_id and later.organization_id = o.organization_id and later.kind = o.kind
          and later.kind <> 'answer' and later.subject_id = o.subject_id and later.id > o.id
      ))
    order by o.id desc limit my_messages.max_messages;
end
$$;
comment on function private.my_messages is 'Messages to the person who calls, the newest first. Definer: nobody reads the outbox.';

create function private.count_unread_messages(organization_id uuid) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  -- What is read was read from the newest on: so many rows tell it, however long the inbox is.
  return (
    select count(*) from (
      select o.read_at from private.outbox o
      where o.person_id = auth.uid() and o.organization_id = count_unread_messages.organization_id and o.kind <> 'answer'
      order by o.id desc limit 100
    ) newest where newest.read_at is null
  );
end
$$;
comment on function private.count_unread_messages is
  'How many of the newest hundred messages to the person who calls are unread. Definer: nobody reads the outbox.';

create function private.mark_messages_read(organization_id uuid, until_id bigint) returns void
language sql security definer set search_path = '' as $$
  update private.outbox o set read_at = private.local_now()
  where o.read_at is null and o.id in (
    select n.id from private.outbox n
    where n.person_id = auth.uid() and n.organization_id = mark_messages_read.organization_id and n.kind <> 'answer'
      and n.id <= mark_messages_read.until_id
    order by n.id desc limit 500
  )
$$;
comment on function private.mark_messages_read is 'Messages to the person who calls, up to one. Definer: nobody writes the outbox.';

grant execute on function
  private.my_messages(uuid, bigint, int), private.count_unread_messages(uuid), private.mark_messages_read(uuid, bigint)
to authenticated;

create function app.sees_subject(organization_id uuid, message jsonb) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return case
    when message ? 'overdue' then sees_subject.organization_id = any (private.organizations_i_see_whole())
    when message ? 'card' then exists (
      select from app.cards c where c.id = (message #>> '{card,id}')::uuid and c.archived_at is null
    )
    when message ? 'report' then exists (select from app.report_requests r where r.id = (message #>> '{report,id}')::uuid)
    when message ? 'extension' then exists (select from app.extensions x where x.id = (message #>> '{extension,id}')::uuid)
    when message ? 'plan' then exists (select from app.plans p where p.id = (message #>> '{plan,id}')::uuid)
    else false
  end;
end
$$;
comment on function app.sees_subject is
  'Whether the person still sees what a message is about. It tells what is true now, so having seen it once is not enough.';
grant execute on function app.sees_subject(uuid, jsonb) to authenticated;

create function api.list_notifications(organization_id uuid, before_id bigint default null, max_messages int default 30) returns json
language plpgsql stable set search_path = '' as $$
declare
  rows_wanted constant int := app.limit_of(max_messages);
  messages jsonb[];
begin
  perform private.require_organization(list_notifications.organization_id);
  messages := array(select m from private.my_messages(list_notifications.organization_id, list_notifications.before_id, rows_wanted) m);
  return json_build_object(
    'messages', coalesce((
      select json_agg(m.message order by m.place) from unnest(messages) with ordinality m (message, place)
      where app.sees_subject(list_notifications.organization_id, m.message)
    ), '[]'),
    'nextId', case when cardinality(messages) = rows_wanted then messages[rows_wanted] ->> 'id' end
  );
end
$$;
comment on function api.list_notifications is
  'What the person was told, the newest first (type NotificationPage). nextId goes on as before_id, also where a page hides all it has.';

create function api.count_unread_notifications(organization_id uuid) returns int
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(count_unread_notifications.organization_id);
  return private.count_unread_messages(count_unread_notifications.organization_id);
end
$$;
comment on function api.count_unread_notifications is 'At most 100. get_changes says it too, so that whoever pulls need not ask.';

create function api.mark_notifications_read(organization_id uuid, until_id bigint) returns int
language plpgsql set search_path = '' as $$
begin
  perform private.require_organization(mark_notifications_read.organization_id);
  perform private.mark_messages_read(mark_notifications_read.organization_id, mark_notifications_read.until_id);
  return private.count_unread_messages(mark_notifications_read.organization_id);
end
$$;
comment on function api.mark_notifications_read is 'Answers how many are unread then. Naturally repeatable.';

-- The same question as ever, and with its answer how many messages are unread: a bell costs no request of its own.
alter function api.get_changes(uuid, bigint, int) set schema app;
create function api.get_changes(organization_id uuid, since_version bigint, max_cards int default 200) returns json
language plpgsql stable set search_path = '' as $$
begin
  return app.get_changes(get_changes.organization_id, get_changes.since_version, get_changes.max_cards)::jsonb
    || jsonb_build_object('unread', private.count_unread_messages(get_changes.organization_id));
end
$$;
comment on function api.get_changes is 'What changed since a version (type BoardChanges).';

create function api.list_muted_kinds(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(list_muted_kinds.organization_id);
  return coalesce((
    select json_agg(k.kind order by k.kind) from app.muted_kinds k
    where k.person_id = auth.uid() and k.organization_id = list_muted_kinds.organization_id
  ), '[]');
end
$$;
comment on function api.list_muted_kinds is 'What the person does not want in Zalo.';

create function api.set_muted_kinds(organization_id uuid, kinds text[]) returns json
language plpgsql set search_path = '' as $$
begin
  perform private.require_organization(set_muted_kinds.organization_id);
  delete from app.muted_kinds k
  where k.person_id = auth.uid() and k.organization_id = set_muted_kinds.organization_id
    and k.kind <> all (coalesce(set_muted_kinds.kinds, '{}'));
  begin
    insert into app.muted_kinds (organization_id, person_id, kind)
    select set_muted_kinds.organization_id, auth.uid(), n.kind from unnest(set_muted_kinds.kinds) n (kind)
    on conflict on constraint muted_kinds_pkey do nothing;
  exception when check_violation or not_null_violation then
    raise exception 'request.invalid';
  end;
  return api.list_muted_kinds(set_muted_kinds.organization_id);
end
$$;
comment on function api.set_muted_kinds is 'All that the person does not want in Zalo. Naturally repeatable.';

create function api.get_notification_settings(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform app.require_coordinator(get_notification_settings.organization_id, 'notification.forbidden');
  return (
    select json_build_object('cardDays', s.card_days, 'reportDays', s.report_days, 'channels', s.channels, 'groupId', s.group_id)
    from app.notification_settings s where s.organization_id = get_notification_settings.organization_id
  );
end
$$;
comment on function api.get_notification_settings is 'How the organization reminds (type NotificationSettings).';

create function app.days_in_order(days int[]) returns int[]
language sql immutable set search_path = '' return array(select distinct d from unnest(days) d order by d desc);
grant execute on function app.days_in_order(int[]) to authenticated;

create function api.save_notification_settings(
  organization_id uuid, card_days int[], report_days int[], channels text[], group_id text
) returns json
language plpgsql set search_path = '' as $$
begin
  perform app.require_coordinator(save_notification_settings.organization_id, 'notification.forbidden');
  if 'group' = any (save_notification_settings.channels) and coalesce(trim(save_notification_settings.group_id), '') = '' then
    raise exception 'notification.group_missing';
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
comment on function api.save_notification_settings is 'Naturally repeatable. What is written down already keeps its day.';

grant execute on function
  api.list_notifications(uuid, bigint, int), api.count_unread_notifications(uuid), api.mark_notifications_read(uuid, bigint),
  api.get_changes(uuid, bigint, int), api.list_muted_kinds(uuid), api.set_muted_kinds(uuid, text[]),
  api.get_notification_settings(uuid), api.save_notification_settings(uuid, int[], int[], text[], text)
to authenticated;
