-- The duties to report of a review become duties of the organization, in the transaction that confirms the plan.
-- A review is a client's JSON: whatever is wrong with a duty that shall be asked for is draft.invalid.

create type app.review_duty as (
  title text, recipient text, via text, who text[], source_text text, schedule app.report_schedule, node jsonb
);
comment on type app.review_duty is 'An included duty of a review (type ReviewDuty); its node is the schedule as the client sent it.';

create function app.read_duties(review jsonb) returns app.review_duty[]
language plpgsql immutable set search_path = '' as $$
declare
  duties app.review_duty[] := '{}';
  duty app.review_duty;
  place text;
  node jsonb;
  turn int;
begin
  -- A draft from before duties were reviewed has none.
  if coalesce(jsonb_typeof(review -> 'duties'), 'null') = 'null' then
    return duties;
  elsif jsonb_typeof(review -> 'duties') <> 'array' or jsonb_array_length(review -> 'duties') > 1000 then
    perform app.refuse_review('duties');
  end if;
  for node, turn in
    select e.n, e.i from jsonb_array_elements(review -> 'duties') with ordinality e (n, i) where e.n ->> 'included' = 'true' order by e.i
  loop
    place := 'duties ' || turn;
    duty.title := app.read_text(node -> 'title', 500, place);
    duty.recipient := app.read_text(node -> 'to', 500, place);
    duty.via := app.read_text(node -> 'via', 500, place);
    duty.who := app.read_names(node -> 'who', place);
    duty.source_text := nullif(btrim(left(app.read_text(node -> 'sourceText', 40000, place), 8000)), '');
    duty.schedule := app.read_schedule(node -> 'schedule', place);
    duty.node := node -> 'schedule';
    if duty.title is null or cardinality(duty.who) = 0 then
      perform app.refuse_review(place);
    end if;
    duties := duties || duty;
  end loop;
  if cardinality(duties) > 200 then
    perform app.refuse_review('duties');
  end if;
  return duties;
end
$$;
comment on function app.read_duties is 'The included duties of a review, in its order.';

create function app.unit_named(organization_id uuid, choices jsonb, written text) returns uuid
language sql stable set search_path = '' as $$
  select coalesce(
    (select u.id from app.units u
      where u.organization_id = unit_named.organization_id and u.archived_at is null
        and choices -> written ->> 'kind' = 'unit' and u.id::text = choices -> written ->> 'unitId'),
    (select u.id from app.unit_aliases a join app.units u on u.id = a.unit_id
      where a.organization_id = unit_named.organization_id and a.folded = app.fold(written) and u.archived_at is null)
  )
$$;
comment on function app.unit_named is 'The unit of ours that a written name stands for, as the review chose or as it is called; null where it is none of ours.';

create function app.same_duty(plan_id uuid, duty app.review_duty, taken uuid[], exactly boolean) returns uuid
language sql stable set search_path = '' as $$
  select d.id from app.report_duties d
  where d.organization_id = (select p.organization_id from app.plans p where p.id = same_duty.plan_id)
    and d.plan_id = same_duty.plan_id and d.archived_at is null and d.id <> all (taken) and d.cadence = (duty.schedule).cadence
    and app.fold(coalesce(d.source_text, d.title)) = app.fold(coalesce(duty.source_text, duty.title))
    and (not exactly or (d.periods, d.cutoff_month, d.cutoff_day, d.once_on)
      is not distinct from ((duty.schedule).periods, (duty.schedule).cutoff_month, (duty.schedule).cutoff_day, (duty.schedule).once_on))
  order by d.created_at, d.cutoff_month, d.cutoff_day, d.once_on, d.id
  limit 1
$$;
comment on function app.same_duty is
  'The plan''s duty out of the same sentence with the same cadence, and with the same cutoff where exactly; written by hand, the same title.';

create function app.match_duties(plan_id uuid, duties app.review_duty[]) returns uuid[]
language plpgsql stable set search_path = '' as $$
declare
  known uuid[] := array_fill(null::uuid, array[cardinality(duties)]);
  exactly boolean;
begin
  -- Those with the same cutoff first, so that a corrected one finds what is left and makes no second duty.
  foreach exactly in array array[true, false] loop
    for i in 1 .. cardinality(duties) loop
      known[i] := coalesce(known[i], app.same_duty(match_duties.plan_id, duties[i], array_remove(known, null), exactly));
    end loop;
  end loop;
  return known;
end
$$;
comment on function app.match_duties is 'For each duty of the review the plan''s duty that it brings up to date, or null.';

