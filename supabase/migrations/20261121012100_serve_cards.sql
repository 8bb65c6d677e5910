-- api: one card, and what people do with it.

create function app.activity_json(activity app.activities) returns json
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
    'from', activity.from_status,
    'to', activity.to_status,
    'text', coalesce(
      activity.reason,
      (select c.body from app.comments c where c.id = activity.comment_id),
      (select i.note from app.check_ins i where i.id = activity.check_in_id)
    ),
    'amount', (select i.amount from app.check_ins i where i.id = activity.check_in_id)
  );
end
$$;
comment on function app.activity_json is 'A line of history (type Activity).';

create function app.require_card(card_id uuid) returns app.cards
language plpgsql stable set search_path = '' as $$
declare
  card app.cards;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into card from app.cards c where c.id = require_card.card_id and c.archived_at is null;
  if not found then
    raise exception 'card.not_found';
  end if;
  return card;
end
$$;
comment on function app.require_card is 'The card, if the person sees it; the same refusal whether it is hidden or does not exist.';

create function app.card_json(card_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  return (select l.card from app.card_lines l where l.id = card_json.card_id);
end
$$;
comment on function app.card_json is 'A card (type Card).';

grant execute on function app.activity_json(app.activities), app.require_card(uuid), app.card_json(uuid) to authenticated;

create function api.get_card(card_id uuid) returns json
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
    'frequency', case when task.frequency_count is not null then
      jsonb_build_object('text', coalesce(task.frequency_text, ''), 'count', task.frequency_count, 'per', task.frequency_per) end,
    'product', task.product,
    'details', task.details,
    'sourceText', task.source_text,
    'history', coalesce((
      select jsonb_agg(app.activity_json(a) order by a.id desc)
      from (
        select * from app.activities h
        where h.organization_id = card.organization_id and h.card_id = card.id order by h.id desc limit 50
      ) a
    ), '[]')
  );
  return (app.card_json(card.id)::jsonb || detail)::json;
end
$$;

create function api.move_card(card_id uuid, to_status text, rank text, expected_version bigint, reason text, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  card app.cards := app.require_card(move_card.card_id);
begin
  if expected_version is null or to_status is null or to_status not in ('todo', 'doing', 'review', 'done')
    or (move_card.rank is not null and not app.is_rank(move_card.rank)) then
    raise exception 'request.invalid';
  end if;
  perform private.lock_organization(card.organization_id);
  if private.begin_request(move_card.request_id, 'move_card', card.id) is null then
    card := app.require_card(card.id); -- as it stands now that nobody else writes
    if card.version <> expected_version then
      raise exception 'card.changed';
    end if;
    update app.cards c set status = to_status, rank = move_card.rank, reason = move_card.reason where c.id = card.id;
  end if;
  return app.card_json(card.id);
end
$$;
comment on function api.move_card is 'Moves a card within or between columns. rank null: to the card''s own place by number.';

create function api.add_check_in(card_id uuid, amount int, note text, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  card constant app.cards := app.require_card(add_check_in.card_id);
  words constant text := nullif(btrim(add_check_in.note), '');
begin
  if add_check_in.amount is null or add_check_in.amount not between 1 and 1000 then
    raise exception 'check_in.bad_amount';
  elsif card.expected_count is null then
    raise exception 'card.no_count';
  elsif length(words) > 4000 then
    raise exception 'comment.too_long';
  end if;
  perform private.lock_organization(card.organization_id);
  if private.begin_request(add_check_in.request_id, 'add_check_in', card.id) is null then
    begin
      insert into app.check_ins (organization_id, card_id, person_id, amount, note)
      values (card.organization_id, card.id, auth.uid(), add_check_in.amount, words);
    exception when insufficient_privilege then
      raise exception 'card.forbidden';
    end;
  end if;
  return app.card_json(card.id);
end
$$;

create function api.add_comment(card_id uuid, body text, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  card constant app.cards := app.require_card(add_comment.card_id);
  words constant text := nullif(btrim(add_comment.body, E' \t\r\n'), '');
  -- Made here, because the history line is found by it when the request comes twice.
  comment uuid := gen_random_uuid();
  earlier jsonb;
  answer json;
begin
  if words is null then
    raise exception 'comment.empty';
  elsif length(words) > 4000 then
    raise exception 'comment.too_long';
  end if;
  perform private.lock_organization(card.organization_id);
  earlier := private.begin_request(add_comment.request_id, 'add_comment', card.id);
  if earlier is null then
    begin
      insert into app.comments (id, organization_id, card_id, person_id, body)
      values (comment, card.organization_id, card.id, auth.uid(), words);
    exception when insufficient_privilege then
      raise exception 'card.forbidden';
    end;
    perform private.end_request(add_comment.request_id, to_jsonb(comment));
  else
    comment := (earlier #>> '{}')::uuid;
  end if;
  select app.activity_json(a) into answer from app.activities a
  where a.organization_id = card.organization_id and a.comment_id = comment;
  return answer;
end
$$;

grant execute on function
  api.get_card(uuid), api.move_card(uuid, text, text, bigint, text, uuid),
  api.add_check_in(uuid, int, text, uuid), api.add_comment(uuid, text, uuid)
to authenticated;
