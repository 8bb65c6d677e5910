-- api: what the collecting side does with reports: accept, return, exclude, take back, remind; and the matrix.

create function app.require_judge(report app.report_requests) returns void
language plpgsql stable set search_path = '' as $$
begin
  if not report.organization_id = any (private.organizations_i_coordinate()) then
    raise exception 'report.forbidden';
  end if;
end
$$;

create function api.judge_report(
  report_request_id uuid, verdict text, reason text, due_on date, expected_version bigint, request_id uuid
) returns json
language plpgsql set search_path = '' as $$
declare
  report app.report_requests := app.require_report(judge_report.report_request_id);
  to_status constant text := case judge_report.verdict
    when 'accept' then 'accepted' when 'return' then 'returned' when 'take_back' then 'open'
    when 'exclude' then 'excluded' when 'include' then 'open' end;
begin
  perform app.require_judge(report);
  if to_status is null then
    raise exception 'request.invalid';
  elsif judge_report.verdict = 'return' and judge_report.due_on is null then
    raise exception 'report.bad_due';
  end if;
  perform private.lock_organization(report.organization_id);
  if private.begin_request(judge_report.request_id, 'judge_report', report.id) is null then
    report := app.require_report(report.id); -- as it stands now that nobody else writes
    if report.version is distinct from judge_report.expected_version then
      raise exception 'report.changed';
    elsif to_status = report.status or (judge_report.verdict = 'include') <> (report.status = 'excluded') then
      raise exception 'report.wrong_order';
    end if;
    update app.report_requests r
    set status = to_status, reason = judge_report.reason,
      due_on = case when judge_report.verdict = 'return' then judge_report.due_on else r.due_on end
    where r.id = report.id;
  end if;
  return app.report_detail_json(app.require_report(report.id));
end
$$;
comment on function api.judge_report is
  'verdict: accept, return (reason and a new last day), take_back (reason), exclude (reason), include. Each round stays as it was handed in.';

create function api.nudge_reports(period_id uuid, unit_ids uuid[], note text, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  period app.reporting_periods;
  words constant text := nullif(btrim(nudge_reports.note), '');
  nudged int;
  answer jsonb;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into period from app.reporting_periods o where o.id = nudge_reports.period_id;
  if not found then
    raise exception 'report.not_found';
  elsif not period.organization_id = any (private.organizations_i_may_comment_in()) then
    raise exception 'report.forbidden';
  elsif length(words) > 1000 then
    raise exception 'comment.too_long';
  end if;
  perform private.lock_organization(period.organization_id);
  answer := private.begin_request(nudge_reports.request_id, 'nudge_reports', period.id);
  if answer is null then
    update app.report_requests r set nudge_count = r.nudge_count + 1, nudge_note = words
    where r.organization_id = period.organization_id and r.period_id = period.id and r.status in ('open', 'returned')
      and (nudge_reports.unit_ids is null or r.unit_id = any (nudge_reports.unit_ids));
    get diagnostics nudged = row_count;
    answer := jsonb_build_object('nudged', nudged);
    perform private.end_request(nudge_reports.request_id, answer);
  end if;
  return answer;
end
$$;
comment on function api.nudge_reports is '«Nhắc nộp»: units of a period that have not handed in (unit_ids null: all of them). Answers how many.';

create function app.name_order(name text) returns text
language sql stable set search_path = '' as $$
  select (extensions.unaccent('extensions.unaccent', app.fold(name)) || E'\x01' || app.fold(name)) collate "C"
$$;
comment on function app.name_order is 'Names as a Vietnamese reader sorts them, near enough: without diacritics first, with them where that is the same.';

create function app.report_counts(period_ids uuid[]) returns table (period_id uuid, counts json)
language sql stable set search_path = '' as $$
  select r.period_id, json_build_object(
    'onTime', count(*) filter (where r.status in ('submitted', 'accepted') and r.days_late = 0),
    'late', count(*) filter (where r.status in ('submitted', 'accepted') and r.days_late > 0),
    'returned', count(*) filter (where r.status = 'returned'),
    'missing', count(*) filter (where r.status = 'open' and r.due_on >= app.today()),
    'missingLate', count(*) filter (where r.status = 'open' and r.due_on < app.today()),
    'excluded', count(*) filter (where r.status = 'excluded')
  )
  from app.report_requests r where r.period_id = any (period_ids) group by r.period_id
$$;
comment on function app.report_counts is 'Reports by how they stand (type ReportCounts), as far as the person sees them.';

create function app.periods_json(period_ids uuid[]) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', o.id, 'key', o.key, 'label', o.label, 'windowStart', o.window_start, 'windowEnd', o.window_end, 'dueOn', o.due_on,
    'counts', coalesce(n.counts, '{"onTime":0,"late":0,"returned":0,"missing":0,"missingLate":0,"excluded":0}')
  ) order by o.due_on, o.key), '[]')
  from app.reporting_periods o left join app.report_counts(period_ids) n on n.period_id = o.id
  where o.id = any (period_ids)
