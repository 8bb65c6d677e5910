import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Session, UnitDirectory } from "../../src/core/organization/organization.ts";
import { type ContractProject, callApi, startContractProject } from "./project.ts";

let project: ContractProject;
beforeAll(async () => {
  project = await startContractProject();
});
afterAll(() => project.stop());

const ask = (who: "coordinator" | "stranger", ...call: [name: string, args?: Record<string, unknown>, options?: { get?: boolean }]) =>
  callApi(project[who].client, ...call);

describe("functions of schema api", () => {
  it("answer one object", async () => {
    const { data, error, status } = await ask("coordinator", "get_session");
    expect({ error, status }).toEqual({ error: null, status: 200 });
    expect((data as Session).person).toEqual({ id: project.coordinator.personId, name: "Trần Thị Minh Châu", avatarUrl: null });
  });

  it("answer null where there is nothing", async () => {
    const { data, error } = await ask("coordinator", "find_plan", {
      organization_id: project.organizationId,
      document_number: "999/KH-UBND",
      issuer: "Không có",
      issued_on: "2026-01-01",
      content_hash: "0".repeat(64),
    });
    expect({ data, error }).toEqual({ data: null, error: null });
  });

  it("take arrays, null and text of Việt Nam, and leave out what is undefined", async () => {
    const name = "Trạm Y tế xã «Bình An» – \"Đồng Hạ\" \\ 'Cơ sở 2'";
    const args = {
      organization_id: project.organizationId,
      unit_id: randomUUID(),
      name,
      short_name: null,
      parent_id: null,
      aliases: ["TYT", "Trạm {y, tế}"],
    };
    const saved = await ask("coordinator", "save_unit", { ...args, nothing: undefined });
    expect(saved.error).toBeNull();
    expect(saved.data).toMatchObject({ name, shortName: null, aliases: ["TYT", "Trạm {y, tế}"] });
    const listed = await ask("coordinator", "list_units", { organization_id: project.organizationId });
    expect((listed.data as UnitDirectory).units.map((unit) => unit.name)).toContain(name);
  });

  it("answer nothing when they return void", async () => {
    const refused = await ask("coordinator", "end_membership", { membership_id: randomUUID() });
    expect(refused.error?.message).toBe("member.not_found");
    const { data } = await ask("coordinator", "list_members", { organization_id: project.organizationId });
    expect(data).toHaveLength(1);
  });

  it("can be read with GET when they change nothing", async () => {
    const { data, error } = await ask("coordinator", "list_units", { organization_id: project.organizationId }, { get: true });
    expect(error).toBeNull();
    expect(data).toHaveProperty("units");
  });

  it("cannot change anything with GET", async () => {
    const { error, status } = await ask(
      "coordinator",
      "save_unit_group",
      { organization_id: project.organizationId, group_id: randomUUID(), name: "Nhóm", unit_ids: [] },
      { get: true },
    );
    expect({ code: error?.code, status }).toEqual({ code: "25006", status: 405 });
  });
});

describe("refusals", () => {
  it("carry our code as the message, with status 400", async () => {
    const { error, status } = await ask("coordinator", "accept_invitation", { token: "unknown" });
    expect({ message: error?.message, code: error?.code, status }).toEqual({ message: "invitation.invalid", code: "P0001", status: 400 });
  });

  it("hide what a stranger must not know", async () => {
    const { error } = await ask("stranger", "list_units", { organization_id: project.organizationId });
    expect(error?.message).toBe("organization.not_found");
  });

  it("keep the service's functions from everybody else", async () => {
    const args = { app_user_id: "x", name: null, avatar_url: null, oa_user_id: null };
    const signedIn = await ask("coordinator", "sign_in_person", args);
    expect({ code: signedIn.error?.code, status: signedIn.status }).toEqual({ code: "42501", status: 403 });
    const anonymous = await callApi(project.nobody, "sign_in_person", args);
    expect({ code: anonymous.error?.code, status: anonymous.status }).toEqual({ code: "42501", status: 401 });
  });

  it("tell of a function or an argument that does not exist", async () => {
    for (const [name, args] of [
      ["no_such_function", {}],
      ["get_card", { id: randomUUID() }],
      ["get_card", {}],
    ] as const) {
      const { error, status } = await ask("coordinator", name, args);
      expect({ code: error?.code, status }).toEqual({ code: "PGRST202", status: 404 });
    }
  });

  it("tell of an argument of the wrong type", async () => {
    const { error, status } = await ask("coordinator", "get_card", { card_id: "not-a-uuid" });
    expect({ code: error?.code, status }).toEqual({ code: "22P02", status: 400 });
  });

  it("leave every schema but api closed", async () => {
    for (const schema of ["app", "private", "auth", "storage", "public"]) {
      const { error, status } = await project.coordinator.client.schema(schema).rpc("today");
      expect({ schema, code: error?.code, status }).toEqual({ schema, code: "PGRST106", status: 406 });
    }
    const table = await project.coordinator.client.schema("api").from("cards").select();
    expect(table.status).toBe(404);
  });
});
