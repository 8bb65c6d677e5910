-- A unit's or a plan's page as a file: who sees the page may have it written, and reads nobody else's.

create function api.begin_overview_export(kind text, subject_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  overview json;
begin
  if begin_overview_export.kind = 'plan' then
    overview := app.plan_overview(app.require_plan(begin_overview_export.subject_id), 40, 60);
  elsif begin_overview_export.kind = 'unit' then
    overview := app.unit_overview(app.require_unit_page(begin_overview_export.subject_id), 40);
  else
    raise exception 'request.invalid';
  end if;
  -- Reports and pages are written by the same processor: they are counted together.
  if not private.count_my_report_export() then
    raise exception 'rate.limited';
  end if;
  return json_build_object('kind', begin_overview_export.kind, 'personId', auth.uid(), 'overview', overview);
end
$$;
comment on function api.begin_overview_export is
  'All that export-overview writes into the file (OverviewToExport); asked under the person''s own token.';
grant execute on function api.begin_overview_export(text, uuid) to authenticated;

-- As before, and below exports/<person>/ whoever that is, as a member of the organization.
alter policy "files are put where the rules of their bucket let people" on storage.objects
  with check (
    case bucket_id
      when 'plan-files' then split_part(name, '/', 1) = any (
        select o::text from unnest((select private.organizations_i_coordinate())::uuid[]) o
      )
      when 'report-files' then case split_part(name, '/', 2)
        when 'exports' then split_part(name, '/', 1) = any (
          select o::text from unnest((select private.organizations_i_see_whole())::uuid[]) o
        ) or split_part(name, '/', 3) = (select auth.uid())::text and split_part(name, '/', 1) = any (
          select o::text from unnest((select private.organizations_i_belong_to())::uuid[]) o
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
alter policy "files are read by who sees what they belong to" on storage.objects
  using (
    case bucket_id
      when 'plan-files' then split_part(name, '/', 1) = any (
        select o::text from unnest((select private.organizations_i_coordinate())::uuid[]) o
      ) or exists (select from app.plans p where p.source_path = objects.name)
      when 'report-files' then case split_part(name, '/', 2)
        when 'exports' then split_part(name, '/', 1) = any (
          select o::text from unnest((select private.organizations_i_see_whole())::uuid[]) o
        ) or split_part(name, '/', 3) = (select auth.uid())::text and split_part(name, '/', 1) = any (
          select o::text from unnest((select private.organizations_i_belong_to())::uuid[]) o
        )
        -- The policy of app.report_files says who: the unit its own, who sees the whole those handed in.
        else exists (
          select from app.report_files f
          where f.path = objects.name and (f.checked_at is null or f.object_version is not distinct from objects.version)
            and (f.removed_at is null or exists (select from app.report_submission_files sf where sf.file_id = f.id))
        )
      end
      else false
    end
  );
