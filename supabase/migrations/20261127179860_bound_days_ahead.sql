-- «Sắp đến hạn» is a matter of days: a number without bound made an error of the date, or a list of everything.

create function app.days_ahead(days int) returns date
language plpgsql stable set search_path = '' as $$
begin
  if days not between 0 and 366 then
    raise exception 'request.invalid';
  end if;
  return app.today() + days;
end
$$;
comment on function app.days_ahead is 'The day so many days from today, at most a year.';

create or replace function app.narrow_cards(by_lead boolean, lead_unit_id uuid, plan_id uuid, due_within int, also uuid[]) returns text
language sql stable set search_path = '' as $$
  select concat(
    case
      when by_lead and narrow_cards.lead_unit_id is null then ' and c.lead_unit_id is null'
      when by_lead then format(' and c.lead_unit_id = %L::uuid', narrow_cards.lead_unit_id)
    end,
    case when narrow_cards.plan_id is not null then format(' and c.plan_id = %L::uuid', narrow_cards.plan_id) end,
    case when due_within is not null then
      format(' and c.status <> ''done'' and c.due_on between %L::date and %L::date', app.today(), app.days_ahead(due_within))
    end,
    case when also is not null then format(' and c.unit_ids && %L::uuid[]', also) end
  )
$$;

create or replace function app.count_due_within(
  organization_id uuid, quarter date, status text, plan_id uuid, reach app.reach, due_within int
) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  today constant date := app.today();
  until_day constant date := app.days_ahead(due_within);
begin
  if count_due_within.status = 'done' then
    return 0;
  elsif (reach).units is null then
    return coalesce((
      select sum(n.cards) from app.card_counts n
      where n.organization_id = count_due_within.organization_id and n.plan_id is not distinct from count_due_within.plan_id
        and n.quarter = count_due_within.quarter and n.status = count_due_within.status
        and n.due_on between today and until_day
    ), 0);
  end if;
  return (
    select count(distinct cu.card_id) from app.card_units cu
    where cu.unit_id = any ((reach).units) and cu.quarter = count_due_within.quarter and cu.status = count_due_within.status
      and cu.due_on between today and until_day
      and (count_due_within.plan_id is null or cu.plan_id = count_due_within.plan_id)
      and ((reach).also is null or exists (select from app.cards c where c.id = cu.card_id and c.unit_ids && (reach).also))
  );
end
$$;

grant execute on function app.days_ahead(int) to authenticated;
