-- A new name is written into comments and cards, and so its writer waits in the same line as all others: one that held a card
-- and then waited for the organization, while a move held the organization and waited for the card, made one of them fail.

create or replace function private.follow_name() returns trigger
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
