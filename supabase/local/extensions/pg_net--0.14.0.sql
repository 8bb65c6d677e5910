-- The part of pg_net that this project uses. The local gateway sends what is queued.
create schema net;

create table net.http_request_queue (
  id bigint generated always as identity primary key,
  method text not null,
  url text not null,
  headers jsonb not null,
  body text,
  timeout_milliseconds integer not null
);

create table net._http_response (
  id bigint primary key,
  status_code integer,
  content_type text,
  content text,
  timed_out boolean,
  error_msg text,
  created timestamptz not null default now()
);

create function net.http_post(
  url text,
  body jsonb default '{}',
  params jsonb default '{}',
  headers jsonb default '{"Content-Type": "application/json"}',
  timeout_milliseconds integer default 5000
) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  query text := (select string_agg(p.key || '=' || p.value, '&') from jsonb_each_text(params) p);
  request bigint;
begin
  insert into net.http_request_queue (method, url, headers, body, timeout_milliseconds)
  values ('POST', http_post.url || coalesce('?' || query, ''), http_post.headers, http_post.body::text, http_post.timeout_milliseconds)
  returning id into request;
  perform pg_notify('net', request::text);
  return request;
end
$$;

grant usage on schema net to postgres;
grant select, delete on net._http_response to postgres;
grant execute on function net.http_post to postgres;
