-- api: the report upward: composed in one press, edited, brought up to date on purpose, and read for its files.

create function app.require_consolidation(consolidation_id uuid) returns app.consolidations
language plpgsql stable set search_path = '' as $$
declare
  report app.consolidations;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into report from app.consolidations c where c.id = require_consolidation.consolidation_id;
  if not found then
    raise exception 'consolidation.not_found';
  elsif not report.organization_id = any (private.organizations_i_coordinate()) then
    raise exception 'report.forbidden';
  end if;
  return report;
end
$$;
comment on function app.require_consolidation is 'For those who change it.';

create function app.figures_of(consolidation_id uuid, duty_id uuid) returns json
language sql stable set search_path = '' as $$
  with given as (
    select f.id, s.unit_id, (n.content -> 'figures' ->> f.id::text)::numeric as value, n.submitted_at
    from app.consolidation_sources s
    join app.report_submissions n on n.id = s.submission_id
    join app.report_figures f on f.duty_id = figures_of.duty_id and n.content -> 'figures' ? f.id::text
    where s.consolidation_id = figures_of.consolidation_id
  )
  select coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'measure', f.measure, 'required', f.required, 'combine', f.combine,
    'total', case f.combine
      when 'sum' then (select sum(g.value) from given g where g.id = f.id)
      when 'average' then (select round(avg(g.value), 2) from given g where g.id = f.id)
      else (select g.value from given g where g.id = f.id order by g.submitted_at desc, g.unit_id limit 1)
    end,
    'byUnit', (
      select coalesce(json_agg(json_build_object('unitId', g.unit_id, 'value', g.value) order by g.unit_id), '[]') from given g where g.id = f.id
    )
  ) order by f.position, f.id), '[]')
  from app.report_figures f
  where f.duty_id = figures_of.duty_id and (f.archived_at is null or f.id in (select g.id from given g))
$$;
comment on function app.figures_of is 'The figures of the units taken in, combined as each is defined (type ConsolidatedFigure[]).';

create function app.consolidated_units(report app.consolidations) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', u.id, 'name', u.name, 'excluded', r.status = 'excluded',
    'taken', case when t.id is not null then json_build_object(
      'submissionId', t.id, 'round', t.round, 'submittedOn', t.submitted_on, 'daysLate', t.days_late, 'boxes', t.content -> 'boxes'
    ) end,
    'change', case
      when r.submission_id is not distinct from t.id then null
      when t.id is null then 'new'
      when r.submission_id is null then 'taken_back'
      else 'newer'
    end,
    'offered', case when n.id is not null and n.id is distinct from t.id then json_build_object(
      'results', n.content ->> 'results', 'difficulties', n.content ->> 'difficulties', 'proposals', n.content ->> 'proposals'
    ) end
  ) order by app.name_order(u.name)), '[]')
  from app.report_requests r
  join app.units u on u.id = r.unit_id
  left join app.consolidation_sources s on s.consolidation_id = report.id and s.unit_id = r.unit_id
  left join app.report_submissions t on t.id = s.submission_id
  left join app.report_submissions n on n.id = r.submission_id
  where r.organization_id = report.organization_id and r.period_id = report.period_id
$$;
comment on function app.consolidated_units is 'Each unit of the period: what is taken in, and what came since (type ConsolidatedUnit[]).';

create function app.upward_request(report app.consolidations) returns uuid
language sql stable set search_path = '' as $$
  select r.id
  from app.reporting_periods own
  join app.report_duties d on d.id = own.duty_id
  join app.reporting_periods o on o.duty_id = d.upward_duty_id
    -- A report that comes once goes into the collector's next one.
    and (o.key = own.key or d.cadence in ('once', 'on_request') and o.due_on > own.due_on)
  join app.report_requests r on r.period_id = o.id
  where own.id = report.period_id
  order by o.key = own.key desc, o.due_on, r.unit_id = d.collector_unit_id desc nulls last, r.number limit 1
$$;
comment on function app.upward_request is 'The collector''s own report that this one goes into; null where the duty has none.';
grant execute on function app.upward_request(app.consolidations) to authenticated;

