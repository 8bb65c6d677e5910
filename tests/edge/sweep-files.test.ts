import { describe, expect, it, vi } from "vitest";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import { handle } from "../../supabase/functions/sweep-files/handler.ts";
import type { SweptFiles } from "../../supabase/functions/sweep-files/swept-files.ts";

/** Files that wait to be swept; `stuck` is never removed. */
function sweptFiles(waiting: string[], stuck: string[] = []) {
  const left = new Set(waiting);
  const files: SweptFiles = {
    list: (secret, most) => (secret === "right" ? Promise.resolve([...left].slice(0, most)) : Promise.reject(new Refused("auth.required"))),
    remove: vi.fn((paths: string[]) => {
      for (const path of paths) if (!stuck.includes(path)) left.delete(path);
      return Promise.resolve();
    }),
    forget: vi.fn(() => Promise.resolve()),
  };
  return { files, left };
}

const ask = async (files: SweptFiles, secret: string | null = "right", method = "POST") => {
  const headers: Record<string, string> = secret === null ? {} : { "x-job-secret": secret };
  const response = await handle(new Request("http://functions/sweep-files", { method, headers }), files);
  return { status: response.status, body: (await response.json()) as unknown };
};

describe("sweep-files", () => {
  it.each([[null], ["wrong"]])("refuses who is not cron: %j", async (secret) => {
    const { files } = sweptFiles(["a"]);
    expect(await ask(files, secret)).toEqual({ status: 401, body: { code: "auth.required" } });
    expect(files.remove).not.toHaveBeenCalled();
  });

  it("refuses any other method", async () => {
    expect((await ask(sweptFiles([]).files, "right", "GET")).status).toBe(405);
  });

  it("removes all, many at a time, and forgets what it removed", async () => {
    const { files, left } = sweptFiles(Array.from({ length: 450 }, (_, n) => `file-${n}`));
    expect(await ask(files)).toEqual({ status: 200, body: { removed: 450 } });
    expect(left.size).toBe(0);
    expect(files.forget).toHaveBeenCalledTimes(3);
    expect(await ask(files)).toEqual({ status: 200, body: { removed: 0 } });
  });

  it("ends where something is not to be removed", async () => {
    const { files } = sweptFiles(["a", "b"], ["a"]);
    expect(await ask(files)).toEqual({ status: 200, body: { removed: 2 } });
    expect(files.remove).toHaveBeenCalledTimes(1);
  });
});
