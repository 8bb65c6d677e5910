-- The page of a unit counts what the unit and all below it lead: the list behind such a figure, and pressing for just that.

create function app.units_from(unit_id uuid) returns uuid[]
language sql stable set search_path = '' as $$
  with recursive below as (
    select u.id from app.units u where u.id = units_from.unit_id
    union
    select u.id from app.units u join below on u.parent_id = below.id
  )
  select array(select below.id from below)
$$;
comment on function app.units_from is 'The unit and all below it, as far as the person sees units.';
grant execute on function app.units_from(uuid) to authenticated;

drop function api.list_dashboard_cards(uuid, text, date, date, uuid, uuid, date, uuid, int);
create function api.list_dashboard_cards(
  organization_id uuid, box text, first_quarter date default null, last_quarter date default null, plan_id uuid default null,
  unit_id uuid default null, after_due date default null, after_id uuid default null, max_cards int default 30,
  with_below boolean default false
) returns json
language plpgsql stable set search_path = '' as $$
declare
  units uuid[] := app.dashboard_units(list_dashboard_cards.organization_id);
  quarters constant app.quarter_span := row(coalesce(first_quarter, '-infinity'), coalesce(last_quarter, 'infinity'))::app.quarter_span;
begin
  if list_dashboard_cards.unit_id is not null then
    if units is not null and not list_dashboard_cards.unit_id = any (units) then
      raise exception 'unit.not_found';
    end if;
    units := case when with_below then app.units_from(list_dashboard_cards.unit_id) else array[list_dashboard_cards.unit_id] end;
  end if;
  if not coalesce(list_dashboard_cards.box = any (
    array['doneOnTime', 'doneLate', 'openInTime', 'openOverdue', 'late', 'pastDue', 'kept', 'all']
  ), false) then
    raise exception 'request.invalid';
  end if;
  return (
    with led as materialized (
      select c.id, coalesce(c.due_on, 'infinity') as due_on
      from app.figure_cards(list_dashboard_cards.organization_id, units, list_dashboard_cards.plan_id, quarters, list_dashboard_cards.box) c
    ),
    page as (
      select l.id, l.due_on from led l
      where after_id is null or (l.due_on, l.id) > (coalesce(after_due, 'infinity'), after_id)
      order by l.due_on, l.id limit app.limit_of(max_cards)
    )
    select json_build_object(
      'count', (select count(*) from led),
      'cards', coalesce((select json_agg(c.card order by p.due_on, p.id) from page p join app.card_lines c on c.id = p.id), '[]')
    )
  );
end
$$;
comment on function api.list_dashboard_cards is
  'The cards behind a figure (type FigureCards): as many as it says, the earliest last day first. A unit has what it leads itself; with_below, also what those below it lead.';
grant execute on function api.list_dashboard_cards(uuid, text, date, date, uuid, uuid, date, uuid, int, boolean) to authenticated;

drop function api.preview_nudge(uuid, uuid[], uuid, uuid, boolean);
drop function private.preview_nudge(uuid, uuid[]);
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

drop function api.nudge_cards(uuid, text, uuid, uuid[], uuid, uuid, boolean, uuid[]);
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
  private.preview_nudge(uuid, uuid[], uuid[]),
  api.preview_nudge(uuid, uuid[], uuid, uuid, boolean, boolean),
  api.nudge_cards(uuid, text, uuid, uuid[], uuid, uuid, boolean, uuid[], boolean)
to authenticated;
