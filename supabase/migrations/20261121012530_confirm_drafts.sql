-- api.confirm_plan_draft: from a review to a plan with tasks and cards, in one transaction, once.

create function app.put_plan(organization_id uuid, review jsonb, update_plan_id uuid) returns app.plans
language plpgsql set search_path = '' as $$
declare
  header constant jsonb := review -> 'header';
  source constant jsonb := review -> 'source';
  plan app.plans;
begin
  plan.document_number := app.read_text(header -> 'number', 200, 'header number');
  plan.issued_on := app.read_date(header -> 'issuedOn', 'header issuedOn');
  plan.issuer := app.read_text(header -> 'issuer', 500, 'header issuer');
  plan.period_start := app.read_date(header -> 'periodStart', 'header periodStart');
  plan.period_end := app.read_date(header -> 'periodEnd', 'header periodEnd');
  plan.content_hash := app.read_text(source -> 'contentHash', 64, 'source contentHash');
  plan.file_name := app.read_text(source -> 'fileName', 500, 'source fileName');
  plan.source_path := app.read_text(source -> 'path', 500, 'source path');
  plan.title := coalesce(
    app.read_text(header -> 'title', 4000, 'header title'), 'Kế hoạch ' || plan.document_number, plan.file_name, 'Kế hoạch'
  );
  if plan.period_end < plan.period_start then
    perform app.refuse_review('header period');
  elsif plan.content_hash is null or plan.content_hash !~ '^[0-9a-f]{64}$' then
    perform app.refuse_review('source contentHash');
  elsif not starts_with(plan.source_path, put_plan.organization_id::text || '/') then
    perform app.refuse_review('source path');
  end if;
  if app.same_plan(put_plan.organization_id, plan.document_number, plan.issuer, plan.issued_on, plan.content_hash, update_plan_id) is not null then
    raise exception 'plan.exists';
  end if;
  if update_plan_id is null then
    insert into app.plans as p (organization_id, document_number, issued_on, issuer, title, period_start, period_end,
      content_hash, file_name, source_path, created_by)
    values (put_plan.organization_id, plan.document_number, plan.issued_on, plan.issuer, plan.title, plan.period_start, plan.period_end,
      plan.content_hash, plan.file_name, plan.source_path, auth.uid())
    returning p.* into plan;
  else
    update app.plans p set
      document_number = plan.document_number, issued_on = plan.issued_on, issuer = plan.issuer, title = plan.title,
      period_start = plan.period_start, period_end = plan.period_end, content_hash = plan.content_hash,
      file_name = plan.file_name, source_path = coalesce(plan.source_path, p.source_path), updated_at = now()
    where p.organization_id = put_plan.organization_id and p.id = update_plan_id
    returning p.* into plan;
    if not found then
      raise exception 'plan.not_found';
    end if;
  end if;
  return plan;
end
$$;

create function app.match_tasks(plan_id uuid, tasks app.review_task[]) returns uuid[]
language sql stable set search_path = '' as $$
  -- The same section and title is the same task; where both repeat, the first is the first.
  select array_agg(o.id order by n.position)
  from (
    select t.position, t.section, app.fold(t.title) as title,
      row_number() over (partition by t.section, app.fold(t.title) order by t.position) as occurrence
    from unnest(tasks) t
  ) n
  left join (
    select t.id, t.section, app.fold(t.title) as title,
      row_number() over (partition by t.section, app.fold(t.title) order by t.position, t.id) as occurrence
    from app.tasks t where t.plan_id = match_tasks.plan_id
  ) o using (section, title, occurrence)
$$;
comment on function app.match_tasks is 'For each task of the review the plan''s task it brings up to date, or null.';

create function app.put_tasks(plan app.plans, tasks app.review_task[], known uuid[]) returns uuid[]
language plpgsql set search_path = '' as $$
declare
  ids constant uuid[] := array(select coalesce(k, gen_random_uuid()) from unnest(known) with ordinality e (k, i) order by i);
begin
  update app.tasks t set
    position = n.position, kind = n.kind, section = n.section, title = n.title, time_text = n.time_text,
    time_certainty = n.time_certainty, starts_on = n.starts_on,
    -- Years by which an open task has been prolonged stay.
    due_on = case when n.open_ended and t.open_ended then greatest(n.due_on, t.due_on) else n.due_on end,
    due_bound = n.due_bound, open_ended = n.open_ended, card_mode = n.card_mode, frequency_text = n.frequency_text,
    frequency_count = n.frequency_count, frequency_per = n.frequency_per, product = n.product, details = n.details,
    source_text = n.source_text, updated_at = now()
  from unnest(tasks) n where t.id = known[n.position];
  insert into app.tasks (id, organization_id, plan_id, position, kind, section, title, time_text, time_certainty, starts_on, due_on,
    due_bound, open_ended, card_mode, frequency_text, frequency_count, frequency_per, product, details, source_text)
  select ids[n.position], plan.organization_id, plan.id, n.position, n.kind, n.section, n.title, n.time_text, n.time_certainty,
    n.starts_on, n.due_on, n.due_bound, n.open_ended, n.card_mode, n.frequency_text, n.frequency_count, n.frequency_per,
    n.product, n.details, n.source_text
  from unnest(tasks) n where known[n.position] is null;
  return ids;
end
$$;

