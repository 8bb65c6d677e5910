-- Who hears an organization's pokes, and who puts and reads the files of plans.

-- No policy for insert: pokes come from the database alone.
create policy "members hear the pokes of their organization" on realtime.messages
  for select to authenticated using (
    messages.extension = 'broadcast'
    and (select realtime.topic()) = any (
      select 'organization:' || o from unnest((select private.organizations_i_belong_to())::uuid[]) o
    )
  );

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values (
  'plan-files', 'plan-files', false, 20 * 1024 * 1024,
  array[
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf', 'text/plain', 'text/html',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/msword'
  ]
)
on conflict (id) do update set
  public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

create policy "coordinators put files into their organization's folder" on storage.objects
  for insert to authenticated with check (
    bucket_id = 'plan-files'
    and split_part(name, '/', 1) = any (
      select o::text from unnest((select private.organizations_i_coordinate())::uuid[]) o
    )
  );

create policy "coordinators read their organization's files, members those of plans they see" on storage.objects
  for select to authenticated using (
    bucket_id = 'plan-files'
    and (
      split_part(name, '/', 1) = any (
        select o::text from unnest((select private.organizations_i_coordinate())::uuid[]) o
      )
      or exists (select from app.plans p where p.source_path = objects.name)
    )
  );
