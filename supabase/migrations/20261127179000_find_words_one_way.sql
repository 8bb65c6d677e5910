-- Words are made comparable in one way: app.without_diacritics said nearly the same as app.plain_words.

create or replace function api.find_card_people(card_id uuid, words text default null, to_assign boolean default false, max_people int default 20)
returns json
language plpgsql stable set search_path = '' as $$
declare
  card constant app.cards := app.require_card(find_card_people.card_id);
  above constant uuid[] := private.units_above(card.unit_ids);
  wanted constant text[] := regexp_split_to_array(btrim(app.plain_words(left(coalesce(find_card_people.words, ''), 200))), ' ');
  -- A coordinator gives to whoever works on the card, a head to people of their own units.
  givers constant uuid[] := case
    when card.organization_id = any (private.organizations_i_coordinate()) then above
    else array(select u from unnest(above) u intersect select h from unnest(private.units_i_head()) h)
  end;
begin
  return coalesce((
    select json_agg(json_build_object('id', f.id, 'name', f.name, 'unit', f.unit, 'role', f.role) order by f.part, f.name, f.id)
    from (
      select p.id, p.name, w.unit, w.role, w.part
      from (
        select distinct on (m.person_id) m.person_id, m.role, u.name as unit,
          case when m.unit_id = any (card.lead_unit_ids) then 1 when m.unit_id = any (card.unit_ids) then 2 else 3 end as part
        from app.memberships m left join app.units u on u.id = m.unit_id
        where m.organization_id = card.organization_id and m.ended_at is null and case
          when to_assign then m.role in ('staff', 'unit_head', 'coordinator') and m.unit_id = any (givers)
          else m.role in ('leader', 'coordinator') or m.role in ('staff', 'unit_head') and m.unit_id = any (above)
        end
        order by m.person_id, 4, m.created_at
      ) w
      join app.people p on p.id = w.person_id
      where not exists (
        select from unnest(wanted) word where strpos(app.plain_words(concat_ws(' ', p.name, w.unit)), word) = 0
      )
      order by w.part, p.name, p.id limit app.limit_of(max_people)
    ) f
  ), '[]');
end
$$;

drop function app.without_diacritics(text);
