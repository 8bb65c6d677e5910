-- Counters, so that a board of 100,000 cards is counted as fast as one of 50.

create table app.card_counts (
  organization_id uuid not null references app.organizations on delete cascade,
  plan_id uuid,
  quarter date not null,
  due_on date,
  status text not null,
  late boolean not null,
  cards int not null,
  constraint card_counts_once unique nulls not distinct (organization_id, plan_id, quarter, status, due_on, late),
  foreign key (organization_id, plan_id) references app.plans (organization_id, id) on delete cascade
);
comment on table app.card_counts is
  'Live cards by quarter, last day, status and lateness: for each plan, and for the whole organization where plan_id is null. Kept by triggers.';
create index open_card_counts on app.card_counts (organization_id, plan_id, due_on) where status <> 'done';

alter table app.card_counts enable row level security;
grant select on app.card_counts to authenticated;
create policy "who sees the whole organization sees its counts" on app.card_counts
  for select to authenticated using (organization_id = any ((select private.organizations_i_see_whole())::uuid[]));

create type private.card_step as (
  organization_id uuid, plan_id uuid, quarter date, due_on date, status text, late boolean, step int
);

create function private.add_to_counts(steps private.card_step[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.card_counts as n (organization_id, plan_id, quarter, due_on, status, late, cards)
  select s.organization_id, level.plan_id, s.quarter, s.due_on, s.status, s.late, sum(s.step)
  from unnest(steps) s cross join lateral (values (s.plan_id), (null)) as level (plan_id)
  group by s.organization_id, level.plan_id, s.quarter, s.due_on, s.status, s.late
  having sum(s.step) <> 0
  on conflict on constraint card_counts_once do update set cards = n.cards + excluded.cards;
end
$$;
