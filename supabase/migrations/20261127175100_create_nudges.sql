-- Đôn đốc: a leader or coordinator presses the units that lead some cards, in one act, and sees later what moved after it.

create table app.nudges (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references app.organizations on delete cascade,
  person_id uuid references app.people on delete set null,
  at timestamptz not null,
  note text check (length(note) between 1 and 1000),
  unit_ids uuid[] not null,
  unique (organization_id, id)
);
comment on table app.nudges is 'One act of pressing: who, when, with which words, to which units.';
create index nudges_by_time on app.nudges (organization_id, at desc, id desc);
create index nudges_by_person on app.nudges (person_id);
create index nudges_by_unit on app.nudges using gin (unit_ids);

create table app.nudged_cards (
  nudge_id uuid not null,
  organization_id uuid not null,
  card_id uuid not null,
  nudged_by uuid references app.people on delete set null,
  nudged_on date not null,
  due_then date,
  status_then text not null,
  unit_ids uuid[] not null,
  primary key (nudge_id, card_id),
  foreign key (organization_id, nudge_id) references app.nudges (organization_id, id) on delete cascade,
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade,
  constraint nudged_once_a_day unique (card_id, nudged_by, nudged_on)
);
comment on table app.nudged_cards is 'What a nudge was about, and how each card stood then.';
comment on column app.nudged_cards.unit_ids is 'The units that lead the card and were told.';
create index nudged_cards_by_nudge on app.nudged_cards (organization_id, nudge_id);
create index nudged_cards_by_card on app.nudged_cards (organization_id, card_id);
create index nudged_cards_by_person on app.nudged_cards (nudged_by);

alter table app.cards add column nudge_count int not null default 0 check (nudge_count >= 0);

alter table app.nudges enable row level security;
alter table app.nudged_cards enable row level security;
grant select on app.nudges, app.nudged_cards to authenticated;
create policy "who sees all sees nudges, and heads those to their units" on app.nudges
  for select to authenticated using (
    organization_id = any ((select private.organizations_i_see_whole())::uuid[])
    or unit_ids && (select private.units_i_head())::uuid[]
  );
create policy "whoever sees a card sees how it was nudged" on app.nudged_cards
  for select to authenticated using (exists (select from app.cards c where c.id = nudged_cards.card_id));

create type private.card_to_nudge as (
  id uuid, due_on date, status text, nudge_count int, unit_ids uuid[], stand text
);
comment on type private.card_to_nudge is
  'stand: nudge, already (by the same person today), waiting (for acceptance), without_unit, closed (done, gone, of somebody else).';

create function private.cards_to_nudge(organization_id uuid, card_ids uuid[], unit_ids uuid[]) returns setof private.card_to_nudge
language sql stable set search_path = '' as $$
  select asked.id, c.due_on, c.status, c.nudge_count, told.unit_ids,
    case
      when c.id is null or c.archived_at is not null or c.status = 'done' then 'closed'
      when c.status = 'review' then 'waiting'
      when c.lead_unit_ids = '{}' then 'without_unit'
      when exists (
        select from app.nudged_cards n where n.card_id = c.id and n.nudged_by = auth.uid() and n.nudged_on = app.today()
      ) then 'already'
      else 'nudge'
    end
  from (select distinct i.id from unnest(cards_to_nudge.card_ids) i (id)) asked
  left join app.cards c on c.id = asked.id and c.organization_id = cards_to_nudge.organization_id
  cross join lateral (
    select array(
      select u from unnest(c.lead_unit_ids) u where cards_to_nudge.unit_ids is null or u = any (cards_to_nudge.unit_ids)
    ) as unit_ids
  ) told
  -- Units that were left out are not told of their cards, and the cards are not counted.
  where cards_to_nudge.unit_ids is null or told.unit_ids <> '{}'
$$;

create function private.people_to_nudge(organization_id uuid, unit_ids uuid[]) returns table (person_id uuid, unit_id uuid)
language sql stable set search_path = '' as $$
  select distinct m.person_id, m.unit_id from app.memberships m
  where m.organization_id = people_to_nudge.organization_id and m.unit_id = any (people_to_nudge.unit_ids)
    and m.role = any (private.roles_of_work()) and m.ended_at is null and m.person_id <> auth.uid()
$$;

