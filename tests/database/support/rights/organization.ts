import { randomUUID } from "node:crypto";
import { one } from "../world.ts";
import { type Calls, type Given, coordinatorOnly, noOutsider } from "./calls.ts";

/** Units, members, days off, and what people say of themselves. */
export const organizationCalls = (at: Given): Calls => ({
  list_units: { args: at.inside, answers: noOutsider },
  list_members: { args: at.inside, answers: noOutsider },
  save_unit: {
    args: () => ({ ...at.inside(), unit_id: randomUUID(), name: `Đơn vị ${randomUUID()}`, short_name: null, parent_id: null, aliases: [] }),
    answers: coordinatorOnly("unit.forbidden"),
  },
  save_unit_group: {
    args: () => ({ ...at.inside(), group_id: null, name: `Nhóm ${randomUUID()}`, unit_ids: [at.world.units.lead] }),
    answers: coordinatorOnly("unit.forbidden"),
  },
  create_invitation: {
    args: () => ({ ...at.inside(), unit_id: at.world.units.lead, role: "staff", days: 7 }),
    answers: coordinatorOnly("member.forbidden"),
  },
  list_invitations: { args: at.inside, answers: coordinatorOnly("member.forbidden") },
  withdraw_invitation: {
    args: async () => ({
      invitation_id: await one(
        at.world.database,
        `insert into app.invitations (organization_id, unit_id, role, token_hash, expires_at)
           values ($1, $2, 'staff', sha256(convert_to(gen_random_uuid()::text, 'UTF8')), now() + interval '1 day') returning id`,
        [at.world.organization, at.world.units.lead],
      ),
    }),
    answers: { coordinator: "ok", rest: "invitation.not_found" },
  },
  accept_invitation: { args: () => ({ token: "x".repeat(64) }), answers: { rest: "invitation.invalid" } },
  end_membership: {
    args: async () => ({
      membership_id: await one(
        at.world.database,
        `with guest as (insert into app.people (name) values ('Khách') returning id)
           insert into app.memberships (organization_id, person_id, role) select $1, id, 'viewer' from guest returning id`,
        [at.world.organization],
      ),
    }),
    answers: { coordinator: "ok", former: "member.not_found", stranger: "member.not_found", rest: "member.forbidden" },
  },
  list_days_off: { args: () => ({ ...at.inside(), year: 2026 }), answers: noOutsider },
  save_day_exception: {
    args: () => ({ ...at.inside(), day: "2026-08-31", is_working: false, note: "Hoán đổi" }),
    answers: coordinatorOnly("working_day.forbidden"),
  },
  remove_day_exception: { args: () => ({ ...at.inside(), day: "2026-08-31" }), answers: coordinatorOnly("working_day.forbidden") },
  get_working_day_after: { args: () => ({ ...at.inside(), working_days: 5 }), answers: noOutsider },
  list_expected_members: { args: at.inside, answers: coordinatorOnly("member.forbidden") },
  expect_members: {
    args: () => ({ ...at.inside(), people: [{ phone: "84912345678", name: "A", unitId: null, role: "viewer" }] }),
    answers: coordinatorOnly("member.forbidden"),
  },
  forget_expected_members: { args: () => ({ ...at.inside(), expected_ids: [] }), answers: coordinatorOnly("member.forbidden") },
  begin_phone_sharing: { args: () => ({}), answers: { rest: "ok" } },
  get_my_data: { args: () => ({}), answers: { rest: "ok" } },
  forget_my_phone: { args: () => ({}), answers: { rest: "ok" } },
});
