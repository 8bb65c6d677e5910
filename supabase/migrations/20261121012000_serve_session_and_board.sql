-- api: who I am, and the board.

create function api.get_session() returns json
language plpgsql stable set search_path = '' as $$
declare
  answer json;
begin
  select json_build_object(
    'person', json_build_object('id', p.id, 'name', p.name, 'avatarUrl', p.avatar_url),
    'memberships', coalesce((
      select json_agg(json_build_object(
        'organization', json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name),
        'unit', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end,
        'role', m.role
      ) order by m.created_at, m.id)
      from app.memberships m join app.organizations o on o.id = m.organization_id left join app.units u on u.id = m.unit_id
      where m.person_id = p.id and m.ended_at is null
    ), '[]'),
    'today', app.today()
  ) into answer
  from app.people p where p.id = (select auth.uid());
  if answer is null then
    raise exception 'auth.required';
  end if;
  return answer;
end
$$;

create function api.get_board(
  organization_id uuid, quarter date default null, plan_id uuid default null, unit_id uuid default null,
  mine boolean default false, per_column int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_board.organization_id, get_board.unit_id, get_board.mine);
  shown constant date := app.quarter_of(coalesce(get_board.quarter, app.today()));
  rows_wanted constant int := app.limit_of(per_column);
  columns json;
  overdue json;
begin
  select json_object_agg(s.status, json_build_object(
    'count', app.count_column(get_board.organization_id, shown, s.status, get_board.plan_id, reach),
    'cards', coalesce((
      select json_agg(l.card order by p.rank)
      from app.pick_column(get_board.organization_id, shown, s.status, get_board.plan_id, reach, null, rows_wanted) p
      join app.card_lines l on l.id = p.id
    ), '[]')
  )) into columns
  from unnest(array['todo', 'doing', 'review', 'done']) s (status);
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

create function api.get_column(
  organization_id uuid, quarter date, status text, plan_id uuid default null, unit_id uuid default null,
  mine boolean default false, after_rank text default null, max_cards int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_column.organization_id, get_column.unit_id, get_column.mine);
begin
  return coalesce((
    select json_agg(l.card order by p.rank)
    from app.pick_column(get_column.organization_id, app.quarter_of(coalesce(get_column.quarter, app.today())), get_column.status,
      get_column.plan_id, reach, after_rank, app.limit_of(max_cards)) p
    join app.card_lines l on l.id = p.id
  ), '[]');
end
$$;

create function api.get_overdue(
  organization_id uuid, plan_id uuid default null, unit_id uuid default null, mine boolean default false,
  after_due date default null, after_id uuid default null, max_cards int default 30
) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(get_overdue.organization_id, get_overdue.unit_id, get_overdue.mine);
begin
  return coalesce((
    select json_agg(l.card order by p.due_on, p.id)
    from app.pick_overdue(get_overdue.organization_id, get_overdue.plan_id, reach, after_due, after_id, app.limit_of(max_cards)) p
    join app.card_lines l on l.id = p.id
  ), '[]');
end
$$;

create function app.work_between(units uuid[], from_day date, to_day date, max_cards int) returns json
language plpgsql stable set search_path = '' as $$
declare
  total bigint;
  cards json;
begin
  select count(distinct cu.card_id) into total from app.card_units cu
  where cu.unit_id = any (units) and cu.status <> 'done' and coalesce(cu.due_on, app.quarter_end(cu.quarter)) between from_day and to_day;
  select json_agg(l.card order by w.last_day, l.rank, l.id) into cards
  from (
    select distinct cu.card_id, coalesce(cu.due_on, app.quarter_end(cu.quarter)) as last_day from app.card_units cu
    where cu.unit_id = any (units) and cu.status <> 'done' and coalesce(cu.due_on, app.quarter_end(cu.quarter)) between from_day and to_day
    order by last_day, cu.card_id limit max_cards
  ) w
  join app.card_lines l on l.id = w.card_id;
  return json_build_object('count', total, 'cards', coalesce(cards, '[]'));
