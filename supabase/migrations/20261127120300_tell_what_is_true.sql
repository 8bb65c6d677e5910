-- What a message of the outbox says is looked up when it is read or sent; and whether it still holds.

create function private.card_facts(card_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', c.id, 'number', c.number, 'title', left(t.title, 500), 'dueOn', c.due_on, 'status', c.status,
    'unitName', (select u.name from app.units u where u.id = c.lead_unit_ids[1]), 'planNumber', p.document_number)
  from app.cards c
  join app.tasks t on t.id = c.task_id and t.organization_id = c.organization_id
  join app.plans p on p.id = c.plan_id and p.organization_id = c.organization_id
  where c.id = card_facts.card_id
$$;

create function private.report_facts(request_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', r.id, 'number', r.number, 'title', left(d.title, 500), 'period', o.label, 'dueOn', r.due_on,
    'status', r.status, 'unitName', u.name)
  from app.report_requests r
  join app.report_duties d on d.id = r.duty_id
  join app.reporting_periods o on o.id = r.period_id
  join app.units u on u.id = r.unit_id
  where r.id = report_facts.request_id
$$;

create function private.overdue_facts(organization_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  with late as (
    select c.id, c.due_on, c.lead_unit_ids from app.cards c
    where c.organization_id = overdue_facts.organization_id and c.archived_at is null and c.status <> 'done' and c.due_on < app.today()
  )
  select jsonb_build_object(
    'total', (select count(*) from late),
    'unitCount', (select count(distinct l.lead_unit_ids[1]) from late l),
    'units', coalesce((
      select jsonb_agg(jsonb_build_object('name', u.name, 'count', n.cards) order by n.cards desc, u.name)
      from (
        select l.lead_unit_ids[1] as unit_id, count(*) as cards from late l group by 1 order by 2 desc, 1 limit 5
      ) n join app.units u on u.id = n.unit_id
    ), '[]'),
    'worst', coalesce((
      select jsonb_agg(private.card_facts(w.id) order by w.due_on, w.id)
      from (select l.id, l.due_on from late l order by l.due_on, l.id limit 3) w
    ), '[]')
  )
$$;
comment on function private.overdue_facts is 'For a leader: how much is overdue, the five units that have most of it, the three worst.';

create function private.extension_facts(extension_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', x.id, 'status', x.status, 'askedDue', x.asked_due, 'decidedDue', x.decided_due,
    'unitName', (select u.name from app.units u where u.id = x.unit_id),
    'card', private.card_facts(x.card_id), 'report', private.report_facts(x.report_request_id))
  from app.extensions x where x.id = extension_facts.extension_id
$$;

create function private.plan_facts(draft_id uuid, person_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', p.id, 'number', p.number, 'documentNumber', p.document_number, 'title', left(p.title, 500),
    'updated', p.created_at < d.confirmed_at,
    'taskCount', (
      select count(*) from app.tasks t
      where t.organization_id = p.organization_id and t.plan_id = p.id and t.unit_ids && array(
        select m.unit_id from app.memberships m
        where m.organization_id = p.organization_id and m.person_id = plan_facts.person_id and m.ended_at is null
          and m.unit_id is not null
      )
    ))
  from app.plan_drafts d join app.plans p on p.id = d.plan_id and p.organization_id = d.organization_id
  where d.id = plan_facts.draft_id
$$;

create function private.task_facts(task_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  -- Where a task has many cards, the one that comes next stands for it.
  select private.card_facts(c.id) from app.tasks t
  join app.cards c on c.organization_id = t.organization_id and c.task_id = t.id and c.archived_at is null and c.status <> 'done'
  where t.id = task_facts.task_id
  order by c.due_on nulls last, c.quarter limit 1
$$;

create function private.message_facts(message private.outbox) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  about text;
  facts jsonb;
begin
  case
    when message.kind = 'answer' then
      about := 'answer'; facts := message.content;
    when message.kind = 'card_overdue' and message.subject_id = message.organization_id then
      about := 'overdue'; facts := private.overdue_facts(message.organization_id);
    when message.kind in ('card_due_soon', 'card_overdue') then
      about := 'card'; facts := private.card_facts(message.subject_id);
    when message.kind = 'assigned' then
      about := 'card'; facts := private.task_facts(message.subject_id);
    when message.kind like 'extension%' then
      about := 'extension'; facts := private.extension_facts(message.subject_id);
    when message.kind = 'plan_imported' then
      about := 'plan'; facts := private.plan_facts(message.subject_id, message.person_id);
    else
      about := 'report'; facts := private.report_facts(message.subject_id);
  end case;
  return jsonb_build_object('id', message.id::text, 'kind', message.kind, 'dueOn', message.due_on, 'dayOffset', message.day_offset,
    'words', message.content ->> 'words', 'at', message.created_at, 'read', message.read_at is not null, about, facts);
end
$$;
comment on function private.message_facts is
  'What a message is about (type Notification). Definer: it is told to whoever the message is for, who saw its subject when it was written.';

create function private.is_at_work(organization_id uuid, person_id uuid, unit_ids uuid[]) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from app.memberships m
    where m.organization_id = is_at_work.organization_id and m.person_id = is_at_work.person_id and m.unit_id = any (unit_ids)
      and m.role = any (private.roles_of_work()) and m.ended_at is null
  )
$$;

create function private.still_holds(message private.outbox) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  if message.kind = 'answer' then
    return true;
  elsif not exists (
    select from app.memberships m
    where m.organization_id = message.organization_id and m.person_id = message.person_id and m.ended_at is null
  ) then
    return false;
  end if;
  return case
    when message.kind = 'card_overdue' and message.subject_id = message.organization_id then
      message.person_id = any (private.people_in_role(message.organization_id, 'leader'))
      and exists (
        select from app.cards c
        where c.organization_id = message.organization_id and c.archived_at is null and c.status <> 'done' and c.due_on < app.today()
      )
    when message.kind in ('card_due_soon', 'card_overdue') then exists (
      select from app.cards c
      where c.id = message.subject_id and c.archived_at is null and c.status in ('todo', 'doing') and c.due_on = message.due_on
        and (message.kind = 'card_overdue' or c.due_on >= app.today())
        and private.is_at_work(c.organization_id, message.person_id, c.lead_unit_ids)
    )
    when message.kind = 'assigned' then exists (
      select from app.tasks t join app.cards c on c.organization_id = t.organization_id and c.task_id = t.id
      where t.id = message.subject_id and c.archived_at is null and c.status <> 'done'
        and private.is_at_work(t.organization_id, message.person_id, t.unit_ids)
    )
    when message.kind in ('report_due_soon', 'report_overdue', 'nudge', 'report_returned') then exists (
      select from app.report_requests r
      where r.id = message.subject_id and r.status in ('open', 'returned') and r.due_on = message.due_on
        and (message.kind <> 'report_due_soon' or r.due_on >= app.today())
        and (message.kind <> 'report_returned' or r.status = 'returned')
        and private.is_at_work(r.organization_id, message.person_id, array[r.unit_id])
    )
    when message.kind = 'report_accepted' then exists (
      select from app.report_requests r
      where r.id = message.subject_id and r.status = 'accepted'
        and private.is_at_work(r.organization_id, message.person_id, array[r.unit_id])
    )
    when message.kind = 'extension_requested' then exists (
      select from app.extensions x
      join app.memberships m on m.organization_id = x.organization_id and m.person_id = message.person_id
        and m.role in ('leader', 'coordinator') and m.ended_at is null
      where x.id = message.subject_id and x.status = 'asked'
    )
    when message.kind = 'extension_decided' then exists (
      select from app.extensions x
      where x.id = message.subject_id and x.status in ('granted', 'refused')
        and (x.asked_by = message.person_id or private.is_at_work(x.organization_id, message.person_id, array[x.unit_id]))
    )
    when message.kind = 'plan_imported' then exists (
      select from app.plan_drafts d join app.plans p on p.id = d.plan_id
      where d.id = message.subject_id and private.is_at_work(p.organization_id, message.person_id, p.unit_ids)
    )
  end;
end
$$;
comment on function private.still_holds is
  'Asked when a message is sent: is it still open, still theirs, and its day unchanged? A nudge about a date that moved is out of date too.';