$$;
comment on function app.periods_json is 'Periods with their counts (type ReportingPeriod[]), the earliest first.';

grant execute on function
  app.require_judge(app.report_requests), app.name_order(text), app.report_counts(uuid[]), app.periods_json(uuid[])
to authenticated;

create function api.list_report_duties(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(list_report_duties.organization_id);
  return coalesce((
    select json_agg(json_build_object(
      'id', d.id, 'title', d.title, 'recipient', d.recipient, 'cadence', d.cadence, 'planNumber', p.number,
      'units', cardinality(app.units_of_duty(d.id)),
      'period', app.periods_json(array[now.id]) -> 0,
      'nextDueOn', next.due_on
    ) order by coalesce(now.due_on >= app.today(), false) desc, coalesce(now.due_on, next.due_on), d.title, d.id)
    from app.report_duties d
    left join app.plans p on p.id = d.plan_id
    left join lateral (
      -- The period that comes due next, or else the last one.
      select o.id, o.due_on from app.reporting_periods o where o.organization_id = d.organization_id and o.duty_id = d.id
      order by o.due_on < app.today(), abs(o.due_on - app.today()) limit 1
    ) now on true
    left join lateral (
      select s.due_on from app.report_periods(app.schedule_of(d), greatest(app.today(), now.due_on + 1), app.today() + 400) s
      order by s.due_on limit 1
    ) next on true
    where d.organization_id = list_report_duties.organization_id and d.archived_at is null
  ), '[]');
end
$$;
comment on function api.list_report_duties is 'Duties that the person sees (type ReportDutySummary[]), the one due next first.';

create function api.get_report_matrix(
  duty_id uuid, before_due date default null, max_periods int default 4, after_name text default null, max_units int default 100
) returns json
language plpgsql stable set search_path = '' as $$
declare
  duty constant app.report_duties := app.require_report_duty(get_report_matrix.duty_id);
  periods constant uuid[] := array(
    select o.id from app.reporting_periods o
    where o.organization_id = duty.organization_id and o.duty_id = duty.id and o.due_on < coalesce(before_due, 'infinity')
    order by o.due_on desc limit least(greatest(coalesce(max_periods, 4), 1), 12)
  );
begin
  return json_build_object(
    'dutyId', duty.id, 'title', duty.title, 'today', app.today(),
    'can', json_build_object(
      'judge', duty.organization_id = any (private.organizations_i_coordinate()),
      'nudge', duty.organization_id = any (private.organizations_i_may_comment_in())
    ),
    'periods', app.periods_json(periods),
    'units', coalesce((
      select json_agg(json_build_object('id', w.id, 'name', w.name, 'cells', w.cells) order by w.place)
      from (
        select u.id, u.name, app.name_order(u.name) as place, json_object_agg(r.period_id, json_build_object(
          'id', r.id, 'number', r.number, 'status', r.status, 'daysLate', r.days_late, 'dueOn', r.due_on,
          'submittedOn', r.submitted_on, 'nudges', r.nudge_count, 'version', r.version
        )) as cells
        from app.report_requests r join app.units u on u.id = r.unit_id
        where r.organization_id = duty.organization_id and r.period_id = any (periods)
          and app.name_order(u.name) > coalesce(app.name_order(after_name), '')
        group by u.id order by place limit app.limit_of(max_units)
      ) w
    ), '[]')
  );
end
$$;
comment on function api.get_report_matrix is
  'Units × periods (type ReportMatrix): the newest periods, units by name in pages (after_name: the last name of the page before).';

grant execute on function
  api.judge_report(uuid, text, text, date, bigint, uuid), api.nudge_reports(uuid, uuid[], text, uuid),
  api.list_report_duties(uuid), api.get_report_matrix(uuid, date, int, text, int)
to authenticated;