end
$$;
comment on function app.work_between is 'Open cards of units by last day; a card without a deadline counts to the end of its quarter.';
grant execute on function app.work_between(uuid[], date, date, int) to authenticated;

create function api.get_my_work(organization_id uuid, max_cards int default 30) returns json
language plpgsql stable set search_path = '' as $$
declare
  units constant uuid[] := (app.reach_of(get_my_work.organization_id, null, true)).units;
  rows_wanted constant int := app.limit_of(max_cards);
  today constant date := app.today();
  sunday constant date := today + 7 - extract(isodow from today)::int;
  quarter_end constant date := greatest(sunday, app.quarter_end(today));
begin
  return json_build_object(
    'version', app.version_of(get_my_work.organization_id),
    'today', today,
    'overdue', app.work_between(units, '-infinity', today - 1, rows_wanted),
    'thisWeek', app.work_between(units, today, sunday, rows_wanted),
    'thisQuarter', app.work_between(units, sunday + 1, quarter_end, rows_wanted),
    'later', app.work_between(units, quarter_end + 1, 'infinity', rows_wanted)
  );
end
$$;
comment on function api.get_my_work is 'Open cards that my units lead or support, by when they are due; weeks end on Sunday.';

create function private.cards_gone(organization_id uuid, since_version bigint, until_version bigint) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  whole constant boolean := cards_gone.organization_id = any (private.organizations_i_see_whole());
  mine constant uuid[] := private.units_i_work_for();
begin
  return array(
    select c.id from app.cards c
    where c.organization_id = cards_gone.organization_id and c.version > since_version and c.version <= until_version
      and case
        when whole then c.archived_at is not null
        else (c.unit_ids || c.former_unit_ids) && mine and (c.archived_at is not null or not c.unit_ids && mine)
      end
    order by c.version, c.id
  );
end
$$;
comment on function private.cards_gone is
  'Changed cards that the person could see once and cannot any more. Definer, because they are out of sight; others'' cards stay unknown.';
grant execute on function private.cards_gone(uuid, bigint, bigint) to authenticated;

create function api.get_changes(organization_id uuid, since_version bigint, max_cards int default 200) returns json
language plpgsql stable set search_path = '' as $$
declare
  rows_wanted constant int := app.limit_of(max_cards);
  newest bigint;
  beyond bigint;
  upto bigint;
  cards json;
  removed uuid[];
begin
  perform private.require_organization(get_changes.organization_id);
  newest := app.version_of(get_changes.organization_id);
  -- Cards of one transaction have one version; a page never parts them, or the rest would be lost.
  select l.version into beyond from app.cards l
  where l.organization_id = get_changes.organization_id and l.archived_at is null and l.version > since_version
  order by l.version offset rows_wanted limit 1;
  upto := coalesce(beyond - 1, newest);
  select json_agg(l.card order by l.version, l.id) into cards from app.card_lines l
  where l.organization_id = get_changes.organization_id and l.version > since_version and l.version <= upto;
  removed := private.cards_gone(get_changes.organization_id, since_version, upto);
  if cards is null and beyond is not null or cardinality(removed) > rows_wanted then
    -- One transaction changed more than a page holds, such as an import: looking anew is cheaper than hearing it all.
    return json_build_object(
      'version', newest, 'today', app.today(), 'cards', '[]'::json, 'removed', '[]'::json, 'more', false, 'reset', true
    );
  end if;
  return json_build_object(
    'version', upto, 'today', app.today(), 'cards', coalesce(cards, '[]'), 'removed', to_json(removed),
    'more', upto < newest, 'reset', false
  );
end
$$;
comment on function api.get_changes is 'What changed since a version. One snapshot, and writers go one after another: no version below the answered one is still to come.';

grant execute on function
  api.get_session(), api.get_board(uuid, date, uuid, uuid, boolean, int),
  api.get_column(uuid, date, text, uuid, uuid, boolean, text, int),
  api.get_overdue(uuid, uuid, uuid, boolean, date, uuid, int), api.get_my_work(uuid, int), api.get_changes(uuid, bigint, int)
to authenticated;