create function app.consolidation_json(report app.consolidations) returns json
language plpgsql stable set search_path = '' as $$
declare
  period app.reporting_periods;
  duty app.report_duties;
begin
  select * into period from app.reporting_periods o where o.id = report.period_id;
  select * into duty from app.report_duties d where d.id = period.duty_id;
  return json_build_object(
    'id', report.id, 'organizationId', report.organization_id, 'dutyId', duty.id, 'version', report.version,
    'title', duty.title, 'recipient', duty.recipient,
    'organizationName', (select o.name from app.organizations o where o.id = report.organization_id),
    'collector', (select u.name from app.units u where u.id = duty.collector_unit_id),
    'plan', (
      select json_build_object('number', p.number, 'documentNumber', p.document_number, 'issuedOn', p.issued_on, 'issuer', p.issuer,
        'title', p.title)
      from app.plans p where p.id = duty.plan_id
    ),
    'period', app.periods_json(array[period.id]) -> 0,
    'head', report.head,
    'boxes', (
      select json_build_object(
        'doneOnTime', coalesce(sum((n.content #>> '{boxes,doneOnTime}')::int), 0),
        'doneLate', coalesce(sum((n.content #>> '{boxes,doneLate}')::int), 0),
        'openInTime', coalesce(sum((n.content #>> '{boxes,openInTime}')::int), 0),
        'openOverdue', coalesce(sum((n.content #>> '{boxes,openOverdue}')::int), 0)
      )
      from app.consolidation_sources s join app.report_submissions n on n.id = s.submission_id where s.consolidation_id = report.id
    ),
    'figures', app.figures_of(report.id, duty.id),
    'units', app.consolidated_units(report),
    'texts', coalesce((
      select json_agg(json_build_object(
        'unitId', t.unit_id, 'section', t.section, 'text', t.body, 'edited', t.unit_id is null or t.body <> t.sent, 'version', t.version
      ) order by t.section, t.unit_id)
      from app.consolidation_texts t where t.consolidation_id = report.id
    ), '[]'),
    'upward', (
      select json_build_object('requestId', r.id, 'number', r.number, 'dueOn', r.due_on, 'status', r.status)
      from app.report_requests r where r.id = app.upward_request(report)
    ),
    'canEdit', report.organization_id = any (private.organizations_i_coordinate())
  );
end
$$;
comment on function app.consolidation_json is 'A report upward (type Consolidation).';

create function app.take_in(report app.consolidations, unit_ids uuid[], keep_edited boolean) returns void
language plpgsql set search_path = '' as $$
begin
  -- Units that have nothing handed in any more leave the report, with the texts that nobody edited or nobody wants to keep.
  delete from app.consolidation_texts t using app.report_requests r
  where t.consolidation_id = report.id and t.unit_id = r.unit_id and r.period_id = report.period_id and r.submission_id is null
    and r.unit_id = any (unit_ids) and (t.body = t.sent or not keep_edited);
  delete from app.consolidation_sources s using app.report_requests r
  where s.consolidation_id = report.id and s.unit_id = r.unit_id and r.period_id = report.period_id and r.submission_id is null
    and r.unit_id = any (unit_ids);
  insert into app.consolidation_sources as s (organization_id, consolidation_id, unit_id, submission_id)
  select report.organization_id, report.id, r.unit_id, r.submission_id
  from app.report_requests r
  where r.organization_id = report.organization_id and r.period_id = report.period_id and r.submission_id is not null
    and r.unit_id = any (unit_ids)
  on conflict (consolidation_id, unit_id) do update set submission_id = excluded.submission_id, taken_at = now()
  where s.submission_id <> excluded.submission_id;
  insert into app.consolidation_texts as t (organization_id, consolidation_id, unit_id, section, body, sent, person_id)
  select report.organization_id, report.id, s.unit_id, w.section, n.content ->> w.section, n.content ->> w.section, auth.uid()
  from app.consolidation_sources s
  join app.report_submissions n on n.id = s.submission_id
  cross join unnest(array['results', 'difficulties', 'proposals']) w (section)
  where s.consolidation_id = report.id and s.unit_id = any (unit_ids)
  on conflict on constraint consolidation_text_once do update
  set body = case when keep_edited and t.body <> t.sent then t.body else excluded.body end, sent = excluded.sent,
    version = t.version + 1, person_id = auth.uid(), updated_at = now()
  where t.sent <> excluded.sent or (not keep_edited and t.body <> excluded.body);
end
$$;
comment on function app.take_in is 'Takes what these units have handed in now into the report. keep_edited: what the coordinator changed stays.';

create function app.count_change(report app.consolidations) returns void
language sql set search_path = '' as $$
  update app.consolidations c set version = c.version + 1, updated_at = now() where c.id = report.id
$$;

grant execute on function
  app.require_consolidation(uuid), app.figures_of(uuid, uuid), app.consolidated_units(app.consolidations),
  app.consolidation_json(app.consolidations), app.take_in(app.consolidations, uuid[], boolean), app.count_change(app.consolidations)
to authenticated;

create function api.get_consolidation(period_id uuid) returns json
language plpgsql stable set search_path = '' as $$
declare
  report app.consolidations;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  elsif not exists (
    select from app.reporting_periods o
    where o.id = get_consolidation.period_id and o.organization_id = any (private.organizations_i_see_whole())
  ) then
    raise exception 'consolidation.not_found';
  end if;
  select * into report from app.consolidations c where c.period_id = get_consolidation.period_id;
  return case when report.id is not null then app.consolidation_json(report) else 'null'::json end;
end
$$;
comment on function api.get_consolidation is 'The report upward of a period (type Consolidation); null where nobody has begun one.';

create function api.begin_consolidation(period_id uuid, consolidation_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  period app.reporting_periods;
  report app.consolidations;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  elsif begin_consolidation.consolidation_id is null then
    raise exception 'request.invalid';
  end if;
  select * into period from app.reporting_periods o where o.id = begin_consolidation.period_id;
  if period.id is null then
    raise exception 'consolidation.not_found';
  elsif not period.organization_id = any (private.organizations_i_coordinate()) then
    raise exception 'report.forbidden';
  end if;
  perform private.lock_organization(period.organization_id);
  -- One press, two presses, a retry after a lost answer: one report.
  insert into app.consolidations as c (id, organization_id, period_id, head, created_by)
  select begin_consolidation.consolidation_id, period.organization_id, period.id, (
    -- Who signs and who receives is mostly as the last time; number, date and subject are not.
    select b.head - array['number', 'date', 'subject'] || '{"number":null,"date":null,"subject":null}'
    from app.consolidations b where b.organization_id = period.organization_id and b.head is not null order by b.updated_at desc limit 1
  ), auth.uid()
  on conflict on constraint consolidation_once do nothing
  returning * into report;
  if report.id is null then
    select * into report from app.consolidations c where c.period_id = period.id;
  else
    perform app.take_in(report, array(
      select r.unit_id from app.report_requests r
      where r.organization_id = period.organization_id and r.period_id = period.id and r.submission_id is not null
    ), true);
  end if;
  return app.consolidation_json(report);
exception when unique_violation then
  raise exception 'request.invalid'; -- the id belongs to another report
end
$$;
comment on function api.begin_consolidation is 'Composes the report upward out of all that is handed in, in one transaction and once for a period.';

create function api.take_into_consolidation(consolidation_id uuid, unit_ids uuid[], keep_edited boolean) returns json
language plpgsql set search_path = '' as $$
declare
  report constant app.consolidations := app.require_consolidation(take_into_consolidation.consolidation_id);
begin
  perform private.lock_organization(report.organization_id);
  perform app.take_in(report, take_into_consolidation.unit_ids, coalesce(take_into_consolidation.keep_edited, true));
  perform app.count_change(report);
  return app.consolidation_json(app.require_consolidation(report.id));
end
$$;
comment on function api.take_into_consolidation is 'What units have sent since is taken in, on purpose. Repeated, it changes nothing more.';

create function api.save_consolidation_text(consolidation_id uuid, unit_id uuid, section text, body text, expected_version int) returns json
language plpgsql set search_path = '' as $$
declare
  report constant app.consolidations := app.require_consolidation(save_consolidation_text.consolidation_id);
  words constant text := normalize(coalesce(save_consolidation_text.body, ''), nfc);
  own constant boolean := save_consolidation_text.section in ('opening', 'closing');
  stored app.consolidation_texts;
begin
  if not coalesce(save_consolidation_text.section in ('results', 'difficulties', 'proposals', 'opening', 'closing'), false)
    or own <> (save_consolidation_text.unit_id is null) then
    raise exception 'request.invalid';
  elsif length(words) > 50000 then
    raise exception 'report.too_long';
  end if;
  perform app.count_change(report); -- locks the report: one writes at a time
  select * into stored from app.consolidation_texts t
  where t.consolidation_id = report.id and t.unit_id is not distinct from save_consolidation_text.unit_id
    and t.section = save_consolidation_text.section;
  if stored.body is distinct from words then
    if coalesce(stored.version, 0) <> coalesce(save_consolidation_text.expected_version, 0) then
      raise exception 'report.part_changed';
    elsif stored.version is null and not own then
      raise exception 'consolidation.unit_not_in';
    elsif stored.version is null then
      insert into app.consolidation_texts as t (organization_id, consolidation_id, unit_id, section, body, person_id)
      values (report.organization_id, report.id, null, save_consolidation_text.section, words, auth.uid()) returning t.* into stored;
    else
      update app.consolidation_texts t set body = words, version = t.version + 1, person_id = auth.uid(), updated_at = now()
      where t.consolidation_id = report.id and t.unit_id is not distinct from save_consolidation_text.unit_id
        and t.section = save_consolidation_text.section
      returning t.* into stored;
    end if;
  end if;
  return json_build_object('unitId', stored.unit_id, 'section', stored.section, 'text', stored.body,
    'edited', stored.unit_id is null or stored.body <> stored.sent, 'version', stored.version);
end
$$;
comment on function api.save_consolidation_text is 'Keeps one text (type ConsolidationText); unit_id null for the collecting body''s opening and closing.';

create function app.read_names_of(node jsonb, place text) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(node) is distinct from 'array' or jsonb_array_length(node) > 50 then
    perform app.refuse_review(place);
  end if;
  return coalesce((
    select jsonb_agg(w.line) from (select app.read_text(n, 500, place) as line from jsonb_array_elements(node) n) w where w.line is not null
  ), '[]');
end
$$;

create function app.read_head(head jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(head) is distinct from 'object' then
    perform app.refuse_review('head');
  end if;
  return jsonb_build_object(
    'parentBody', app.read_text(head -> 'parentBody', 300, 'head'), 'issuer', app.read_text(head -> 'issuer', 300, 'head'),
    'number', app.read_text(head -> 'number', 50, 'head'), 'symbol', app.read_text(head -> 'symbol', 50, 'head'),
    'place', app.read_text(head -> 'place', 100, 'head'), 'date', app.read_date(head -> 'date', 'head'),
    'subject', app.read_text(head -> 'subject', 1000, 'head'), 'addressees', app.read_names_of(head -> 'addressees', 'head'),
    'authority', app.read_text(head -> 'authority', 200, 'head'), 'signerTitle', app.read_text(head -> 'signerTitle', 200, 'head'),
    'signerName', app.read_text(head -> 'signerName', 200, 'head'), 'recipients', app.read_names_of(head -> 'recipients', 'head')
  );
exception when raise_exception then
  raise exception 'consolidation.head_invalid';
end
$$;
comment on function app.read_head is 'Type ReportHead out of JSON of a client.';
grant execute on function app.read_names_of(jsonb, text), app.read_head(jsonb) to authenticated;

create function api.save_consolidation_head(consolidation_id uuid, head jsonb, expected_version int) returns json
language plpgsql set search_path = '' as $$
declare
  report app.consolidations := app.require_consolidation(save_consolidation_head.consolidation_id);
  read constant jsonb := app.read_head(save_consolidation_head.head);
begin
  select * into report from app.consolidations c where c.id = report.id for update;
  if report.head is distinct from read then
    if report.version is distinct from save_consolidation_head.expected_version then
      raise exception 'report.changed';
    end if;
    update app.consolidations c set head = read, version = c.version + 1, updated_at = now() where c.id = report.id;
  end if;
  return app.consolidation_json(app.require_consolidation(report.id));
end
$$;

create function api.get_consolidation_tasks(consolidation_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  if not exists (select from app.consolidations c where c.id = get_consolidation_tasks.consolidation_id) then
    raise exception 'consolidation.not_found';
  end if;
  return coalesce((
    select json_agg(w.card || jsonb_build_object('unitId', w.id, 'unitName', w.name) order by w.place, w.i)
    from (
      select u.id, u.name, app.name_order(u.name) as place, e.card, e.i
      from app.consolidation_sources s
      join app.report_submissions n on n.id = s.submission_id
      join app.units u on u.id = s.unit_id
      cross join lateral jsonb_array_elements(n.content -> 'cards') with ordinality e (card, i)
      where s.consolidation_id = get_consolidation_tasks.consolidation_id
      order by place, e.i limit 5000
    ) w
  ), '[]');
end
$$;
comment on function api.get_consolidation_tasks is 'The cards of the submissions taken in (type ConsolidatedTask[]), by unit; for the exported document.';

create function app.upward_text(consolidation_id uuid, section text) returns text
language sql stable set search_path = '' as $$
  select coalesce(left(string_agg(u.name || ': ' || t.body, E'\n' order by app.name_order(u.name)), 50000), '')
  from app.consolidation_texts t join app.units u on u.id = t.unit_id
  where t.consolidation_id = upward_text.consolidation_id and t.section = upward_text.section and btrim(t.body) <> ''
$$;
grant execute on function app.upward_text(uuid, text) to authenticated;

create function api.fill_upward_report(consolidation_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  report constant app.consolidations := app.require_consolidation(fill_upward_report.consolidation_id);
  upward constant uuid := app.upward_request(report);
  own_duty constant uuid := (select o.duty_id from app.reporting_periods o where o.id = report.period_id);
  target app.report_requests;
  section text;
begin
  if upward is null then
    raise exception 'report.not_found';
  end if;
  target := app.require_report(upward);
  if not target.unit_id = any (private.units_i_work_for()) or target.status not in ('open', 'returned') then
    perform app.refuse_writing(target);
  end if;
  perform app.change_draft(target);
  -- What somebody has already written there is theirs: only empty parts are filled.
  foreach section in array array['results', 'difficulties', 'proposals'] loop
    insert into app.report_draft_parts as p (request_id, organization_id, part, body, person_id)
    values (target.id, target.organization_id, section, app.upward_text(report.id, section), auth.uid())
    on conflict (request_id, part) do update
    set body = excluded.body, version = p.version + 1, person_id = auth.uid(), updated_at = now() where p.body = '';
  end loop;
  insert into app.report_draft_parts as p (request_id, organization_id, part, body, person_id)
  select target.id, target.organization_id, 'figure:' || f.id, trim_scale((w ->> 'total')::numeric)::text, auth.uid()
  from json_array_elements(app.figures_of(report.id, own_duty)) w
  join app.report_figures f on f.duty_id = target.duty_id and f.archived_at is null and app.fold(f.name) = app.fold(w ->> 'name')
  where w ->> 'total' is not null and length(trim_scale((w ->> 'total')::numeric)::text) <= 17
  on conflict (request_id, part) do update
  set body = excluded.body, version = p.version + 1, person_id = auth.uid(), updated_at = now() where p.body = '';
  return json_build_object('requestId', target.id);
end
$$;
comment on function api.fill_upward_report is
  'The second level: empty parts of the collector''s own report are filled from the consolidation, figures by their names.';

grant execute on function
  api.get_consolidation(uuid), api.begin_consolidation(uuid, uuid), api.take_into_consolidation(uuid, uuid[], boolean),
  api.save_consolidation_text(uuid, uuid, text, text, int), api.save_consolidation_head(uuid, jsonb, int),
  api.get_consolidation_tasks(uuid), api.fill_upward_report(uuid)
to authenticated;
