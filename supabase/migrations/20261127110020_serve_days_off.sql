-- api: the days off of a year and the swapped days of an organization.

create function private.holidays_between(from_day date, until_day date) returns table (day date, name text)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select h.day, h.name from private.public_holidays h where h.day between holidays_between.from_day and holidays_between.until_day;
end
$$;
comment on function private.holidays_between is 'Definer, because nobody reads private.public_holidays; the law is no secret.';
grant execute on function private.holidays_between(date, date) to authenticated;

create function app.days_off_json(organization_id uuid, from_day date, until_day date) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'day', day,
    'holiday', h.name,
    'exception', case when x.day is not null then json_build_object('isWorking', x.is_working, 'note', x.note) end
  ) order by day), '[]')
  from private.holidays_between(from_day, until_day) h
  full join (
    select e.day, e.is_working, e.note from app.working_day_exceptions e
    where e.organization_id = days_off_json.organization_id and e.day between from_day and until_day
  ) x using (day)
$$;
comment on function app.days_off_json is 'Public holidays and swapped days (type DayOff[]), each day once.';
grant execute on function app.days_off_json(uuid, date, date) to authenticated;

create function api.list_days_off(organization_id uuid, year int) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(list_days_off.organization_id);
  if list_days_off.year is null or list_days_off.year not between 2000 and 2100 then
    raise exception 'request.invalid';
  end if;
  return app.days_off_json(
    list_days_off.organization_id, make_date(list_days_off.year, 1, 1), make_date(list_days_off.year, 12, 31)
  );
end
$$;
comment on function api.list_days_off is 'Public holidays (from 2024 to 2050) and swapped days of a year, weekends not named.';

create function api.save_day_exception(organization_id uuid, day date, is_working boolean, note text) returns json
language plpgsql set search_path = '' as $$
declare
  words constant text := nullif(btrim(normalize(save_day_exception.note, nfc)), '');
begin
  perform app.require_coordinator(save_day_exception.organization_id, 'working_day.forbidden');
  if save_day_exception.is_working is null or length(words) > 200
    or save_day_exception.day is null or save_day_exception.day not between '2000-01-01' and '2100-12-31' then
    raise exception 'working_day.invalid';
  end if;
  perform private.lock_organization(save_day_exception.organization_id);
  delete from app.working_day_exceptions x
  where x.organization_id = save_day_exception.organization_id and x.day = save_day_exception.day;
  -- Without the former exception: what the law and the week say.
  if private.is_working_day(save_day_exception.organization_id, save_day_exception.day) = save_day_exception.is_working then
    raise exception 'working_day.unchanged';
  end if;
  insert into app.working_day_exceptions (organization_id, day, is_working, note)
  values (save_day_exception.organization_id, save_day_exception.day, save_day_exception.is_working, words);
  return app.days_off_json(save_day_exception.organization_id, save_day_exception.day, save_day_exception.day) -> 0;
end
$$;
comment on function api.save_day_exception is
  'Swaps a day (type DayOff); sent again, it stays as it is. Where the day already is so by itself: working_day.unchanged.';

create function api.remove_day_exception(organization_id uuid, day date) returns void
language plpgsql set search_path = '' as $$
begin
  perform app.require_coordinator(remove_day_exception.organization_id, 'working_day.forbidden');
  perform private.lock_organization(remove_day_exception.organization_id);
  delete from app.working_day_exceptions x
  where x.organization_id = remove_day_exception.organization_id and x.day = remove_day_exception.day;
end
$$;
comment on function api.remove_day_exception is 'The day is again what the law and the week say; taken away twice, it is gone once.';

create function api.get_working_day_after(organization_id uuid, working_days int) returns json
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_organization(get_working_day_after.organization_id);
  if get_working_day_after.working_days is null or get_working_day_after.working_days not between 1 and 250 then
    raise exception 'request.invalid';
  end if;
  return to_json(private.working_day_after(get_working_day_after.organization_id, app.today(), get_working_day_after.working_days));
end
$$;
comment on function api.get_working_day_after is 'The n-th working day after today, as a date: the last day that a form proposes.';

grant execute on function
  api.list_days_off(uuid, int), api.save_day_exception(uuid, date, boolean, text), api.remove_day_exception(uuid, date),
  api.get_working_day_after(uuid, int)
to authenticated;
