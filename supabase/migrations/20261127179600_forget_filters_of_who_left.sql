-- What people called their filters of an organization's board goes with the membership, as the visits and the calendar's link do.

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

delete from app.saved_filters f where not exists (
  select from app.memberships m where m.person_id = f.person_id and m.organization_id = f.organization_id and m.ended_at is null
);
