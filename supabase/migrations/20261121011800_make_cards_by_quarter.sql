-- From the time of a task to its cards. The same rule in TypeScript (src/core/board/cards-of-task.ts) previews it in
-- the review; tests/specs/cards-by-quarter.json holds both to the same answers.

create function app.time_of_task(
  starts_on date, due_on date, open_ended boolean, period_start date, period_end date,
  out start_on date, out end_on date, out implied boolean
)
language plpgsql immutable set search_path = '' as $$
begin
  implied := starts_on is null and due_on is null;
  if implied and not (period_start is null and period_end is null) then
    -- Without a time of its own a task takes the plan's period.
    start_on := coalesce(period_start, app.quarter_of(period_end));
    end_on := coalesce(period_end, make_date(extract(year from period_start)::int, 12, 31));
  elsif starts_on is null and due_on is not null then
    -- A deadline alone is one card on that day; open-ended, the task runs with the plan.
    start_on := case when open_ended and period_start <= due_on then period_start else app.quarter_of(due_on) end;
    end_on := due_on;
  elsif starts_on is not null then
    -- A start alone runs to the end of the plan, else of its year.
    start_on := starts_on;
    end_on := coalesce(
      due_on,
      case when period_end >= starts_on then period_end end,
      make_date(extract(year from starts_on)::int, 12, 31)
    );
  end if;
  if open_ended and end_on is not null then
    -- «và các năm tiếp theo»: to the end of the plan, else of the year in which the written time ends.
    end_on := greatest(end_on, coalesce(period_end, make_date(extract(year from end_on)::int, 12, 31)));
  end if;
end
$$;
comment on function app.time_of_task is 'When a task runs, after the plan''s period has filled in what the task leaves out. All null: no time is known.';

create function app.cards_of_task(starts_on date, due_on date, mode text, today date)
returns table (quarter date, card_due_on date)
language sql immutable set search_path = '' as $$
  select app.quarter_of(cards_of_task.today), null::date where cards_of_task.due_on is null
  union all
  select app.quarter_of(cards_of_task.due_on), cards_of_task.due_on
  where cards_of_task.due_on is not null and (cards_of_task.mode = 'single' or cards_of_task.starts_on is null)
  union all
  select q::date, least(app.quarter_end(q::date), cards_of_task.due_on)
  from generate_series(app.quarter_of(cards_of_task.starts_on)::timestamp, cards_of_task.due_on::timestamp, interval '3 months') q
  where cards_of_task.mode <> 'single'
  order by 1
$$;
comment on function app.cards_of_task is
  'One card for each quarter touched, due on the quarter''s last day or the task''s, whichever comes first; one card in all for mode single. Without a time: one card in the current quarter without a deadline.';

create function app.expected_count(frequency_count int, frequency_per text, starts_on date, due_on date, mode text, quarter date)
returns int
language plpgsql immutable set search_path = '' as $$
declare
  single constant boolean := mode = 'single' and due_on is not null;
  -- The days that this card answers for; a card without a time answers for its whole quarter.
  first_day constant date := case
    when single then coalesce(starts_on, app.quarter_of(due_on))
    else greatest(coalesce(starts_on, expected_count.quarter), expected_count.quarter)
  end;
  last_day constant date := case when single then due_on else least(coalesce(due_on, app.quarter_end(expected_count.quarter)), app.quarter_end(expected_count.quarter)) end;
  thursday constant date := '2000-01-06';
  first_quarter date;
  quarters int;
  turn int;
begin
  if frequency_count is null or frequency_per is null or last_day < first_day then
    return null;
  end if;
  case frequency_per
    when 'day' then -- calendar days
      return frequency_count * (last_day - first_day + 1);
    when 'week' then
      -- A week belongs to the quarter that has its Thursday, as ISO 8601 gives it to its year: no week counts twice.
      return frequency_count * greatest(1,
        floor((last_day - thursday) / 7.0)::int - floor((first_day - 1 - thursday) / 7.0)::int);
    when 'month' then -- calendar months touched
      return frequency_count * ((extract(year from last_day) - extract(year from first_day)) * 12
        + extract(month from last_day) - extract(month from first_day) + 1)::int;
    when 'quarter' then
      return frequency_count * (((extract(year from last_day) - extract(year from first_day)) * 12
        + extract(month from app.quarter_of(last_day)) - extract(month from app.quarter_of(first_day))) / 3 + 1)::int;
    when 'year' then
      if single then
        return frequency_count * (extract(year from last_day) - extract(year from first_day) + 1)::int;
      end if;
      -- The year's number is spread over the quarters of that year in which the task runs, the later ones first:
      -- once a year is due in the last of them, twice a year in the second and the fourth.
      first_quarter := greatest(app.quarter_of(coalesce(starts_on, expected_count.quarter)), date_trunc('year', expected_count.quarter::timestamp)::date);
      turn := ((extract(month from expected_count.quarter) - extract(month from first_quarter)) / 3 + 1)::int;
      quarters := ((extract(month from app.quarter_of(
        least(coalesce(due_on, expected_count.quarter), make_date(extract(year from expected_count.quarter)::int, 12, 31))))
        - extract(month from first_quarter)) / 3 + 1)::int;
      return frequency_count * turn / quarters - frequency_count * (turn - 1) / quarters;
  end case;
end
$$;
comment on function app.expected_count is 'How often a task with a frequency is to be done within one of its cards.';

grant execute on function
  app.time_of_task(date, date, boolean, date, date), app.cards_of_task(date, date, text, date),
  app.expected_count(int, text, date, date, text, date)
to authenticated;

create function private.prolong_open_tasks() returns int
language plpgsql set search_path = '' as $$
declare
  organization uuid;
  task app.tasks;
  until_day date;
  made int := 0;
  fresh int;
begin
  for organization in
    select distinct t.organization_id from app.tasks t where t.open_ended and t.due_on < app.today() order by 1
  loop
    perform private.lock_organization(organization);
    for task in
      select * from app.tasks t where t.organization_id = organization and t.open_ended and t.due_on < app.today() for update
    loop
      -- A year at a time, and every year that was missed.
      while task.due_on < app.today() loop
        until_day := make_date(extract(year from task.due_on + 1)::int, 12, 31);
        insert into app.cards (organization_id, plan_id, task_id, quarter, due_on, expected_count)
        select task.organization_id, task.plan_id, task.id, c.quarter, c.card_due_on,
          app.expected_count(task.frequency_count, task.frequency_per, task.due_on + 1, until_day, task.card_mode, c.quarter)
        from app.cards_of_task(task.due_on + 1, until_day, task.card_mode, app.today()) c
        on conflict (task_id, quarter) do nothing;
        get diagnostics fresh = row_count;
        made := made + fresh;
        task.due_on := until_day;
      end loop;
      update app.tasks t set due_on = task.due_on, updated_at = now() where t.id = task.id;
    end loop;
  end loop;
  return made;
end
$$;
comment on function private.prolong_open_tasks is 'Gives tasks «và các năm tiếp theo» their cards of the next year. Run by cron each night; safe to run twice.';
