-- A list of reports says why one was returned, so that a unit need not open it to know.

create function app.why_returned(report_request_id uuid) returns text
language sql stable set search_path = '' as $$
  select s.verdict_reason from app.report_submissions s
  where s.request_id = why_returned.report_request_id and s.verdict = 'returned'
  order by s.round desc limit 1
$$;
comment on function app.why_returned is 'The reason of the last return, as far as the person sees the round; null where there was none.';
grant execute on function app.why_returned(uuid) to authenticated;

create or replace view app.report_lines with (security_invoker = true) as
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
