-- api: duties to report.

create function app.require_report_duty(duty_id uuid) returns app.report_duties
language plpgsql stable set search_path = '' as $$
declare
  duty app.report_duties;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into duty from app.report_duties d where d.id = require_report_duty.duty_id and d.archived_at is null;
  if not found then
    raise exception 'report.duty_not_found';
  end if;
  return duty;
end
$$;

create function app.read_whole_number(node jsonb, lowest int, highest int, place text) returns int
language plpgsql immutable set search_path = '' as $$
begin
  if node is null or jsonb_typeof(node) = 'null' then
    return null;
  elsif jsonb_typeof(node) <> 'number' or (node #>> '{}') !~ '^-?\d{1,6}$' or (node #>> '{}')::int not between lowest and highest then
    perform app.refuse_review(place);
  end if;
  return (node #>> '{}')::int;
end
$$;

create function app.read_ids(node jsonb, most int, place text) returns uuid[]
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(node) is distinct from 'array' or jsonb_array_length(node) > most or exists (
    select from jsonb_array_elements(node) n
    where jsonb_typeof(n) <> 'string' or (n #>> '{}') !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  ) then
    perform app.refuse_review(place);
  end if;
  return array(select distinct n::uuid from jsonb_array_elements_text(node) n);
end
$$;

create function app.read_schedule(node jsonb, place text) returns app.report_schedule
language plpgsql immutable set search_path = '' as $$
declare
  schedule app.report_schedule;
  recurs boolean;
begin
  schedule.cadence := app.read_one_of(node -> 'cadence',
    array['once', 'monthly', 'quarterly', 'half_yearly', 'nine_monthly', 'yearly', 'on_request'], place);
  recurs := schedule.cadence not in ('once', 'on_request');
  schedule.bound := app.read_one_of(node -> 'bound', array['before', 'on_or_before'], place);
  schedule.window_rule := app.read_one_of(node -> 'windowRule', array['decree', 'calendar'], place);
  schedule.starts_on := app.read_date(node -> 'startsOn', place);
  schedule.ends_on := app.read_date(node -> 'endsOn', place);
  schedule.once_on := app.read_date(node -> 'onceOn', place);
  schedule.window_start := app.read_date(node -> 'windowStart', place);
  schedule.window_end := app.read_date(node -> 'windowEnd', place);
  schedule.cutoff_month := app.read_whole_number(node -> 'cutoffMonth', -6, 6, place);
  schedule.cutoff_day := app.read_whole_number(node -> 'cutoffDay', 1, 31, place);
  if jsonb_typeof(node -> 'periods') = 'array' then
    if jsonb_array_length(node -> 'periods') not between 1 and 12 then
      perform app.refuse_review(place);
    end if;
    schedule.periods := array(
      select distinct coalesce(app.read_whole_number(n, 1, 12, place), 0) from jsonb_array_elements(node -> 'periods') n order by 1
    );
  end if;
  if schedule.starts_on is null or schedule.ends_on < schedule.starts_on or schedule.window_end < schedule.window_start
    or (schedule.cadence = 'once') <> (schedule.once_on is not null)
    or recurs <> (schedule.cutoff_month is not null) or recurs <> (schedule.cutoff_day is not null)
    or schedule.periods && array[0] then
    perform app.refuse_review(place);
  end if;
  return schedule;
end
$$;
comment on function app.read_schedule is 'From JSON of a client (type ReportSchedule) to a schedule that holds together, or draft.invalid.';

create function app.report_figures_json(duty_id uuid) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'measure', f.measure, 'required', f.required, 'combine', f.combine
  ) order by f.position, f.id), '[]')
  from app.report_figures f where f.duty_id = report_figures_json.duty_id and f.archived_at is null
$$;
comment on function app.report_figures_json is 'The figures that a duty asks for now (type FigureDefinition[]).';
grant execute on function app.report_figures_json(uuid) to authenticated;

create function app.report_duty_json(duty app.report_duties) returns json
language sql stable set search_path = '' as $$
  select json_build_object(
    'id', duty.id, 'organizationId', duty.organization_id, 'title', duty.title, 'recipient', duty.recipient,
    'collectorUnitId', duty.collector_unit_id, 'instructions', duty.instructions, 'planId', duty.plan_id, 'leadDays', duty.lead_days,
    'upwardDutyId', duty.upward_duty_id, 'sourceText', duty.source_text,
    'schedule', json_build_object(
      'cadence', duty.cadence, 'periods', duty.periods, 'cutoffMonth', duty.cutoff_month, 'cutoffDay', duty.cutoff_day,
      'bound', duty.bound, 'windowRule', duty.window_rule, 'startsOn', duty.starts_on, 'endsOn', duty.ends_on,
      'onceOn', duty.once_on, 'windowStart', duty.window_start, 'windowEnd', duty.window_end
    ),
    'plan', (select json_build_object('id', p.id, 'number', p.number, 'title', p.title) from app.plans p where p.id = duty.plan_id),
    'collector', (select json_build_object('id', u.id, 'name', u.name) from app.units u where u.id = duty.collector_unit_id),
    'upward', (select json_build_object('id', d.id, 'title', d.title) from app.report_duties d where d.id = duty.upward_duty_id),
    'unitIds', (select coalesce(json_agg(w.unit_id order by w.unit_id), '[]') from app.report_duty_units w where w.duty_id = duty.id),
    'groupIds', (select coalesce(json_agg(w.group_id order by w.group_id), '[]') from app.report_duty_groups w where w.duty_id = duty.id),
    'units', (
      select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.created_at, u.name, u.id), '[]')
      from app.report_duty_units w join app.units u on u.id = w.unit_id where w.duty_id = duty.id
    ),
    'groups', (
      select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name, g.id), '[]')
      from app.report_duty_groups w join app.unit_groups g on g.id = w.group_id where w.duty_id = duty.id
    ),
    'figures', app.report_figures_json(duty.id)
  )
