-- From the JSON of a review to typed rows. It comes from a client, so nothing in it is believed:
-- whatever has the wrong shape, size or order of dates is draft.invalid, with the place as the error's detail.

create type app.review_task as (
  position int, kind text, section text, title text, lead_units text[], supporting_units text[],
  time_text text, time_certainty text, starts_on date, due_on date, due_bound text, open_ended boolean, card_mode text,
  frequency_text text, frequency_count int, frequency_per text, product text, details text, source_text text
);
comment on type app.review_task is 'An included task of a review, its time resolved with the plan''s period.';

create function app.refuse_review(place text) returns void
language plpgsql immutable set search_path = '' as $$
begin
  raise exception 'draft.invalid' using detail = place;
end
$$;

create function app.read_text(node jsonb, longest int, place text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  words text;
begin
  if node is null or jsonb_typeof(node) = 'null' then
    return null;
  end if;
  words := btrim(normalize(node #>> '{}', nfc), E' \t\r\n');
  if jsonb_typeof(node) <> 'string' or length(words) > longest then
    perform app.refuse_review(place);
  end if;
  return nullif(words, '');
end
$$;

create function app.read_one_of(node jsonb, choices text[], place text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(node) is distinct from 'string' or not (node #>> '{}') = any (choices) then
    perform app.refuse_review(place);
  end if;
  return node #>> '{}';
end
$$;

create function app.read_date(node jsonb, place text) returns date
language plpgsql immutable set search_path = '' as $$
declare
  written constant text := node #>> '{}';
  day date;
begin
  if written is null then
    return null;
  end if;
  if jsonb_typeof(node) <> 'string' or written !~ '^\d{4}-\d{2}-\d{2}$' then
    perform app.refuse_review(place);
  end if;
  begin
    day := make_date(substr(written, 1, 4)::int, substr(written, 6, 2)::int, substr(written, 9, 2)::int);
  exception when datetime_field_overflow then
    perform app.refuse_review(place);
  end;
  if day not between '1990-01-01' and '2100-12-31' then
    perform app.refuse_review(place);
  end if;
  return day;
end
$$;

create function app.read_names(node jsonb, place text) returns text[]
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(node) is distinct from 'array' or jsonb_array_length(node) > 100 or exists (
    select from jsonb_array_elements(node) n
    where jsonb_typeof(n) <> 'string' or length(n #>> '{}') not between 1 and 500
  ) then
    perform app.refuse_review(place);
  end if;
  -- Left as written, since the choices of units are found by these very words.
  return array(select n from jsonb_array_elements_text(node) with ordinality e (n, i) order by i);
end
$$;

create function app.read_frequency(node jsonb, place text, out words text, out count int, out per text)
language plpgsql immutable set search_path = '' as $$
begin
  if node is null or jsonb_typeof(node) = 'null' then
    return;
  end if;
  if jsonb_typeof(node -> 'count') is distinct from 'number' or (node ->> 'count') !~ '^\d{1,5}$'
    or (node ->> 'count')::int not between 1 and 10000 then
    perform app.refuse_review(place);
  end if;
  words := app.read_text(node -> 'text', 2000, place);
  count := (node ->> 'count')::int;
  per := app.read_one_of(node -> 'per', array['day', 'week', 'month', 'quarter', 'year'], place);
end
$$;

create function app.read_task(node jsonb, turn int, period_start date, period_end date) returns app.review_task
language plpgsql immutable set search_path = '' as $$
declare
  place constant text := 'tasks ' || turn;
  task app.review_task;
  deadline constant jsonb := nullif(node -> 'deadline', 'null');
  starts_on constant date := app.read_date(node -> 'start', place);
  due_on constant date := app.read_date(deadline -> 'due', place);
  implied boolean;
begin
  task.position := turn;
  task.kind := app.read_one_of(node -> 'kind', array['row', 'assignment', 'milestone'], place);
  task.section := coalesce(app.read_text(node -> 'section', 200, place), '');
  task.title := app.read_text(node -> 'title', 4000, place);
  task.lead_units := app.read_names(node -> 'leadUnits', place);
  task.supporting_units := app.read_names(node -> 'supportingUnits', place);
  task.time_text := app.read_text(node -> 'timeText', 2000, place);
  task.open_ended := coalesce(node ->> 'openEnded', 'false') = 'true';
  task.card_mode := app.read_one_of(node -> 'cardMode', array['quarterly', 'single'], place);
  task.due_bound := case when due_on is null then 'on_or_before'
    else app.read_one_of(deadline -> 'bound', array['before', 'on_or_before'], place) end;
  task.product := app.read_text(node -> 'product', 8000, place);
  task.details := app.read_text(node -> 'details', 20000, place);
  task.source_text := coalesce(app.read_text(node -> 'sourceText', 40000, place), '');
  select f.words, f.count, f.per into task.frequency_text, task.frequency_count, task.frequency_per
  from app.read_frequency(node -> 'frequency', place) f;

  if task.title is null or (deadline is not null and due_on is null) or starts_on > due_on then
    perform app.refuse_review(place);
  end if;
  select w.start_on, w.end_on, w.implied into task.starts_on, task.due_on, implied
  from app.time_of_task(starts_on, due_on, task.open_ended, period_start, period_end) w;
  -- Twenty years make eighty cards; longer ones are slips of the pen.
  if task.due_on - task.starts_on > 7310 then
    perform app.refuse_review(place);
  end if;
  task.time_certainty := case when implied then 'implied'
    when node #>> '{fields,time,certainty}' in ('written', 'implied', 'uncertain') then node #>> '{fields,time,certainty}'
    else 'written' end;
  return task;
end
$$;

create function app.read_tasks(review jsonb, period_start date, period_end date) returns app.review_task[]
language plpgsql immutable set search_path = '' as $$
declare
  tasks app.review_task[];
begin
  if jsonb_typeof(review -> 'tasks') is distinct from 'array' or jsonb_array_length(review -> 'tasks') > 5000 then
    perform app.refuse_review('tasks');
  end if;
  tasks := array(
    select app.read_task(w.node, w.position::int, period_start, period_end)
    from (
      select e.node, row_number() over (order by e.i) as position
      from jsonb_array_elements(review -> 'tasks') with ordinality e (node, i)
      where e.node ->> 'included' = 'true'
    ) w
    order by w.position
  );
  if cardinality(tasks) = 0 then
    raise exception 'plan.no_task';
  elsif cardinality(tasks) > 2000 then
    perform app.refuse_review('tasks');
  end if;
  return tasks;
end
$$;
comment on function app.read_tasks is 'The included tasks of a review, in its order.';

grant execute on function
  app.refuse_review(text), app.read_text(jsonb, int, text), app.read_one_of(jsonb, text[], text), app.read_date(jsonb, text),
  app.read_names(jsonb, text), app.read_frequency(jsonb, text), app.read_task(jsonb, int, date, date), app.read_tasks(jsonb, date, date)
to authenticated;
