-- api: the board as ever, also of what is due soon alone, and its groups.

drop function api.get_board(uuid, date, uuid, uuid, boolean, int);
create function api.get_board(
  organization_id uuid, quarter date default null, plan_id uuid default null, unit_id uuid default null,
  mine boolean default false, per_column int default 30, due_within int default null
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_board.organization_id, get_board.unit_id, get_board.mine);
  shown constant date := app.quarter_of(coalesce(get_board.quarter, app.today()));
  rows_wanted constant int := app.limit_of(per_column);
  columns json;
  overdue json;
begin
  if get_board.due_within is null then
    select json_object_agg(s.status, json_build_object(
      'count', app.count_column(get_board.organization_id, shown, s.status, get_board.plan_id, reach),
      'cards', coalesce((
        select json_agg(l.card order by p.rank)
        from app.pick_column(get_board.organization_id, shown, s.status, get_board.plan_id, reach, null, rows_wanted) p
        join app.card_lines l on l.id = p.id
      ), '[]')
    )) into columns
    from unnest(array['todo', 'doing', 'review', 'done']) s (status);
  else
    select json_object_agg(s.status, json_build_object(
      'count', app.count_due_within(get_board.organization_id, shown, s.status, get_board.plan_id, reach, get_board.due_within),
      'cards', coalesce((
        select json_agg(l.card order by p.rank)
        from app.pick_narrowed(get_board.organization_id, shown, s.status, get_board.plan_id, reach, false, null,
          get_board.due_within, null, rows_wanted) p
        join app.card_lines l on l.id = p.id
      ), '[]')
    )) into columns
    from unnest(array['todo', 'doing', 'review', 'done']) s (status);
  end if;
  select json_build_object('count', o.cards, 'fromEarlierQuarters', o.earlier) into overdue
  from app.count_overdue(get_board.organization_id, shown, get_board.plan_id, reach) o;
  return json_build_object(
    'version', app.version_of(get_board.organization_id),
    'today', app.today(),
    'quarter', shown,
    'quarters', app.quarters_of(get_board.organization_id, reach),
    'columns', columns,
    'overdue', overdue
  );
end
$$;
comment on function api.get_board is 'The first screen of a quarter (type Board); with due_within only what is open and due within so many days.';

drop function api.get_column(uuid, date, text, uuid, uuid, boolean, text, int);
create function api.get_column(
  organization_id uuid, quarter date, status text, plan_id uuid default null, unit_id uuid default null,
  mine boolean default false, after_rank text default null, max_cards int default 30, due_within int default null
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_column.organization_id, get_column.unit_id, get_column.mine);
  shown constant date := app.quarter_of(coalesce(get_column.quarter, app.today()));
begin
  if get_column.due_within is null then
    return coalesce((
      select json_agg(l.card order by p.rank)
      from app.pick_column(get_column.organization_id, shown, get_column.status, get_column.plan_id, reach, after_rank,
        app.limit_of(max_cards)) p
      join app.card_lines l on l.id = p.id
    ), '[]');
  end if;
  return coalesce((
    select json_agg(l.card order by p.rank)
    from app.pick_narrowed(get_column.organization_id, shown, get_column.status, get_column.plan_id, reach, false, null,
      get_column.due_within, after_rank, app.limit_of(max_cards)) p
    join app.card_lines l on l.id = p.id
  ), '[]');
end
$$;

create function api.get_board_groups(
  organization_id uuid, group_by text, quarter date default null, plan_id uuid default null, unit_id uuid default null,
  mine boolean default false, due_within int default null
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_board_groups.organization_id, get_board_groups.unit_id, get_board_groups.mine);
  shown constant date := app.quarter_of(coalesce(get_board_groups.quarter, app.today()));
begin
  if get_board_groups.group_by is null or get_board_groups.group_by not in ('unit', 'plan') then
    raise exception 'request.invalid';
  end if;
  return coalesce((
    select json_agg(json_build_object('id', g.id, 'name', g.name, 'note', g.note, 'counts', g.counts) order by g.position, g.name, g.id)
    from (
      select
        n.group_id as id,
        coalesce(u.name, p.title) as name,
        p.document_number as note,
        -- Plans by their numbers, units by name; what nobody leads comes last.
        case when n.group_id is null then 2147483647 else coalesce(p.number, 0) end as position,
        jsonb_build_object('todo', 0, 'doing', 0, 'review', 0, 'done', 0) || jsonb_object_agg(n.status, n.cards) as counts
      from app.count_groups(get_board_groups.organization_id, shown, get_board_groups.group_by, get_board_groups.plan_id, reach,
        get_board_groups.due_within) n
      left join app.units u on get_board_groups.group_by = 'unit' and u.id = n.group_id
      left join app.plans p on get_board_groups.group_by = 'plan' and p.id = n.group_id
      group by n.group_id, u.name, p.title, p.document_number, p.number
      order by position, name, id limit 500
    ) g
  ), '[]');
end
$$;
comment on function api.get_board_groups is
  'The groups of a board with how many cards of each status they hold (type BoardGroup[]), at most 500: by the first unit that leads, or by plan.';

create function api.get_group_cards(
  organization_id uuid, group_by text, group_id uuid, quarter date, status text, plan_id uuid default null, unit_id uuid default null,
  mine boolean default false, due_within int default null, after_rank text default null, max_cards int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_group_cards.organization_id, get_group_cards.unit_id, get_group_cards.mine);
  by_lead constant boolean := get_group_cards.group_by = 'unit';
begin
  if get_group_cards.group_by is null or get_group_cards.group_by not in ('unit', 'plan')
    or (not by_lead and get_group_cards.group_id is null) then
    raise exception 'request.invalid';
  end if;
  return coalesce((
    select json_agg(l.card order by p.rank)
    from app.pick_narrowed(
      get_group_cards.organization_id, app.quarter_of(coalesce(get_group_cards.quarter, app.today())), get_group_cards.status,
      case when by_lead then get_group_cards.plan_id else get_group_cards.group_id end, reach,
      by_lead, get_group_cards.group_id, get_group_cards.due_within, after_rank, app.limit_of(max_cards)
    ) p
    join app.card_lines l on l.id = p.id
    where by_lead or get_group_cards.plan_id is null or get_group_cards.plan_id = get_group_cards.group_id
  ), '[]');
end
$$;
comment on function api.get_group_cards is 'The next cards of one group in one column, in board order.';

grant execute on function
  api.get_board(uuid, date, uuid, uuid, boolean, int, int),
  api.get_column(uuid, date, text, uuid, uuid, boolean, text, int, int),
  api.get_board_groups(uuid, text, date, uuid, uuid, boolean, int),
  api.get_group_cards(uuid, text, uuid, date, text, uuid, uuid, boolean, int, text, int)
to authenticated;
