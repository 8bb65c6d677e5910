-- Three things more that people hear of: somebody named them in a comment, they were given a card within their unit, a card of
-- their unit is nudged as a report is.

alter table private.outbox drop constraint outbox_kind_check;
alter table private.outbox add constraint outbox_kind_check check (kind in (
  'assigned', 'card_due_soon', 'card_overdue', 'report_due_soon', 'report_overdue', 'report_returned', 'report_accepted',
  'extension_requested', 'extension_decided', 'nudge', 'mentioned', 'given', 'plan_imported', 'answer'
));
comment on column private.outbox.subject_id is
  'The card, task, report request, extension, plan draft, chat event, comment that names somebody; for a leader''s overdue cards the '
  'organization.';

alter table app.muted_kinds drop constraint muted_kinds_kind_check;
alter table app.muted_kinds add constraint muted_kinds_kind_check check (kind in (
  'assigned', 'card_due_soon', 'card_overdue', 'report_due_soon', 'report_overdue', 'report_accepted', 'extension_requested',
  'mentioned', 'given', 'plan_imported'
));

create function private.sees_card(card app.cards, person_id uuid) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.memberships m
    where m.organization_id = card.organization_id and m.person_id = sees_card.person_id and m.ended_at is null
      and (
        m.role in ('leader', 'coordinator', 'viewer')
        or m.role = any (private.roles_of_work()) and m.unit_id = any (private.units_above(card.unit_ids))
      )
  );
end
$$;
comment on function private.sees_card is 'As the policy of app.cards, asked about somebody else: whole, or because of a unit of theirs or below it.';

create function private.mention_facts(comment_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  -- So much of a comment is enough to know whether it is for now; who wrote it may be gone.
  select jsonb_build_object('card', private.card_facts(c.card_id), 'by', p.name, 'excerpt', left(c.body, 300))
  from app.comments c left join app.people p on p.id = c.person_id
  where c.id = mention_facts.comment_id
$$;

create or replace function private.message_facts(message private.outbox) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  facts jsonb;
begin
  case
    when message.kind = 'answer' then
      facts := jsonb_build_object('answer', message.content);
    when message.kind = 'card_overdue' and message.subject_id = message.organization_id then
      facts := jsonb_build_object('overdue', private.overdue_facts(message.organization_id));
    when message.kind in ('card_due_soon', 'card_overdue', 'given') then
      facts := jsonb_build_object('card', private.card_facts(message.subject_id));
    when message.kind = 'assigned' then
      facts := jsonb_build_object('card', private.task_facts(message.subject_id));
    when message.kind = 'mentioned' then
      facts := coalesce(private.mention_facts(message.subject_id), '{"card": null, "by": null, "excerpt": ""}');
    when message.kind = 'nudge' then
      facts := private.nudge_facts(message);
    when message.kind like 'extension%' then
      facts := jsonb_build_object('extension', private.extension_facts(message.subject_id));
    when message.kind = 'plan_imported' then
      facts := jsonb_build_object('plan', private.plan_facts(message.subject_id, message.person_id));
    else
      facts := jsonb_build_object('report', private.report_facts(message.subject_id));
  end case;
  return facts || jsonb_build_object('id', message.id::text, 'kind', message.kind, 'dueOn', message.due_on,
    'dayOffset', message.day_offset, 'words', message.content ->> 'words', 'at', message.created_at, 'read', message.read_at is not null);
end
$$;

create function private.given_holds(message private.outbox) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from app.cards c
    join app.card_assignees a on a.organization_id = c.organization_id and a.card_id = c.id and a.person_id = message.person_id
    where c.id = message.subject_id and c.archived_at is null and c.status <> 'done' and private.sees_card(c, message.person_id)
  );
end
$$;
comment on function private.given_holds is 'The card is open and still the person''s own.';

create or replace function private.still_holds(message private.outbox) returns boolean
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
    when message.kind = 'nudge' then private.nudge_holds(message)
    when message.kind = 'mentioned' then exists (
      select from app.comments n join app.cards c on c.organization_id = n.organization_id and c.id = n.card_id
      where n.id = message.subject_id and c.archived_at is null and private.sees_card(c, message.person_id)
    )
    when message.kind = 'given' then private.given_holds(message)
    when message.kind = 'assigned' then exists (
      select from app.tasks t join app.cards c on c.organization_id = t.organization_id and c.task_id = t.id
      where t.id = message.subject_id and c.archived_at is null and c.status <> 'done'
        and private.is_at_work(t.organization_id, message.person_id, t.unit_ids)
    )
    when message.kind in ('report_due_soon', 'report_overdue', 'report_returned') then exists (
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
