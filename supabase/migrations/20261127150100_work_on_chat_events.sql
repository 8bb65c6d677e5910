-- Working on what people wrote: one event of a person at a time, in the order in which they wrote, with what the chat
-- remembers of a report. The answer, the memory and «done» are one transaction, so a crash repeats the work but no answer.

create table private.chat_reports (
  person_id uuid primary key references app.people on delete cascade,
  request_id uuid not null references app.report_requests on delete cascade,
  pieces jsonb not null default '[]' check (jsonb_typeof(pieces) = 'array'),
  file_ids uuid[] not null default '{}',
  shown_version int,
  touched_at timestamptz not null
);
comment on table private.chat_reports is
  'The report that a person writes in the chat: what was added to its draft (so that «hủy» takes it back), and which version was shown for a yes.';
create index chat_reports_by_request on private.chat_reports (request_id);

create function private.claim_chat_event(oa_user_id text) returns json
language plpgsql security definer set search_path = '' as $$
declare
  holder private.chat_people;
  event private.chat_events;
  report private.chat_reports;
begin
  select p.* into holder
  from private.chat_events e join private.chat_people p on p.oa_user_id = e.oa_user_id
  where e.state = 'waiting' and (claim_chat_event.oa_user_id is null or e.oa_user_id = claim_chat_event.oa_user_id)
    and coalesce(p.leased_until < now(), true)
  order by e.position limit 1 for no key update of p skip locked;
  if not found then
    return null;
  end if;
  update private.chat_people p set lease = gen_random_uuid(), leased_until = now() + interval '2 minutes'
  where p.oa_user_id = holder.oa_user_id returning * into holder;
  -- Not even its failure could be told: the person's later events do not wait for it for ever.
  update private.chat_events e set state = 'dropped', payload = null, finished_at = now()
  where e.oa_user_id = holder.oa_user_id and e.state = 'waiting' and e.attempts >= 10;
  update private.chat_events e set attempts = e.attempts + 1
  where e.id = (
    select n.id from private.chat_events n where n.oa_user_id = holder.oa_user_id and n.state = 'waiting'
    order by n.sent_at, n.position limit 1
  ) returning * into event;
  if not found then
    update private.chat_people p set lease = null, leased_until = null where p.oa_user_id = holder.oa_user_id;
    return null; -- another one finished it between the two looks, or it was the last and is given up
  end if;
  select r.* into report from private.chat_reports r
  join private.zalo_identities z on z.person_id = r.person_id where z.oa_user_id = holder.oa_user_id;
  return json_build_object(
    'id', event.id, 'lease', holder.lease, 'name', event.name, 'payload', event.payload, 'sentAt', event.sent_at,
    'attempts', event.attempts,
    'personId', (select z.person_id from private.zalo_identities z where z.oa_user_id = holder.oa_user_id),
    'strangerTold', coalesce(holder.stranger_told_at > private.moment() - interval '1 day', false),
    'report', case when report.person_id is not null then json_build_object(
      'requestId', report.request_id, 'pieces', report.pieces, 'fileIds', report.file_ids, 'shownVersion', report.shown_version,
      'expired', report.touched_at < private.moment() - interval '1 day'
    ) end
  );
end
$$;
comment on function private.claim_chat_event is
  'The next event of a person (null: of anybody) on whom nobody works, for two minutes; type ClaimedEvent. Definer: nobody reads events.';

