-- Comments name people who see the card. On the way in a name is written as @[Lan Anh](person's id); the comment keeps the
-- plain words, as everybody reads and searches them, and beside them which words are whose name.

alter table app.comments add column mentions jsonb not null default '[]';
comment on column app.comments.mentions is
  'Who is named where: [{"personId", "at", "length"}], counted in characters from 0, the @ included.';
create index comments_by_mention on app.comments using gin (mentions jsonb_path_ops);

create function private.people_to_mention(card app.cards) returns uuid[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct m.person_id), '{}') from app.memberships m
  where m.organization_id = card.organization_id and m.ended_at is null and (
    m.role in ('leader', 'coordinator')
    or m.role = any (private.roles_of_work()) and m.unit_id = any (private.units_above(card.unit_ids))
  )
$$;
comment on function private.people_to_mention is 'Who sees the card and can do something about it.';

create function private.read_mentions() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  written constant text := '@\[([^][\n]{1,200})\]\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)';
  rest text := new.body;
  found_name text[];
  token text;
  name text;
  known uuid[];
begin
  new.body := '';
  new.mentions := '[]';
  loop
    found_name := regexp_match(rest, written);
    exit when found_name is null;
    known := coalesce(known, (select private.people_to_mention(c) from app.cards c where c.id = new.card_id));
    if found_name[2]::uuid = any (known) is not true then
      raise exception 'mention.unseen';
    elsif jsonb_array_length(new.mentions) >= 20 then
      raise exception 'mention.too_many';
    end if;
    token := '@[' || found_name[1] || '](' || found_name[2] || ')';
    name := '@' || (select p.name from app.people p where p.id = found_name[2]::uuid);
    new.body := new.body || left(rest, strpos(rest, token) - 1);
    new.mentions := new.mentions
      || jsonb_build_object('personId', found_name[2], 'at', length(new.body), 'length', length(name));
    new.body := new.body || name;
    rest := substr(rest, strpos(rest, token) + length(token));
  end loop;
  new.body := new.body || rest;
  if length(new.body) > 4000 then
    raise exception 'comment.too_long';
  end if;
  return new;
end
$$;
comment on function private.read_mentions is 'Definer: looks up names and who sees the card.';
create trigger read_mentions before insert on app.comments for each row execute function private.read_mentions();

create function private.tell_of_mentions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.put_into_outbox(new.organization_id, array(
    select distinct (m ->> 'personId')::uuid from jsonb_array_elements(new.mentions) m
  ), 'mentioned', new.id, null, null, true);
  return null;
end
$$;
create trigger tell_of_mentions after insert on app.comments
  for each row when (new.mentions <> '[]') execute function private.tell_of_mentions();

create function private.put_name(comment app.comments, person_id uuid, name text) returns app.comments
language plpgsql immutable set search_path = '' as $$
declare
  mention jsonb;
  words text := '';
  mentions jsonb := '[]';
  read_to int := 0;
  called text;
begin
  for mention in select m from jsonb_array_elements(comment.mentions) m order by (m ->> 'at')::int loop
    words := words || substr(comment.body, read_to + 1, (mention ->> 'at')::int - read_to);
    read_to := (mention ->> 'at')::int + (mention ->> 'length')::int;
    called := case when mention ->> 'personId' = put_name.person_id::text then '@' || put_name.name
      else substr(comment.body, (mention ->> 'at')::int + 1, (mention ->> 'length')::int) end;
    mentions := mentions || (mention || jsonb_build_object('at', length(words), 'length', length(called)));
    words := words || called;
  end loop;
  words := words || substr(comment.body, read_to + 1);
  if length(words) <= 4000 then
    comment.body := words;
    comment.mentions := mentions;
  else -- the longer name takes the room of the last words
    comment.body := left(words, 4000);
    comment.mentions := coalesce((
      select jsonb_agg(m) from jsonb_array_elements(mentions) m where (m ->> 'at')::int + (m ->> 'length')::int <= 4000
    ), '[]');
  end if;
  return comment;
end
$$;
comment on function private.put_name is 'The comment with the person''s name as it is now.';

-- A new name is written into comments and cards, and so its writer waits in the same line as all others: one that held a card
-- and then waited for the organization, while a move held the organization and waited for the card, made one of them fail.
create function private.follow_name() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  name constant text := case tg_op when 'DELETE' then 'Người không còn tài khoản' else new.name end;
  organization_id uuid;
  comment app.comments;
  card_id uuid;
begin
  -- In one order, or two who are called anew could wait for each other. Also where nothing is copied yet: a comment or an
  -- assignment that is being written at this moment is through before, or reads the new name.
  for organization_id in
    select o.id from (
      select m.organization_id as id from app.memberships m where m.person_id = old.id
      union
      select a.organization_id from app.card_assignees a where a.person_id = old.id
      union
      select c.organization_id from app.comments c where c.mentions @> jsonb_build_array(jsonb_build_object('personId', old.id))
    ) o
    order by o.id
  loop
    perform private.lock_organization(organization_id);
  end loop;
  for comment in
    select * from app.comments c where c.mentions @> jsonb_build_array(jsonb_build_object('personId', old.id))
  loop
    comment := private.put_name(comment, old.id, name);
    update app.comments c set body = comment.body, mentions = comment.mentions where c.id = comment.id;
  end loop;
  for card_id in select a.card_id from app.card_assignees a where a.person_id = old.id loop
    perform private.refresh_assignees(card_id);
  end loop;
  return null;
end
$$;
comment on function private.follow_name is
  'A new name stands wherever the old one was copied to; so it goes with the consent. Definer: people change their name alone.';
create trigger follow_name after update of name on app.people
  for each row when (old.name is distinct from new.name) execute function private.follow_name();
create trigger follow_deleted_name after delete on app.people for each row execute function private.follow_name();
