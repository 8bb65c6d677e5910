-- Every night the bytes that belong to nothing go. On a hosted project they go through the Storage API alone, so cron calls
-- the function sweep-files, which asks here what to remove and says what it has removed. Run twice, it finds nothing more.

create extension if not exists pg_net with schema extensions;

create table private.project (
  single boolean primary key default true check (single),
  url text check (url ~ '^https?://[^/]+$'),
  job_secret text not null default encode(extensions.gen_random_bytes(32), 'hex')
);
comment on table private.project is
  'Where the project''s own functions are, told once after its founding, and by what they know that cron calls them.';
insert into private.project default values;

create function private.call_function(name text) returns bigint
language sql set search_path = '' as $$
  select net.http_post(
    url => p.url || '/functions/v1/' || call_function.name,
    headers => jsonb_build_object('content-type', 'application/json', 'x-job-secret', p.job_secret),
    body => '{}',
    timeout_milliseconds => 60000
  )
  from private.project p where p.url is not null
$$;
comment on function private.call_function is 'Calls an Edge Function as cron; nothing happens while the project does not know its address.';

create function private.require_job(job_secret text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from private.project p
    where extensions.digest(p.job_secret, 'sha256') = extensions.digest(coalesce(require_job.job_secret, ''), 'sha256')
  ) then
    raise exception 'auth.required';
  end if;
end
$$;
comment on function private.require_job is 'Refuses a call that does not come from cron. Definer: nobody reads the secret.';

create function private.list_files_to_sweep(max_files int) returns text[]
language plpgsql security definer set search_path = '' as $$
declare
  given_up uuid[];
begin
  -- Never finished, or of a report that the unit was excused from: after a day nobody waits for it any more.
  with stale as (
    update app.report_files f set removed_at = now()
    where f.removed_at is null and f.created_at < now() - interval '1 day'
      and not exists (select from app.report_submission_files sf where sf.file_id = f.id)
      and (
        f.checked_at is null
        or exists (
          select from app.report_requests r
          where r.id = f.request_id and r.status = 'excluded' and not exists (
            select from app.report_activities a where a.request_id = r.id and a.at > now() - interval '1 day'
          )
        )
      )
    returning f.request_id
  )
  select array_agg(distinct s.request_id) into given_up from stale s;
  update app.report_drafts d set version = d.version + 1 where d.request_id = any (given_up);
  return array(
    select f.path from app.report_files f
    where f.removed_at is not null and (f.removed_at < now() - interval '1 hour' or f.created_at < now() - interval '1 day')
      and not exists (select from app.report_submission_files sf where sf.file_id = f.id)
    union
    -- Their report is gone, and their row with it.
    select o.name from storage.objects o
    where o.bucket_id = 'report-files' and o.created_at < now() - interval '1 day'
      and not exists (select from app.report_files f where f.path = o.name)
    limit least(greatest(coalesce(list_files_to_sweep.max_files, 100), 1), 1000)
  );
end
$$;
comment on function private.list_files_to_sweep is 'Keys of the bucket report-files that belong to no draft and no submission. Definer: cron''s work.';

create function private.forget_swept_files(paths text[]) returns int
language plpgsql security definer set search_path = '' as $$
declare
  forgotten int;
begin
  delete from app.report_files f
  where f.path = any (forget_swept_files.paths) and f.removed_at is not null
    and not exists (select from app.report_submission_files sf where sf.file_id = f.id)
    and not exists (select from storage.objects o where o.bucket_id = 'report-files' and o.name = f.path);
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;
comment on function private.forget_swept_files is 'Forgets rows whose bytes are gone. Definer: nobody deletes files of reports.';

create function api.list_files_to_sweep(job_secret text, max_files int default 100) returns json
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(list_files_to_sweep.job_secret);
  return to_json(private.list_files_to_sweep(list_files_to_sweep.max_files));
end
$$;
comment on function api.list_files_to_sweep is 'What sweep-files is to remove through the Storage API. For service_role.';

create function api.forget_swept_files(job_secret text, paths text[]) returns int
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(forget_swept_files.job_secret);
  return private.forget_swept_files(forget_swept_files.paths);
end
$$;
comment on function api.forget_swept_files is 'Said by sweep-files once the bytes are gone. For service_role.';

grant execute on function
  api.list_files_to_sweep(text, int), api.forget_swept_files(text, text[]),
  private.require_job(text), private.list_files_to_sweep(int), private.forget_swept_files(text[])
to service_role;

select cron.schedule('sweep-files', '40 17 * * *', 'select private.call_function(''sweep-files'')');
