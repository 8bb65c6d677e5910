-- api: the short numbers by which people speak of cards and reports («xong 12», «bc 3»), and who else writes a report.

create function api.find_card(organization_id uuid, number int) returns json
language plpgsql stable set search_path = '' as $$
declare
  card uuid;
begin
  perform private.require_organization(find_card.organization_id);
  select c.id into card from app.cards c
  where c.organization_id = find_card.organization_id and c.number = find_card.number and c.archived_at is null;
  if card is null then
    raise exception 'card.not_found';
  end if;
  return app.card_json(card);
end
$$;
comment on function api.find_card is 'The card of this number, if the person sees it (type Card).';

create function api.find_report_request(organization_id uuid, number int) returns json
language plpgsql stable set search_path = '' as $$
declare
  report app.report_requests;
begin
  perform private.require_organization(find_report_request.organization_id);
  select * into report from app.report_requests r
  where r.organization_id = find_report_request.organization_id and r.number = find_report_request.number;
  if not found then
    raise exception 'report.not_found';
  end if;
  return app.report_detail_json(report);
end
$$;
comment on function api.find_report_request is 'The request of this number, if the person sees it (type ReportRequestDetail).';

create function private.others_writing_in_chat(report_request_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select r.person_id from private.chat_reports r
    where r.request_id = report_request_id and r.person_id <> auth.uid() and r.touched_at > private.moment() - interval '1 hour'
  );
end
$$;
comment on function private.others_writing_in_chat is 'Definer: nobody reads what the chat remembers. Asked for requests that the person may write at.';

create function api.list_report_writers(report_request_id uuid) returns json
language plpgsql stable set search_path = '' as $$
declare
  report constant app.report_requests := app.require_report(list_report_writers.report_request_id);
begin
  if not report.unit_id = any (private.units_i_work_for()) or report.status not in ('open', 'returned') then
    perform app.refuse_writing(report);
  end if;
  return coalesce((
    select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
    from app.people p
    where p.id <> auth.uid() and (
      p.id = any (private.others_writing_in_chat(report.id))
      -- Written down by the real clock, as every change of a draft.
      or exists (
        select from app.report_draft_parts d
        where d.request_id = report.id and d.person_id = p.id and d.updated_at > now() - interval '1 hour'
      )
      or exists (
        select from app.report_files f
        where f.request_id = report.id and f.created_by = p.id and f.created_at > now() - interval '1 hour'
      )
    )
  ), '[]');
end
$$;
comment on function api.list_report_writers is 'Colleagues who wrote at a draft within the last hour, in the app or in the chat; refuses who may not write at it now.';

grant execute on function
  api.find_card(uuid, int), api.find_report_request(uuid, int), api.list_report_writers(uuid),
  private.others_writing_in_chat(uuid)
to authenticated;
