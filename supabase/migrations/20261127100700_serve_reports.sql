-- api: the reports of a unit: the list, one with its draft, writing a part of it, handing it in.

create function app.require_report(report_request_id uuid) returns app.report_requests
language plpgsql stable set search_path = '' as $$
declare
  report app.report_requests;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into report from app.report_requests r where r.id = require_report.report_request_id;
  if not found then
    raise exception 'report.not_found';
  end if;
  return report;
end
$$;
comment on function app.require_report is 'The request, if the person sees it; the same refusal whether it is hidden or does not exist.';

create function app.why_returned(report_request_id uuid) returns text
language sql stable set search_path = '' as $$
  select s.verdict_reason from app.report_submissions s
  where s.request_id = why_returned.report_request_id and s.verdict = 'returned'
  order by s.round desc limit 1
$$;
comment on function app.why_returned is 'The reason of the last return, as far as the person sees the round; null where there was none.';
grant execute on function app.why_returned(uuid) to authenticated;

create view app.report_lines with (security_invoker = true) as
select
  r.id, r.organization_id, r.duty_id, r.period_id, r.unit_id, r.status, r.due_on,
  jsonb_build_object(
    'id', r.id,
    'number', r.number,
    'dutyId', r.duty_id,
    'title', d.title,
    'periodId', r.period_id,
    'periodLabel', o.label,
    'unit', json_build_object('id', u.id, 'name', u.name),
    'windowStart', o.window_start,
    'windowEnd', o.window_end,
    'dueOn', r.due_on,
    'status', r.status,
    'returnedFor', case when r.status = 'returned' then app.why_returned(r.id) end,
    'submittedAt', r.submitted_at,
    'submittedOn', r.submitted_on,
    'daysLate', r.days_late,
    'extensionCount', r.extension_count,
    'nudges', case when r.nudge_count > 0
      then json_build_object('count', r.nudge_count, 'lastOn', r.nudged_on, 'note', r.nudge_note) end,
    'version', r.version,
    'can', json_build_object(
      'write', r.status in ('open', 'returned') and r.unit_id = any ((select private.units_i_work_for())::uuid[]),
      'judge', r.organization_id = any ((select private.organizations_i_coordinate())::uuid[])
    )
  ) as report
from app.report_requests r
join app.report_duties d on d.id = r.duty_id
join app.reporting_periods o on o.id = r.period_id
join app.units u on u.id = r.unit_id;
comment on view app.report_lines is 'Requests as lists show them (type ReportRequest), under the policies of whoever asks.';
grant select on app.report_lines to authenticated;

create function app.cards_for_report(report app.report_requests) returns json
language sql stable set search_path = '' as $$
  with recursive below as (
    select report.unit_id as id
    union
    select u.id from app.units u join below on u.parent_id = below.id
  ),
  period as (
    select o.window_start, o.window_end, d.plan_id
    from app.reporting_periods o join app.report_duties d on d.id = o.duty_id where o.id = report.period_id
  ),
  found as (
    select distinct c.id from below
    join app.card_units cu on cu.unit_id = below.id
    join app.cards c on c.id = cu.card_id
    cross join period p
    where c.archived_at is null and below.id = any (c.lead_unit_ids) and c.quarter <= p.window_end
      and (p.plan_id is null or c.plan_id = p.plan_id)
      and (c.status <> 'done' or c.completed_on between p.window_start and p.window_end
        or c.due_on between p.window_start and p.window_end)
  )
  select coalesce(json_agg(json_build_object(
    'id', l.id, 'number', l.number, 'section', l.section, 'title', l.title, 'status', l.status, 'dueOn', l.due_on,
    'completedOn', l.completed_on, 'late', l.late, 'expectedCount', l.expected_count, 'doneCount', l.done_count,
    'product', l.product, 'lastComment', l.last_comment
  ) order by l.due_on nulls last, l.number), '[]')
  from (
    select c.id, c.number, t.section, t.title, c.status, c.due_on, c.completed_on, c.late, c.expected_count, c.done_count, t.product,
      (
        select left(m.body, 1000) from app.comments m
        where m.organization_id = c.organization_id and m.card_id = c.id order by m.created_at desc, m.id limit 1
      ) as last_comment
    from found join app.cards c on c.id = found.id join app.tasks t on t.id = c.task_id
    order by c.due_on nulls last, c.number limit 300
  ) l
$$;
comment on function app.cards_for_report is
  'Cards that the unit or one below it leads and that fall into the data window: done or due in it, or still open (type ReportCard[]).';