create function app.put_task_units(organization_id uuid, tasks app.review_task[], task_ids uuid[], matched app.written_unit[]) returns void
language plpgsql set search_path = '' as $$
begin
  -- First the new ones, so that a card is never without units in between.
  insert into app.task_units as tu (organization_id, task_id, unit_id, part, written_as, position)
  select put_task_units.organization_id, w.task_id, w.unit_id, w.part, w.written_as, w.place
  from app.units_of_tasks(tasks, task_ids, matched) w
  on conflict (task_id, unit_id) do update set part = excluded.part, written_as = excluded.written_as, position = excluded.position
  where (tu.part, tu.written_as, tu.position) is distinct from (excluded.part, excluded.written_as, excluded.position);
  delete from app.task_units tu
  where tu.task_id = any (task_ids)
    and (tu.task_id, tu.unit_id) not in (select w.task_id, w.unit_id from app.units_of_tasks(tasks, task_ids, matched) w);
end
$$;

create function app.cards_wanted(task_ids uuid[]) returns table (task_id uuid, quarter date, due_on date, expected_count int)
language sql stable set search_path = '' as $$
  select t.id, w.quarter, w.due_on,
    app.expected_count(t.frequency_count, t.frequency_per, t.starts_on, t.due_on, t.card_mode, w.quarter)
  from app.tasks t
  cross join lateral (
    -- A task without a time has one card, where it stands: every quarter is "the current one" once.
    select coalesce(case when t.due_on is null then (
      select c.quarter from app.cards c
      where c.organization_id = t.organization_id and c.task_id = t.id
      order by c.archived_at is not null, c.quarter = d.quarter desc, c.quarter limit 1
    ) end, d.quarter) as quarter, d.card_due_on as due_on
    from app.cards_of_task(t.starts_on, t.due_on, t.card_mode, app.today()) d
  ) w
  where t.id = any (task_ids)
$$;
comment on function app.cards_wanted is 'The cards that tasks are to have, given their times and the cards they have.';

create function app.put_cards(plan app.plans, task_ids uuid[], known uuid[]) returns int
language plpgsql set search_path = '' as $$
declare
  today constant date := app.today();
  created int;
begin
  -- One card, wanted in another quarter: the work goes on there, with its status, its counts and its comments.
  update app.cards c set quarter = w.quarter, due_on = w.due_on, expected_count = w.expected_count
  from (
    select n.task_id, min(n.quarter) as quarter, min(n.due_on) as due_on, min(n.expected_count) as expected_count
    from app.cards_wanted(known) n group by n.task_id having count(*) = 1
  ) w
  join app.tasks t on t.id = w.task_id
  where c.organization_id = plan.organization_id and c.task_id = w.task_id and c.archived_at is null and c.status <> 'done'
    and not exists (
      select from app.cards other
      where other.organization_id = c.organization_id and other.task_id = c.task_id and other.id <> c.id
        and (other.quarter = w.quarter or other.archived_at is null and other.status <> 'done')
    )
    and c.quarter <> w.quarter
    -- «và các năm tiếp theo»: the next year is further work, what is overdue stays overdue.
    and not (t.open_ended and coalesce(c.due_on < today, false));
  -- Cards of quarters that the task no longer touches go, unless somebody has worked on them or they are overdue:
  -- a new edition of a plan hides nothing that was not done.
  update app.cards c set archived_at = now()
  where c.organization_id = plan.organization_id and c.task_id = any (known) and c.archived_at is null
    and c.status = 'todo' and c.done_count = 0 and c.comment_count = 0 and coalesce(c.due_on >= today, true)
    and not exists (select from app.activities a where a.organization_id = c.organization_id and a.card_id = c.id and a.kind = 'moved')
    and (c.task_id, c.quarter) not in (select w.task_id, w.quarter from app.cards_wanted(known) w);
  update app.cards c set due_on = w.due_on, expected_count = w.expected_count, archived_at = null
  from app.cards_wanted(known) w
  where c.organization_id = plan.organization_id and c.task_id = w.task_id and c.quarter = w.quarter and c.status <> 'done'
    and (c.due_on, c.expected_count, c.archived_at) is distinct from (w.due_on, w.expected_count, null);
  insert into app.cards (organization_id, plan_id, task_id, quarter, due_on, expected_count)
  select t.organization_id, t.plan_id, t.id, w.quarter, w.due_on, w.expected_count
  from app.cards_wanted(task_ids) w join app.tasks t on t.id = w.task_id
  where (w.task_id, w.quarter) not in (
    select c.task_id, c.quarter from app.cards c where c.organization_id = plan.organization_id and c.task_id = any (known)
  )
  order by t.position, w.quarter;
  get diagnostics created = row_count;
  return created;
end
$$;

grant execute on function
  app.put_plan(uuid, jsonb, uuid), app.match_tasks(uuid, app.review_task[]), app.put_tasks(app.plans, app.review_task[], uuid[]),
  app.put_task_units(uuid, app.review_task[], uuid[], app.written_unit[]), app.cards_wanted(uuid[]),
  app.put_cards(app.plans, uuid[], uuid[])
to authenticated;

create function api.confirm_plan_draft(draft_id uuid, expected_version int, update_plan_id uuid, request_id uuid) returns json
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
  update app.plan_drafts d set confirmed_at = now(), plan_id = plan.id, updated_at = now() where d.id = draft.id;
  perform private.end_request(confirm_plan_draft.request_id, answer);
  return answer;
end
$$;
comment on function api.confirm_plan_draft is 'Makes a plan, or with update_plan_id brings one up to date, out of a review. All or nothing, and once.';
grant execute on function api.confirm_plan_draft(uuid, int, uuid, uuid) to authenticated;
