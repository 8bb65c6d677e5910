import { afterAll, beforeAll, expect, test } from "vitest";
import { killDeliverers } from "../../tools/bench/kill-deliverers.ts";
import { makeOrganization } from "../database/support/world.ts";
import { type TestBackend, startTestBackend } from "../support/backend.ts";

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
  await makeOrganization(backend.database, "UBND xã Bình An");
  await backend.connectOfficialAccount();
});
afterAll(() => backend.stop());

// `npm run bench -- kills` does it a hundred times.
test("deliverers that are killed lose no message and send none twice; what nobody knows is called unknown", async () => {
  const report = await killDeliverers(backend, 7);
  expect(report).toMatchObject({ messages: 7 * 24, lost: 0, doubled: 0 });
  expect(report.kills).toBeGreaterThanOrEqual(7);
  expect(report.unknownArrived).toBeLessThanOrEqual(report.unknown);
}, 120_000);
