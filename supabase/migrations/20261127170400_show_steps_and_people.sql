-- What a card's page tells of its steps, of who does it, and of who is spoken of in its history.

create function app.step_json(step app.card_steps) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', step.id,
    'title', step.title,
    'done', step.done,
    'doneAt', step.done_at,
    'doneBy', (select p.name from app.people p where p.id = step.done_by)
  );
end
$$;
comment on function app.step_json is 'One of a card''s steps (type CardStep).';

create function app.unit_on_card(card app.cards, person_id uuid) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (
    select u.name from app.memberships m join app.units u on u.id = m.unit_id
    where m.organization_id = card.organization_id and m.person_id = unit_on_card.person_id and m.ended_at is null
    order by m.unit_id = any (card.lead_unit_ids) desc, m.unit_id = any (card.unit_ids) desc, m.created_at limit 1
  );
end
$$;
comment on function app.unit_on_card is 'The name of the unit for which somebody has to do with a card, before any other unit of theirs.';

create function app.assignee_json(card app.cards, assignee app.card_assignees) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', assignee.person_id,
    'name', (select p.name from app.people p where p.id = assignee.person_id),
    'unit', app.unit_on_card(card, assignee.person_id),
    'givenBy', (select p.name from app.people p where p.id = assignee.given_by),
    'givenAt', assignee.given_at
  );
end
$$;
comment on function app.assignee_json is 'Who does a card (type Assignee).';

grant execute on function app.step_json(app.card_steps), app.unit_on_card(app.cards, uuid), app.assignee_json(app.cards, app.card_assignees)
to authenticated;

create or replace function app.activity_json(activity app.activities) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', activity.id::text,
    'at', activity.at,
    'person', (
      select json_build_object('id', p.id, 'name', p.name, 'unit', (select u.name from app.units u where u.id = activity.unit_id))
      from app.people p where p.id = activity.person_id
    ),
    'kind', activity.kind,
    'subject', (select json_build_object('id', p.id, 'name', p.name) from app.people p where p.id = activity.subject_id),
    'from', activity.from_status,
    'to', activity.to_status,
    'fromDue', activity.from_due,
    'toDue', activity.to_due,
    'text', coalesce(
      activity.reason,
      (select c.body from app.comments c where c.id = activity.comment_id),
      (select i.note from app.check_ins i where i.id = activity.check_in_id)
    ),
    'mentions', coalesce((select c.mentions from app.comments c where c.id = activity.comment_id), '[]'),
    'amount', (select i.amount from app.check_ins i where i.id = activity.check_in_id)
  );
end
$$;
