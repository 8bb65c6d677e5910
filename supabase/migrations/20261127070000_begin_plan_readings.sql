-- Reading a plan on the server: who may, and how often. The Edge Function read-plan asks as the person themselves.

create function private.count_my_plan_reading() returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  return private.count_attempt('read-plan:' || auth.uid(), 60);
end
$$;
comment on function private.count_my_plan_reading is 'Counts one more reading of the person who calls, and tells whether it is still allowed.';

create function api.begin_plan_reading(organization_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  perform app.require_coordinator(begin_plan_reading.organization_id, 'plan.forbidden');
  if not private.count_my_plan_reading() then
    raise exception 'rate.limited';
  end if;
end
$$;
comment on function api.begin_plan_reading is 'Asked by read-plan before it reads a file for an organization, under the person''s own token.';

grant execute on function api.begin_plan_reading(uuid), private.count_my_plan_reading() to authenticated;
