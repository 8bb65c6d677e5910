-- Files of a card: whoever may comment adds them, whoever sees the card reads them once they were looked into. They lie in the
-- bucket of the reports' files, under <organization>/cards/<card>/, so that limits, sending, checking and sweeping are one.

create table app.card_files (
  id uuid primary key,
  organization_id uuid not null,
  card_id uuid not null,
  name text not null,
  content_type text not null,
  size bigint not null check (size between 1 and 20 * 1024 * 1024),
  path text not null unique,
  created_by uuid references app.people on delete set null,
  created_at timestamptz not null default now(),
  checked_at timestamptz,
  object_version text,
  removed_at timestamptz,
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade,
  constraint card_file_has_a_clean_name check (app.is_clean_file_name(name)),
  constraint card_file_is_kept_by_its_type check (
    path = organization_id || '/cards/' || card_id || '/' || id || '.' || coalesce(app.report_file_extension(content_type), '!')
  )
);
comment on table app.card_files is 'Files on a card. checked_at: its content was found to be what its type says; until then only who adds it knows of it.';
comment on column app.card_files.object_version is 'The very bytes that were checked; what was put in their place later is not read.';
create index card_files_by_card on app.card_files (organization_id, card_id);
create index card_files_by_person on app.card_files (created_by);

alter table app.cards add column file_count int not null default 0 check (file_count >= 0);
comment on column app.cards.file_count is 'Files that were looked into and are still there; kept by a trigger.';

create function private.guard_card_file() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if auth.uid() is null then
    return new; -- the system marks what it has checked or swept
  end if;
  perform private.lock_organization(new.organization_id);
  if tg_op = 'UPDATE' then
    new.removed_at := coalesce(old.removed_at, now());
  elsif (
    select count(*) from app.card_files f
    where f.organization_id = new.organization_id and f.card_id = new.card_id and f.removed_at is null
  ) >= 20 then
    raise exception 'card.too_many_files';
  end if;
  return new;
end
$$;
comment on function private.guard_card_file is 'Twenty files for a card; what was taken off stays off. Definer: it locks the organization.';
create trigger guard_card_file before insert or update on app.card_files for each row execute function private.guard_card_file();

create function private.follow_card_file() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  shown constant int := (new.checked_at is not null and new.removed_at is null)::int
    - (old.checked_at is not null and old.removed_at is null)::int;
  -- The check is the service's; the file is of whoever added it.
  person constant uuid := case when shown > 0 then new.created_by else auth.uid() end;
begin
  if shown = 0 then
    return null;
  end if;
  -- Writing a card at all gives it the new version.
  update app.cards c set file_count = c.file_count + shown where c.id = new.card_id;
  insert into app.activities (organization_id, card_id, person_id, unit_id, kind, reason)
  select c.organization_id, c.id, person, (
    select m.unit_id from app.memberships m
    where m.organization_id = c.organization_id and m.person_id = person and m.ended_at is null
    order by m.unit_id = any (c.unit_ids) desc nulls last, m.created_at limit 1
  ), case when shown > 0 then 'file_added' else 'file_removed' end, new.name
  from app.cards c where c.id = new.card_id;
  return null;
end
$$;
comment on function private.follow_card_file is 'Definer: keeps the card''s counter and writes the history.';
create trigger follow_card_file after update of checked_at, removed_at on app.card_files
  for each row execute function private.follow_card_file();

alter table app.card_files enable row level security;
grant select on app.card_files to authenticated;
grant insert (id, organization_id, card_id, name, content_type, size, path, created_by), update (removed_at) on app.card_files
  to authenticated;
create policy "whoever sees a card sees its files" on app.card_files
  for select to authenticated using (exists (select from app.cards c where c.id = card_files.card_id));
create policy "lead and supporting units, coordinators and leaders add files" on app.card_files
  for insert to authenticated with check (
    created_by = (select auth.uid())
    and exists (
      select from app.cards c
      where c.id = card_files.card_id and c.organization_id = card_files.organization_id and c.archived_at is null
        and (
          c.organization_id = any ((select private.organizations_i_may_comment_in())::uuid[])
          or c.unit_ids && (select private.units_i_work_for())::uuid[]
        )
    )
  );
create policy "who added a file and coordinators take it off" on app.card_files
  for update to authenticated
  using (
    exists (select from app.cards c where c.id = card_files.card_id)
    and (created_by = (select auth.uid()) or organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  )
  with check (
    exists (select from app.cards c where c.id = card_files.card_id)
    and (created_by = (select auth.uid()) or organization_id = any ((select private.organizations_i_coordinate())::uuid[]))
  );

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

-- As before; below exports/<person>/ whoever that is, as a member of the organization; and the files of cards.
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
        -- The policy of app.card_files says who; before the check it is whoever sends it alone.
        when 'cards' then exists (
          select from app.card_files f
          where f.path = objects.name and f.removed_at is null and case
            when f.checked_at is null then f.created_by = (select auth.uid())
            else f.object_version is not distinct from objects.version
          end
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
