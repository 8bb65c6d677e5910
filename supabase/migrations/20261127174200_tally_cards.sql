-- How cards stand, by quarter or by the unit that leads: what Điều hành counts, and the cards behind each count.

create function app.dashboard_units(organization_id uuid) returns uuid[]
language plpgsql stable set search_path = '' as $$
declare
  headed uuid[];
begin
  perform private.require_organization(dashboard_units.organization_id);
  if dashboard_units.organization_id = any (private.organizations_i_see_whole()) then
    return null;
  end if;
  headed := array(
    select u.id from app.units u where u.organization_id = dashboard_units.organization_id and u.id = any (private.units_i_head())
  );
  if cardinality(headed) = 0 then
    raise exception 'dashboard.forbidden';
  end if;
  return headed;
end
$$;
comment on function app.dashboard_units is
  'Whose figures the person sees: null is the whole organization, else the units that they head and all below. Refuses everybody else.';

create type app.quarter_span as (first date, last date);

create function app.quarter_span(span text, quarter date) returns app.quarter_span
language plpgsql stable set search_path = '' as $$
declare
  asked constant date := app.quarter_of(coalesce(quarter_span.quarter, app.today()));
begin
  case quarter_span.span
    when 'quarter' then return row(asked, asked)::app.quarter_span;
    when 'year' then return row(date_trunc('year', asked), date_trunc('year', asked) + interval '9 months')::app.quarter_span;
    when 'all' then return row('-infinity', 'infinity')::app.quarter_span;
    else raise exception 'request.invalid';
  end case;
end
$$;
comment on function app.quarter_span is 'The first and the last quarter that is looked at.';

create function app.figure_cards(
  organization_id uuid, units uuid[], plan_id uuid, quarters app.quarter_span, box text, part text default 'lead'
)
returns table (id uuid, quarter date, due_on date, status text, late boolean, lead_unit_ids uuid[])
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  today constant date := app.today();
  -- As many days as src/core/board/deadline-words.ts calls soon.
  soon constant date := app.today() + 10;
begin
  if units is null then
    return query
      select c.id, c.quarter, c.due_on, c.status, c.late, c.lead_unit_ids from app.cards c
      where c.organization_id = figure_cards.organization_id and c.archived_at is null
        and (figure_cards.plan_id is null or c.plan_id = figure_cards.plan_id)
        and c.quarter between (quarters).first and (quarters).last
        and case box
          when 'doneOnTime' then c.status = 'done' and not c.late
          when 'doneLate' then c.status = 'done' and c.late
          when 'openInTime' then c.status <> 'done' and (c.due_on is null or c.due_on >= today)
          when 'openOverdue' then c.status <> 'done' and c.due_on < today
          when 'soon' then c.status <> 'done' and c.due_on between today and soon
          when 'late' then c.late or c.status <> 'done' and c.due_on < today
          when 'pastDue' then c.due_on < today
          when 'kept' then c.status = 'done' and c.due_on < today and not c.late
          else true
        end;
  else
    return query
      select c.id, c.quarter, c.due_on, c.status, c.late, c.lead_unit_ids from app.cards c
      where c.id in (
          select cu.card_id from app.card_units cu
          where cu.unit_id = any (units) and cu.organization_id = figure_cards.organization_id
            and (figure_cards.plan_id is null or cu.plan_id = figure_cards.plan_id)
            and cu.quarter between (quarters).first and (quarters).last
            and case box
              when 'doneOnTime' then cu.status = 'done' and not cu.late
              when 'doneLate' then cu.status = 'done' and cu.late
              when 'openInTime' then cu.status <> 'done' and (cu.due_on is null or cu.due_on >= today)
              when 'openOverdue' then cu.status <> 'done' and cu.due_on < today
              when 'soon' then cu.status <> 'done' and cu.due_on between today and soon
              when 'late' then cu.late or cu.status <> 'done' and cu.due_on < today
              when 'pastDue' then cu.due_on < today
              when 'kept' then cu.status = 'done' and cu.due_on < today and not cu.late
              else true
            end
        )
        and case part when 'lead' then c.lead_unit_ids && units when 'support' then not c.lead_unit_ids && units else true end;
  end if;
end
$$;
comment on function app.figure_cards is
  'Live cards in which any of these units has a part (null: of the whole organization), each once, behind one figure: a box, what is due soon, what is or was late, what has come due (pastDue) and what of it was kept. part: what one of them leads, what they only support (support), or both (null). Planned for what is asked: a plan, a unit and everything have different ways.';

create function app.figure_page(
  organization_id uuid, units uuid[], plan_id uuid, quarters app.quarter_span, box text, part text, after_due date, after_id uuid, max_cards int
) returns json
language plpgsql stable set search_path = '' as $$
begin
  if not coalesce(figure_page.box = any (
    array['doneOnTime', 'doneLate', 'openInTime', 'openOverdue', 'soon', 'late', 'pastDue', 'kept', 'all']
  ), false) or figure_page.part not in ('lead', 'support') then
    raise exception 'request.invalid';
  end if;
  return (
    with found as materialized (
      select c.id, coalesce(c.due_on, 'infinity') as due_on
      from app.figure_cards(figure_page.organization_id, units, figure_page.plan_id, quarters, figure_page.box, figure_page.part) c
    ),
    page as (
      select f.id, f.due_on from found f
      where after_id is null or (f.due_on, f.id) > (coalesce(after_due, 'infinity'), after_id)
      order by f.due_on, f.id limit app.limit_of(max_cards)
    )
    select json_build_object(
      'count', (select count(*) from found),
      'cards', coalesce((select json_agg(c.card order by p.due_on, p.id) from page p join app.card_lines c on c.id = p.id), '[]')
    )
  );
