-- api: asking for a later deadline and deciding on it; cards that say how often theirs moved.

create function app.open_extension_json(extension app.extensions) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', extension.id,
    'fromDue', extension.from_due,
    'askedDue', extension.asked_due,
    'reason', extension.reason,
    'askedAt', extension.asked_at,
    'askedBy', (select p.name from app.people p where p.id = extension.asked_by),
    'unit', (select u.name from app.units u where u.id = extension.unit_id)
  );
end
$$;
comment on function app.open_extension_json is 'A request that waits for a decision (type OpenExtension).';
grant execute on function app.open_extension_json(app.extensions) to authenticated;

create or replace view app.card_lines with (security_invoker = true) as
select
  c.id, c.organization_id, c.task_id, c.plan_id, c.quarter, c.due_on, c.status, c.rank, c.version, c.unit_ids,
  r.coordinates, r.leads,
  json_build_object(
    'id', c.id,
    'number', c.number,
    'planId', c.plan_id,
    'planNumber', p.number,
    'section', t.section,
    'title', t.title,
    'quarter', c.quarter,
    'dueOn', c.due_on,
    'extensionCount', c.extension_count,
    'extension', case when (x.asked).id is not null then app.open_extension_json(x.asked) end,
    'status', c.status,
    'rank', c.rank,
    'leadUnit', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end,
    'otherLeadUnits', greatest(cardinality(c.lead_unit_ids) - 1, 0),
    'supportingUnits', cardinality(c.supporting_unit_ids),
    'expectedCount', c.expected_count,
    'doneCount', c.done_count,
    'comments', c.comment_count,
    'completedOn', c.completed_on,
    'version', c.version,
    'can', json_build_object(
      'moveTo', case
        when c.status = 'todo' and (r.coordinates or r.leads) then '["doing","review"]'::json
        when c.status = 'doing' and (r.coordinates or r.leads) then '["todo","review"]'::json
        when c.status = 'review' and r.coordinates then '["doing","done"]'::json
        when c.status = 'review' and r.leads then '["doing"]'::json
        when c.status = 'done' and r.coordinates then '["doing"]'::json
        else '[]'::json
      end,
      'checkIn', c.expected_count is not null and (r.coordinates or r.works),
      'comment', r.directs or r.works,
      'askExtension', c.status <> 'done' and c.due_on is not null and (x.asked).id is null and (r.coordinates or r.heads),
      'decideExtension', (x.asked).id is not null and r.grants,
      'withdrawExtension', (x.asked).id is not null and (r.heads or coalesce((x.asked).asked_by = (select auth.uid()), false))
    )
  ) as card
from app.cards c
join app.tasks t on t.id = c.task_id
join app.plans p on p.id = c.plan_id
left join app.units u on u.id = c.lead_unit_ids[1]
-- limit: looked up card by card, however few the planner takes the cards for.
left join lateral (
  select e as asked from app.extensions e where e.card_id = c.id and e.status = 'asked' limit 1
) x on true
cross join lateral (
  select
    c.organization_id = any ((select private.organizations_i_coordinate())::uuid[]) as coordinates,
    c.organization_id = any ((select private.organizations_i_may_comment_in())::uuid[]) as directs,
    c.organization_id = any ((select private.organizations_i_grant_in())::uuid[]) as grants,
    c.lead_unit_ids && (select private.units_i_head())::uuid[] as heads,
    c.lead_unit_ids && (select private.units_i_work_for())::uuid[] as leads,
    c.unit_ids && (select private.units_i_work_for())::uuid[] as works
) r
where c.archived_at is null;

create or replace function app.activity_json(activity app.activities) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', activity.id::text,
    'at', activity.at,
    'person', (
      select json_build_object('id', p.id, 'name', p.name, 'unit', (select u.name from app.units u where u.id = activity.unit_id))
      from app.people p where p.id = activity.person_id
    ),
    'kind', activity.kind,
    'from', activity.from_status,
    'to', activity.to_status,
    'fromDue', activity.from_due,
    'toDue', activity.to_due,
    'text', coalesce(
      activity.reason,
      (select c.body from app.comments c where c.id = activity.comment_id),
      (select i.note from app.check_ins i where i.id = activity.check_in_id)
    ),
    'amount', (select i.amount from app.check_ins i where i.id = activity.check_in_id)
  );
end
$$;

