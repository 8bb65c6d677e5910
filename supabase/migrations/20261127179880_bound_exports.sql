-- What is exported is kept until the night: nobody keeps more than so many files at a time, whoever puts them, and nothing is
-- composed for somebody who has exported too much.

create function private.may_keep_exports() returns boolean
language sql stable security definer set search_path = '' as $$
  select count(*) < 200 from (
    select from storage.objects o
    where o.bucket_id = 'report-files' and split_part(o.name, '/', 2) = 'exports' and o.owner_id = auth.uid()::text limit 200
  ) kept
$$;
comment on function private.may_keep_exports is
  'Whether the person who calls has fewer than 200 exports lying there; those of a day are swept. Definer: a policy of storage.objects cannot ask storage.objects.';
grant execute on function private.may_keep_exports() to authenticated;

-- As before, with that bound.
alter policy "files are put where the rules of their bucket let people" on storage.objects
  with check (
    case bucket_id
      when 'plan-files' then split_part(name, '/', 1) = any (
        select o::text from unnest((select private.organizations_i_coordinate())::uuid[]) o
      )
      when 'report-files' then case split_part(name, '/', 2)
        when 'exports' then (select private.may_keep_exports()) and (
          split_part(name, '/', 1) = any (
            select o::text from unnest((select private.organizations_i_see_whole())::uuid[]) o
          ) or split_part(name, '/', 3) = (select auth.uid())::text and split_part(name, '/', 1) = any (
            select o::text from unnest((select private.organizations_i_belong_to())::uuid[]) o
          )
        )
        -- The file was announced by this very person, for a card that they may still comment on, and is put once.
        when 'cards' then exists (
          select from app.card_files f join app.cards c on c.id = f.card_id
          where f.path = objects.name and f.created_by = (select auth.uid()) and f.checked_at is null and f.removed_at is null
            and c.archived_at is null
            and (
              c.organization_id = any ((select private.organizations_i_may_comment_in())::uuid[])
              or c.unit_ids && (select private.units_i_work_for())::uuid[]
            )
        )
        -- The file was announced by this very person, for a draft that can still be written at, and is put once.
        else exists (
          select from app.report_files f
          where f.path = objects.name and f.created_by = (select auth.uid()) and f.checked_at is null and f.removed_at is null
            and f.request_id = any ((select private.report_requests_i_write())::uuid[])
        )
      end
      else false
    end
  );

create or replace function api.begin_overview_export(kind text, subject_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  plan app.plans;
  unit app.units;
  overview json;
begin
  if begin_overview_export.kind = 'plan' then
    plan := app.require_plan(begin_overview_export.subject_id);
  elsif begin_overview_export.kind = 'unit' then
    unit := app.require_unit_page(begin_overview_export.subject_id);
  else
    raise exception 'request.invalid';
  end if;
  -- Reports and pages are written by the same processor: they are counted together, before anything is composed.
  if not private.count_my_report_export() then
    raise exception 'rate.limited';
  end if;
  overview := case begin_overview_export.kind when 'plan' then app.plan_overview(plan, 40, 60) else app.unit_overview(unit, 40) end;
  return json_build_object('kind', begin_overview_export.kind, 'personId', auth.uid(), 'overview', overview);
end
$$;
