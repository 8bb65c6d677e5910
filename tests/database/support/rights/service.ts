import { randomUUID } from "node:crypto";
import { addCardFile } from "../card-files.ts";
import { addFile } from "../report-files.ts";
import { leadRequest } from "../reports.ts";
import { type Calls, type Given } from "./calls.ts";

/** What the functions of the server call, and no person. */
export function serviceCalls(at: Given): Calls {
  const args: Record<string, Calls[string]["args"]> = {
    finish_card_file_check: async () => ({
      file_id: (await addCardFile(at.world, at.card)).id,
      found_version: null,
      found_size: 1,
      fits: true,
    }),
    finish_report_file_check: async () => ({
      file_id: (await addFile(at.world, await leadRequest(at.world))).file.id,
      found_version: null,
      found_size: 1,
      fits: true,
    }),
    list_files_to_sweep: () => ({ job_secret: "x", max_files: 1 }),
    forget_swept_files: () => ({ job_secret: "x", paths: [] }),
    claim_deliveries: () => ({ job_secret: "x", worker: randomUUID() }),
    begin_delivery: () => ({ job_secret: "x", worker: randomUUID(), delivery_id: randomUUID() }),
    finish_delivery: () => ({ job_secret: "x", worker: randomUUID(), delivery_id: randomUUID(), outcome: "sent" }),
    note_delivery_run: () => ({ job_secret: "x" }),
    get_official_account: () => ({ job_secret: "x" }),
    begin_token_refresh: () => ({ job_secret: "x", known_generation: 1, holder: randomUUID() }),
    finish_token_refresh: () => ({ job_secret: "x", of_generation: 1, access_token: "a", refresh_token: "b", expires_in: 1 }),
    fail_token_refresh: () => ({ job_secret: "x", of_generation: 1, holder: randomUUID(), failure: "used_up", failure_code: null }),
    finish_official_account_entry: () => ({
      ...at.inside(),
      person_id: randomUUID(),
      oa_id: "4409",
      access_token: "a",
      refresh_token: "b",
      name: "A",
      oa_type: 4,
      package_name: null,
    }),
    read_deadline_calendar: () => ({ token: "x", address_hash: "y" }),
    record_chat_event: () => ({ event_key: "1", name: "follow", oa_user_id: "1", app_user_id: null, sent_at: "2026-11-20", payload: null }),
    begin_chat_job: () => ({ job_secret: "x" }),
    claim_chat_event: () => ({}),
    finish_chat_event: () => ({ event_id: randomUUID(), lease: randomUUID(), answer: null, report: null }),
    fail_chat_event: () => ({ event_id: randomUUID(), lease: randomUUID(), reason: "x" }),
    sign_in_person: () => ({ app_user_id: "1", name: "A", avatar_url: null, oa_user_id: null }),
    keep_shared_phone: () => ({ person_id: randomUUID(), app_user_id: "1", phone: "84912345678" }),
    revoke_consent: () => ({ app_user_id: "1", happened_at: "2026-11-20T00:00:00Z" }),
    count_sign_in: () => ({ address_hash: "a" }),
  };
  return Object.fromEntries(
    Object.entries(args).map(([name, args]) => [name, { args, answers: { rest: `permission denied for function ${name}` } }]),
  );
}
