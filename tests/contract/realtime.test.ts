import { randomUUID } from "node:crypto";
import type { RealtimeChannel, SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connect, mintToken } from "../support/clients.ts";
import { importPlan } from "./plan.ts";
import { type ContractProject, startContractProject } from "./project.ts";

let project: ContractProject;
let cardId: string;
const clients: SupabaseClient[] = [];
beforeAll(async () => {
  project = await startContractProject();
  ({ cardId } = await importPlan(project));
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.realtime.disconnect()));
  await project.stop();
});

interface Ear {
  client: SupabaseClient;
  channel: RealtimeChannel;
  statuses: string[];
  versions: number[];
}

async function join(token: string | (() => string | null) | null, topic: string, isPrivate = true): Promise<Ear> {
  const client = connect(project, token);
  clients.push(client);
  await client.realtime.setAuth();
  const ear: Ear = { client, channel: client.channel(topic, { config: { private: isPrivate } }), statuses: [], versions: [] };
  ear.channel.on("broadcast", { event: "poke" }, ({ payload }: { payload: { version: number } }) => ear.versions.push(payload.version));
  ear.channel.subscribe((status) => ear.statuses.push(String(status)));
  await vi.waitFor(() => expect(ear.statuses.length).toBeGreaterThan(0), { timeout: 5000 });
  return ear;
}

const topic = () => `organization:${project.organizationId}`;

/** Any change of a card pokes. */
async function change(): Promise<void> {
  const args = { card_id: cardId, body: "Đã liên hệ đơn vị phối hợp.", request_id: randomUUID() };
  const { error } = await project.coordinator.client.schema("api").rpc("add_comment", args);
  expect(error).toBeNull();
}

describe("pokes", () => {
  it("reach the members of the organization", async () => {
    const ear = await join(project.coordinator.token, topic());
    expect(ear.statuses).toEqual(["SUBSCRIBED"]);
    await change();
    await vi.waitFor(() => expect(ear.versions.length).toBe(1), { timeout: 5000 });
    await change();
    await vi.waitFor(() => expect(ear.versions.length).toBe(2), { timeout: 5000 });
    expect(ear.versions[1]).toBeGreaterThan(ear.versions[0] ?? Infinity);
  });

  it("reach neither strangers nor nobody, and no public channel", async () => {
    for (const [token, isPrivate] of [
      [project.stranger.token, true],
      [null, true],
      [project.coordinator.token, false],
    ] as const) {
      const ear = await join(token, topic(), isPrivate);
      expect(ear.statuses).not.toContain("SUBSCRIBED");
    }
  });

  it("are not taken from clients", async () => {
    const listener = await join(project.coordinator.token, topic());
    const speaker = await join(project.coordinator.token, topic());
    await speaker.channel.send({ type: "broadcast", event: "poke", payload: { version: 999_999 } });
    await change();
    await vi.waitFor(() => expect(listener.versions.length).toBe(1), { timeout: 5000 });
    expect(listener.versions).not.toContain(999_999);
  });

  it("come no more after leaving", async () => {
    const [gone, staying] = [await join(project.coordinator.token, topic()), await join(project.coordinator.token, topic())];
    await gone.client.removeChannel(gone.channel);
    await change();
    await vi.waitFor(() => expect(staying.versions.length).toBe(1), { timeout: 5000 });
    expect(gone.versions).toEqual([]);
  });
});

describe("a channel", () => {
  it("lives on with a renewed token and ends with an expired one", async () => {
    const short = () => mintToken(project, project.coordinator.personId, { seconds: 2 });
    const renewed = await join(await short(), topic());
    const forgotten = await join(await short(), topic());
    await renewed.client.realtime.setAuth(await mintToken(project, project.coordinator.personId));
    await vi.waitFor(() => expect(forgotten.statuses).toContain("CLOSED"), { timeout: 10_000 });
    await change();
    await vi.waitFor(() => expect(renewed.versions.length).toBe(1), { timeout: 5000 });
    expect(renewed.statuses).toEqual(["SUBSCRIBED"]);
    expect(forgotten.versions).toEqual([]);
  });

  it("ends when its token is replaced by somebody else's", async () => {
    const ear = await join(project.coordinator.token, topic());
    await ear.client.realtime.setAuth(project.stranger.token);
    await vi.waitFor(() => expect(ear.statuses).toContain("CLOSED"), { timeout: 5000 });
  });

  it("is refused to an expired token", async () => {
    const ear = await join(await mintToken(project, project.coordinator.personId, { seconds: -120 }), topic());
    expect(ear.statuses).not.toContain("SUBSCRIBED");
  });
});
