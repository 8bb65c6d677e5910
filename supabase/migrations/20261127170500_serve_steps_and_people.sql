-- api: the steps of a card, who does it, and whom a comment can name. Each answers the whole card as its page shows it.

create function app.require_step(step_id uuid) returns app.card_steps
language plpgsql stable set search_path = '' as $$
declare
  step app.card_steps;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select s.* into step from app.card_steps s join app.cards c on c.id = s.card_id
  where s.id = require_step.step_id and c.archived_at is null;
  if not found then
    raise exception 'step.not_found';
  end if;
  return step;
end
$$;
comment on function app.require_step is 'The step, if the person sees its card.';
grant execute on function app.require_step(uuid) to authenticated;

create function api.add_step(card_id uuid, title text, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  card constant app.cards := app.require_card(add_step.card_id);
begin
  perform private.lock_organization(card.organization_id);
  if private.begin_request(add_step.request_id, 'add_step', card.id) is null then
    begin
      insert into app.card_steps (id, organization_id, card_id, title)
      values (add_step.request_id, card.organization_id, card.id, coalesce(add_step.title, ''));
    exception when unique_violation then
      raise exception 'request.invalid'; -- the id is somebody else's
    end;
  end if;
  return api.get_card(card.id);
end
$$;
comment on function api.add_step is 'Adds a step at the end. Its id is the request''s, so that a phone knows it before the answer.';

create function api.change_step(step_id uuid, title text, done boolean, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  step constant app.card_steps := app.require_step(change_step.step_id);
begin
  perform private.lock_organization(step.organization_id);
  if private.begin_request(change_step.request_id, 'change_step', step.id) is null then
    update app.card_steps s set title = coalesce(change_step.title, s.title), done = coalesce(change_step.done, s.done)
    where s.id = step.id
      and (coalesce(change_step.title, s.title), coalesce(change_step.done, s.done)) is distinct from (s.title, s.done);
  end if;
  return api.get_card(step.card_id);
end
$$;
comment on function api.change_step is 'Renames a step, ticks it or takes the tick back; null leaves as it is.';

create function api.remove_step(step_id uuid, card_id uuid, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  card constant app.cards := app.require_card(remove_step.card_id);
begin
  perform private.lock_organization(card.organization_id);
  if private.begin_request(remove_step.request_id, 'remove_step', card.id) is null then
    delete from app.card_steps s where s.id = remove_step.step_id and s.card_id = card.id;
  end if;
  return api.get_card(card.id);
end
$$;
comment on function api.remove_step is 'One that is gone already stays gone.';

create function api.assign_card(card_id uuid, add_ids uuid[], remove_ids uuid[], request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  card constant app.cards := app.require_card(assign_card.card_id);
begin
  if coalesce(cardinality(add_ids), 0) + coalesce(cardinality(remove_ids), 0) not between 1 and 100 then
    raise exception 'request.invalid';
  end if;
  perform private.lock_organization(card.organization_id);
  if private.begin_request(assign_card.request_id, 'assign_card', card.id) is null then
    delete from app.card_assignees a where a.card_id = card.id and a.person_id = any (remove_ids);
    insert into app.card_assignees (organization_id, card_id, person_id)
    select card.organization_id, card.id, w.person_id from unnest(add_ids) with ordinality w (person_id, place)
    where not exists (select from app.card_assignees a where a.card_id = card.id and a.person_id = w.person_id)
    order by w.place
    on conflict do nothing;
  end if;
  return api.get_card(card.id);
end
$$;
comment on function api.assign_card is 'Gives the card to some and takes it from others; whoever works on a card may do so for themselves.';

create function api.find_card_people(card_id uuid, words text default null, to_assign boolean default false, max_people int default 20)
returns json
language plpgsql stable set search_path = '' as $$
declare
  card constant app.cards := app.require_card(find_card_people.card_id);
  above constant uuid[] := private.units_above(card.unit_ids);
  wanted constant text[] := regexp_split_to_array(btrim(app.plain_words(left(coalesce(find_card_people.words, ''), 200))), ' ');
  -- A coordinator gives to whoever works on the card, a head to people of their own units.
  givers constant uuid[] := case
    when card.organization_id = any (private.organizations_i_coordinate()) then above
    else array(select u from unnest(above) u intersect select h from unnest(private.units_i_head()) h)
  end;
begin
  return coalesce((
    select json_agg(json_build_object('id', f.id, 'name', f.name, 'unit', f.unit, 'role', f.role) order by f.part, f.name, f.id)
    from (
      select p.id, p.name, w.unit, w.role, w.part
      from (
        select distinct on (m.person_id) m.person_id, m.role, u.name as unit,
          case when m.unit_id = any (card.lead_unit_ids) then 1 when m.unit_id = any (card.unit_ids) then 2 else 3 end as part
        from app.memberships m left join app.units u on u.id = m.unit_id
        where m.organization_id = card.organization_id and m.ended_at is null and case
          when to_assign then m.role in ('staff', 'unit_head', 'coordinator') and m.unit_id = any (givers)
          else m.role in ('leader', 'coordinator') or m.role in ('staff', 'unit_head') and m.unit_id = any (above)
        end
        order by m.person_id, 4, m.created_at
      ) w
      join app.people p on p.id = w.person_id
      where not exists (
        select from unnest(wanted) word where strpos(app.plain_words(concat_ws(' ', p.name, w.unit)), word) = 0
      )
      order by w.part, p.name, p.id limit app.limit_of(max_people)
    ) f
  ), '[]');
end
$$;
comment on function api.find_card_people is
  'People whom a comment on the card can name or, to_assign, to whom the caller can give it; found without diacritics, those of the lead units first.';

grant execute on function
  api.add_step(uuid, text, uuid), api.change_step(uuid, text, boolean, uuid), api.remove_step(uuid, uuid, uuid),
  api.assign_card(uuid, uuid[], uuid[], uuid), api.find_card_people(uuid, text, boolean, int)
to authenticated;