create function app.put_review_duty(plan app.plans, duty app.review_duty, known uuid, choices jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  collector constant uuid := coalesce(
    app.unit_named(plan.organization_id, choices, duty.via), app.unit_named(plan.organization_id, choices, duty.recipient)
  );
  units uuid[] := '{}';
  groups text[] := '{}';
  chosen uuid[];
  name text;
  input jsonb;
begin
  foreach name in array duty.who loop
    chosen := app.choose_units(plan.organization_id, name, choices -> name);
    if choices -> name ->> 'kind' = 'group' then
      groups := groups || (choices -> name ->> 'groupId');
    else
      units := units || chosen;
    end if;
  end loop;
  -- What was added to the duty since it came out of the plan stays: figures, instructions, the report upward. Only what
  -- is no more cannot.
  select app.report_duty_json(d)::jsonb
    || case when c.archived_at is null then '{}' else '{"collectorUnitId": null}'::jsonb end
    || case when u.archived_at is null then '{}' else '{"upwardDutyId": null}'::jsonb end
  into input
  from app.report_duties d
  left join app.units c on c.id = d.collector_unit_id left join app.report_duties u on u.id = d.upward_duty_id
  where d.id = known;
  input := coalesce(input, '{"instructions": null, "leadDays": 30, "figures": [], "upwardDutyId": null, "collectorUnitId": null}')
    || jsonb_build_object(
      'title', duty.title, 'recipient', duty.recipient, 'planId', plan.id, 'schedule', duty.node,
      'unitIds', to_jsonb(units), 'groupIds', to_jsonb(groups)
    )
    || case when collector is null then '{}' else jsonb_build_object('collectorUnitId', collector) end;
  perform app.put_report_duty(plan.organization_id, coalesce(known, gen_random_uuid()), input, duty.source_text);
end
$$;

create function app.put_duties(plan app.plans, review jsonb) returns int
language plpgsql set search_path = '' as $$
declare
  duties constant app.review_duty[] := app.read_duties(review);
  known constant uuid[] := app.match_duties(plan.id, duties);
begin
  for i in 1 .. cardinality(duties) loop
    perform app.put_review_duty(plan, duties[i], known[i], review -> 'units');
  end loop;
  return cardinality(array_positions(known, null));
end
$$;
comment on function app.put_duties is
  'Makes duties out of a review, or brings up to date those that the plan has already; others stay. How many are new.';

grant execute on function
  app.read_duties(jsonb), app.unit_named(uuid, jsonb, text), app.same_duty(uuid, app.review_duty, uuid[], boolean),
  app.match_duties(uuid, app.review_duty[]), app.put_review_duty(app.plans, app.review_duty, uuid, jsonb),
  app.put_duties(app.plans, jsonb)
to authenticated;

create or replace function api.confirm_plan_draft(draft_id uuid, expected_version int, update_plan_id uuid, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  draft app.plan_drafts := app.require_draft(confirm_plan_draft.draft_id);
  plan app.plans;
  tasks app.review_task[];
  known uuid[];
  ids uuid[];
  kept int;
  answer jsonb;
begin
  perform private.lock_organization(draft.organization_id);
  answer := private.begin_request(confirm_plan_draft.request_id, 'confirm_plan_draft', draft.id);
  if answer is not null then
    return answer;
  end if;
  -- Whoever is saving or discarding this draft comes first, whoever begins to from here on finds it confirmed.
  perform from app.plan_drafts d where d.id = draft.id for update;
  draft := app.require_draft(draft.id);
  if draft.confirmed_at is not null then
    raise exception 'plan.exists';
  elsif draft.version is distinct from expected_version then
    raise exception 'draft.changed';
  end if;

  plan := app.put_plan(draft.organization_id, draft.review, confirm_plan_draft.update_plan_id);
  tasks := app.read_tasks(draft.review, plan.period_start, plan.period_end);
  if (
    select count(*) from unnest(tasks) t cross join lateral app.cards_of_task(t.starts_on, t.due_on, t.card_mode, app.today())
  ) > 5000 then -- the gateway gives eight seconds; bringing 8,000 cards up to date takes six
    perform app.refuse_review('tasks');
  end if;
  known := app.match_tasks(plan.id, tasks);
  select count(*) into kept from app.tasks t where t.organization_id = plan.organization_id and t.plan_id = plan.id and t.id <> all (array_remove(known, null));
  ids := app.put_tasks(plan, tasks, known);
  perform app.put_task_units(plan.organization_id, tasks, ids, app.match_written_units(plan.organization_id, draft.review -> 'units', tasks));
  answer := jsonb_build_object(
    'planId', plan.id, 'planNumber', plan.number,
    'tasksCreated', cardinality(array_positions(known, null)), 'tasksUpdated', cardinality(array_remove(known, null)),
    'tasksKept', kept, 'cardsCreated', app.put_cards(plan, ids, known)
  );
  -- After the tasks, so that the names of new units mean the same ones.
  answer := answer || jsonb_build_object('dutiesCreated', app.put_duties(plan, draft.review));
  update app.plan_drafts d set confirmed_at = now(), plan_id = plan.id, updated_at = now() where d.id = draft.id;
  perform private.end_request(confirm_plan_draft.request_id, answer);
  return answer;
end
$$;
comment on function api.confirm_plan_draft is 'Makes a plan, or with update_plan_id brings one up to date, out of a review, with its cards and its duties to report. All or nothing, and once.';
