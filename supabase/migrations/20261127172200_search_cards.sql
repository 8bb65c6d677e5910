-- Search. However common the words are, the work is bounded: the newest cards are looked through one by one, which is
-- enough for common words; the index finds the others. Words match by their beginnings, all of them, each somewhere in
-- the title, a comment or the name of a unit. (A section is a mere number: «1» would find everything.)

create function private.words_question(organization_id uuid, words text[], own uuid[], out whole tsquery, out by_index tsquery)
language plpgsql stable security definer set search_path = '' as $$
declare
  key constant text := private.word_key(words_question.organization_id);
  rights constant text := '(' || (
    select string_agg(quote_literal(private.unit_word(words_question.organization_id, o)), ' | ') from unnest(own) o
  ) || ')';
begin
  with clauses as (
    select
      '(' || quote_literal(key || w) || ':*' || coalesce(string_agg(' | ' || quote_literal(private.unit_word(u.organization_id, u.id)), ''), '') || ')' as clause,
      length(w) > 1 and count(u.id) <= 8 as is_rare
    from unnest(words) w
    left join (
      select n.id, n.organization_id, n.plain || coalesce(string_agg(a.plain, ''), '') as plain
      from app.units n
      left join app.unit_aliases a on a.organization_id = n.organization_id and a.unit_id = n.id
      where n.organization_id = words_question.organization_id
      group by n.id
    ) u on strpos(u.plain, ' ' || w) > 0
    group by w
  )
  select
    concat_ws(' & ', rights, string_agg(c.clause, ' & '))::tsquery,
    concat_ws(' & ', rights, coalesce(string_agg(c.clause, ' & ') filter (where c.is_rare), case when rights is null then string_agg(c.clause, ' & ') end))::tsquery
  into whole, by_index
  from clauses c;
end
$$;
comment on function private.words_question is
  'Definer: asked by private.find_cards, with words of letters and digits alone. The index is not asked for single letters and for words of many units'' names, which nearly every card has; what it gives is compared with the whole.';

create function private.find_cards_by_index(organization_id uuid, whole tsquery, by_index tsquery, below int)
returns table (card_id uuid, number int, title text)
language sql stable security definer set search_path = '' set enable_seqscan = off set enable_indexscan = off as $$
  select f.card_id, f.number, f.title
  from (select w.* from private.card_words w where w.words @@ by_index limit 2000) f
  where f.words @@ whole and f.organization_id = find_cards_by_index.organization_id and f.number < below
$$;
comment on function private.find_cards_by_index is
  'Definer, asked by private.find_cards. What matches is read by the index of words whatever the planner thinks of it, and no more than 2,000 cards of it.';

create function private.find_cards(organization_id uuid, words text[])
returns table (card_id uuid, in_title int, missing text[])
language plpgsql stable security definer set search_path = '' as $$
declare
  newest constant int := 2000;
  bound constant int := 200;
  own uuid[];
  question record;
  phrase constant text := ' ' || array_to_string(words, ' ');
  oldest int;
begin
  if cardinality(words) = 0 or not find_cards.organization_id = any (private.organizations_i_belong_to()) then
    return;
  elsif not find_cards.organization_id = any (private.organizations_i_see_whole()) then
    own := array(
      select u.id from app.units u where u.organization_id = find_cards.organization_id and u.id = any (private.units_i_work_for())
    );
    if cardinality(own) = 0 then
      return;
    end if;
  end if;
  question := private.words_question(find_cards.organization_id, words, own);
  oldest := (
    select w.number from private.card_words w where w.organization_id = find_cards.organization_id
    order by w.number desc offset newest - 1 limit 1
  );
  return query
    with seen as materialized (
      select n.card_id, n.number, n.title from (
        select w.* from private.card_words w where w.organization_id = find_cards.organization_id
        order by w.number desc limit newest
      ) n
      where n.words @@ question.whole
    ), older as (
      select i.card_id, i.number, i.title
      from private.find_cards_by_index(find_cards.organization_id, question.whole, question.by_index, oldest) i
      where oldest is not null and (select count(*) from seen) < bound
    ), best as (
      select f.card_id, f.title, strpos(f.title, phrase) > 0 as together
      from (select * from seen union all select * from older) f
      order by together desc, f.number desc limit bound
    )
    select b.card_id, case when b.together then 2 when m.missing = '{}' then 1 else 0 end, m.missing
    from best b
    cross join lateral (select array(select w from unnest(words) w where strpos(b.title, ' ' || w) = 0) as missing) m;
end
$$;
comment on function private.find_cards is
  'At most 200 live cards that the person sees and that have all the words; in_title 2: as they stand one after another in the title, 1: all in the title; missing: those that are not. Definer, because only operators that leak nothing may use an index under policies: whose cards they are is part of the question, and whoever asks joins with app.cards, whose policies hold all the same.';
grant execute on function private.find_cards(uuid, text[]) to authenticated;

create function app.words_of_question(asked text) returns text[]
language sql immutable set search_path = '' as $$
  with given as (
    select left(w, 40) as w, min(n) as n
    from regexp_split_to_table(btrim(app.plain_words(left(asked, 200))), ' ') with ordinality s (w, n) where w <> '' group by 1
  )
  -- A word that begins another one of them is found with it.
  select coalesce((array_agg(g.w order by g.n))[1:8], '{}') from given g
  where not exists (select from given other where other.w <> g.w and starts_with(other.w, g.w))
