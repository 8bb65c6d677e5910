-- Cards tell how many of their steps are done, who does them and how many files they have; a card's page tells the rest.

create or replace view app.card_lines with (security_invoker = true) as
select
  c.id, c.organization_id, c.task_id, c.plan_id, c.quarter, c.due_on, c.status, c.rank, c.version, c.unit_ids,
  r.coordinates, r.leads,
  json_build_object(
    'id', c.id,
    'number', c.number,
    'planId', c.plan_id,
    'planNumber', p.number,
    'section', t.section,
    'title', t.title,
    'quarter', c.quarter,
    'dueOn', c.due_on,
    'extensionCount', c.extension_count,
    'extension', case when (x.asked).id is not null then app.open_extension_json(x.asked) end,
    'status', c.status,
    'rank', c.rank,
    'leadUnit', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end,
    'otherLeadUnits', greatest(cardinality(c.lead_unit_ids) - 1, 0),
    'supportingUnits', cardinality(c.supporting_unit_ids),
    'expectedCount', c.expected_count,
    'doneCount', c.done_count,
    'comments', c.comment_count,
    'fileCount', c.file_count,
    'steps', case when c.step_count > 0 then json_build_object('done', c.steps_done, 'total', c.step_count) end,
    'assignees', c.assignees,
    'assigneeCount', c.assignee_count,
    'completedOn', c.completed_on,
    'version', c.version,
    'can', json_build_object(
      'moveTo', case
        when c.status = 'todo' and (r.coordinates or r.leads) then '["doing","review"]'::json
        when c.status = 'doing' and (r.coordinates or r.leads) then '["todo","review"]'::json
        when c.status = 'review' and r.coordinates then '["doing","done"]'::json
        when c.status = 'review' and r.leads then '["doing"]'::json
        when c.status = 'done' and r.coordinates then '["doing"]'::json
        else '[]'::json
      end,
      'checkIn', c.expected_count is not null and (r.coordinates or r.works),
      'comment', r.directs or r.works,
      'editSteps', r.coordinates or r.works,
      'take', r.works,
      'assign', r.coordinates or r.heads_one,
      'askExtension', c.status <> 'done' and c.due_on is not null and (x.asked).id is null and (r.coordinates or r.heads),
      'decideExtension', (x.asked).id is not null and r.grants,
      'withdrawExtension', (x.asked).id is not null and (r.heads or coalesce((x.asked).asked_by = (select auth.uid()), false))
    )
  ) as card
from app.cards c
join app.tasks t on t.id = c.task_id
join app.plans p on p.id = c.plan_id
left join app.units u on u.id = c.lead_unit_ids[1]
-- limit: looked up card by card, however few the planner takes the cards for.
left join lateral (
  select e as asked from app.extensions e where e.card_id = c.id and e.status = 'asked' limit 1
) x on true
cross join lateral (
  select
    c.organization_id = any ((select private.organizations_i_coordinate())::uuid[]) as coordinates,
    c.organization_id = any ((select private.organizations_i_may_comment_in())::uuid[]) as directs,
    c.organization_id = any ((select private.organizations_i_grant_in())::uuid[]) as grants,
    c.lead_unit_ids && (select private.units_i_head())::uuid[] as heads,
    c.unit_ids && (select private.units_i_head())::uuid[] as heads_one,
    c.lead_unit_ids && (select private.units_i_work_for())::uuid[] as leads,
    c.unit_ids && (select private.units_i_work_for())::uuid[] as works
) r
where c.archived_at is null;

create or replace function api.get_card(card_id uuid) returns json
language plpgsql stable set search_path = '' as $$
declare
  card constant app.cards := app.require_card(get_card.card_id);
  task app.tasks;
  plan app.plans;
  detail jsonb;
begin
  select * into task from app.tasks t where t.id = card.task_id;
  select * into plan from app.plans p where p.id = card.plan_id;
  detail := jsonb_build_object(
    'organizationId', card.organization_id,
    'plan', jsonb_build_object(
      'id', plan.id, 'number', plan.number, 'documentNumber', plan.document_number, 'issuedOn', plan.issued_on, 'title', plan.title
    ),
    'units', coalesce((
      select jsonb_agg(
        jsonb_build_object('id', u.id, 'name', u.name, 'part', tu.part, 'writtenAs', tu.written_as)
        order by tu.part, tu.position, u.id
      )
      from app.task_units tu join app.units u on u.id = tu.unit_id where tu.task_id = card.task_id
    ), '[]'),
    'timeText', task.time_text,
    'timeCertainty', task.time_certainty,
    'startsOn', task.starts_on,
    'taskDueOn', task.due_on,
    'dueBound', task.due_bound,
    'firstDueOn', (
      select a.from_due from app.activities a
      where a.card_id = card.id and a.organization_id = card.organization_id and a.kind = 'extension_granted'
      order by a.id limit 1
    ),
    'frequency', case when task.frequency_count is not null then
      jsonb_build_object('text', coalesce(task.frequency_text, ''), 'count', task.frequency_count, 'per', task.frequency_per) end,
    'product', task.product,
    'details', task.details,
    'sourceText', task.source_text,
    'history', coalesce((
      select jsonb_agg(app.activity_json(a) order by a.id desc)
      from (
        (
          select * from app.activities h
          where h.organization_id = card.organization_id and h.card_id = card.id and h.kind = 'commented' order by h.id desc limit 50
        )
        union all
        (
          select * from app.activities h
          where h.organization_id = card.organization_id and h.card_id = card.id and h.kind <> 'commented' order by h.id desc limit 50
        )
      ) a
    ), '[]'),
    'checklist', coalesce((
      select jsonb_agg(app.step_json(s) order by s.position, s.id) from app.card_steps s where s.card_id = card.id
    ), '[]'),
    'people', coalesce((
      select jsonb_agg(app.assignee_json(card, a) order by a.given_at, a.person_id) from app.card_assignees a where a.card_id = card.id
    ), '[]'),
    -- What is on its way is shown to who adds it alone.
    'files', coalesce((
      select jsonb_agg(app.card_file_json(f) order by f.created_at, f.id) from app.card_files f
      where f.organization_id = card.organization_id and f.card_id = card.id and f.removed_at is null
        and (f.checked_at is not null or f.created_by = auth.uid())
    ), '[]')
  );
  return (app.card_json(card.id)::jsonb || detail)::json;
end
$$;
comment on function api.get_card is 'A card with all that its page shows (type CardDetail): the newest 50 comments and the newest 50 other lines of its history.';
