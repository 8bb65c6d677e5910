-- Chỉ tiêu of a plan: what the reader found in the document, kept when it is confirmed, and what has been reached of it.

create function app.target_key(text text) returns text
language sql immutable set search_path = '' return regexp_replace(app.fold(target_key.text), '\d+(?:[.,]\d+)*', '#', 'g');
comment on function app.target_key is 'What a target is known by in a new edition of its plan: its words, whatever its numbers.';

create table app.plan_targets (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  plan_id uuid not null,
  position int not null,
  text text not null check (length(text) between 1 and 4000),
  value text not null check (length(value) <= 500),
  key text not null generated always as (app.target_key(text)) stored,
  archived_at timestamptz,
  unique (organization_id, id),
  foreign key (organization_id, plan_id) references app.plans (organization_id, id) on delete cascade
);
comment on table app.plan_targets is
  'Chỉ tiêu of a plan, in the words of the document. One that a new edition leaves out is archived, with what was reached of it.';
comment on column app.plan_targets.value is 'The numbers of the sentence, as the reader found them: «90%», «100; 70%».';
create index plan_targets_by_plan on app.plan_targets (plan_id, organization_id, position);

create table app.target_readings (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  target_id uuid not null,
  reached numeric(16, 4) not null check (reached between 0 and 999999999999.9999),
  reached_on date not null,
  note text check (length(note) between 1 and 1000),
  person_id uuid references app.people on delete set null,
  created_at timestamptz not null default now(),
  foreign key (organization_id, target_id) references app.plan_targets (organization_id, id) on delete cascade
);
comment on table app.target_readings is 'What has been reached of a target, as of a day. Nothing is overwritten; the latest day, and of it the last word, is in force.';
create index target_readings_by_target on app.target_readings (target_id, reached_on desc, created_at desc);
create index target_readings_by_organization on app.target_readings (organization_id, target_id);
create index target_readings_by_person on app.target_readings (person_id);

alter table app.plan_targets enable row level security;
alter table app.target_readings enable row level security;

grant select on app.plan_targets, app.target_readings to authenticated;
create policy "whoever sees a plan sees its targets" on app.plan_targets
  for select to authenticated using (exists (select from app.plans p where p.id = plan_targets.plan_id));
create policy "whoever sees a target sees what was reached of it" on app.target_readings
  for select to authenticated using (exists (select from app.plan_targets t where t.id = target_readings.target_id));

grant insert (id, organization_id, target_id, reached, reached_on, note, person_id) on app.target_readings to authenticated;
create policy "coordinators write what was reached" on app.target_readings
  for insert to authenticated with check (
    organization_id = any ((select private.organizations_i_coordinate())::uuid[]) and person_id = (select auth.uid())
  );

create function private.follow_target_reading() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.reached_on > app.today() or new.reached_on < date '2000-01-01' then
    raise exception 'target.bad_day';
  end if;
  perform private.raise_version(new.organization_id);
  return null;
end
$$;
comment on function private.follow_target_reading is 'No result of a day to come; whoever looks at the plan hears of a new one. Definer: it raises the version.';
create trigger follow_target_reading after insert on app.target_readings
  for each row execute function private.follow_target_reading();

create function private.put_targets(organization_id uuid, plan_id uuid, targets jsonb) returns void
language sql security definer set search_path = '' as $$
  with written as (
    select e.i::int as position, btrim(normalize(e.node ->> 'text', nfc)) as text, coalesce(e.node ->> 'value', '') as value
    from jsonb_array_elements(case when jsonb_typeof(put_targets.targets) = 'array' then put_targets.targets else '[]' end)
      with ordinality e (node, i)
    where jsonb_typeof(e.node -> 'text') = 'string' and btrim(e.node ->> 'text') <> '' and e.i <= 500
  ),
  found as (
    select w.position, left(w.text, 4000) as text, left(w.value, 500) as value, app.target_key(left(w.text, 4000)) as key,
      row_number() over (partition by app.target_key(left(w.text, 4000)) order by w.position) as occurrence
    from written w
  ),
  known as (
    select t.id, t.key, row_number() over (partition by t.key order by t.archived_at is not null, t.position, t.id) as occurrence
    from app.plan_targets t where t.plan_id = put_targets.plan_id
  ),
  kept as (
    update app.plan_targets t set position = f.position, text = f.text, value = f.value, archived_at = null
    from found f join known k using (key, occurrence) where t.id = k.id
  ),
  gone as (
    update app.plan_targets t set archived_at = now()
    from known k left join found f using (key, occurrence)
    where t.id = k.id and f.key is null and t.archived_at is null and exists (select from found)
  )
  insert into app.plan_targets (organization_id, plan_id, position, text, value)
  select put_targets.organization_id, put_targets.plan_id, f.position, f.text, f.value
  from found f left join known k using (key, occurrence) where k.id is null