$$;
comment on function app.words_of_question is 'At most eight words of what somebody typed.';

create function app.units_with(organization_id uuid, words text[]) returns table (unit_id uuid, name text, word text)
language sql stable set search_path = '' as $$
  select u.id, u.name, w
  from app.units u
  left join lateral (
    select string_agg(a.plain, '') as plain from app.unit_aliases a
    where a.organization_id = u.organization_id and a.unit_id = u.id
  ) o on true
  cross join unnest(words) w
  where u.organization_id = units_with.organization_id and strpos(u.plain || coalesce(o.plain, ''), ' ' || w) > 0
$$;
comment on function app.units_with is 'The units of which a word is part of a name or an alias, and which word.';

create function app.excerpt(body text, words text[]) returns text
language plpgsql stable set search_path = '' as $$
declare
  plain constant text := extensions.unaccent('extensions.unaccent', lower(normalize(body, nfc) collate pg_catalog.pg_c_utf8));
  at int := coalesce((select min(nullif(strpos(plain, w), 0)) from unnest(words) w), 1);
begin
  at := greatest(1, at - 60);
  return case when at > 1 then '…' else '' end || btrim(substr(normalize(body, nfc), at, 200))
    || case when length(body) > at + 199 then '…' else '' end;
end
$$;
comment on function app.excerpt is 'What stands around the first of the words, about 200 letters.';

create function app.found_comment(organization_id uuid, card_id uuid, words text[]) returns json
language sql stable set search_path = '' as $$
  select json_build_object('person', p.name, 'at', f.created_at, 'excerpt', app.excerpt(f.body, words)) from (
    select k.person_id, k.created_at, k.body
    from (
      select c.* from app.comments c
      where c.organization_id = found_comment.organization_id and c.card_id = found_comment.card_id order by c.created_at desc limit 50
    ) k
    cross join lateral (select count(*) as hits from unnest(words) w where strpos(app.plain_words(k.body), ' ' || w) > 0) h
    where h.hits > 0
    order by h.hits desc, k.created_at desc limit 1
  ) f
  left join app.people p on p.id = f.person_id
$$;
comment on function app.found_comment is 'Of the newest 50 comments the one in which most of the words are found.';

create function api.search_cards(organization_id uuid, words text, skip int default 0, max_cards int default 20) returns json
language plpgsql stable set search_path = '' as $$
declare
  typed constant text := btrim(coalesce(search_cards.words, ''));
  asked constant text[] := case when typed like '#%' then '{}' else app.words_of_question(typed) end;
  asked_number constant int := substring(typed from '^#?\s*(\d{1,9})$')::int;
  first_place constant int := greatest(coalesce(skip, 0), 0);
  rows_wanted constant int := app.limit_of(max_cards);
  today constant date := app.today();
  found json;
  total int;
begin
  perform private.require_organization(search_cards.organization_id);
  with hits as materialized (
    select c.id, true as by_number, '{}'::text[] as missing, 2 as in_title, c.status, c.due_on, c.number
    from app.cards c
    where c.organization_id = search_cards.organization_id and c.number = asked_number and c.archived_at is null
    union all
    select c.id, false, f.missing, f.in_title, c.status, c.due_on, c.number
    from private.find_cards(search_cards.organization_id, asked) f
    join app.cards c on c.id = f.card_id
    where c.archived_at is null and c.number is distinct from asked_number
  ), page as materialized (
    select h.id, h.by_number, h.missing, row_number() over (
      order by h.by_number desc, h.in_title desc, h.status = 'done', abs(h.due_on - today) nulls last, h.number desc
    ) as place
    from hits h order by place offset first_place limit rows_wanted
  ), units as materialized (
    select u.* from app.units_with(search_cards.organization_id, array(select distinct unnest(p.missing) from page p)) u
  ), lines as materialized (
    select p.place, p.by_number, p.missing, l.id, l.card, l.unit_ids,
      array(select distinct u.word from units u where u.unit_id = any (l.unit_ids) and u.word = any (p.missing)) as in_units
    from page p join app.card_lines l on l.id = p.id
  )
  select
    (select count(*) from hits),
    (select json_agg(json_build_object(
      'card', l.card,
      'byNumber', l.by_number,
      'units', case when cardinality(l.in_units) = 0 then '[]' else (
        select json_agg(f.name order by f.words desc, f.place) from (
          select u.name, count(*) as words, min(array_position(l.unit_ids, u.unit_id)) as place
          from units u where u.unit_id = any (l.unit_ids) and u.word = any (l.missing)
          group by u.unit_id, u.name order by 2 desc, 3 limit 2
        ) f
      ) end,
      'comment', case when not l.missing <@ l.in_units then app.found_comment(
        search_cards.organization_id, l.id, array(select m from unnest(l.missing) m where m <> all (l.in_units))
      ) end
    ) order by l.place) from lines l)
  into total, found;
  return json_build_object(
    'found', coalesce(found, '[]'), 'more', total > first_place + rows_wanted, 'tooMany', total >= 200
  );
end
$$;
comment on function api.search_cards is
  'Cards by words in titles, units and comments, or by number (type Found): first what the title says as it was typed, then open before done, then what is due nearest to today.';

grant execute on function
  app.words_of_question(text), app.units_with(uuid, text[]), app.excerpt(text, text[]), app.found_comment(uuid, uuid, text[]),
  api.search_cards(uuid, text, int, int)
to authenticated;