$$;
comment on function app.report_duty_json is 'A duty (type ReportDuty).';

create function app.put_report_figures(duty app.report_duties, figures jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  node jsonb;
  turn int;
  figure app.report_figures;
  kept uuid[] := '{}';
begin
  if jsonb_typeof(figures) is distinct from 'array' or jsonb_array_length(figures) > 50 then
    perform app.refuse_review('figures');
  end if;
  for node, turn in select e.n, e.i from jsonb_array_elements(figures) with ordinality e (n, i) loop
    figure.id := (app.read_ids(jsonb_build_array(node -> 'id'), 1, 'figures'))[1];
    figure.name := app.read_text(node -> 'name', 200, 'figures');
    figure.measure := app.read_text(node -> 'measure', 50, 'figures');
    figure.required := coalesce(node ->> 'required', 'false') = 'true';
    figure.combine := app.read_one_of(node -> 'combine', array['sum', 'average', 'last'], 'figures');
    if figure.name is null or figure.measure is null or figure.id = any (kept) then
      perform app.refuse_review('figures');
    end if;
    kept := kept || figure.id;
    update app.report_figures f
    set position = turn, name = figure.name, measure = figure.measure, required = figure.required, combine = figure.combine,
      archived_at = null
    where f.id = figure.id and f.duty_id = duty.id;
    if not found then
      begin
        insert into app.report_figures (id, organization_id, duty_id, position, name, measure, required, combine)
        values (figure.id, duty.organization_id, duty.id, turn, figure.name, figure.measure, figure.required, figure.combine);
      exception when unique_violation then
        perform app.refuse_review('figures'); -- the id belongs to another duty
      end;
    end if;
  end loop;
  update app.report_figures f set archived_at = now()
  where f.duty_id = duty.id and f.archived_at is null and f.id <> all (kept);
end
$$;

create function app.put_report_units(duty app.report_duties, unit_ids uuid[], group_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
begin
  if exists (
    select from unnest(unit_ids) w (id)
    where not exists (select from app.units u where u.organization_id = duty.organization_id and u.id = w.id and u.archived_at is null)
  ) or exists (
    select from unnest(group_ids) w (id)
    where not exists (select from app.unit_groups g where g.organization_id = duty.organization_id and g.id = w.id)
  ) then
    raise exception 'unit.not_found';
  end if;
  delete from app.report_duty_units w where w.duty_id = duty.id and w.unit_id <> all (unit_ids);
  delete from app.report_duty_groups w where w.duty_id = duty.id and w.group_id <> all (group_ids);
  insert into app.report_duty_units (organization_id, duty_id, unit_id)
  select duty.organization_id, duty.id, u from unnest(unit_ids) u on conflict do nothing;
  insert into app.report_duty_groups (organization_id, duty_id, group_id)
  select duty.organization_id, duty.id, g from unnest(group_ids) g on conflict do nothing;
end
$$;

create function app.check_cascade(duty app.report_duties) returns void
language plpgsql stable set search_path = '' as $$
declare
  upward app.report_duties;
begin
  if duty.upward_duty_id is null then
    return;
  end if;
  select * into upward from app.report_duties d
  where d.organization_id = duty.organization_id and d.id = duty.upward_duty_id and d.archived_at is null;
  if upward.id is null or upward.upward_duty_id is not null
    or exists (select from app.report_duties d where d.organization_id = duty.organization_id and d.upward_duty_id = duty.id) then
    raise exception 'report.cascade_broken'; -- two levels, as Nghị định 09/2019/NĐ-CP, Điều 8 knows them, and no circle
  elsif exists (
    select from app.report_periods(app.schedule_of(duty), app.today() - 400, app.today() + 400) below
    join app.report_periods(app.schedule_of(upward), app.today() - 400, app.today() + 400) above using (period_key)
    where above.due_on <= below.due_on
  ) then
    raise exception 'report.cascade_order';
  end if;
end
$$;
comment on function app.check_cascade is 'The collector reports upward after its units have reported to it, in every period that both have.';

create function app.put_report_duty(organization_id uuid, duty_id uuid, duty jsonb, source_text text) returns app.report_duties
language plpgsql set search_path = '' as $$
declare
  schedule constant app.report_schedule := app.read_schedule(duty -> 'schedule', 'schedule');
  called constant text := app.read_text(duty -> 'title', 500, 'title');
  to_whom constant text := app.read_text(duty -> 'recipient', 500, 'recipient');
  guidance constant text := app.read_text(duty -> 'instructions', 4000, 'instructions');
  days_ahead constant int := coalesce(app.read_whole_number(duty -> 'leadDays', 1, 180, 'leadDays'), 30);
  collector constant uuid := (app.read_ids(jsonb_path_query_array(duty, '$.collectorUnitId ? (@ != null)'), 1, 'collector'))[1];
  plan constant uuid := (app.read_ids(jsonb_path_query_array(duty, '$.planId ? (@ != null)'), 1, 'plan'))[1];
  upward constant uuid := (app.read_ids(jsonb_path_query_array(duty, '$.upwardDutyId ? (@ != null)'), 1, 'upward'))[1];
  units constant uuid[] := app.read_ids(duty -> 'unitIds', 1000, 'units');
  groups constant uuid[] := app.read_ids(duty -> 'groupIds', 100, 'groups');
  stored app.report_duties;
begin
  if called is null or cardinality(units) + cardinality(groups) = 0 then
    perform app.refuse_review('title');
  elsif upward = put_report_duty.duty_id then
    raise exception 'report.cascade_broken';
  elsif collector is not null and not exists (
    select from app.units u where u.organization_id = put_report_duty.organization_id and u.id = collector and u.archived_at is null
  ) then
    raise exception 'unit.not_found';
  elsif plan is not null and not exists (
    select from app.plans p where p.organization_id = put_report_duty.organization_id and p.id = plan
  ) then
    raise exception 'plan.not_found';
  end if;
  update app.report_duties d set
    plan_id = plan, title = called, recipient = to_whom, collector_unit_id = collector,
    instructions = guidance, source_text = coalesce(put_report_duty.source_text, d.source_text),
    cadence = schedule.cadence, periods = schedule.periods, cutoff_month = schedule.cutoff_month, cutoff_day = schedule.cutoff_day,
    bound = schedule.bound, window_rule = schedule.window_rule, starts_on = schedule.starts_on, ends_on = schedule.ends_on,
    once_on = schedule.once_on, window_start = schedule.window_start, window_end = schedule.window_end,
    lead_days = days_ahead, upward_duty_id = upward, updated_at = now()
  where d.organization_id = put_report_duty.organization_id and d.id = put_report_duty.duty_id and d.archived_at is null
  returning d.* into stored;
  if not found then
    begin
      insert into app.report_duties as d (id, organization_id, plan_id, title, recipient, collector_unit_id, instructions, source_text,
        cadence, periods, cutoff_month, cutoff_day, bound, window_rule, starts_on, ends_on, once_on, window_start, window_end,
        lead_days, upward_duty_id, created_by)
      values (put_report_duty.duty_id, put_report_duty.organization_id, plan, called, to_whom, collector, guidance,
        put_report_duty.source_text, schedule.cadence, schedule.periods, schedule.cutoff_month, schedule.cutoff_day, schedule.bound,
        schedule.window_rule, schedule.starts_on, schedule.ends_on, schedule.once_on, schedule.window_start, schedule.window_end,
        days_ahead, upward, auth.uid())
      returning d.* into stored;
    exception
      when unique_violation then raise exception 'report.duty_not_found'; -- the id is in use where this person does not see it
      when foreign_key_violation then raise exception 'report.cascade_broken';
    end;
  end if;
  perform app.put_report_units(stored, units, groups);
  perform app.put_report_figures(stored, put_report_duty.duty -> 'figures');
  perform app.check_cascade(stored);
  perform private.follow_schedule(stored.id);
  return stored;
end
$$;
comment on function app.put_report_duty is 'Writes a duty out of JSON (type ReportDutyInput) and makes its requests. What is malformed is draft.invalid.';

grant execute on function
  app.require_report_duty(uuid), app.read_whole_number(jsonb, int, int, text), app.read_ids(jsonb, int, text),
  app.read_schedule(jsonb, text), app.report_duty_json(app.report_duties), app.put_report_figures(app.report_duties, jsonb),
  app.put_report_units(app.report_duties, uuid[], uuid[]), app.check_cascade(app.report_duties),
  app.put_report_duty(uuid, uuid, jsonb, text)
to authenticated;

create function api.save_report_duty(organization_id uuid, duty_id uuid, duty jsonb, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  stored app.report_duties;
begin
  perform app.require_coordinator(save_report_duty.organization_id, 'report.forbidden');
  if save_report_duty.duty_id is null then
    raise exception 'request.invalid';
  end if;
  perform private.lock_organization(save_report_duty.organization_id);
  if private.begin_request(save_report_duty.request_id, 'save_report_duty', save_report_duty.duty_id) is null then
    begin
      stored := app.put_report_duty(save_report_duty.organization_id, save_report_duty.duty_id, save_report_duty.duty, null);
    exception when raise_exception then
      if sqlerrm = 'draft.invalid' then
        raise exception 'report.duty_invalid';
      end if;
      raise;
    end;
  else
    stored := app.require_report_duty(save_report_duty.duty_id);
  end if;
  return app.report_duty_json(stored);
end
$$;
comment on function api.save_report_duty is 'Makes a duty (a new id) or changes it, and makes the requests that are due to be made.';

create function api.get_report_duty(duty_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  return app.report_duty_json(app.require_report_duty(get_report_duty.duty_id));
end
$$;

create function api.archive_report_duty(duty_id uuid, request_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  duty constant app.report_duties := app.require_report_duty(archive_report_duty.duty_id);
begin
  perform app.require_coordinator(duty.organization_id, 'report.forbidden');
  perform private.lock_organization(duty.organization_id);
  update app.report_duties d set archived_at = now(), updated_at = now() where d.id = duty.id and d.archived_at is null;
end
$$;
comment on function api.archive_report_duty is 'Asks for no more reports; those that were asked for stay, as do those that were handed in.';

create function api.open_report_period(
  duty_id uuid, label text, window_start date, window_end date, due_on date, request_id uuid
) returns json
language plpgsql set search_path = '' as $$
declare
  duty constant app.report_duties := app.require_report_duty(open_report_period.duty_id);
  called constant text := btrim(normalize(open_report_period.label, nfc));
begin
  perform app.require_coordinator(duty.organization_id, 'report.forbidden');
  if coalesce(length(called), 0) not between 1 and 100 or open_report_period.window_start is null
    or not coalesce(open_report_period.window_end >= open_report_period.window_start, false) then
    raise exception 'report.period_invalid';
  elsif not coalesce(open_report_period.due_on >= app.today(), false) then
    raise exception 'report.bad_due';
  end if;
  perform private.lock_organization(duty.organization_id);
  if private.begin_request(open_report_period.request_id, 'open_report_period', duty.id) is null then
    perform private.open_period(duty.id, open_report_period.request_id::text, called, open_report_period.window_start,
      open_report_period.window_end, open_report_period.due_on);
  end if;
  return (
    select json_build_object('id', o.id, 'key', o.key, 'label', o.label, 'windowStart', o.window_start, 'windowEnd', o.window_end,
      'dueOn', o.due_on)
    from app.reporting_periods o where o.duty_id = duty.id and o.key = open_report_period.request_id::text
  );
end
$$;
comment on function api.open_report_period is 'Asks for one report more, outside the schedule: «khi có yêu cầu».';

grant execute on function
  api.save_report_duty(uuid, uuid, jsonb, uuid), api.get_report_duty(uuid), api.archive_report_duty(uuid, uuid),
  api.open_report_period(uuid, text, date, date, date, uuid)
to authenticated;