create function app.boxes_of(cards json) returns json
language sql stable set search_path = '' as $$
  select json_build_object(
    'doneOnTime', count(*) filter (where n ->> 'status' = 'done' and n ->> 'late' = 'false'),
    'doneLate', count(*) filter (where n ->> 'status' = 'done' and n ->> 'late' = 'true'),
    'openInTime', count(*) filter (where n ->> 'status' <> 'done' and coalesce((n ->> 'dueOn')::date >= app.today(), true)),
    'openOverdue', count(*) filter (where n ->> 'status' <> 'done' and (n ->> 'dueOn')::date < app.today())
  )
  from json_array_elements(cards) n
$$;
comment on function app.boxes_of is 'The four boxes (type FourBoxes) of cards as app.cards_for_report gives them.';

create function app.report_content(report app.report_requests) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  cards constant json := app.cards_for_report(report);
begin
  return (
    select jsonb_build_object(
      'results', coalesce(max(p.body) filter (where p.part = 'results'), ''),
      'difficulties', coalesce(max(p.body) filter (where p.part = 'difficulties'), ''),
      'proposals', coalesce(max(p.body) filter (where p.part = 'proposals'), ''),
      'figures', coalesce(
        jsonb_object_agg(substr(p.part, 8), p.body::numeric) filter (where p.part like 'figure:%' and p.body <> '' and f.id is not null), '{}'
      ),
      'boxes', app.boxes_of(cards),
      'cards', cards
    )
    from app.report_draft_parts p
    left join app.report_figures f on f.duty_id = report.duty_id and f.archived_at is null and p.part = 'figure:' || f.id
    where p.request_id = report.id
  );
end
$$;
comment on function app.report_content is 'What would be handed in now (type ReportContent).';

create function app.report_files_json(files app.report_files[]) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'contentType', f.content_type, 'size', f.size, 'path', f.path, 'checked', f.checked_at is not null
  ) order by f.created_at, f.id), '[]')
  from unnest(files) f
$$;

create function app.report_rounds_json(report_request_id uuid) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', s.id, 'round', s.round, 'content', s.content,
    'files', app.report_files_json(array(
      select f from app.report_submission_files sf join app.report_files f on f.id = sf.file_id where sf.submission_id = s.id
    )),
    'by', (select json_build_object('id', p.id, 'name', p.name) from app.people p where p.id = s.person_id),
    'submittedAt', s.submitted_at, 'submittedOn', s.submitted_on, 'dueOn', s.due_on, 'daysLate', s.days_late,
    'verdict', s.verdict, 'verdictReason', s.verdict_reason, 'verdictAt', s.verdict_at
  ) order by s.round desc), '[]')
  from (
    select * from app.report_submissions n where n.request_id = report_rounds_json.report_request_id order by n.round desc limit 10
  ) s
$$;

create function app.report_history_json(report app.report_requests) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', a.id::text, 'at', a.at,
    'person', (
      select json_build_object('id', p.id, 'name', p.name, 'unit', (select u.name from app.units u where u.id = a.unit_id))
      from app.people p where p.id = a.person_id
    ),
    'kind', a.kind, 'reason', a.reason, 'fromDue', a.from_due, 'toDue', a.to_due
  ) order by a.id desc), '[]')
  from (
    select * from app.report_activities h
    where h.request_id = report.id order by h.id desc limit 50
  ) a
$$;

create function app.change_draft(report app.report_requests) returns int
language plpgsql set search_path = '' as $$
declare
  changed int;
begin
  insert into app.report_drafts (request_id, organization_id) values (report.id, report.organization_id) on conflict do nothing;
  update app.report_drafts d set version = d.version + 1 where d.request_id = report.id returning d.version into changed;
  return changed;
exception when insufficient_privilege then
  perform app.refuse_writing(report);
end
$$;
comment on function app.change_draft is 'Counts a change, and from here on whoever else changes this draft waits.';

create function app.refuse_writing(report app.report_requests) returns void
language plpgsql stable set search_path = '' as $$
begin
  raise exception using message = case
    when not report.unit_id = any (private.units_i_work_for()) then 'report.forbidden'
    when report.status = 'excluded' then 'report.excluded'
    else 'report.submitted'
  end;
end
$$;

grant execute on function
  app.require_report(uuid), app.cards_for_report(app.report_requests), app.boxes_of(json), app.report_content(app.report_requests),
  app.report_files_json(app.report_files[]), app.report_rounds_json(uuid), app.report_history_json(app.report_requests),
  app.change_draft(app.report_requests), app.refuse_writing(app.report_requests)
to authenticated;

