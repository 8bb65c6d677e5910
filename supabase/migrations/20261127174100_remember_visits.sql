-- When somebody last looked at Điều hành, so that it tells what is new since.

create table private.dashboard_visits (
  person_id uuid not null references app.people on delete cascade,
  organization_id uuid not null references app.organizations on delete cascade,
  seen_at timestamptz not null,
  seen_by_rows timestamptz not null,
  seen_on date not null,
  before_by_rows timestamptz,
  before_on date,
  primary key (person_id, organization_id)
);
comment on table private.dashboard_visits is
  'The last look at Điều hành (seen_…), and the last one of the sitting before it (before_…). Gone with the membership.';
comment on column private.dashboard_visits.seen_by_rows is
  'By the clock that stamps rows; seen_at is by private.moment(), which may stand elsewhere.';
create index dashboard_visits_by_organization on private.dashboard_visits (organization_id);
alter table private.dashboard_visits enable row level security;

create type private.dashboard_mark as (since timestamptz, since_on date, first boolean);

create function private.is_new_sitting(visit private.dashboard_visits) returns boolean
language sql stable set search_path = '' as $$ select visit.seen_at < private.moment() - interval '30 minutes' $$;
comment on function private.is_new_sitting is
  'Whoever comes back within half an hour, or reloads, still reads what was new when they came.';

create function private.dashboard_mark(organization_id uuid) returns private.dashboard_mark
language plpgsql stable security definer set search_path = '' as $$
declare
  visit private.dashboard_visits;
  mark private.dashboard_mark;
begin
  select * into visit from private.dashboard_visits v
  where v.person_id = auth.uid() and v.organization_id = dashboard_mark.organization_id;
  if visit.person_id is not null and private.is_new_sitting(visit) then
    mark := row(visit.seen_by_rows, visit.seen_on, false);
  else
    mark := row(visit.before_by_rows, visit.before_on, visit.before_on is null);
  end if;
  if mark.first then
    mark.since := now() - interval '7 days';
    mark.since_on := app.today() - 7;
  else
    -- Who was away for half a year is not told of half a year.
    mark.since := greatest(mark.since, now() - interval '30 days');
    mark.since_on := greatest(mark.since_on, app.today() - 30);
  end if;
  return mark;
end
$$;
comment on function private.dashboard_mark is
  'Since when something is new for whoever asks; the same before and after the visit is noted. Definer: nobody reads visits.';

create function private.note_dashboard_visit(organization_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.dashboard_visits as v (person_id, organization_id, seen_at, seen_by_rows, seen_on)
  values (auth.uid(), note_dashboard_visit.organization_id, private.moment(), now(), app.today())
  on conflict on constraint dashboard_visits_pkey do update set
    before_by_rows = case when private.is_new_sitting(v) then v.seen_by_rows else v.before_by_rows end,
    before_on = case when private.is_new_sitting(v) then v.seen_on else v.before_on end,
    seen_at = excluded.seen_at, seen_by_rows = excluded.seen_by_rows, seen_on = excluded.seen_on;
end
$$;
comment on function private.note_dashboard_visit is 'Repeatable within a sitting. Definer: nobody writes visits.';
grant execute on function private.dashboard_mark(uuid), private.note_dashboard_visit(uuid) to authenticated;

create function private.forget_visits() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.dashboard_visits v where v.person_id = new.person_id and v.organization_id = new.organization_id;
  return null;
end
$$;
comment on function private.forget_visits is 'Definer: nobody writes visits.';
create trigger forget_visits after update of ended_at on app.memberships
  for each row when (new.ended_at is not null) execute function private.forget_visits();

create index activities_of_finished_cards on app.activities (organization_id, at) include (card_id)
  where kind = 'moved' and to_status = 'done';
create index report_activities_of_handed_in on app.report_activities (organization_id, at) include (request_id)
  where kind = 'submitted';

create function private.finished_since(organization_id uuid, since timestamptz) returns table (card_id uuid, at timestamptz)
language sql stable security definer set search_path = '' as $$
  select a.card_id, max(a.at) from app.activities a
  where a.organization_id = finished_since.organization_id and a.kind = 'moved' and a.to_status = 'done' and a.at > since
    and a.organization_id = any (private.organizations_i_belong_to())
  group by a.card_id
$$;
comment on function private.finished_since is
  'Cards that were finished, by their ids alone; which of them the person sees, the cards'' own policies say. Definer: asked line by line, the policy of the history costs more than all else.';
grant execute on function private.finished_since(uuid, timestamptz) to authenticated;
