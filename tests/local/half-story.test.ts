import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "../../supabase/local/backend.ts";
import { forgetHalfStory, seedMarked } from "../../supabase/local/half-story.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dung-han-half-story-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask<T extends pg.QueryResultRow>(backend: Backend, statement: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: backend.databaseUrl });
  await client.connect();
  return client
    .query<T>(statement)
    .then(({ rows }) => rows[0])
    .finally(() => client.end());
}

/** How a story begins. */
async function beginStory(backend: Backend): Promise<void> {
  await ask(backend, "select private.found_organization('Xã Nửa Chừng', 'Nửa Chừng', 'Văn phòng')");
  await backend.setToday("2026-01-16");
}

const stateOf = (backend: Backend) =>
  ask<{ organizations: number; today: string | null }>(
    backend,
    "select (select count(*)::int from app.organizations) as organizations, today::text from private.clock",
  );

/** One start: what is left of a half story goes, then something happens to the backend. */
async function start<T>(happen: (backend: Backend) => Promise<T>): Promise<{ forgotten: boolean; result: T }> {
  const forgotten = await forgetHalfStory(folder);
  const backend = await startBackend({ dataFolder: folder });
  try {
    return { forgotten, result: await happen(backend) };
  } finally {
    await backend.stop();
  }
}

describe("the data of a first start", { timeout: 60_000 }, () => {
  it("is emptied, its clock too, when the seeding was interrupted", async () => {
    const interrupted = start((backend) =>
      seedMarked(folder, async () => {
        await beginStory(backend);
        expect(await forgetHalfStory(folder)).toBe(false); // a second start leaves the one at work alone
        throw new Error("Ctrl-C");
      }),
    );
    await expect(interrupted).rejects.toThrow("Ctrl-C");

    expect(await start(stateOf)).toEqual({ forgotten: true, result: { organizations: 0, today: null } });
    expect((await start(stateOf)).forgotten).toBe(false);
  });

  it("stays when the seeding came to its end, and when there was none", async () => {
    await start((backend) => seedMarked(folder, () => beginStory(backend)));
    expect(existsSync(join(folder, "seeding"))).toBe(false);
    expect(await start(stateOf)).toEqual({ forgotten: false, result: { organizations: 1, today: "2026-01-16" } });
  });
});
