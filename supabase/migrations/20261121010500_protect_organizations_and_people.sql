-- Who sees and writes organizations, units, groups and people: members see, coordinators write.

alter table app.organizations enable row level security;
alter table app.organization_versions enable row level security;
alter table app.units enable row level security;
alter table app.unit_aliases enable row level security;
alter table app.unit_groups enable row level security;
alter table app.unit_group_members enable row level security;
alter table app.people enable row level security;
alter table app.memberships enable row level security;

grant select on app.organizations to authenticated;
create policy "members see their organization" on app.organizations
  for select to authenticated using (id = any ((select private.organizations_i_belong_to())::uuid[]));

grant select on app.organization_versions to authenticated;
create policy "members see the version of their organization" on app.organization_versions
  for select to authenticated using (organization_id = any ((select private.organizations_i_belong_to())::uuid[]));

grant select on app.units to authenticated;
grant insert (id, organization_id, name, short_name, parent_id) on app.units to authenticated;
grant update (name, short_name, parent_id, archived_at) on app.units to authenticated;
create policy "members see the units of their organization" on app.units
  for select to authenticated using (organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "coordinators add units" on app.units
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators change units" on app.units
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

grant select, delete on app.unit_aliases to authenticated;
grant insert (organization_id, unit_id, alias) on app.unit_aliases to authenticated;
create policy "members see the aliases of their organization" on app.unit_aliases
  for select to authenticated using (organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "coordinators add aliases" on app.unit_aliases
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators remove aliases but no names" on app.unit_aliases
  for delete to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and not is_name);

grant select on app.unit_groups to authenticated;
grant insert (id, organization_id, name) on app.unit_groups to authenticated;
grant update (name) on app.unit_groups to authenticated;
create policy "members see the groups of their organization" on app.unit_groups
  for select to authenticated using (organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "coordinators add groups" on app.unit_groups
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators rename groups" on app.unit_groups
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

grant select, insert, delete on app.unit_group_members to authenticated;
create policy "members see who is in a group" on app.unit_group_members
  for select to authenticated using (organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "coordinators put units into groups" on app.unit_group_members
  for insert to authenticated with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));
create policy "coordinators take units out of groups" on app.unit_group_members
  for delete to authenticated using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

grant select on app.memberships to authenticated;
grant update (ended_at) on app.memberships to authenticated;
create policy "members see the memberships of their organization" on app.memberships
  for select to authenticated using (organization_id = any ((select private.organizations_i_belong_to())::uuid[]));
create policy "coordinators end memberships" on app.memberships
  for update to authenticated
  using (organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  with check (organization_id = any ((select private.organizations_i_coordinate())::uuid[]));

grant select on app.people to authenticated;
create policy "people see themselves and whoever is or was in their organization" on app.people
  for select to authenticated using (
    id = (select auth.uid())
    or exists (
      select from app.memberships m
      where m.person_id = people.id and m.organization_id = any ((select private.organizations_i_belong_to())::uuid[])
    )
  );
