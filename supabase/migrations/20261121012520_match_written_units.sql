-- From the names that a plan writes to the units of the organization, as the review chose.

create type app.written_unit as (written text, unit_id uuid, position int);
comment on type app.written_unit is 'A name as written stands for this unit; a group''s name has several such rows.';

create function app.remember_alias(organization_id uuid, unit_id uuid, written text) returns void
language plpgsql set search_path = '' as $$
begin
  if app.fold(written) <> '' then
    insert into app.unit_aliases (organization_id, unit_id, alias)
    values (remember_alias.organization_id, remember_alias.unit_id, btrim(written))
    on conflict on constraint unit_alias_taken do nothing;
  end if;
end
$$;
comment on function app.remember_alias is 'The next plan that writes the unit so is matched by itself. A name that another unit has stays with it.';

create function app.choose_units(organization_id uuid, written text, choice jsonb) returns uuid[]
language plpgsql set search_path = '' as $$
declare
  place constant text := 'units ' || written;
  kind constant text := app.read_one_of(choice -> 'kind', array['unit', 'group', 'new', 'ignore'], place);
  chosen uuid;
  name text;
begin
  if kind = 'unit' then
    select u.id into chosen from app.units u
    where u.organization_id = choose_units.organization_id and u.id::text = choice ->> 'unitId' and u.archived_at is null;
    if chosen is null then
      perform app.refuse_review(place);
    end if;
  elsif kind = 'new' then
    name := app.read_text(choice -> 'name', 200, place);
    if name is null then
      perform app.refuse_review(place);
    end if;
    -- Two spellings may both have been answered with the same new name.
    select a.unit_id into chosen from app.unit_aliases a
    where a.organization_id = choose_units.organization_id and a.folded = app.fold(name);
    if chosen is null then
      insert into app.units (organization_id, name) values (choose_units.organization_id, name) returning id into chosen;
    end if;
  elsif kind = 'group' then
    if not exists (
      select from app.unit_groups g where g.organization_id = choose_units.organization_id and g.id::text = choice ->> 'groupId'
    ) then
      perform app.refuse_review(place);
    end if;
    return array(
      select m.unit_id from app.unit_group_members m join app.units u on u.id = m.unit_id
      where m.organization_id = choose_units.organization_id and m.group_id::text = choice ->> 'groupId' and u.archived_at is null
      order by u.created_at, u.name, u.id
    );
  else
    return '{}';
  end if;
  perform app.remember_alias(choose_units.organization_id, chosen, written);
  return array[chosen];
end
$$;

create function app.match_written_units(organization_id uuid, choices jsonb, tasks app.review_task[]) returns app.written_unit[]
language plpgsql set search_path = '' as $$
declare
  matched app.written_unit[] := '{}';
  name text;
begin
  for name in
    select n from unnest(tasks) t cross join lateral unnest(t.lead_units || t.supporting_units) n group by n order by min(t.position), n
  loop
    matched := matched || array(
      select row(name, u.id, u.i)::app.written_unit
      from unnest(app.choose_units(match_written_units.organization_id, name, choices -> name)) with ordinality u (id, i)
    );
  end loop;
  return matched;
end
$$;
comment on function app.match_written_units is 'Makes the new units, remembers spellings, expands groups. A name without a choice is draft.invalid.';

create function app.units_of_tasks(tasks app.review_task[], task_ids uuid[], matched app.written_unit[])
returns table (task_id uuid, unit_id uuid, part text, written_as text, place int)
language sql immutable set search_path = '' as $$
  -- A unit named twice in a task has its first part; leading goes before supporting.
  select task_id, unit_id, part, written, row_number() over (partition by task_id, part order by i, position)::int
  from (
    select distinct on (task_ids[t.position], m.unit_id) task_ids[t.position] as task_id, m.unit_id, w.part, m.written, w.i, m.position
    from unnest(tasks) t
    cross join lateral (
      select 'lead' as part, n.name, n.i from unnest(t.lead_units) with ordinality n (name, i)
      union all
      select 'support', n.name, n.i from unnest(t.supporting_units) with ordinality n (name, i)
    ) w
    join unnest(matched) m on m.written = w.name
    order by task_ids[t.position], m.unit_id, w.part, w.i, m.position
  ) once
$$;

grant execute on function
  app.remember_alias(uuid, uuid, text), app.choose_units(uuid, text, jsonb), app.match_written_units(uuid, jsonb, app.review_task[]),
  app.units_of_tasks(app.review_task[], uuid[], app.written_unit[])
to authenticated;
