-- The words by which each card is found, kept beside the cards: a move of a card writes nothing here.

create table private.card_words (
  card_id uuid primary key,
  organization_id uuid not null,
  number int not null,
  title text not null,
  words tsvector not null,
  foreign key (organization_id, card_id) references app.cards (organization_id, id) on delete cascade
);
comment on table private.card_words is
  'Live cards with the words of their title and comments and the ids of their units. Kept by triggers, read by private.find_cards alone.';
comment on column private.card_words.title is 'app.plain_words of the title, in which the words are looked for as they stand one after another.';
comment on column private.card_words.words is
  'Each word, and @ with the beginning of each unit''s id, after the first letters of the organization''s id: so a prefix in the index is a prefix among one organization''s words.';
create index card_words_by_number on private.card_words (organization_id, number);
create index card_words_by_card on private.card_words (organization_id, card_id);
-- What is written and not yet sorted in is read by every search, so little of it may gather.
create index card_words_by_word on private.card_words using gin (words) with (gin_pending_list_limit = 256);

create function private.word_key(organization_id uuid) returns text
language sql immutable set search_path = '' return left(organization_id::text, 4);
comment on function private.word_key is 'Two organizations may have the same: whose a card is, is looked up all the same.';

create function private.unit_word(organization_id uuid, unit_id uuid) returns text
language sql immutable set search_path = '' return private.word_key(organization_id) || '@' || left(replace(unit_id::text, '-', ''), 16);

create function private.words_to_find(organization_id uuid, plain text) returns text[]
language sql immutable set search_path = '' as $$
  select coalesce(array_agg(distinct private.word_key(words_to_find.organization_id) || left(w, 40)), '{}')
  from string_to_table(btrim(plain), ' ') w
  where w <> ''
$$;
comment on function private.words_to_find is 'The words of a text that app.plain_words gave, as they stand in the index.';

create function private.words_of_task(organization_id uuid, plain text, unit_ids uuid[]) returns text[]
language sql immutable set search_path = '' as $$
  select private.words_to_find(words_of_task.organization_id, plain)
    || array(select private.unit_word(words_of_task.organization_id, u) from unnest(unit_ids) u)
$$;

create function private.words_of_comments(card_id uuid) returns text[]
language sql stable set search_path = '' as $$
  select (private.words_to_find(min(n.organization_id::text)::uuid, app.plain_words(string_agg(n.body, ' '))))[1:5000] from (
    select k.organization_id, k.body from app.comments k where k.card_id = words_of_comments.card_id order by k.created_at desc limit 500
  ) n
$$;
comment on function private.words_of_comments is 'What is beyond 5,000 different words is not searched.';

create function private.write_card_words(cards uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.card_words as w (card_id, organization_id, number, title, words)
  select
    c.id, c.organization_id, c.number, p.plain,
    array_to_tsvector(
      private.words_of_task(c.organization_id, p.plain, t.unit_ids)
      || case when c.comment_count = 0 then '{}' else coalesce(private.words_of_comments(c.id), '{}') end
    )
  from app.cards c
  join app.tasks t on t.id = c.task_id
  cross join lateral app.plain_words(t.title) p (plain)
  where c.id = any (cards) and c.archived_at is null
  on conflict (card_id) do update set title = excluded.title, words = excluded.words
  where (w.title, w.words) is distinct from (excluded.title, excluded.words);
end
$$;
comment on function private.write_card_words is 'Writes the words of cards anew. Definer: nobody writes this table.';

create function private.follow_words_of_new_cards() returns trigger
language plpgsql security definer set search_path = '' set enable_nestloop = off as $$
begin
  -- Nested loops are off for the joins of long lists, of which the planner knows nothing. A text is read once for all the
  -- cards of its task.
  with texts as materialized (
    select t.id, t.organization_id, t.unit_ids, app.plain_words(t.title) as plain
    from app.tasks t where t.id = any (array(select distinct n.task_id from new_cards n))
  ), tasks as materialized (
    select t.id, t.plain, array_to_tsvector(private.words_of_task(t.organization_id, t.plain, t.unit_ids)) as words from texts t
  )
  insert into private.card_words (card_id, organization_id, number, title, words)
  select n.id, n.organization_id, n.number, t.plain, t.words
  from new_cards n join tasks t on t.id = n.task_id
  where n.archived_at is null;
  return null;
end
$$;
create trigger follow_words_of_new_cards after insert on app.cards
  referencing new table as new_cards for each statement execute function private.follow_words_of_new_cards();

create function private.follow_words_of_archived_card() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.archived_at is not null then
    delete from private.card_words w where w.card_id = new.id;
  else
    perform private.write_card_words(array[new.id]);
  end if;
  return null;
end
$$;
-- A move sets none of these columns, so it does not even ask.
create trigger follow_words_of_archived_card after update of archived_at on app.cards
  for each row when ((old.archived_at is null) <> (new.archived_at is null)) execute function private.follow_words_of_archived_card();

create function private.follow_words_of_task() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  plain text;
  of_task text[];
begin
  if not exists (select from app.cards c where c.task_id = new.id) then
    return null; -- an import gives tasks their units before it makes their cards
  end if;
  plain := app.plain_words(new.title);
  of_task := private.words_of_task(new.organization_id, plain, new.unit_ids);
  update private.card_words w
  set title = plain,
    words = array_to_tsvector(of_task || case when c.comment_count = 0 then '{}' else coalesce(private.words_of_comments(c.id), '{}') end)
  from app.cards c
  where c.task_id = new.id and w.card_id = c.id;
  return null;
end
$$;
create trigger follow_words_of_task after update of title, lead_unit_ids, supporting_unit_ids on app.tasks
  for each row when (
    (old.title, old.lead_unit_ids, old.supporting_unit_ids) is distinct from (new.title, new.lead_unit_ids, new.supporting_unit_ids)
  ) execute function private.follow_words_of_task();

create function private.follow_words_of_new_comment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update private.card_words w set words = w.words || array_to_tsvector(private.words_to_find(new.organization_id, app.plain_words(new.body)))
  where w.card_id = new.card_id and length(w.words) < 5000;
  return null;
end
$$;
create trigger follow_words_of_new_comment after insert on app.comments
  for each row execute function private.follow_words_of_new_comment();

create function private.follow_words_of_other_comment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.write_card_words(array[old.card_id]);
  return null;
end
$$;
create trigger follow_words_of_changed_comment after update of body on app.comments
  for each row when (old.body is distinct from new.body) execute function private.follow_words_of_other_comment();
create trigger follow_words_of_removed_comment after delete on app.comments
  for each row execute function private.follow_words_of_other_comment();

select private.write_card_words(array(select c.id from app.cards c));
