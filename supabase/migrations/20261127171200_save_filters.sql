-- What a person has set the board to and given a name, so that it is chosen in one tap on any phone.

create table app.saved_filters (
  id uuid primary key,
  organization_id uuid not null references app.organizations on delete cascade,
  person_id uuid not null references app.people on delete cascade,
  name text not null check (name = btrim(name) and length(name) between 1 and 60),
  -- Null is the current one, whenever it is opened.
  quarter date check (quarter = app.quarter_of(quarter)),
  plan_id uuid,
  unit_id uuid,
  given boolean not null default false,
  mine boolean not null,
  soon boolean not null,
  group_by text check (group_by in ('unit', 'plan')),
  created_at timestamptz not null default now(),
  unique (person_id, organization_id, name),
  foreign key (organization_id, plan_id) references app.plans (organization_id, id) on delete cascade,
  foreign key (organization_id, unit_id) references app.units (organization_id, id) on delete cascade,
  constraint saved_filters_given_or_of_unit check (not given or unit_id is null)
);
comment on column app.saved_filters.given is 'What was given to whoever uses it.';
comment on table app.saved_filters is 'Filters of the board that a person has named; nobody else sees them. At most 20 for each organization.';
create index saved_filters_by_plan on app.saved_filters (organization_id, plan_id);
create index saved_filters_by_unit on app.saved_filters (organization_id, unit_id);

create function private.limit_saved_filters() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- One after another, so that two phones at once do not save the 21st.
  perform from app.people p where p.id = new.person_id for update;
  if (
    select count(*) from app.saved_filters f
    where f.person_id = new.person_id and f.organization_id = new.organization_id and f.id <> new.id
  ) >= 20 then
    raise exception 'filter.too_many';
  end if;
  return new;
end
$$;
comment on function private.limit_saved_filters is 'Definer: people do not lock their own row.';
create trigger limit_saved_filters before insert on app.saved_filters
  for each row execute function private.limit_saved_filters();

create function private.forget_saved_filters() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from app.saved_filters f where f.person_id = new.id;
  return null;
end
$$;
comment on function private.forget_saved_filters is 'What a person called a filter is theirs: it goes with the consent. Definer, for that is done for them.';
create trigger forget_saved_filters after update of withdrawn_at on app.people
  for each row when (new.withdrawn_at is not null) execute function private.forget_saved_filters();

-- They go with the membership, as the visits and the calendar's link do.
create function private.end_saved_filters() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from app.saved_filters f where f.person_id = new.person_id and f.organization_id = new.organization_id
    and not exists (
      select from app.memberships m
      where m.person_id = new.person_id and m.organization_id = new.organization_id and m.ended_at is null
    );
  return null;
end
$$;
comment on function private.end_saved_filters is 'Definer: whoever ends a membership does not see the person''s filters.';
create trigger end_saved_filters after update of ended_at on app.memberships
  for each row when (old.ended_at is null and new.ended_at is not null) execute function private.end_saved_filters();

alter table app.saved_filters enable row level security;
grant select, insert, update (name, quarter, plan_id, unit_id, given, mine, soon, group_by), delete on app.saved_filters to authenticated;
create policy "people see their own filters" on app.saved_filters
  for select to authenticated
  using (person_id = (select auth.uid()) and organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "people save filters for themselves" on app.saved_filters
  for insert to authenticated
  with check (person_id = (select auth.uid()) and organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "people change their own filters" on app.saved_filters
  for update to authenticated
  using (person_id = (select auth.uid()) and organization_id = any ((select private.organizations_i_belong_to())::uuid[]))
  with check (person_id = (select auth.uid()) and organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "people remove their own filters" on app.saved_filters
  for delete to authenticated using (person_id = (select auth.uid()));

create function api.list_saved_filters(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(list_saved_filters.organization_id);
  return coalesce((
    select json_agg(json_build_object(
      'id', f.id, 'name', f.name, 'quarter', f.quarter, 'planId', f.plan_id,
      'unitId', case when f.given then '00000000-0000-0000-0000-000000000000' else f.unit_id end,
      'mine', f.mine, 'soon', f.soon, 'groupBy', f.group_by
    ) order by f.created_at, f.id)
    from app.saved_filters f
    where f.person_id = auth.uid() and f.organization_id = list_saved_filters.organization_id
  ), '[]');
end
$$;
comment on function api.list_saved_filters is 'The filters that the person has named (type SavedFilter[]), the oldest first.';

create function api.save_filter(
  organization_id uuid, filter_id uuid, name text, quarter date, plan_id uuid, unit_id uuid, mine boolean, soon boolean, group_by text
) returns json
language plpgsql set search_path = '' as $$
declare
  given constant boolean := coalesce(save_filter.unit_id = '00000000-0000-0000-0000-000000000000', false);
begin
  perform private.require_organization(save_filter.organization_id);
  begin
    insert into app.saved_filters (id, organization_id, person_id, name, quarter, plan_id, unit_id, given, mine, soon, group_by)
    values (
      save_filter.filter_id, save_filter.organization_id, auth.uid(), btrim(normalize(save_filter.name, nfc)),
      save_filter.quarter, save_filter.plan_id, case when not given then save_filter.unit_id end, given,
      save_filter.mine, save_filter.soon, save_filter.group_by
    )
    on conflict on constraint saved_filters_pkey do update set
      name = excluded.name, quarter = excluded.quarter, plan_id = excluded.plan_id, unit_id = excluded.unit_id,
      given = excluded.given, mine = excluded.mine, soon = excluded.soon, group_by = excluded.group_by;
  exception
    when unique_violation then
      raise exception 'filter.name_taken';
    when check_violation or not_null_violation or foreign_key_violation or insufficient_privilege then
      raise exception 'filter.invalid';
  end;
  return api.list_saved_filters(save_filter.organization_id);
end
$$;
comment on function api.save_filter is 'Keeps a filter under a name; one whose id exists is changed. Answers all of them. Naturally repeatable.';

create function api.remove_filter(organization_id uuid, filter_id uuid) returns json
language plpgsql set search_path = '' as $$
begin
  perform private.require_organization(remove_filter.organization_id);
  delete from app.saved_filters f
  where f.id = remove_filter.filter_id and f.organization_id = remove_filter.organization_id and f.person_id = auth.uid();
  return api.list_saved_filters(remove_filter.organization_id);
end
$$;
comment on function api.remove_filter is 'Forgets a filter; answers those that stay. Naturally repeatable.';

grant execute on function
  api.list_saved_filters(uuid), api.save_filter(uuid, uuid, text, date, uuid, uuid, boolean, boolean, text), api.remove_filter(uuid, uuid)
to authenticated;
