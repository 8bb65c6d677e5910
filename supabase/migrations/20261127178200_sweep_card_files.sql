-- The night's sweep, for files of cards too: what was taken off or never finished goes after a day.

create or replace function private.list_files_to_sweep(max_files int) returns text[]
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
  update app.card_files f set removed_at = now()
  where f.removed_at is null and f.checked_at is null and f.created_at < now() - interval '1 day';
  return array(
    select f.path from app.report_files f
    where f.removed_at is not null and (f.removed_at < now() - interval '1 hour' or f.created_at < now() - interval '1 day')
      and not exists (select from app.report_submission_files sf where sf.file_id = f.id)
    union
    select f.path from app.card_files f
    where f.removed_at < now() - interval '1 day' or f.removed_at is not null and f.checked_at is null
      and f.created_at < now() - interval '1 day'
    union
    -- Their report or card is gone, and their row with it.
    select o.name from storage.objects o
    where o.bucket_id = 'report-files' and o.created_at < now() - interval '1 day'
      and not exists (select from app.report_files f where f.path = o.name)
      and not exists (select from app.card_files f where f.path = o.name)
    limit least(greatest(coalesce(list_files_to_sweep.max_files, 100), 1), 1000)
  );
end
$$;
comment on function private.list_files_to_sweep is
  'Keys of the bucket report-files that belong to no draft, no submission and no card. Definer: cron''s work.';

create or replace function private.forget_swept_files(paths text[]) returns int
language plpgsql security definer set search_path = '' as $$
declare
  of_reports int;
  of_cards int;
begin
  delete from app.report_files f
  where f.path = any (forget_swept_files.paths) and f.removed_at is not null
    and not exists (select from app.report_submission_files sf where sf.file_id = f.id)
    and not exists (select from storage.objects o where o.bucket_id = 'report-files' and o.name = f.path);
  get diagnostics of_reports = row_count;
  delete from app.card_files f
  where f.path = any (forget_swept_files.paths) and f.removed_at is not null
    and not exists (select from storage.objects o where o.bucket_id = 'report-files' and o.name = f.path);
  get diagnostics of_cards = row_count;
  return of_reports + of_cards;
end
$$;
comment on function private.forget_swept_files is 'Forgets rows whose bytes are gone. Definer: nobody deletes files of reports and cards.';
