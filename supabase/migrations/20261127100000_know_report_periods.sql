-- When a duty to report is due. The same rule in TypeScript (src/core/report/report-periods.ts) previews it on the
-- screens; tests/specs/report-periods.json holds both to the same answers.

create type app.report_schedule as (
  cadence text,
  periods int[],
  cutoff_month int,
  cutoff_day int,
  bound text,
  window_rule text,
  starts_on date,
  ends_on date,
  once_on date,
  window_start date,
  window_end date
);
comment on type app.report_schedule is 'ReportSchedule of src/core/report/report-schedule.ts, where each field is explained.';

create function app.report_due_on(schedule app.report_schedule, last_month date) returns date
language sql immutable set search_path = '' as $$
  -- A day that the month lacks is its last; then «trước» takes the day before it.
  select least(
    (last_month + make_interval(months => (schedule).cutoff_month))::date + (schedule).cutoff_day - 1,
    (last_month + make_interval(months => (schedule).cutoff_month + 1))::date - 1
  ) - case (schedule).bound when 'before' then 1 else 0 end
$$;
comment on function app.report_due_on is 'The last day on time for the period that ends in a month (given by its first day).';

create function app.report_window_end(schedule app.report_schedule, last_month date) returns date
language sql immutable set search_path = '' as $$
  select least(
    case (schedule).window_rule when 'decree' then last_month + 13 else (last_month + interval '1 month')::date - 1 end,
    app.report_due_on(schedule, last_month)
  )
$$;
comment on function app.report_window_end is 'The last day of the data: by the rule of windows or the last day on time, whichever comes first.';

create function app.is_report_asked(schedule app.report_schedule, last_month date, months int, turn int) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(turn = any ((schedule).periods), true)
    and app.report_window_end(schedule, last_month) >= (schedule).starts_on
    and coalesce((last_month - make_interval(months => months - 1))::date <= (schedule).ends_on, true)
$$;
comment on function app.is_report_asked is
  'Whether a period is asked for: its data close on or after the duty''s first day, and its own months begin by the duty''s last.';

create function app.report_term(cadence text, year int, turn int, out period_key text, out label text)
language sql immutable set search_path = '' as $$
  select case cadence
      when 'monthly' then year || '-M' || lpad(turn::text, 2, '0')
      when 'quarterly' then year || '-Q' || turn
      when 'half_yearly' then year || '-H' || turn
      when 'nine_monthly' then year || '-9M'
      when 'yearly' then year::text
    end,
    case cadence
      when 'monthly' then 'Tháng ' || turn || '/' || year
      when 'quarterly' then 'Quý ' || (array['I', 'II', 'III', 'IV'])[turn] || '/' || year
      when 'half_yearly' then '6 tháng ' || case turn when 1 then 'đầu' else 'cuối' end || ' năm ' || year
      when 'nine_monthly' then '9 tháng năm ' || year
      when 'yearly' then 'Năm ' || year
    end
$$;
comment on function app.report_term is 'What a period is called: the n-th month, quarter or half of a year.';

create function app.report_periods(schedule app.report_schedule, since date, until date)
returns table (period_key text, label text, window_start date, window_end date, due_on date)
language sql immutable set search_path = '' rows 12 as $$
  with kind (cadence, length, step) as (
    select k.* from (values ('monthly', 1, 1), ('quarterly', 3, 3), ('half_yearly', 6, 6), ('nine_monthly', 9, 12), ('yearly', 12, 12)) k
    where k.column1 = (schedule).cadence and (schedule).cutoff_month is not null and (schedule).cutoff_day is not null
  ),
  -- Looks no further than these years, so that a mistyped one costs nothing.
  span as (select greatest(since, '1900-01-01') as first_day, least(until, '2999-12-31') as last_day),
  -- «trước ngày 01» is on time in the month before, so one month more on that side.
  ending (month, length, step, turn) as (
    select m::date, k.length, k.step, (extract(month from m)::int - 1) / k.step + 1
    from kind k cross join span s cross join generate_series(
      date_trunc('month', s.first_day::timestamp) - make_interval(months => (schedule).cutoff_month),
      date_trunc('month', s.last_day::timestamp) - make_interval(months => (schedule).cutoff_month - 1),
      interval '1 month'
    ) m
    where extract(month from m)::int % k.step = k.length % k.step
  ),
  asked as (
    select e.*,
      app.report_due_on(schedule, e.month) as due,
      app.report_window_end(schedule, e.month) as closes,
      (e.month - make_interval(months => e.step))::date as month_before,
      case (schedule).window_rule
        when 'decree' then (e.month - make_interval(months => e.length))::date + 14
        else (e.month - make_interval(months => e.length - 1))::date
      end as begins
    from ending e cross join span s
    where app.report_due_on(schedule, e.month) between s.first_day and s.last_day
      and app.is_report_asked(schedule, e.month, e.length, e.turn)
    order by e.month
    limit 400
  ),
  windows as (
    -- The next period begins where the one before closed, so that no day is lost between two reports; the first one
    -- asked for begins by the rule, unless its data would close before that.
    select a.*, case
      when a.length = a.step
        and (a.begins > a.closes
          or app.is_report_asked(schedule, a.month_before, a.length, (extract(month from a.month_before)::int - 1) / a.step + 1))
      then app.report_window_end(schedule, a.month_before) + 1
      else a.begins
    end as opens
    from asked a
  ),
  once as (
    select o.due, least(coalesce((schedule).window_end, o.due), o.due) as closes
    from (select (schedule).once_on - case (schedule).bound when 'before' then 1 else 0 end as due) o cross join span s
    where (schedule).cadence = 'once' and o.due between s.first_day and s.last_day
  )
  select t.period_key, t.label, w.opens, w.closes, w.due
  from windows w cross join lateral app.report_term((schedule).cadence, extract(year from w.month)::int, w.turn) t
  union all
  select 'once', 'Một lần', least(coalesce((schedule).window_start, (schedule).starts_on), o.closes), o.closes, o.due from once o
  order by 5
$$;
comment on function app.report_periods is
  'All periods of a duty whose last day on time lies between two days, both included; 400 at most.';

grant execute on function
  app.report_due_on(app.report_schedule, date), app.report_window_end(app.report_schedule, date),
  app.is_report_asked(app.report_schedule, date, int, int), app.report_term(text, int, int),
  app.report_periods(app.report_schedule, date, date)
to authenticated;