create function api.get_report_request(report_request_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  return app.report_detail_json(app.require_report(get_report_request.report_request_id));
end
$$;

create function api.list_report_requests(
  organization_id uuid, mine boolean default true, closed boolean default false,
  after_due date default null, after_id uuid default null, max_reports int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  states constant text[] := case when closed then array['submitted', 'accepted', 'excluded'] else array['open', 'returned'] end;
  units constant uuid[] := private.units_i_work_for();
begin
  perform private.require_organization(list_report_requests.organization_id);
  return coalesce((
    select json_agg(l.report order by case when closed then null else l.due_on end, l.due_on desc, l.id)
    from (
      -- What is open by the day on which it is due; what is closed, the newest first.
      select r.id from app.report_requests r
      where r.organization_id = list_report_requests.organization_id and r.status = any (states)
        and (not mine or r.unit_id = any (units))
        and case when closed
          then (r.due_on, r.id) < (coalesce(after_due, 'infinity'), coalesce(after_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
          else (r.due_on, r.id) > (coalesce(after_due, '-infinity'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
        end
      order by case when closed then null else r.due_on end, case when closed then r.due_on end desc,
        case when closed then null else r.id end, case when closed then r.id end desc
      limit app.limit_of(max_reports)
    ) w
    join app.report_lines l on l.id = w.id
  ), '[]');
end
$$;
comment on function api.list_report_requests is 'Requests of my units (mine), or all that I see; open ones first due first, closed ones newest first.';

create function api.save_report_part(report_request_id uuid, part text, body text, expected_version int) returns json
language plpgsql set search_path = '' as $$
declare
  report constant app.report_requests := app.require_report(save_report_part.report_request_id);
  words constant text := normalize(coalesce(save_report_part.body, ''), nfc);
  is_figure constant boolean := save_report_part.part like 'figure:%';
  stored app.report_draft_parts;
  draft_version int;
begin
  if not report.unit_id = any (private.units_i_work_for()) or report.status not in ('open', 'returned') then
    perform app.refuse_writing(report);
  elsif is_figure and not exists (
    select from app.report_figures f
    where f.duty_id = report.duty_id and f.archived_at is null and 'figure:' || f.id = save_report_part.part
  ) then
    raise exception 'report.figure_not_found';
  elsif not is_figure and not coalesce(save_report_part.part in ('results', 'difficulties', 'proposals'), false) then
    raise exception 'request.invalid';
  elsif is_figure and words !~ '^(\d{1,12}(\.\d{1,4})?)?$' then
    raise exception 'report.bad_figure';
  elsif length(words) > 50000 then
    raise exception 'report.too_long';
  end if;
  draft_version := app.change_draft(report);
  select * into stored from app.report_draft_parts p where p.request_id = report.id and p.part = save_report_part.part;
  -- The answer to the first time may have been lost: the same words again are no conflict.
  if stored.body is distinct from words then
    if coalesce(stored.version, 0) <> coalesce(save_report_part.expected_version, 0) then
      raise exception 'report.part_changed';
    elsif stored.version is null then
      insert into app.report_draft_parts as p (request_id, organization_id, part, body, person_id)
      values (report.id, report.organization_id, save_report_part.part, words, auth.uid()) returning p.* into stored;
    else
      update app.report_draft_parts p set body = words, version = p.version + 1, person_id = auth.uid(), updated_at = now()
      where p.request_id = report.id and p.part = save_report_part.part returning p.* into stored;
    end if;
  end if;
  return json_build_object('part', stored.part, 'version', stored.version, 'draftVersion', draft_version);
end
$$;
comment on function api.save_report_part is
  'Keeps one part of a draft. expected_version 0: nobody has written it yet. A figure is digits with a point, or nothing.';

create function api.submit_report(report_request_id uuid, submission_id uuid, expected_draft_version int) returns json
language plpgsql set search_path = '' as $$
declare
  report app.report_requests := app.require_report(submit_report.report_request_id);
  current_version int;
begin
  if submit_report.submission_id is null then
    raise exception 'request.invalid';
  elsif not report.unit_id = any (private.units_i_work_for()) then
    raise exception 'report.forbidden';
  end if;
  perform private.lock_organization(report.organization_id);
  if not exists (
    select from app.report_submissions s where s.id = submit_report.submission_id and s.request_id = report.id
  ) then
    select d.version into current_version from app.report_drafts d where d.request_id = report.id;
    if coalesce(current_version, 0) <> coalesce(submit_report.expected_draft_version, 0)
      and (select r.status from app.report_requests r where r.id = report.id) in ('open', 'returned') then
      raise exception 'report.draft_changed';
    end if;
    begin
      insert into app.report_submissions (id, organization_id, request_id, person_id)
      values (submit_report.submission_id, report.organization_id, report.id, auth.uid());
    exception when unique_violation then
      raise exception 'request.invalid'; -- the id belongs to another report
    end;
  end if;
  return app.report_detail_json(app.require_report(report.id));
end
$$;
comment on function api.submit_report is
  'Hands in the draft as it stands. The client-made submission_id makes a second press or a retry answer what the first did.';

grant execute on function
  api.get_report_request(uuid), api.list_report_requests(uuid, boolean, boolean, date, uuid, int),
  api.save_report_part(uuid, text, text, int), api.submit_report(uuid, uuid, int)
to authenticated;
