-- A report says with its detail whether a later last day is asked for, and who may ask, answer and take back.

create function app.report_extension_rights(report app.report_requests, asked app.extensions) returns json
language plpgsql stable set search_path = '' as $$
declare
  heads constant boolean := report.unit_id = any (private.units_i_head());
begin
  return json_build_object(
    'askExtension', report.status in ('open', 'returned') and asked.id is null
      and (heads or report.organization_id = any (private.organizations_i_coordinate())),
    'decideExtension', asked.id is not null and report.organization_id = any (private.organizations_i_grant_in()),
    'withdrawExtension', asked.id is not null and (heads or coalesce(asked.asked_by = auth.uid(), false))
  );
end
$$;
comment on function app.report_extension_rights is 'What the person may do about the last day of a report (type ExtensionRights).';
grant execute on function app.report_extension_rights(app.report_requests, app.extensions) to authenticated;

create function app.report_detail_json(report app.report_requests) returns json
language plpgsql stable set search_path = '' as $$
declare
  duty app.report_duties;
  asked app.extensions;
  cards constant json := app.cards_for_report(report);
begin
  select * into duty from app.report_duties d where d.id = report.duty_id;
  select * into asked from app.extensions x where x.report_request_id = report.id and x.status = 'asked';
  return (select l.report from app.report_lines l where l.id = report.id) || jsonb_build_object(
    'organizationId', report.organization_id,
    'extension', case when asked.id is not null then app.open_extension_json(asked) end,
    'extensionRights', app.report_extension_rights(report, asked),
    'recipient', duty.recipient,
    'collector', (select u.name from app.units u where u.id = duty.collector_unit_id),
    'instructions', duty.instructions,
    'planTitle', (select p.title from app.plans p where p.id = duty.plan_id),
    'figures', app.report_figures_json(duty.id),
    'parts', coalesce((
      select json_agg(json_build_object(
        'part', p.part, 'text', p.body, 'version', p.version,
        'by', (select json_build_object('id', w.id, 'name', w.name) from app.people w where w.id = p.person_id), 'at', p.updated_at
      ) order by p.part)
      from app.report_draft_parts p where p.request_id = report.id
    ), '[]'),
    'draftVersion', coalesce((select d.version from app.report_drafts d where d.request_id = report.id), 0),
    'files', app.report_files_json(array(
      select f from app.report_files f where f.request_id = report.id and f.removed_at is null
    )),
    'cards', cards,
    'boxes', app.boxes_of(cards),
    'rounds', app.report_rounds_json(report.id),
    'history', app.report_history_json(report)
  );
end
$$;
comment on function app.report_detail_json is 'A request with its draft, rounds and history (type ReportRequestDetail).';
grant execute on function app.report_detail_json(app.report_requests) to authenticated;