create function private.describe_nudge(organization_id uuid, cards private.card_to_nudge[]) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  units constant uuid[] := array(select distinct u from unnest(cards) c cross join lateral unnest(c.unit_ids) u where c.stand = 'nudge');
  told uuid[];
  missed uuid[];
begin
  told := array(select distinct p.person_id from private.people_to_nudge(describe_nudge.organization_id, units) p);
  missed := array(
    select t from unnest(told) t where not private.ways_to(describe_nudge.organization_id, t) @> '[{"lacks": null}]'
  );
  return jsonb_build_object(
    'cards', (select count(*) from unnest(cards) c where c.stand = 'nudge'),
    'already', (select count(*) from unnest(cards) c where c.stand = 'already'),
    'waiting', (select count(*) from unnest(cards) c where c.stand = 'waiting'),
    'withoutUnit', (select count(*) from unnest(cards) c where c.stand = 'without_unit'),
    'closed', (select count(*) from unnest(cards) c where c.stand = 'closed'),
    'people', cardinality(told),
    'units', coalesce((
      select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'cards', n.cards, 'people', (
        select count(*) from private.people_to_nudge(describe_nudge.organization_id, array[u.id])
      )) order by n.cards desc, u.name)
      from (
        select led.unit_id, count(*) as cards from unnest(describe_nudge.cards) c cross join lateral unnest(c.unit_ids) led (unit_id)
        where c.stand = 'nudge' group by 1
      ) n join app.units u on u.id = n.unit_id
    ), '[]'),
    'unreached', jsonb_build_object('count', cardinality(missed), 'names', coalesce((
      select jsonb_agg(p.name order by p.name, p.id) from (
        select p.id, p.name from app.people p where p.id = any (missed) order by p.name, p.id limit 20
      ) p
    ), '[]'))
  );
end
$$;
comment on function private.describe_nudge is 'Whom a nudge reaches, whom no channel leads to, and what it leaves out (type NudgeReach).';

create function private.require_nudger(organization_id uuid) returns void
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(require_nudger.organization_id);
  if not require_nudger.organization_id = any (private.organizations_i_may_comment_in()) then
    raise exception 'nudge.forbidden';
  end if;
end
$$;

