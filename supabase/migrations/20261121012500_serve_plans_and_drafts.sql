-- api: plans in a list, and drafts while they are reviewed.

create function app.plan_summaries(organization_id uuid, only_plan uuid) returns json
language plpgsql stable set search_path = '' as $$
declare
  reach constant app.reach := app.reach_of(plan_summaries.organization_id, null, false);
  today constant date := app.today();
begin
  return (
    with counted as (
      -- Who sees everything reads the counters, who sees some counts those.
      select n.plan_id, n.status, n.due_on, n.late, sum(n.cards) as cards from app.card_counts n
      where (reach).units is null and n.organization_id = plan_summaries.organization_id and n.plan_id is not null
        and (only_plan is null or n.plan_id = only_plan)
      group by 1, 2, 3, 4
      union all
      select own.plan_id, own.status, own.due_on, own.late, count(*) from (
        select distinct cu.card_id, cu.plan_id, cu.status, cu.due_on, cu.late from app.card_units cu
        where (reach).units is not null and cu.unit_id = any ((reach).units) and (only_plan is null or cu.plan_id = only_plan)
      ) own
      group by 1, 2, 3, 4
    ),
    boxes as (
      select
        n.plan_id, sum(n.cards) as cards,
        coalesce(sum(n.cards) filter (where n.status = 'done' and not n.late), 0) as done_on_time,
        coalesce(sum(n.cards) filter (where n.status = 'done' and n.late), 0) as done_late,
        coalesce(sum(n.cards) filter (where n.status <> 'done' and coalesce(n.due_on >= today, true)), 0) as open_in_time,
        coalesce(sum(n.cards) filter (where n.status <> 'done' and n.due_on < today), 0) as open_overdue
      from counted n group by n.plan_id
    ),
    tasks as (
      select t.plan_id, count(*) as tasks from app.tasks t
      where t.organization_id = plan_summaries.organization_id and (only_plan is null or t.plan_id = only_plan)
      group by t.plan_id
    )
    select coalesce(json_agg(json_build_object(
      'id', p.id, 'number', p.number, 'documentNumber', p.document_number, 'issuedOn', p.issued_on, 'issuer', p.issuer,
      'title', p.title, 'periodStart', p.period_start, 'periodEnd', p.period_end,
      'tasks', coalesce(t.tasks, 0), 'cards', coalesce(b.cards, 0),
      'boxes', json_build_object(
        'doneOnTime', coalesce(b.done_on_time, 0), 'doneLate', coalesce(b.done_late, 0),
        'openInTime', coalesce(b.open_in_time, 0), 'openOverdue', coalesce(b.open_overdue, 0)
      )
    ) order by p.number desc), '[]')
    from app.plans p left join boxes b on b.plan_id = p.id left join tasks t on t.plan_id = p.id
    where p.organization_id = plan_summaries.organization_id and (only_plan is null or p.id = only_plan)
  );
end
$$;
comment on function app.plan_summaries is 'Plans with the four boxes (type PlanSummary), newest first, as far as the person sees them.';
grant execute on function app.plan_summaries(uuid, uuid) to authenticated;