end
$$;
comment on function app.figure_page is 'A page of the cards behind a figure (type FigureCards), the earliest last day first.';

create function app.quarters_between(first_quarter date, last_quarter date) returns app.quarter_span
language sql immutable set search_path = ''
return row(coalesce(first_quarter, '-infinity'), coalesce(last_quarter, 'infinity'))::app.quarter_span;
comment on function app.quarters_between is 'Null is without end.';

create function app.tally_cards(organization_id uuid, units uuid[], plan_id uuid, quarters app.quarter_span, by_unit boolean)
returns table (
  quarter date, unit_id uuid, done_on_time bigint, done_late bigint, open_in_time bigint, open_overdue bigint,
  past_due bigint, kept bigint, worst_due date
)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  today constant date := app.today();
begin
  return query
    with counted as (
      select n.quarter, null::uuid as unit_id, n.due_on, n.status = 'done' as done, n.late, n.cards from app.card_counts n
      where units is null and not by_unit and n.organization_id = tally_cards.organization_id
        and (tally_cards.plan_id is null and n.plan_id is null or n.plan_id = tally_cards.plan_id)
        and n.quarter between (quarters).first and (quarters).last
      union all
      select case when not by_unit then n.quarter end, case when by_unit then n.unit_id end, n.due_on, n.done, n.late, n.cards
      from app.unit_card_counts n
      where tally_cards.plan_id is null and (by_unit or cardinality(units) = 1) and n.organization_id = tally_cards.organization_id
        and (units is null or n.unit_id = any (units)) and n.quarter between (quarters).first and (quarters).last
      union all
      -- No counter knows what several units have together, in which a card of two of them is one, nor what each has of a plan.
      select c.quarter, null, c.due_on, c.status = 'done', c.late, 1
      from app.figure_cards(tally_cards.organization_id, units, tally_cards.plan_id, quarters, 'all') c
      where units is not null and not by_unit and (cardinality(units) > 1 or tally_cards.plan_id is not null)
      union all
      select null, u, c.due_on, c.status = 'done', c.late, 1
      from app.figure_cards(tally_cards.organization_id, units, tally_cards.plan_id, quarters, 'all') c
      cross join lateral unnest(c.lead_unit_ids) u
      where by_unit and tally_cards.plan_id is not null and (units is null or u = any (units))
    )
    select
      n.quarter, n.unit_id,
      coalesce(sum(n.cards) filter (where n.done and not n.late), 0),
      coalesce(sum(n.cards) filter (where n.done and n.late), 0),
      coalesce(sum(n.cards) filter (where not n.done and coalesce(n.due_on >= today, true)), 0),
      coalesce(sum(n.cards) filter (where not n.done and n.due_on < today), 0),
      coalesce(sum(n.cards) filter (where n.due_on < today), 0),
      coalesce(sum(n.cards) filter (where n.due_on < today and n.done and not n.late), 0),
      min(n.due_on) filter (where not n.done and n.due_on < today and n.cards > 0)
    from counted n group by n.quarter, n.unit_id having sum(n.cards) > 0;
end
$$;
comment on function app.tally_cards is 'The four boxes, and how many cards kept their last day of those whose last day has passed; by quarter, or by unit.';

create function app.figures_json(
  done_on_time numeric, done_late numeric, open_in_time numeric, open_overdue numeric, past_due numeric, kept numeric
) returns json
language sql immutable set search_path = '' return json_build_object(
  'doneOnTime', coalesce(done_on_time, 0), 'doneLate', coalesce(done_late, 0), 'openInTime', coalesce(open_in_time, 0),
  'openOverdue', coalesce(open_overdue, 0), 'pastDue', coalesce(past_due, 0), 'kept', coalesce(kept, 0)
);
comment on function app.figures_json is 'Figures (type Figures).';

create function app.ranked_units(organization_id uuid, units uuid[], plan_id uuid, quarters app.quarter_span, by_share boolean)
returns table (place bigint, late bigint, unit json)
language plpgsql stable set search_path = '' as $$
begin
  return query
    select
      row_number() over (
        order by
          case when by_share then (t.done_late + t.open_overdue)::numeric / nullif(t.past_due, 0) end desc nulls last,
          t.done_late + t.open_overdue desc, t.open_overdue desc, app.name_order(u.name), u.id
      ),
      t.done_late + t.open_overdue,
      json_build_object(
        'unit', json_build_object('id', u.id, 'name', u.name),
        'figures', app.figures_json(t.done_on_time, t.done_late, t.open_in_time, t.open_overdue, t.past_due, t.kept)
      )
    from app.tally_cards(ranked_units.organization_id, units, ranked_units.plan_id, quarters, true) t
    join app.units u on u.id = t.unit_id;
end
$$;
comment on function app.ranked_units is 'Units by how many cards of theirs are or were late, or by the share of those whose last day has passed (type UnitFigures).';

grant execute on function
  app.dashboard_units(uuid), app.quarter_span(text, date),
  app.figure_cards(uuid, uuid[], uuid, app.quarter_span, text, text),
  app.figure_page(uuid, uuid[], uuid, app.quarter_span, text, text, date, uuid, int), app.quarters_between(date, date),
  app.tally_cards(uuid, uuid[], uuid, app.quarter_span, boolean),
  app.figures_json(numeric, numeric, numeric, numeric, numeric, numeric),
  app.ranked_units(uuid, uuid[], uuid, app.quarter_span, boolean)
to authenticated;
