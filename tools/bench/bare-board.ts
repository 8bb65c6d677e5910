/**
 * The rows of the board's first screen and nothing else: 30 cards of each column with the names they show, for the
 * superuser, without rights, counts or policies. What the real function is measured against.
 */
export const bareBoard = `
  select json_agg(json_build_object('status', s.status, 'cards', (
    select json_agg(json_build_object(
      'id', c.id, 'number', c.number, 'planId', c.plan_id, 'planNumber', p.number, 'section', t.section, 'title', t.title,
      'quarter', c.quarter, 'dueOn', c.due_on, 'status', c.status, 'rank', c.rank,
      'leadUnit', json_build_object('id', u.id, 'name', u.name),
      'otherLeadUnits', cardinality(c.lead_unit_ids) - 1, 'supportingUnits', cardinality(c.supporting_unit_ids),
      'expectedCount', c.expected_count, 'doneCount', c.done_count, 'comments', c.comment_count,
      'completedOn', c.completed_on, 'version', c.version
    ) order by c.rank)
    from (
      select * from app.cards c
      where c.organization_id = $1 and c.quarter = date_trunc('quarter', $2::date)::date and c.status = s.status and c.archived_at is null
      order by c.rank limit 30
    ) c
    join app.tasks t on t.id = c.task_id
    join app.plans p on p.id = c.plan_id
    left join app.units u on u.id = c.lead_unit_ids[1]
  )))::text
  from unnest(array['todo', 'doing', 'review', 'done']) s (status)`;