create function api.list_plans(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  return app.plan_summaries(list_plans.organization_id, null);
end
$$;

create function app.same_plan(
  organization_id uuid, document_number text, issuer text, issued_on date, content_hash text, besides uuid
) returns uuid
language plpgsql stable set search_path = '' as $$
begin
  return (
    select p.id from app.plans p
    where p.organization_id = same_plan.organization_id and p.id is distinct from besides
      and (
        p.content_hash = same_plan.content_hash
        or app.fold(p.document_number) = app.fold(same_plan.document_number)
          and app.fold(p.issuer) is not distinct from app.fold(same_plan.issuer)
          and p.issued_on is not distinct from same_plan.issued_on
      )
    order by p.content_hash = same_plan.content_hash desc, p.number limit 1
  );
end
$$;
comment on function app.same_plan is 'The plan that a document was imported as: by content, or by number, issuer and date.';
grant execute on function app.same_plan(uuid, text, text, date, text, uuid) to authenticated;

create function api.find_plan(organization_id uuid, document_number text, issuer text, issued_on date, content_hash text) returns json
language plpgsql stable set search_path = '' as $$
declare
  found_plan uuid;
begin
  perform private.require_organization(find_plan.organization_id);
  found_plan := app.same_plan(find_plan.organization_id, nullif(btrim(find_plan.document_number), ''),
    nullif(btrim(find_plan.issuer), ''), find_plan.issued_on, find_plan.content_hash, null);
  return case when found_plan is not null then app.plan_summaries(find_plan.organization_id, found_plan) -> 0 else 'null'::json end;
end
$$;

create function api.save_plan_draft(organization_id uuid, draft_id uuid, review jsonb, expected_version int) returns json
language plpgsql set search_path = '' as $$
declare
  draft app.plan_drafts;
begin
  perform app.require_coordinator(save_plan_draft.organization_id, 'plan.forbidden');
  if save_plan_draft.draft_id is null
    or jsonb_typeof(save_plan_draft.review) is distinct from 'object'
    or jsonb_typeof(save_plan_draft.review -> 'header') is distinct from 'object'
    or jsonb_typeof(save_plan_draft.review -> 'tasks') is distinct from 'array'
    or jsonb_typeof(save_plan_draft.review -> 'units') is distinct from 'object'
    or jsonb_typeof(save_plan_draft.review -> 'source') is distinct from 'object'
    or octet_length(save_plan_draft.review::text) > 8000000 then
    raise exception 'draft.invalid';
  end if;
  select * into draft from app.plan_drafts d
  where d.id = save_plan_draft.draft_id and d.organization_id = save_plan_draft.organization_id and d.confirmed_at is null for update;
  if found then
    if draft.review = save_plan_draft.review and draft.version = coalesce(save_plan_draft.expected_version, 0) + 1 then
      return json_build_object('id', draft.id, 'version', draft.version); -- the answer to the first time was lost
    end if;
    if draft.version is distinct from save_plan_draft.expected_version then
      raise exception 'draft.changed';
    end if;
    update app.plan_drafts d set review = save_plan_draft.review, version = d.version + 1, updated_at = now()
    where d.id = draft.id returning * into draft;
    return json_build_object('id', draft.id, 'version', draft.version);
  end if;
  if coalesce(save_plan_draft.expected_version, 0) > 0 then
    raise exception 'draft.not_found';
  end if;
  begin
    insert into app.plan_drafts (id, organization_id, review, created_by)
    values (save_plan_draft.draft_id, save_plan_draft.organization_id, save_plan_draft.review, auth.uid()) returning * into draft;
  exception when unique_violation then
    raise exception 'draft.not_found'; -- confirmed, or somebody else's
  end;
  return json_build_object('id', draft.id, 'version', draft.version);
end
$$;
comment on function api.save_plan_draft is 'Stores a review. expected_version null or 0: a new draft.';

create function app.require_draft(draft_id uuid) returns app.plan_drafts
language plpgsql stable set search_path = '' as $$
declare
  draft app.plan_drafts;
begin
  select * into draft from app.plan_drafts d where d.id = require_draft.draft_id;
  if not found then
    raise exception 'draft.not_found';
  end if;
  return draft;
end
$$;
grant execute on function app.require_draft(uuid) to authenticated;

create function api.get_plan_draft(draft_id uuid) returns json
language plpgsql stable set search_path = '' as $$
declare
  draft constant app.plan_drafts := app.require_draft(get_plan_draft.draft_id);
begin
  if draft.confirmed_at is not null then
    raise exception 'draft.not_found';
  end if;
  return json_build_object('id', draft.id, 'version', draft.version, 'review', draft.review);
end
$$;

create function api.list_plan_drafts(organization_id uuid) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform app.require_coordinator(list_plan_drafts.organization_id, 'plan.forbidden');
  return coalesce((
    select json_agg(json_build_object(
      'id', d.id, 'version', d.version, 'title', d.review -> 'header' ->> 'title',
      'tasks', jsonb_array_length(d.review -> 'tasks'), 'updatedAt', d.updated_at
    ) order by d.updated_at desc, d.id)
    from app.plan_drafts d where d.organization_id = list_plan_drafts.organization_id and d.confirmed_at is null
  ), '[]');
end
$$;

create function api.discard_plan_draft(draft_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  delete from app.plan_drafts d where d.id = discard_plan_draft.draft_id and d.confirmed_at is null;
  if not found then
    raise exception 'draft.not_found';
  end if;
end
$$;

grant execute on function
  api.list_plans(uuid), api.find_plan(uuid, text, text, date, text), api.save_plan_draft(uuid, uuid, jsonb, int),
  api.get_plan_draft(uuid), api.list_plan_drafts(uuid), api.discard_plan_draft(uuid)
to authenticated;
