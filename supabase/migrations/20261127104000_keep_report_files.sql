-- The files of a report: what is taken, who puts, reads and takes off, and that content is what its type says.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values (
  'report-files', 'report-files', false, 20 * 1024 * 1024,
  array[
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/msword', 'application/pdf',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.ms-excel', 'text/csv',
    'image/jpeg', 'image/png', 'image/webp', 'image/heic'
  ]
)
on conflict (id) do update set
  public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

create function app.report_file_extension(content_type text) returns text
language sql immutable set search_path = '' as $$
  select case content_type
    when 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' then 'docx'
    when 'application/msword' then 'doc'
    when 'application/pdf' then 'pdf'
    when 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' then 'xlsx'
    when 'application/vnd.ms-excel' then 'xls'
    when 'text/csv' then 'csv'
    when 'image/jpeg' then 'jpg'
    when 'image/png' then 'png'
    when 'image/webp' then 'webp'
    when 'image/heic' then 'heic'
  end
$$;
comment on function app.report_file_extension is 'The same list as src/core/report/report-file-kind.ts; null for what is not taken.';

create function app.is_clean_file_name(name text) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(
    length(name) between 1 and 120 and name is nfc normalized
    -- Nothing that ends a line, turns the direction of reading, can't be seen, or means something in a path.
    and name !~ '[\u0001-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff/\\<>:"|?*]'
    and name !~ '^[ .]|[ .]$',
    false
  )
$$;
comment on function app.is_clean_file_name is 'Whether a name is as src/core/report/clean-file-name.ts leaves it; the client cleans, this refuses.';

alter table app.report_files
  add column object_version text,
  add constraint report_file_has_a_clean_name check (app.is_clean_file_name(name)),
  add constraint report_file_is_kept_by_its_type check (
    path = organization_id || '/' || request_id || '/' || id || '.' || coalesce(app.report_file_extension(content_type), '!')
  );

comment on column app.report_files.object_version is
  'The very bytes that were checked. Storage lets a signed upload replace an object for a while; what was replaced is not read.';

create function private.guard_report_file() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  report app.report_requests;
begin
  if auth.uid() is null then
    return new; -- the system marks what it has checked or swept
  end if;
  -- A submission locks the request too: what it takes along does not change under it.
  select * into report from app.report_requests r where r.id = new.request_id for no key update;
  if report.status not in ('open', 'returned') then
    raise exception using message = case when report.status = 'excluded' then 'report.excluded' else 'report.submitted' end;
  elsif tg_op = 'UPDATE' then
    new.removed_at := coalesce(old.removed_at, new.removed_at);
  elsif (select count(*) from app.report_files f where f.request_id = new.request_id and f.removed_at is null) >= 10 then
    raise exception 'report.too_many_files';
  end if;
  return new;
end
$$;
comment on function private.guard_report_file is 'Ten files for a report, and none comes or goes while it is handed in. Definer: it locks the request.';
create trigger guard_report_file before insert or update on app.report_files for each row execute function private.guard_report_file();

create function app.require_report_file(file_id uuid) returns app.report_files
language plpgsql stable set search_path = '' as $$
declare
  file app.report_files;
  report app.report_requests;
begin
  select * into file from app.report_files f where f.id = require_report_file.file_id;
  if not found then
    raise exception 'file.not_found';
  end if;
  report := app.require_report(file.request_id);
  if not report.unit_id = any (private.units_i_work_for()) or report.status not in ('open', 'returned') then
    perform app.refuse_writing(report);
  end if;
  return file;
end
$$;
comment on function app.require_report_file is 'A file of a draft that the person writes at.';

create function api.add_report_file(report_request_id uuid, file_id uuid, name text, content_type text, size bigint) returns json
language plpgsql set search_path = '' as $$
declare
  report constant app.report_requests := app.require_report(add_report_file.report_request_id);
  extension constant text := app.report_file_extension(add_report_file.content_type);
  stored app.report_files;
begin
  if not report.unit_id = any (private.units_i_work_for()) or report.status not in ('open', 'returned') then
    perform app.refuse_writing(report);
  elsif add_report_file.file_id is null or not app.is_clean_file_name(add_report_file.name) then
    raise exception 'request.invalid';
  elsif extension is null then
    raise exception 'report.file_type';
  elsif coalesce(add_report_file.size, 0) < 1 then
    raise exception 'file.empty';
  elsif add_report_file.size > 20 * 1024 * 1024 then
    raise exception 'file.too_large';
  end if;
  select * into stored from app.report_files f where f.id = add_report_file.file_id;
  if not found then
    perform app.change_draft(report);
    insert into app.report_files as f (id, organization_id, request_id, unit_id, name, content_type, size, path, created_by)
    values (
      add_report_file.file_id, report.organization_id, report.id, report.unit_id, add_report_file.name, add_report_file.content_type,
      add_report_file.size, concat_ws('/', report.organization_id, report.id, add_report_file.file_id || '.' || extension), auth.uid()
    )
    on conflict do nothing;
    select * into stored from app.report_files f where f.id = add_report_file.file_id;
  end if;
  if stored.request_id is distinct from report.id or stored.created_by is distinct from auth.uid() then
    raise exception 'request.invalid'; -- the id belongs to another file
  elsif stored.removed_at is not null then
    raise exception 'file.not_found';
  end if;
  return json_build_object(
    'file', app.report_files_json(array[stored]) -> 0,
    'draftVersion', (select d.version from app.report_drafts d where d.request_id = report.id)
  );