create function private.preview_nudge(organization_id uuid, card_ids uuid[], unit_ids uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_nudger(preview_nudge.organization_id);
  return private.describe_nudge(preview_nudge.organization_id, array(
    select c from private.cards_to_nudge(preview_nudge.organization_id, preview_nudge.card_ids, preview_nudge.unit_ids) c
  ));
end
$$;
comment on function private.preview_nudge is 'Definer: nobody reads identities. Asks itself who may.';

create function private.nudge_cards(organization_id uuid, card_ids uuid[], unit_ids uuid[], note text, request_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  words constant text := nullif(btrim(nudge_cards.note, E' \t\r\n'), '');
  nudge app.nudges;
  cards private.card_to_nudge[];
  answer jsonb;
begin
  perform private.require_nudger(nudge_cards.organization_id);
  if length(words) > 1000 then
    raise exception 'nudge.note_too_long';
  end if;
  perform private.lock_organization(nudge_cards.organization_id);
  answer := private.begin_request(nudge_cards.request_id, 'nudge_cards', nudge_cards.organization_id);
  if answer is not null then
    return answer;
  end if;
  cards := array(select c from private.cards_to_nudge(nudge_cards.organization_id, nudge_cards.card_ids, nudge_cards.unit_ids) c);
  answer := private.describe_nudge(nudge_cards.organization_id, cards);
  cards := array(select c from unnest(cards) c where c.stand = 'nudge');
  if cardinality(cards) > 0 then
    insert into app.nudges (organization_id, person_id, at, note, unit_ids)
    select nudge_cards.organization_id, auth.uid(), private.moment(), words,
      array(select distinct u from unnest(cards) c cross join lateral unnest(c.unit_ids) u)
    returning * into nudge;
    insert into app.nudged_cards (nudge_id, organization_id, card_id, nudged_by, nudged_on, due_then, status_then, unit_ids)
    select nudge.id, nudge.organization_id, c.id, auth.uid(), app.today(), c.due_on, c.status, c.unit_ids from unnest(cards) c;
    -- Writing a card at all gives it the new version.
    update app.cards c set nudge_count = c.nudge_count + 1 where c.id = any (array(select n.id from unnest(cards) n));
    insert into app.activities (organization_id, card_id, person_id, unit_id, kind, reason)
    select nudge.organization_id, c.id, auth.uid(), o.unit_id, 'nudged', words
    from unnest(cards) c cross join (select private.acting_unit(nudge.organization_id, '{}') as unit_id) o;
    perform private.tell_of_nudge(nudge, cards);
  end if;
  answer := answer || jsonb_build_object('id', nudge.id);
  perform private.end_request(nudge_cards.request_id, answer);
  return answer;
end
$$;
comment on function private.nudge_cards is 'Definer: writes history, which only the product writes. Asks itself who may.';

create function private.tell_of_nudge(nudge app.nudges, cards private.card_to_nudge[]) returns void
language sql set search_path = '' as $$
  -- One message to a person, however many of their cards are in the list; one card is spoken of by itself.
  insert into private.outbox (organization_id, person_id, kind, subject_id, due_on, day_offset, urgent, content, send_after, created_at)
  select nudge.organization_id, t.person_id, 'nudge',
    case when t.cards = 1 then t.card_id else nudge.id end, case when t.cards = 1 then t.due_on end,
    case when t.cards = 1 then t.nudge_count + 1 end, true, jsonb_strip_nulls(jsonb_build_object('words', nudge.note)),
    private.send_at_once(), private.local_now()
  from (
    select p.person_id, count(distinct c.id) as cards, (array_agg(c.id))[1] as card_id, min(c.due_on) as due_on,
      min(c.nudge_count) as nudge_count
    from unnest(tell_of_nudge.cards) c
    cross join lateral unnest(c.unit_ids) u
    join private.people_to_nudge(nudge.organization_id, nudge.unit_ids) p on p.unit_id = u
    group by 1
  ) t
  on conflict on constraint outbox_once do nothing
$$;

create function private.nudge_facts(message private.outbox) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  facts jsonb := private.card_facts(message.subject_id);
  mine uuid[];
begin
  if facts is not null then
    return jsonb_build_object('card', facts);
  elsif not exists (select from app.nudges n where n.id = message.subject_id) then
    return jsonb_build_object('report', private.report_facts(message.subject_id));
  end if;
  mine := array(
    select m.unit_id from app.memberships m
    where m.organization_id = message.organization_id and m.person_id = message.person_id and m.unit_id is not null
      and m.role = any (private.roles_of_work()) and m.ended_at is null
  );
  with own as (
    select c.id, c.due_on, n.unit_ids, private.is_to_nudge(n, c) as open
    from app.nudged_cards n join app.cards c on c.organization_id = n.organization_id and c.id = n.card_id
    where n.nudge_id = message.subject_id and n.unit_ids && mine
  )
  select jsonb_build_object(
    'id', message.subject_id,
    'total', count(*),
    'open', count(*) filter (where o.open),
    'unitId', (select min(u::text) from own w cross join lateral unnest(w.unit_ids) u where u = any (mine) having count(distinct u) = 1),
    'worst', coalesce((
      select jsonb_agg(private.card_facts(w.id) order by w.due_on, w.id)
      from (select f.id, f.due_on from own f where f.open order by f.due_on, f.id limit 3) w
    ), '[]')
  ) into facts from own o;
  return jsonb_build_object('nudged', facts);
end
$$;
comment on function private.nudge_facts is 'A nudge is about a card, a report, or some cards of the person''s units.';

create function private.is_to_nudge(nudged app.nudged_cards, card app.cards) returns boolean
language sql immutable set search_path = '' as $$
  select card.archived_at is null and card.status in ('todo', 'doing') and card.due_on is not distinct from nudged.due_then
$$;
comment on function private.is_to_nudge is 'Open still, and with the last day that it had.';

create function private.nudge_holds(message private.outbox) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.cards c
    where c.id = message.subject_id and c.archived_at is null and c.status in ('todo', 'doing')
      and c.due_on is not distinct from message.due_on
      and private.is_at_work(c.organization_id, message.person_id, c.lead_unit_ids)
  ) or exists (
    select from app.report_requests r
    where r.id = message.subject_id and r.status in ('open', 'returned') and r.due_on = message.due_on
      and private.is_at_work(r.organization_id, message.person_id, array[r.unit_id])
  ) or exists (
    select from app.nudged_cards n join app.cards c on c.organization_id = n.organization_id and c.id = n.card_id
    where n.nudge_id = message.subject_id and private.is_to_nudge(n, c)
      and private.is_at_work(c.organization_id, message.person_id, c.lead_unit_ids)
  );
end
$$;
comment on function private.nudge_holds is 'The card or report is open, theirs, and its day unchanged.';

create or replace function app.sees_subject(organization_id uuid, message jsonb) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return case
    when message ? 'overdue' then sees_subject.organization_id = any (private.organizations_i_see_whole())
    when message ? 'nudged' then exists (
      select from app.nudged_cards n join app.cards c on c.id = n.card_id
      where n.nudge_id = (message #>> '{nudged,id}')::uuid and c.archived_at is null
    )
    when message ? 'card' then exists (
      select from app.cards c where c.id = (message #>> '{card,id}')::uuid and c.archived_at is null
    )
    when message ? 'report' then exists (select from app.report_requests r where r.id = (message #>> '{report,id}')::uuid)
    when message ? 'extension' then exists (select from app.extensions x where x.id = (message #>> '{extension,id}')::uuid)
    when message ? 'plan' then exists (select from app.plans p where p.id = (message #>> '{plan,id}')::uuid)
    else false
  end;
end
$$;

create function app.cards_asked_for(organization_id uuid, card_ids uuid[], plan_id uuid, unit_id uuid, mine boolean) returns uuid[]
language plpgsql stable set search_path = '' as $$
declare
  most constant int := 1000;
  found uuid[] := cards_asked_for.card_ids;
begin
  if found is null then
    found := array(
      select p.id from app.pick_overdue(cards_asked_for.organization_id, cards_asked_for.plan_id,
        app.reach_of(cards_asked_for.organization_id, cards_asked_for.unit_id, cards_asked_for.mine), null, null, most + 1) p
    );
  end if;
  if cardinality(found) > most then
    raise exception 'nudge.too_many';
  end if;
  return found;
end
$$;
comment on function app.cards_asked_for is 'These cards; without any, all that are overdue under the filter of get_overdue.';

create function api.preview_nudge(
  organization_id uuid, card_ids uuid[] default null, plan_id uuid default null, unit_id uuid default null, mine boolean default false,
  led boolean default false
) returns json
language plpgsql stable set search_path = '' as $$
begin
  return private.preview_nudge(preview_nudge.organization_id, app.cards_asked_for(preview_nudge.organization_id,
    preview_nudge.card_ids, preview_nudge.plan_id, preview_nudge.unit_id, preview_nudge.mine),
    case when led then app.units_from(preview_nudge.unit_id) end);
end
$$;
comment on function api.preview_nudge is
  'Whom a nudge would reach, before it is sent (type NudgeReach). led: only what the unit asked for, or one below it, leads, and nobody else is told.';

create function api.nudge_cards(
  organization_id uuid, note text, request_id uuid, card_ids uuid[] default null, plan_id uuid default null, unit_id uuid default null,
  mine boolean default false, lead_unit_ids uuid[] default null, led boolean default false
) returns json
language plpgsql set search_path = '' as $$
begin
  return private.nudge_cards(nudge_cards.organization_id, app.cards_asked_for(nudge_cards.organization_id,
    nudge_cards.card_ids, nudge_cards.plan_id, nudge_cards.unit_id, nudge_cards.mine),
    coalesce(nudge_cards.lead_unit_ids, case when led then app.units_from(nudge_cards.unit_id) end),
    nudge_cards.note, nudge_cards.request_id);
end
$$;
comment on function api.nudge_cards is
  '«Đôn đốc» (type SentNudge): these cards, or all that are overdue under a filter; lead_unit_ids: only these of their lead units; led: only '
  'the unit of the filter and those below it. A card that the same person has nudged today is left out. Each person gets one message.';

grant execute on function
  private.preview_nudge(uuid, uuid[], uuid[]), private.nudge_cards(uuid, uuid[], uuid[], text, uuid),
  app.cards_asked_for(uuid, uuid[], uuid, uuid, boolean),
  api.preview_nudge(uuid, uuid[], uuid, uuid, boolean, boolean),
  api.nudge_cards(uuid, text, uuid, uuid[], uuid, uuid, boolean, uuid[], boolean)
to authenticated;