create or replace function api.get_card(card_id uuid) returns json
language plpgsql stable set search_path = '' as $$
declare
  card constant app.cards := app.require_card(get_card.card_id);
  task app.tasks;
  plan app.plans;
  detail jsonb;
begin
  select * into task from app.tasks t where t.id = card.task_id;
  select * into plan from app.plans p where p.id = card.plan_id;
  detail := jsonb_build_object(
    'organizationId', card.organization_id,
    'plan', jsonb_build_object(
      'id', plan.id, 'number', plan.number, 'documentNumber', plan.document_number, 'issuedOn', plan.issued_on, 'title', plan.title
    ),
    'units', coalesce((
      select jsonb_agg(
        jsonb_build_object('id', u.id, 'name', u.name, 'part', tu.part, 'writtenAs', tu.written_as)
        order by tu.part, tu.position, u.id
      )
      from app.task_units tu join app.units u on u.id = tu.unit_id where tu.task_id = card.task_id
    ), '[]'),
    'timeText', task.time_text,
    'timeCertainty', task.time_certainty,
    'startsOn', task.starts_on,
    'taskDueOn', task.due_on,
    'dueBound', task.due_bound,
    'firstDueOn', (
      select a.from_due from app.activities a
      where a.card_id = card.id and a.organization_id = card.organization_id and a.kind = 'extension_granted'
      order by a.id limit 1
    ),
    'frequency', case when task.frequency_count is not null then
      jsonb_build_object('text', coalesce(task.frequency_text, ''), 'count', task.frequency_count, 'per', task.frequency_per) end,
    'product', task.product,
    'details', task.details,
    'sourceText', task.source_text,
    'history', coalesce((
      select jsonb_agg(app.activity_json(a) order by a.id desc)
      from (
        select * from app.activities h
        where h.organization_id = card.organization_id and h.card_id = card.id order by h.id desc limit 50
      ) a
    ), '[]')
  );
  return (app.card_json(card.id)::jsonb || detail)::json;
end
$$;

create function app.extension_json(extension app.extensions) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', extension.id,
    'subject', coalesce((
      select json_build_object(
        'kind', 'card', 'id', c.id, 'number', c.number, 'title', t.title, 'dueOn', c.due_on, 'extensionCount', c.extension_count
      )
      from app.cards c join app.tasks t on t.id = c.task_id where c.id = extension.card_id
    ), (
      select json_build_object(
        'kind', 'report', 'id', r.id, 'number', r.number, 'title', d.title || ' · ' || o.label,
        'dueOn', r.due_on, 'extensionCount', r.extension_count
      )
      from app.report_requests r
      join app.report_duties d on d.id = r.duty_id
      join app.reporting_periods o on o.id = r.period_id
      where r.id = extension.report_request_id
    )),
    'unit', (select u.name from app.units u where u.id = extension.unit_id),
    'fromDue', extension.from_due,
    'askedDue', extension.asked_due,
    'reason', extension.reason,
    'status', extension.status,
    'askedBy', (select p.name from app.people p where p.id = extension.asked_by),
    'askedAt', extension.asked_at,
    'decidedBy', (select p.name from app.people p where p.id = extension.decided_by),
    'decidedAt', extension.decided_at,
    'decidedDue', extension.decided_due,
    'decisionReason', extension.decision_reason
  );
end
$$;
comment on function app.extension_json is 'A request for a later deadline (type Extension).';

create function app.require_extension(extension_id uuid) returns app.extensions
language plpgsql stable set search_path = '' as $$
declare
  extension app.extensions;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into extension from app.extensions x where x.id = require_extension.extension_id;
  if not found then
    raise exception 'extension.not_found';
  end if;
  return extension;
end
$$;
comment on function app.require_extension is 'The request, if the person sees what it is about.';

grant execute on function app.extension_json(app.extensions), app.require_extension(uuid) to authenticated;

create function app.put_extension(extension app.extensions, kind text) returns json
language plpgsql set search_path = '' as $$
begin
  if extension.asked_due is null or extension.id is null then
    raise exception 'request.invalid';
  end if;
  perform private.lock_organization(extension.organization_id);
  if private.begin_request(extension.id, put_extension.kind, coalesce(extension.card_id, extension.report_request_id)) is null then
    begin
      insert into app.extensions (id, organization_id, card_id, report_request_id, asked_due, reason)
      values (extension.id, extension.organization_id, extension.card_id, extension.report_request_id, extension.asked_due,
        coalesce(extension.reason, ''));
    exception when unique_violation then
      raise exception 'request.invalid'; -- the id is somebody else's
    end;
  end if;
  return app.extension_json(app.require_extension(extension.id));
