-- The job that makes requests ahead of time. Safe to run twice, to stop anywhere, and to miss a day.

create function app.schedule_of(duty app.report_duties) returns app.report_schedule
language sql immutable set search_path = '' as $$
  select row(duty.cadence, duty.periods, duty.cutoff_month, duty.cutoff_day, duty.bound, duty.window_rule, duty.starts_on, duty.ends_on,
    duty.once_on, duty.window_start, duty.window_end)::app.report_schedule
$$;
grant execute on function app.schedule_of(app.report_duties) to authenticated;

create function app.units_of_duty(duty_id uuid) returns uuid[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg(u.id order by u.created_at, u.name, u.id), '{}')
  from app.units u
  where u.archived_at is null and (
    u.id in (select du.unit_id from app.report_duty_units du where du.duty_id = units_of_duty.duty_id)
    or u.id in (
      select m.unit_id from app.report_duty_groups dg join app.unit_group_members m on m.group_id = dg.group_id
      where dg.duty_id = units_of_duty.duty_id
    )
  )
$$;
comment on function app.units_of_duty is 'The units that a duty means today: those it names, and whoever is in its groups now.';
grant execute on function app.units_of_duty(uuid) to authenticated;

create function private.require_duty_i_keep(duty_id uuid) returns app.report_duties
language plpgsql stable security definer set search_path = '' as $$
declare
  duty app.report_duties;
begin
  select * into duty from app.report_duties d where d.id = require_duty_i_keep.duty_id;
  -- Without a person it is the job.
  if auth.uid() is not null and not coalesce(duty.organization_id = any (private.organizations_i_coordinate()), false) then
    raise exception 'report.forbidden';
  end if;
  return duty;
end
$$;

create function private.open_period(duty_id uuid, key text, label text, window_start date, window_end date, due_on date) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  duty constant app.report_duties := private.require_duty_i_keep(open_period.duty_id);
  period uuid;
begin
  insert into app.reporting_periods (organization_id, duty_id, key, label, window_start, window_end, due_on)
  values (duty.organization_id, duty.id, open_period.key, open_period.label, open_period.window_start, open_period.window_end,
    open_period.due_on)
  on conflict on constraint reporting_period_once do nothing
  returning id into period;
  if period is not null then
    insert into app.report_requests (organization_id, duty_id, period_id, unit_id, due_on)
    select duty.organization_id, duty.id, period, u, open_period.due_on from unnest(app.units_of_duty(duty.id)) with ordinality w (u, i)
    order by i;
  end if;
  return period;
end
$$;
comment on function private.open_period is
  'A period with a request for each unit of that day, or nothing (null) where the period is there already. Definer: people make no requests by hand.';

create function private.make_report_requests_of(duty app.report_duties) returns int
language plpgsql security definer set search_path = '' as $$
declare
  made int := 0;
  next record;
begin
  -- From the day on which the duty was written down: a job that missed a day finds what it missed.
  for next in
    select p.* from app.report_periods(app.schedule_of(duty), duty.created_on, app.today() + duty.lead_days) p
    where not exists (select from app.reporting_periods o where o.duty_id = duty.id and o.key = p.period_key)
    order by p.due_on
  loop
    if private.open_period(duty.id, next.period_key, next.label, next.window_start, next.window_end, next.due_on) is not null then
      made := made + 1;
    end if;
  end loop;
  return made;
end
$$;
comment on function private.make_report_requests_of is 'How many periods it opened. Definer, as open_period.';

create function private.follow_schedule(duty_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  duty constant app.report_duties := private.require_duty_i_keep(follow_schedule.duty_id);
  moved record;
begin
  -- A cutoff that was corrected moves what is still open and was not moved for one unit alone.
  for moved in
    select o.id, o.due_on as old_due, p.label, p.window_start, p.window_end, p.due_on as new_due
    from app.report_periods(app.schedule_of(duty), duty.created_on, app.today() + 400) p
    join app.reporting_periods o on o.duty_id = duty.id and o.key = p.period_key
    where o.due_on >= app.today()
      and (o.label, o.window_start, o.window_end, o.due_on) is distinct from (p.label, p.window_start, p.window_end, p.due_on)
  loop
    update app.reporting_periods o
    set label = moved.label, window_start = moved.window_start, window_end = moved.window_end, due_on = moved.new_due
    where o.id = moved.id;
    update app.report_requests r set due_on = moved.new_due
    where r.period_id = moved.id and r.status = 'open' and r.due_on = moved.old_due and moved.new_due <> moved.old_due;
  end loop;
  perform private.make_report_requests_of(duty);
end
$$;
comment on function private.follow_schedule is 'Brings the periods of a changed duty up to date, then makes what is missing. Definer, as open_period.';

grant execute on function private.open_period(uuid, text, text, date, date, date), private.follow_schedule(uuid) to authenticated;

create function private.make_report_requests() returns int
language plpgsql set search_path = '' as $$
declare
  made int := 0;
  duty app.report_duties;
begin
  for duty in
    select d.* from app.report_duties d where d.archived_at is null order by d.organization_id, d.id
  loop
    perform private.lock_organization(duty.organization_id);
    made := made + private.make_report_requests_of(duty);
  end loop;
  return made;
end
$$;
comment on function private.make_report_requests is 'Run by cron before the working day.';

select cron.schedule('make-report-requests', '0 18 * * *', 'select private.make_report_requests()');