create function private.remember_chat_report(person_id uuid, report jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if report is null or jsonb_typeof(report) = 'null' then
    delete from private.chat_reports r where r.person_id = remember_chat_report.person_id;
    return;
  end if;
  insert into private.chat_reports as r (person_id, request_id, pieces, file_ids, shown_version, touched_at)
  select remember_chat_report.person_id, q.id, report -> 'pieces',
    array(select f::uuid from jsonb_array_elements_text(report -> 'fileIds') f), (report ->> 'shownVersion')::int, private.moment()
  from app.report_requests q where q.id = (report ->> 'requestId')::uuid
  on conflict on constraint chat_reports_pkey do update set
    request_id = excluded.request_id, pieces = excluded.pieces, file_ids = excluded.file_ids,
    shown_version = excluded.shown_version, touched_at = excluded.touched_at;
end
$$;
comment on function private.remember_chat_report is 'Keeps or, with null, forgets the report of a person. Definer: nobody touches the table.';

create function private.finish_chat_event(event_id uuid, lease uuid, answer jsonb, report jsonb, to_stranger boolean) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  holder private.chat_people;
  person uuid;
begin
  select p.* into holder from private.chat_people p
  join private.chat_events e on e.oa_user_id = p.oa_user_id
  where e.id = finish_chat_event.event_id and e.state = 'waiting' and p.lease = finish_chat_event.lease for no key update of p;
  if not found then
    return false; -- too slow: somebody else has the work now, and answers
  end if;
  select z.person_id into person from private.zalo_identities z where z.oa_user_id = holder.oa_user_id;
  update private.chat_events e set state = 'done', payload = null, finished_at = now() where e.id = finish_chat_event.event_id;
  update private.chat_people p set lease = null, leased_until = null,
    stranger_told_at = case when finish_chat_event.to_stranger then private.moment() else p.stranger_told_at end
  where p.oa_user_id = holder.oa_user_id;
  if person is not null then
    perform private.remember_chat_report(person, finish_chat_event.report);
  end if;
  if jsonb_typeof(finish_chat_event.answer) = 'object' then
    perform private.answer_in_chat(person, holder.oa_user_id, finish_chat_event.event_id, finish_chat_event.answer);
  end if;
  return true;
end
$$;
comment on function private.finish_chat_event is 'Answers, remembers and lets go, at once. Definer: nobody touches these tables.';

create function private.fail_chat_event(event_id uuid, lease uuid, reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update private.chat_events e set last_error = left(reason, 100)
  from private.chat_people p
  where e.id = fail_chat_event.event_id and p.oa_user_id = e.oa_user_id and p.lease = fail_chat_event.lease;
  -- The person's later events wait too: what they wrote first is worked on first.
  update private.chat_people p set lease = null, leased_until = now() + interval '30 seconds' where p.lease = fail_chat_event.lease;
end
$$;
comment on function private.fail_chat_event is 'Lets the person''s events rest for half a minute; cron comes back to them. Definer: nobody touches these tables.';

create function api.begin_chat_job(job_secret text) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(begin_chat_job.job_secret);
end
$$;
comment on function api.begin_chat_job is 'Asked by oa-webhook when cron calls: refuses a secret that is not cron''s. For service_role.';

create function api.claim_chat_event(oa_user_id text default null) returns json
language plpgsql set search_path = '' as $$
begin
  return private.claim_chat_event(claim_chat_event.oa_user_id);
end
$$;
comment on function api.claim_chat_event is 'The next event to work on, of one person or of anybody; null when there is none. For service_role.';

create function api.finish_chat_event(event_id uuid, lease uuid, answer jsonb, report jsonb, to_stranger boolean default false) returns boolean
language plpgsql set search_path = '' as $$
begin
  return private.finish_chat_event(
    finish_chat_event.event_id, finish_chat_event.lease, finish_chat_event.answer, finish_chat_event.report, finish_chat_event.to_stranger
  );
end
$$;
comment on function api.finish_chat_event is
  'Says what came of an event: the answer (type OutgoingMessage) or null, and the report that goes on or null. For service_role.';

create function api.fail_chat_event(event_id uuid, lease uuid, reason text) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.fail_chat_event(fail_chat_event.event_id, fail_chat_event.lease, fail_chat_event.reason);
end
$$;
comment on function api.fail_chat_event is 'Says that an event could not be worked on now. For service_role.';

grant execute on function
  api.begin_chat_job(text), api.claim_chat_event(text), api.finish_chat_event(uuid, uuid, jsonb, jsonb, boolean),
  api.fail_chat_event(uuid, uuid, text),
  private.claim_chat_event(text), private.finish_chat_event(uuid, uuid, jsonb, jsonb, boolean), private.fail_chat_event(uuid, uuid, text)
to service_role;

create function private.work_on_chat() returns bigint
language sql set search_path = '' as $$
  select private.call_function('oa-webhook')
  where exists (
    select from private.chat_events e join private.chat_people p on p.oa_user_id = e.oa_user_id
    where e.state = 'waiting' and coalesce(p.leased_until < now(), true)
  )
$$;
comment on function private.work_on_chat is 'Run by cron: what a crash or a pause left waiting is worked on within a minute.';

create index chat_answers_by_age on private.outbox (created_at) where kind = 'answer';

create function private.forget_chat() returns void
language sql set search_path = '' as $$
  delete from private.chat_events e where e.received_at < now() - interval '30 days';
  delete from private.chat_reports r where r.touched_at < private.moment() - interval '7 days';
  -- Answers repeat what somebody wrote, and stand in no inbox.
  delete from private.deliveries d
  using private.outbox o
  where o.delivery_id = d.id and o.kind = 'answer' and o.created_at < private.local_now() - interval '30 days';
  delete from private.outbox o where o.kind = 'answer' and o.created_at < private.local_now() - interval '30 days';
  delete from private.chat_people p
  where coalesce(p.leased_until < now(), true) and not exists (select from private.chat_events e where e.oa_user_id = p.oa_user_id);
$$;
comment on function private.forget_chat is 'Run by cron. What was written to a draft stays there.';

select cron.schedule('work-on-chat', '* * * * *', 'select private.work_on_chat()');
select cron.schedule('forget-chat', '50 17 * * *', 'select private.forget_chat()');