end
$$;
comment on function app.put_extension is 'Asks, once. The request is known by the id under which it was asked.';
grant execute on function app.put_extension(app.extensions, text) to authenticated;

create function api.ask_extension(card_id uuid, asked_due date, reason text, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  card constant app.cards := app.require_card(ask_extension.card_id);
  extension app.extensions;
begin
  extension.id := ask_extension.request_id;
  extension.organization_id := card.organization_id;
  extension.card_id := card.id;
  extension.asked_due := ask_extension.asked_due;
  extension.reason := ask_extension.reason;
  return app.put_extension(extension, 'ask_extension');
end
$$;
comment on function api.ask_extension is 'Asks for a later deadline of a card.';

create function api.ask_report_extension(report_request_id uuid, asked_due date, reason text, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  report constant app.report_requests := app.require_report(ask_report_extension.report_request_id);
  extension app.extensions;
begin
  extension.id := ask_report_extension.request_id;
  extension.organization_id := report.organization_id;
  extension.report_request_id := report.id;
  extension.asked_due := ask_report_extension.asked_due;
  extension.reason := ask_report_extension.reason;
  return app.put_extension(extension, 'ask_report_extension');
end
$$;
comment on function api.ask_report_extension is 'Asks for a later last day of a report.';

create function api.decide_extension(extension_id uuid, granted boolean, due_on date, reason text, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  extension constant app.extensions := app.require_extension(decide_extension.extension_id);
begin
  if decide_extension.granted is null then
    raise exception 'request.invalid';
  end if;
  perform private.lock_organization(extension.organization_id);
  if private.begin_request(decide_extension.request_id, 'decide_extension', extension.id) is null then
    update app.extensions x set
      status = case when decide_extension.granted then 'granted' else 'refused' end,
      decided_due = decide_extension.due_on, decision_reason = decide_extension.reason
    where x.id = extension.id;
  end if;
  return app.extension_json(app.require_extension(extension.id));
end
$$;
comment on function api.decide_extension is 'Grants (due_on null: the day that was asked for) or refuses, with a reason.';

create function api.withdraw_extension(extension_id uuid, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  extension constant app.extensions := app.require_extension(withdraw_extension.extension_id);
begin
  perform private.lock_organization(extension.organization_id);
  if private.begin_request(withdraw_extension.request_id, 'withdraw_extension', extension.id) is null then
    update app.extensions x set status = 'withdrawn' where x.id = extension.id;
  end if;
  return app.extension_json(app.require_extension(extension.id));
end
$$;

create function api.list_extensions(organization_id uuid, status text default 'asked', after_id uuid default null, max_extensions int default 30)
returns json
language plpgsql stable set search_path = '' as $$
declare
  rows_wanted constant int := app.limit_of(max_extensions);
  last app.extensions;
begin
  perform private.require_organization(list_extensions.organization_id);
  if not list_extensions.organization_id = any (private.organizations_i_grant_in()) then
    raise exception 'extension.forbidden';
  end if;
  select * into last from app.extensions x
  where x.id = list_extensions.after_id and x.organization_id = list_extensions.organization_id;
  return json_build_object(
    'count', (
      select count(*) from app.extensions x
      where x.organization_id = list_extensions.organization_id and x.status = list_extensions.status
    ),
    'extensions', coalesce((
      select json_agg(app.extension_json(page) order by page.asked_at, page.id)
      from (
        select * from app.extensions x
        where x.organization_id = list_extensions.organization_id and x.status = list_extensions.status
          and (last.id is null or (x.asked_at, x.id) > (last.asked_at, last.id))
        order by x.asked_at, x.id limit rows_wanted
      ) page
    ), '[]')
  );
end
$$;
comment on function api.list_extensions is 'Requests of one status for those who decide, the longest waiting first, and how many there are.';

grant execute on function
  api.ask_extension(uuid, date, text, uuid), api.ask_report_extension(uuid, date, text, uuid), api.decide_extension(uuid, boolean, date, text, uuid),
  api.withdraw_extension(uuid, uuid), api.list_extensions(uuid, text, uuid, int)
to authenticated;
