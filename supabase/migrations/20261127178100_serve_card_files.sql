-- api: files of a card. They are announced, sent, looked into by check-report-file, and taken off.

create function app.card_file_json(file app.card_files) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', file.id, 'name', file.name, 'contentType', file.content_type, 'size', file.size, 'path', file.path,
    'checked', file.checked_at is not null,
    'by', (select json_build_object('id', p.id, 'name', p.name) from app.people p where p.id = file.created_by),
    'at', file.created_at,
    'removable', coalesce(file.created_by = auth.uid(), false) or file.organization_id = any (private.organizations_i_coordinate())
  );
end
$$;
comment on function app.card_file_json is 'A file on a card (type CardFile).';

create function app.require_card_file(file_id uuid) returns app.card_files
language plpgsql stable set search_path = '' as $$
declare
  file app.card_files;
begin
  if auth.uid() is null then
    raise exception 'auth.required';
  end if;
  select f.* into file from app.card_files f join app.cards c on c.id = f.card_id
  where f.id = require_card_file.file_id and c.archived_at is null
    and (f.checked_at is not null or f.created_by = auth.uid());
  if not found then
    raise exception 'file.not_found';
  end if;
  return file;
end
$$;
comment on function app.require_card_file is 'A file of a card that the person sees; one that is still on its way is known to who adds it alone.';

create function api.add_card_file(card_id uuid, file_id uuid, name text, content_type text, size bigint) returns json
language plpgsql set search_path = '' as $$
declare
  card constant app.cards := app.require_card(add_card_file.card_id);
  extension constant text := app.report_file_extension(add_card_file.content_type);
  stored app.card_files;
begin
  if add_card_file.file_id is null or not app.is_clean_file_name(add_card_file.name) then
    raise exception 'request.invalid';
  elsif extension is null then
    raise exception 'report.file_type';
  elsif coalesce(add_card_file.size, 0) < 1 then
    raise exception 'file.empty';
  elsif add_card_file.size > 20 * 1024 * 1024 then
    raise exception 'file.too_large';
  end if;
  perform private.lock_organization(card.organization_id);
  select * into stored from app.card_files f where f.id = add_card_file.file_id;
  if not found then
    begin
      insert into app.card_files as f (id, organization_id, card_id, name, content_type, size, path, created_by)
      values (
        add_card_file.file_id, card.organization_id, card.id, add_card_file.name, add_card_file.content_type, add_card_file.size,
        concat_ws('/', card.organization_id, 'cards', card.id, add_card_file.file_id || '.' || extension), auth.uid()
      )
      on conflict do nothing;
    exception when insufficient_privilege then
      raise exception 'card.forbidden';
    end;
    select * into stored from app.card_files f where f.id = add_card_file.file_id;
  end if;
  if stored.card_id is distinct from card.id or stored.created_by is distinct from auth.uid() then
    raise exception 'request.invalid'; -- the id belongs to another file
  elsif stored.removed_at is not null then
    raise exception 'file.not_found';
  end if;
  return app.card_file_json(stored);
end
$$;
comment on function api.add_card_file is
  'Announces a file of a card, before its bytes are put at its path. The client-made file_id makes a retry answer what the first did.';

create function api.remove_card_file(file_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  file constant app.card_files := app.require_card_file(remove_card_file.file_id);
begin
  perform private.lock_organization(file.organization_id);
  update app.card_files f set removed_at = now() where f.id = file.id;
  if not found then
    raise exception 'card.file_not_yours'; -- the policy lets nobody else
  end if;
  return api.get_card(file.card_id);
end
$$;
comment on function api.remove_card_file is 'Takes a file off a card; one that is off already stays off. Answers the card as its page shows it.';

create function api.begin_card_file_check(file_id uuid) returns json
language plpgsql set search_path = '' as $$
declare
  file constant app.card_files := app.require_card_file(begin_card_file_check.file_id);
begin
  if file.removed_at is not null or file.created_by is distinct from auth.uid() then
    raise exception 'file.not_found';
  elsif not private.count_my_file_check() then
    raise exception 'rate.limited';
  end if;
  return app.card_file_json(file)::jsonb || jsonb_build_object('version', (
    select o.version from storage.objects o where o.bucket_id = 'report-files' and o.name = file.path
  ));
end
$$;
comment on function api.begin_card_file_check is
  'Asked by check-report-file under the token of who added the file, before it looks into it: a CardFile and the version of its bytes.';

create function private.finish_card_file_check(file_id uuid, found_version text, found_size bigint, fits boolean) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- Before the file, as everybody does who writes about a card.
  perform private.lock_organization(f.organization_id) from app.card_files f where f.id = finish_card_file_check.file_id;
  if not finish_card_file_check.fits then
    update app.card_files f set removed_at = now()
    where f.id = finish_card_file_check.file_id and f.removed_at is null and f.checked_at is null;
    return;
  end if;
  update app.card_files f
  set checked_at = now(), size = finish_card_file_check.found_size, object_version = finish_card_file_check.found_version
  where f.id = finish_card_file_check.file_id and f.removed_at is null and f.checked_at is null and exists (
    select from storage.objects o
    where o.bucket_id = 'report-files' and o.name = f.path and o.version is not distinct from finish_card_file_check.found_version
  );
  if not found and exists (
    select from app.card_files f where f.id = finish_card_file_check.file_id and f.removed_at is null and f.checked_at is null
  ) then
    raise exception 'file.not_found'; -- replaced while it was looked into
  end if;
end
$$;
comment on function private.finish_card_file_check is 'Definer: people write none of this.';

create function api.finish_card_file_check(file_id uuid, found_version text, found_size bigint, fits boolean) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.finish_card_file_check(
    finish_card_file_check.file_id, finish_card_file_check.found_version,
    finish_card_file_check.found_size, finish_card_file_check.fits
  );
end
$$;
comment on function api.finish_card_file_check is
  'Says what check-report-file found: the content is what its type says, or the file is off the card. For service_role.';

grant execute on function
  app.card_file_json(app.card_files), app.require_card_file(uuid),
  api.add_card_file(uuid, uuid, text, text, bigint), api.remove_card_file(uuid), api.begin_card_file_check(uuid)
to authenticated;
grant execute on function
  api.finish_card_file_check(uuid, text, bigint, boolean), private.finish_card_file_check(uuid, text, bigint, boolean)
to service_role;
