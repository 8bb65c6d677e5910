-- A card that is put between the same two again and again gets a longer key each sixth time, and keys end at 200 letters: after a
-- thousand such moves there would be no place left. A nightly job gives short keys to where they have grown, in the same order.

create index cards_with_long_ranks on app.cards (organization_id, quarter, status) where length(rank) > 40 and archived_at is null;

create function private.free_rank(low text, high text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  found text;
begin
  if low is null then
    -- In front of everything: the last key of the range of whole numbers below.
    return case
      when high is null then 'a0'
      when ascii(high) >= 97 then 'Zz'
      when ascii(high) > 66 then chr(ascii(high) - 1) || repeat('z', 92 - ascii(high))
    end;
  end if;
  found := private.rank_after(low, high);
  while starts_with(high, found) loop
    found := private.rank_after(found, high);
  end loop;
  return found;
end
$$;
comment on function private.free_rank is 'A key between two, with which no key before `high` begins: whatever is put behind it is between them too.';

create function private.shorten_ranks() returns int
language plpgsql set search_path = '' as $$
declare
  digits constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  grown record;
  run record;
  base text;
  shortened int := 0;
begin
  for grown in
    select distinct c.organization_id, c.quarter, c.status from app.cards c where length(c.rank) > 40 and c.archived_at is null
  loop
    perform private.lock_organization(grown.organization_id);
    for run in
      -- Each card with a short key, and those with long ones that stand between it and the next.
      select r.low, lead(r.low) over (order by r.place) as high, r.ids, r.longest
      from (
        select
          p.place,
          min(p.rank) filter (where length(p.rank) <= 20) as low,
          array_agg(p.id order by p.rank) filter (where length(p.rank) > 20) as ids,
          max(length(p.rank)) as longest
        from (
          select c.id, c.rank, count(*) filter (where length(c.rank) <= 20) over (order by c.rank) as place
          from app.cards c
          where c.organization_id = grown.organization_id and c.quarter = grown.quarter and c.status = grown.status
            and c.archived_at is null
        ) p
        group by p.place
      ) r
    loop
      continue when run.longest <= 40;
      base := private.free_rank(run.low, run.high);
      continue when base is null;
      update app.cards c
      set rank = base || substr(digits, n.place / 3844 % 62 + 1, 1) || substr(digits, n.place / 62 % 62 + 1, 1)
        || substr(digits, n.place % 62 + 1, 1) || 'V'
      from unnest(run.ids) with ordinality as m (id, ordinal) cross join lateral (select m.ordinal::int) n (place)
      where c.id = m.id;
      shortened := shortened + cardinality(run.ids);
    end loop;
  end loop;
  return shortened;
end
$$;
comment on function private.shorten_ranks is 'Gives short keys to cards whose keys have grown long, in the same order; answers to how many. Safe to run twice.';

select cron.schedule('shorten-ranks', '40 17 * * *', 'select private.shorten_ranks()');
