-- The part of pg_cron that this project uses. The local gateway reads cron.job and runs what is due.
create schema cron;

create table cron.job (
  jobid bigint generated always as identity primary key,
  schedule text not null,
  command text not null,
  nodename text not null default 'localhost',
  nodeport integer not null default 5432,
  database text not null default current_database(),
  username text not null default current_user,
  active boolean not null default true,
  jobname text,
  unique (jobname, username)
);

create table cron.job_run_details (
  runid bigint generated always as identity primary key,
  jobid bigint,
  database text,
  username text,
  command text,
  status text,
  return_message text,
  start_time timestamptz,
  end_time timestamptz
);

create function cron.schedule(job_name text, schedule text, command text) returns bigint
language sql as $$
  insert into cron.job (jobname, schedule, command) values (job_name, schedule, command)
  on conflict (jobname, username) do update set schedule = excluded.schedule, command = excluded.command, active = true
  returning jobid
$$;

create function cron.unschedule(job_name text) returns boolean
language plpgsql as $$
begin
  delete from cron.job where jobname = job_name and username = current_user;
  if not found then
    raise exception 'could not find valid entry for job ''%''', job_name;
  end if;
  return true;
end
$$;

create function cron.tell_gateway() returns trigger
language plpgsql as $$
begin
  perform pg_notify('cron', '');
  return null;
end
$$;

create trigger tell_gateway after insert or update or delete on cron.job
for each statement execute function cron.tell_gateway();

grant usage on schema cron to postgres;
grant select, insert, update, delete on cron.job to postgres;
grant select, delete on cron.job_run_details to postgres;