$$;
comment on function private.put_targets is
  'Brings a plan''s targets up to date with a review; an edition without any leaves them as they are. What is no sentence is left out. Definer: nobody writes targets.';

create function private.follow_confirmed_targets() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.put_targets(new.organization_id, new.plan_id, new.review -> 'targets');
  return null;
end
$$;
create trigger follow_confirmed_targets after update of confirmed_at on app.plan_drafts
  for each row when (old.confirmed_at is null and new.confirmed_at is not null and new.plan_id is not null)
  execute function private.follow_confirmed_targets();
comment on table app.plan_drafts is 'A plan under review (PlanReview). Kept after it is confirmed, as what the plan was confirmed from.';

-- Plans that were confirmed before, edition by edition.
do $$
declare
  draft record;
begin
  for draft in
    select d.organization_id, d.plan_id, d.review -> 'targets' as targets from app.plan_drafts d
    where d.confirmed_at is not null and d.plan_id is not null order by d.confirmed_at, d.id
  loop
    perform private.put_targets(draft.organization_id, draft.plan_id, draft.targets);
  end loop;
end
$$;

create function app.target_json(target app.plan_targets) returns json
language sql stable set search_path = '' as $$
  with readings as (
    select r.id, r.reached, r.reached_on, r.note, p.name, row_number() over (order by r.reached_on desc, r.created_at desc, r.id) as turn
    from app.target_readings r left join app.people p on p.id = r.person_id
    where r.target_id = target.id and r.organization_id = target.organization_id
  )
  select json_build_object(
    'id', target.id, 'text', target.text, 'value', target.value, 'dropped', target.archived_at is not null,
    'readings', coalesce((
      select json_agg(json_build_object(
        'id', r.id, 'reached', r.reached, 'reachedOn', r.reached_on, 'note', r.note, 'by', r.name
      ) order by r.turn) from readings r where r.turn <= 20
    ), '[]')
  )
$$;
comment on function app.target_json is 'A target with what was reached of it, the last word first (type PlanTarget).';

create function app.targets_json(plan_id uuid) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(app.target_json(t) order by t.archived_at is not null, t.position, t.id), '[]')
  from app.plan_targets t
  -- One that the document has no more stays for what was written of it.
  where t.plan_id = targets_json.plan_id
    and (t.archived_at is null or exists (select from app.target_readings r where r.target_id = t.id))
$$;
grant execute on function app.target_key(text), app.target_json(app.plan_targets), app.targets_json(uuid) to authenticated;

create function api.write_target_reading(target_id uuid, reached numeric, reached_on date, note text, request_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  target app.plan_targets;
  words constant text := nullif(btrim(normalize(write_target_reading.note, nfc), E' \t\r\n'), '');
  answer jsonb;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select * into target from app.plan_targets t where t.id = write_target_reading.target_id;
  if not found then
    raise exception 'target.not_found';
  elsif not target.organization_id = any (private.organizations_i_coordinate()) then
    raise exception 'target.forbidden';
  elsif write_target_reading.reached is null or write_target_reading.reached not between 0 and 999999999999.9999
    or write_target_reading.reached <> round(write_target_reading.reached, 4) then
    raise exception 'target.bad_figure';
  elsif write_target_reading.reached_on is null then
    raise exception 'target.bad_day';
  elsif length(words) > 1000 then
    raise exception 'target.note_too_long';
  end if;
  perform private.lock_organization(target.organization_id);
  answer := private.begin_request(write_target_reading.request_id, 'write_target_reading', target.id);
  if answer is null then
    insert into app.target_readings (organization_id, target_id, reached, reached_on, note, person_id)
    values (target.organization_id, target.id, write_target_reading.reached, write_target_reading.reached_on, words, auth.uid());
    perform private.end_request(write_target_reading.request_id, '{}');
  end if;
  return app.target_json(target);
end
$$;
comment on function api.write_target_reading is 'Writes what has been reached of a target as of a day (type PlanTarget). What was written before stays as its history.';
grant execute on function api.write_target_reading(uuid, numeric, date, text, uuid) to authenticated;