end
$$;
comment on function api.add_report_file is
  'Announces a file of a draft, before its bytes are put at its path. The client-made file_id makes a retry answer what the first did.';

create function api.remove_report_file(file_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  file constant app.report_files := app.require_report_file(remove_report_file.file_id);
begin
  if file.removed_at is null then
    perform app.change_draft(app.require_report(file.request_id));
    update app.report_files f set removed_at = now() where f.id = file.id and f.removed_at is null;
  end if;
  return json_build_object('draftVersion', (select d.version from app.report_drafts d where d.request_id = file.request_id));
end
$$;
comment on function api.remove_report_file is 'Takes a file off a draft. What was handed in with an earlier round stays with that round.';

create function private.count_my_file_check() returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  return private.count_attempt('check-report-file:' || auth.uid(), 300);
end
$$;
comment on function private.count_my_file_check is 'Counts one more check by the person who calls, and tells whether it is still allowed. Definer: it counts for who calls.';

create function api.begin_report_file_check(file_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  file constant app.report_files := app.require_report_file(begin_report_file_check.file_id);
begin
  if file.removed_at is not null then
    raise exception 'file.not_found';
  elsif not private.count_my_file_check() then
    raise exception 'rate.limited';
  end if;
  return (app.report_files_json(array[file]) -> 0)::jsonb || jsonb_build_object('version', (
    select o.version from storage.objects o where o.bucket_id = 'report-files' and o.name = file.path
  ));
end
$$;
comment on function api.begin_report_file_check is
  'Asked by check-report-file under the person''s own token, before it looks into the file: a ReportFile and the version of its bytes.';

create function private.finish_report_file_check(file_id uuid, found_version text, found_size bigint, fits boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  changed app.report_files;
begin
  if finish_report_file_check.fits then
    update app.report_files f
    set checked_at = now(), size = finish_report_file_check.found_size, object_version = finish_report_file_check.found_version
    where f.id = finish_report_file_check.file_id and f.removed_at is null and f.checked_at is null and exists (
      select from storage.objects o
      where o.bucket_id = 'report-files' and o.name = f.path and o.version is not distinct from finish_report_file_check.found_version
    );
    if not found and exists (
      select from app.report_files f
      where f.id = finish_report_file_check.file_id and f.removed_at is null and f.checked_at is null
    ) then
      raise exception 'file.not_found'; -- replaced while it was looked into
    end if;
    return;
  end if;
  update app.report_files f set removed_at = now()
  where f.id = finish_report_file_check.file_id and f.removed_at is null and f.checked_at is null
  returning f.* into changed;
  update app.report_drafts d set version = d.version + 1 where d.request_id = changed.request_id;
end
$$;
comment on function private.finish_report_file_check is 'Definer: people write none of this.';

create function api.finish_report_file_check(file_id uuid, found_version text, found_size bigint, fits boolean) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.finish_report_file_check(
    finish_report_file_check.file_id, finish_report_file_check.found_version,
    finish_report_file_check.found_size, finish_report_file_check.fits
  );
end
$$;
comment on function api.finish_report_file_check is
  'Says what check-report-file found: the content is what its type says, or the file is taken off the draft. For service_role.';

grant execute on function
  app.report_file_extension(text), app.is_clean_file_name(text), app.require_report_file(uuid),
  api.add_report_file(uuid, uuid, text, text, bigint), api.remove_report_file(uuid),
  api.begin_report_file_check(uuid), private.count_my_file_check()
to authenticated;
grant execute on function
  api.finish_report_file_check(uuid, text, bigint, boolean), private.finish_report_file_check(uuid, text, bigint, boolean)
to service_role;

-- One policy for a verb, whatever the bucket: each bucket has its case. Exports of consolidated reports lie beside the files of
-- reports, under <organization>/exports/, and are swept with what belongs to nothing.
drop policy "coordinators put files into their organization's folder" on storage.objects;
create policy "files are put where the rules of their bucket let people" on storage.objects
  for insert to authenticated with check (
    case bucket_id
      when 'plan-files' then split_part(name, '/', 1) = any (
        select o::text from unnest((select private.organizations_i_coordinate())::uuid[]) o
      )
      when 'report-files' then case split_part(name, '/', 2)
        when 'exports' then split_part(name, '/', 1) = any (
          select o::text from unnest((select private.organizations_i_see_whole())::uuid[]) o
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

drop policy "coordinators read their organization's files, members those of plans they see" on storage.objects;
create policy "files are read by who sees what they belong to" on storage.objects
  for select to authenticated using (
    case bucket_id
      when 'plan-files' then split_part(name, '/', 1) = any (
        select o::text from unnest((select private.organizations_i_coordinate())::uuid[]) o
      ) or exists (select from app.plans p where p.source_path = objects.name)
      when 'report-files' then case split_part(name, '/', 2)
        when 'exports' then split_part(name, '/', 1) = any (
          select o::text from unnest((select private.organizations_i_see_whole())::uuid[]) o
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
