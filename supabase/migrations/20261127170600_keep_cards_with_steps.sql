-- A new edition of a plan hides no card on which something happened: steps, people and nudges count as well as moves.

create or replace function app.put_cards(plan app.plans, task_ids uuid[], known uuid[]) returns int
language plpgsql set search_path = '' as $$
declare
  today constant date := app.today();
  created int;
begin
  -- One card, wanted in another quarter: the work goes on there, with its status, its counts and its comments.
  update app.cards c set quarter = w.quarter, due_on = greatest(w.due_on, c.granted_due), expected_count = w.expected_count
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
    and not exists (
      select from app.activities a
      where a.organization_id = c.organization_id and a.card_id = c.id and a.kind not in ('created', 'updated')
    )
    and (c.task_id, c.quarter) not in (select w.task_id, w.quarter from app.cards_wanted(known) w);
  update app.cards c set due_on = greatest(w.due_on, c.granted_due), expected_count = w.expected_count, archived_at = null
  from app.cards_wanted(known) w
  where c.organization_id = plan.organization_id and c.task_id = w.task_id and c.quarter = w.quarter and c.status <> 'done'
    and (c.due_on, c.expected_count, c.archived_at) is distinct from (greatest(w.due_on, c.granted_due), w.expected_count, null);
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
