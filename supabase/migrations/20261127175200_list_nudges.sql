-- api: the history of nudges, and what moved after each.

create function app.stand_after_nudge(nudged app.nudged_cards, card app.cards) returns text
language sql immutable set search_path = '' as $$
  select case
    when card.archived_at is not null then 'gone'
    when card.status in ('done', 'review') then card.status
    when card.due_on is distinct from nudged.due_then then 'extended'
    when nudged.status_then = 'todo' and card.status = 'doing' then 'started'
    else 'unchanged'
  end
$$;
comment on function app.stand_after_nudge is 'What has become of a card since it was nudged (type NudgeStand).';

create function app.nudge_json(nudge app.nudges, max_units int) returns jsonb
language sql stable set search_path = '' as $$
  with own as materialized (
    select n.unit_ids, app.stand_after_nudge(n, c) as stand
    from app.nudged_cards n join app.cards c on c.organization_id = n.organization_id and c.id = n.card_id
    where n.organization_id = nudge.organization_id and n.nudge_id = nudge.id
  ), told as (
    select o.unit_id, count(*) as cards from own cross join lateral unnest(own.unit_ids) o (unit_id) group by 1
  )
  select jsonb_build_object(
    'id', nudge.id, 'at', nudge.at, 'note', nudge.note,
    'by', (select jsonb_build_object('id', p.id, 'name', p.name) from app.people p where p.id = nudge.person_id),
    'cards', (select count(*) from own),
    'stands', coalesce((select jsonb_object_agg(s.stand, s.cards) from (select o.stand, count(*) as cards from own o group by 1) s), '{}'),
    'unitCount', (select count(*) from told),
    'units', coalesce((
      select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'cards', f.cards) order by f.cards desc, f.name)
      from (
        select u.id, u.name, t.cards from told t join app.units u on u.id = t.unit_id order by t.cards desc, u.name limit max_units
      ) f
    ), '[]')
  )
$$;
comment on function app.nudge_json is 'One nudge, with what the person sees of its cards (type Nudge).';

create function api.list_nudges(organization_id uuid, before_at timestamptz default null, before_id uuid default null, max_nudges int default 20)
returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(list_nudges.organization_id);
  return coalesce((
    select json_agg(app.nudge_json(page, 3) order by page.at desc, page.id desc)
    from (
      select * from app.nudges n
      where n.organization_id = list_nudges.organization_id
        and (list_nudges.before_id is null or (n.at, n.id) < (list_nudges.before_at, list_nudges.before_id))
      order by n.at desc, n.id desc limit app.limit_of(list_nudges.max_nudges)
    ) page
  ), '[]');
end
$$;
comment on function api.list_nudges is 'The newest first; all for who sees all, to heads what went to their units, to others none.';

create function app.require_nudge(nudge_id uuid) returns app.nudges
language plpgsql stable set search_path = '' as $$
declare
  nudge app.nudges;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into nudge from app.nudges n where n.id = require_nudge.nudge_id;
  if not found then
    raise exception 'nudge.not_found';
  end if;
  return nudge;
end
$$;

create function api.get_nudge(nudge_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  return app.nudge_json(app.require_nudge(get_nudge.nudge_id), 200);
end
$$;

create function api.list_nudged_cards(
  nudge_id uuid, stand text, after_due date default null, after_id uuid default null, max_cards int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  nudge constant app.nudges := app.require_nudge(list_nudged_cards.nudge_id);
begin
  return coalesce((
    select json_agg(l.card order by page.last_day, page.id)
    from (
      select c.id, coalesce(c.due_on, 'infinity') as last_day
      from app.nudged_cards n join app.cards c on c.organization_id = n.organization_id and c.id = n.card_id
      where n.organization_id = nudge.organization_id and n.nudge_id = nudge.id and c.archived_at is null
        and app.stand_after_nudge(n, c) = list_nudged_cards.stand
        and (list_nudged_cards.after_id is null
          or (coalesce(c.due_on, 'infinity'), c.id) > (coalesce(list_nudged_cards.after_due, 'infinity'), list_nudged_cards.after_id))
      order by last_day, c.id limit app.limit_of(list_nudged_cards.max_cards)
    ) page
    join app.card_lines l on l.id = page.id
  ), '[]');
end
$$;
comment on function api.list_nudged_cards is 'The cards of a nudge that stand so now, the most late first.';

grant execute on function
  app.stand_after_nudge(app.nudged_cards, app.cards), app.nudge_json(app.nudges, int), app.require_nudge(uuid),
  api.list_nudges(uuid, timestamptz, uuid, int), api.get_nudge(uuid), api.list_nudged_cards(uuid, text, date, uuid, int)
to authenticated;
