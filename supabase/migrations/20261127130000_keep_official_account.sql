-- The one Official Account of the project, through which messages go out, and how each channel of Zalo is used.
-- Its refresh token is good once: docs/decisions/007-one-holder-renews-the-tokens.md.

create table private.official_account (
  single boolean primary key default true check (single),
  organization_id uuid not null references app.organizations on delete cascade,
  oa_id text not null check (oa_id ~ '^\d{1,30}$'),
  name text check (length(name) <= 200),
  oa_type int,
  package_name text check (length(package_name) <= 200),
  access_token text check (length(access_token) between 1 and 4096),
  refresh_token text check (length(refresh_token) between 1 and 4096),
  expires_at timestamptz,
  previous_access_token text,
  previous_refresh_token text,
  generation bigint not null default 0,
  refreshing_by uuid,
  refreshing_until timestamptz,
  failed_at timestamptz,
  failure text check (failure in ('unreachable', 'unanswered', 'refused', 'used_up')),
  failure_code text check (length(failure_code) <= 50),
  entered_by uuid references app.people on delete set null,
  entered_at timestamptz,
  changed_at timestamptz not null default now(),
  check ((access_token is null) = (refresh_token is null)),
  check ((refreshing_by is null) = (refreshing_until is null)),
  check ((failed_at is null) = (failure is null))
);
comment on table private.official_account is
  'One row once an organization owns the account. Every new pair of tokens raises the generation; expires_at is null where nobody knows, of a pair that was entered by hand.';
create index official_account_by_organization on private.official_account (organization_id);
create index official_account_by_enterer on private.official_account (entered_by);

create table private.zalo_channels (
  channel text primary key check (channel in ('cs_v3', 'cs_v2', 'zbs_uid', 'zbs_phone', 'group')),
  cost int not null check (cost >= 0),
  free_hours int check (free_hours > 0),
  window_hours int check (window_hours > 0),
  template_id text check (length(template_id) between 1 and 100),
  parameters jsonb not null default '{}' check (jsonb_typeof(parameters) = 'object'),
  user_id_in text not null default 'user_id' check (user_id_in in ('user_id', 'recipient')),
  development boolean not null default false
);
comment on table private.zalo_channels is
  'Settings of the project: đồng for a message, within how many hours of an interaction it is free or possible at all, and the approved template with the names of its parameters (name, count, nearest, link, path). Changed by an administrator in SQL.';
insert into private.zalo_channels (channel, cost, free_hours, window_hours, parameters) values
  ('cs_v3', 55, 48, 168, '{}'),
  ('cs_v2', 55, 48, 168, '{}'),
  ('zbs_uid', 200, null, null, '{"name": "ten", "count": "so_viec", "nearest": "han", "path": "duong_dan"}'),
  ('zbs_phone', 300, null, null, '{"name": "ten", "count": "so_viec", "nearest": "han", "path": "duong_dan"}'),
  ('group', 0, null, null, '{}');

create function private.own_official_account(organization_id uuid, oa_id text) returns void
language sql set search_path = '' as $$
  -- Of another account, nothing is of use for this one.
  delete from private.official_account a where a.oa_id <> own_official_account.oa_id;
  insert into private.official_account (organization_id, oa_id)
  values (own_official_account.organization_id, own_official_account.oa_id)
  on conflict (single) do update set organization_id = excluded.organization_id, changed_at = private.moment();
$$;
comment on function private.own_official_account is
  'Makes an organization the owner of the Official Account: its coordinators enter the tokens. For an administrator in SQL; granted to nobody.';

create function private.is_refresh_due(account private.official_account) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  -- A token lives 25 hours: renewed at 20, there are five attempts of the hourly job before it ends.
  return account.refresh_token is not null and account.failure is distinct from 'used_up'
    and (account.expires_at is null or account.expires_at - interval '5 hours' <= private.moment());
end
$$;

create function private.get_official_account() returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select json_build_object(
      'oaId', a.oa_id, 'generation', a.generation, 'accessToken', a.access_token,
      'due', private.is_refresh_due(a),
      'expired', coalesce(a.expires_at - interval '2 minutes' <= private.moment(), false),
      'channels', (
        select json_object_agg(c.channel, json_build_object(
          'cost', c.cost, 'freeHours', c.free_hours, 'windowHours', c.window_hours, 'templateId', c.template_id,
          'parameters', c.parameters, 'userIdIn', c.user_id_in, 'development', c.development
        )) from private.zalo_channels c
      )
    )
    from private.official_account a where a.access_token is not null
  );
end
$$;
comment on function private.get_official_account is 'Definer: nobody reads the tokens.';

create function api.get_official_account(job_secret text) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_job(get_official_account.job_secret);
  return private.get_official_account();
end
$$;
comment on function api.get_official_account is 'The access token and the channels'' settings, null before anything is connected. For service_role.';

grant execute on function api.get_official_account(text), private.get_official_account() to service_role;
