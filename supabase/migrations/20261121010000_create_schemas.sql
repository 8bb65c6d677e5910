-- Schemas and who may enter them.
-- `api` is what the client calls and the only schema exposed over HTTP; `app` holds tables with row level
-- security; `private` holds helpers, secrets and everything that runs with its owner's rights.

-- Postgres lets everybody execute a new function. Here nobody may, until a grant beside the function says so.
alter default privileges revoke execute on functions from public;

create schema app;
create schema private;
create schema api;
create schema if not exists extensions;

comment on schema app is 'Tables with row level security.';
comment on schema private is 'Helpers, identities, counters of sign-ins, the clock; every security definer function.';
comment on schema api is 'Functions that the client calls; the only exposed schema.';

create extension if not exists pg_trgm with schema extensions;
create extension if not exists unaccent with schema extensions;

-- Entering `private` and `app` lets policies and invoker functions work; neither is exposed over HTTP,
-- and each table and function is granted on its own.
grant usage on schema app, private, api to authenticated;
grant usage on schema api, private to service_role;
