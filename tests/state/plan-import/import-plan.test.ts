import { createStore } from "jotai";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ok } from "../../../src/core/result.ts";
import { findPlan } from "../../../src/data/find-plan.ts";
import { listUnits } from "../../../src/data/list-units.ts";
import { savePlanDraft } from "../../../src/data/save-plan-draft.ts";
import { uploadPlanFile } from "../../../src/data/upload-plan-file.ts";
import { setPlatform } from "../../../src/platform/current.ts";
import type { Platform } from "../../../src/platform/platform.ts";
import type { ReadOptions } from "../../../src/readers/read-options.ts";
import * as imports from "../../../src/state/plan-import/import-plan.ts";
import * as source from "../../../src/readers/read-plan-source.ts";
import { setSessionAtom } from "../../../src/state/session.ts";

vi.mock("../../../src/data/find-plan.ts");
vi.mock("../../../src/data/list-units.ts");
vi.mock("../../../src/data/save-plan-draft.ts");
vi.mock("../../../src/data/upload-plan-file.ts");
// The dev server's address of the worker means nothing here; tests/browser proves it where it does.
vi.mock("../../../src/state/plan-import/read-worker.ts?worker&url", () => ({
  default: new URL("../../../src/state/plan-import/read-on-device.ts", import.meta.url).pathname,
}));

const text = "KẾ HOẠCH\nNăm 2026\n1. Rà soát thủ tục\n- Đơn vị chủ trì: Phòng Kinh tế.\n- Thời gian: Quý II/2026.";

/** A module worker as a browser has it, played by the test. */
class PlayedWorker {
  static last: PlayedWorker | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  received: unknown[] = [];
  ended = false;
  constructor() {
    PlayedWorker.last = this;
  }
  postMessage(message: unknown) {
    this.received.push(message);
  }
  terminate() {
    this.ended = true;
  }
  say(data: unknown) {
    this.onmessage?.({ data });
  }
}

async function startedWorker(): Promise<PlayedWorker> {
  return vi.waitFor(() => {
    const worker = PlayedWorker.last;
    if (worker === null || worker.received.length === 0) throw new Error("not started");
    return worker;
  });
}

let store: ReturnType<typeof createStore>;
const state = () => store.get(imports.importAtom);

beforeEach(() => {
  vi.resetAllMocks();
  PlayedWorker.last = null;
  vi.stubGlobal("Worker", PlayedWorker);
  vi.mocked(listUnits).mockResolvedValue(ok({ units: [], groups: [] }));
  vi.mocked(findPlan).mockResolvedValue(ok(null));
  vi.mocked(savePlanDraft).mockResolvedValue(ok({ id: "d", version: 1 }));
  vi.mocked(uploadPlanFile).mockResolvedValue(true);
  const kept = new Map<string, string>();
  setPlatform({
    readStored: (key: string) => Promise.resolve(kept.get(key) ?? null),
    store: (key: string, value: string) => Promise.resolve(kept.set(key, value).has(key)),
    removeStored: (key: string) => Promise.resolve(void kept.delete(key)),
  } as Partial<Platform> as Platform);
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Châu", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "coordinator" }],
    today: "2026-11-21",
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("reading in a worker", () => {
  test("says how far it is, and ends the worker with its answer", async () => {
    const done = store.set(imports.importTextAtom, text);
    const worker = await startedWorker();
    expect(state()).toMatchObject({ status: "reading", step: "reading", progress: null });
    worker.say({ progress: { done: 11, of: 48 } });
    expect(state()).toMatchObject({ status: "reading", progress: { done: 11, of: 48 } });
    worker.say({ answer: await source.readPlanSource({ kind: "text", text }) });
    await done;
    expect(worker.ended).toBe(true);
    expect(state().status).toBe("opened");
  });

  test("stopped by a person ends the worker at once; what it says afterwards changes nothing", async () => {
    const done = store.set(imports.importTextAtom, text);
    const worker = await startedWorker();
    store.set(imports.cancelImportAtom);
    expect(worker.ended).toBe(true);
    worker.say({ progress: { done: 20, of: 48 } });
    worker.say({ answer: await source.readPlanSource({ kind: "text", text }) });
    await done;
    expect(state()).toEqual({ status: "idle" });
    expect(findPlan).not.toHaveBeenCalled();
  });

  test("another file takes the place of the one that is being read", async () => {
    const first = store.set(imports.importTextAtom, text);
    const worker = await startedWorker();
    const second = store.set(imports.importTextAtom, `${text}\n`);
    expect(worker.ended).toBe(true);
    await first;
    (await startedWorker()).say({ answer: await source.readPlanSource({ kind: "text", text }) });
    await second;
    expect(state().status).toBe("opened");
  });

  test("a worker that breaks is a failure of the system, told as one", async () => {
    vi.stubGlobal("reportError", vi.fn());
    const done = store.set(imports.importTextAtom, text);
    (await startedWorker()).say({ failure: "out of memory" });
    await done;
    expect(state()).toMatchObject({ status: "refused", code: "server.failed" });
    expect(reportError).toHaveBeenCalledOnce();
  });
});

describe("reading in the page, where there are no module workers", () => {
  /** A reader of 48 pages that waits after the twelfth until it is stopped. */
  function longReader() {
    return vi.spyOn(source, "readPlanSource").mockImplementation((_, options: ReadOptions = {}) => {
      options.onProgress?.({ done: 11, of: 48 });
      return new Promise((_resolve, reject) => {
        options.signal?.addEventListener("abort", () => reject(options.signal?.reason as Error));
      });
    });
  }

  test.each([
    ["that it lacks", () => vi.stubGlobal("Worker", undefined)],
    [
      "whose script it does not understand",
      () =>
        vi.stubGlobal(
          "Worker",
          class extends PlayedWorker {
            override postMessage(message: unknown) {
              super.postMessage(message);
              this.onerror?.();
            }
          },
        ),
    ],
  ])("a worker %s: the same progress, and the same end when stopped", async (_, prepare) => {
    prepare();
    longReader();
    const done = store.set(imports.importTextAtom, text);
    await vi.waitFor(() => expect(state()).toMatchObject({ status: "reading", progress: { done: 11, of: 48 } }));
    store.set(imports.cancelImportAtom);
    await done;
    expect(state()).toEqual({ status: "idle" });
  });

  test("the plan is read all the same", async () => {
    vi.stubGlobal("Worker", undefined);
    await store.set(imports.importTextAtom, text);
    expect(state().status).toBe("opened");
  });
});
