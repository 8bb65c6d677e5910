-- A refresh token is good once, so one function at a time renews the pair. It cannot hold a lock while it asks Zalo: it takes a
-- lease in the row, and whoever comes meanwhile waits for its result. A new pair is stored before it is used.

create function private.begin_token_refresh(known_generation bigint, holder uuid) returns json
language plpgsql security definer set search_path = '' as $$
declare
  account private.official_account;
begin
  select * into account from private.official_account for update;
  if account.refresh_token is null then
    return json_build_object('state', 'none');
  end if;
  if account.generation > begin_token_refresh.known_generation then
    return json_build_object('state', 'renewed');
  end if;
  if account.failure = 'used_up' then
    return json_build_object('state', 'lost');
  end if;
  if account.refreshing_until > private.moment() and account.refreshing_by <> begin_token_refresh.holder then
    return json_build_object('state', 'wait');
  end if;
  update private.official_account set
    refreshing_by = begin_token_refresh.holder,
    refreshing_until = private.moment() + interval '1 minute';
  return json_build_object('state', 'refresh', 'refreshToken', account.refresh_token, 'generation', account.generation);
end
$$;
comment on function private.begin_token_refresh is
  'Gives the refresh token to one holder for a minute. A lease that ended belongs to a function that broke off: the token is tried once more. Definer: nobody reads the tokens.';

create function private.finish_token_refresh(of_generation bigint, access_token text, refresh_token text, expires_in int)
returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  -- Whoever has the answer of Zalo stores it, even if its lease ended or the account was given up meanwhile: there is no other pair.
  update private.official_account a set
    previous_access_token = a.access_token, previous_refresh_token = a.refresh_token,
    access_token = finish_token_refresh.access_token, refresh_token = finish_token_refresh.refresh_token,
    expires_at = private.moment() + make_interval(secs => finish_token_refresh.expires_in),
    generation = a.generation + 1, refreshing_by = null, refreshing_until = null,
    failed_at = null, failure = null, failure_code = null, changed_at = private.moment()
  where a.generation = finish_token_refresh.of_generation;
  return found;
end
$$;
comment on function private.finish_token_refresh is 'Definer: nobody writes the tokens. False where a newer pair stands there already.';

create function private.fail_token_refresh(of_generation bigint, holder uuid, failure text, failure_code text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update private.official_account a set
    refreshing_by = null, refreshing_until = null,
    failed_at = private.moment(), failure = fail_token_refresh.failure, failure_code = fail_token_refresh.failure_code,
    changed_at = private.moment()
  where a.generation = fail_token_refresh.of_generation and a.refreshing_by = fail_token_refresh.holder;
end
$$;
comment on function private.fail_token_refresh is
  'Says why no new pair came; used_up gives the account up until a person enters another pair. Only the holder of the lease is heard. Definer: nobody writes there.';

create function api.begin_token_refresh(job_secret text, known_generation bigint, holder uuid) returns json
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(begin_token_refresh.job_secret);
  return private.begin_token_refresh(begin_token_refresh.known_generation, begin_token_refresh.holder);
end
$$;

create function api.finish_token_refresh(
  job_secret text, of_generation bigint, access_token text, refresh_token text, expires_in int
) returns boolean
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(finish_token_refresh.job_secret);
  return private.finish_token_refresh(
    finish_token_refresh.of_generation, finish_token_refresh.access_token,
    finish_token_refresh.refresh_token, finish_token_refresh.expires_in
  );
end
$$;

create function api.fail_token_refresh(job_secret text, of_generation bigint, holder uuid, failure text, failure_code text)
returns void
language plpgsql set search_path = '' as $$
begin
  perform private.require_job(fail_token_refresh.job_secret);
  perform private.fail_token_refresh(
    fail_token_refresh.of_generation, fail_token_refresh.holder, fail_token_refresh.failure, fail_token_refresh.failure_code
  );
end
$$;

grant execute on function
  api.begin_token_refresh(text, bigint, uuid), api.finish_token_refresh(text, bigint, text, text, int),
  api.fail_token_refresh(text, bigint, uuid, text, text),
  private.begin_token_refresh(bigint, uuid), private.finish_token_refresh(bigint, text, text, int),
  private.fail_token_refresh(bigint, uuid, text, text)
to service_role;

create function private.renew_official_account() returns void
language plpgsql set search_path = '' as $$
begin
  if exists (select from private.official_account a where private.is_refresh_due(a)) then
    perform private.call_function('renew-official-account');
  end if;
end
$$;
comment on function private.renew_official_account is 'Run by cron every hour, so that the tokens never end while nobody sends.';

select cron.schedule('renew-official-account', '25 * * * *', 'select private.renew_official_account()');
