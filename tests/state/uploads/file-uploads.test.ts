import { beforeEach, describe, expect, test, vi } from "vitest";
import type { RefusalCode } from "../../../src/core/refusal.ts";
import { ok, refuse } from "../../../src/core/result.ts";
import type { UploadWatch } from "../../../src/data/upload-resumable.ts";
import type { FileEntry } from "../../../src/state/uploads/file-entry.ts";
import type { KeptUpload } from "../../../src/state/uploads/kept-uploads.ts";
import { createFileUploads } from "../../../src/state/uploads/file-uploads.ts";
import type { UploadDoors } from "../../../src/state/uploads/upload-doors.ts";

const fileOf = (name: string, size = 10, type = "") => new File([new Uint8Array(size)], name, { type, lastModified: 7 });
const large = Object.defineProperty(fileOf("lon.pdf"), "size", { value: 20 * 1024 * 1024 + 1 });

let calls: string[];
let kept: KeptUpload[];
let entries: FileEntry[];
/** What the next sendings end with; without one a file arrives. */
let sendings: ((watch: UploadWatch) => ReturnType<UploadDoors["send"]>)[];
let answers: Partial<Record<"announce" | "check" | "remove", RefusalCode>>;

beforeEach(() => {
  [calls, kept, entries, sendings, answers] = [[], [], [], [], {}];
});

function begin() {
  let ids = 0;
  const say = (door: "announce" | "check" | "remove", id: string) => {
    calls.push(`${door} ${id}`);
    return answers[door];
  };
  return createFileUploads({
    most: { count: 10, code: "report.too_many_files" },
    announce: ({ id }) => {
      const code = say("announce", id);
      return Promise.resolve(code === undefined ? ok({ path: `o/r/${id}` }) : refuse({ code }));
    },
    send(file, watch) {
      calls.push(`send ${file.path} from ${watch.address ?? "its beginning"}`);
      watch.onAddress(`at ${file.path}`);
      watch.onProgress(4);
      return sendings.shift()?.(watch) ?? Promise.resolve(ok("stored"));
    },
    check: (id) => {
      const code = say("check", id);
      return Promise.resolve(code === undefined ? ok(null) : refuse({ code }));
    },
    remove: (id) => {
      const code = say("remove", id);
      return Promise.resolve(code === undefined ? ok(null) : refuse({ code }));
    },
    forget: (address) => Promise.resolve(void calls.push(`forget ${address}`)),
    keeper: { read: () => Promise.resolve(kept), write: (uploads) => Promise.resolve(void (kept = uploads)) },
    newId: () => `f${(ids += 1)}`,
    onChange: (next) => (entries = next),
  });
}

const shown = () => entries.map(({ name, status }) => `${name}: ${status.kind === "failed" ? status.code : status.kind}`);
const broken = () => Promise.resolve(refuse({ code: "network.offline" as const }));
/** A sending that goes on until it is stopped. */
const endless = ({ signal }: UploadWatch) =>
  new Promise<Awaited<ReturnType<UploadDoors["send"]>>>((resolve) => signal.addEventListener("abort", () => resolve(ok("stopped"))));

describe("files that are added", () => {
  test("are announced, sent and checked one after the other, under clean names", async () => {
    await begin().add([fileOf("C:\\fakepath\\Báo cáo.pdf"), fileOf("ảnh.JPEG")]);
    expect(shown()).toEqual(["Báo cáo.pdf: ready", "ảnh.jpeg: ready"]);
    const way = (id: string) => [`announce ${id}`, `send o/r/${id} from its beginning`, `check ${id}`];
    expect(calls).toEqual([...way("f1"), ...way("f2")]);
    expect(kept).toEqual([]);
  });

  test.each<[string, File, RefusalCode]>([
    ["of another type", fileOf("virus.exe"), "report.file_type"],
    ["without content", fileOf("rong.pdf", 0), "file.empty"],
    ["that are too large", large, "file.too_large"],
  ])("%s are refused here, and nobody is asked", async (_name, file, code) => {
    const uploads = begin();
    await uploads.add([file]);
    expect(shown()).toEqual([`${file.name}: ${code}`]);
    expect(await uploads.remove("f1")).toBeNull();
    expect(calls).toEqual([]);
    expect(entries).toEqual([]);
  });

  test("beyond ten are refused; one that failed does not count", async () => {
    await begin().add([fileOf("rong.pdf", 0), ...Array.from({ length: 11 }, (_, n) => fileOf(`${n}.pdf`))]);
    expect(shown().filter((line) => line.endsWith("ready"))).toHaveLength(10);
    expect(shown().at(-1)).toBe("10.pdf: report.too_many_files");
  });

  test("that the server refuses say why, and are off the draft", async () => {
    answers.check = "report.file_mismatch";
    answers.remove = "file.not_found"; // the check took it off
    await begin().add([fileOf("a.pdf")]);
    expect(shown()).toEqual(["a.pdf: report.file_mismatch"]);
    answers = { announce: "report.submitted" };
    await begin().add([fileOf("b.pdf")]);
    expect(shown()).toEqual(["b.pdf: report.submitted"]);
    expect(kept).toEqual([]);
  });
});

describe("without a network", () => {
  test("a file waits, the next ones too, and all go on from where they were", async () => {
    sendings = [broken];
    const uploads = begin();
    await uploads.add([fileOf("a.pdf"), fileOf("b.pdf")]);
    expect(entries.map(({ status }) => status)).toEqual([{ kind: "waiting", sent: 4 }, { kind: "queued" }]);
    expect(kept).toEqual([{ id: "f1", fileName: "a.pdf", size: 10, lastModified: 7, address: "at o/r/f1" }]);
    uploads.resume();
    await vi.waitFor(() => expect(shown()).toEqual(["a.pdf: ready", "b.pdf: ready"]));
    expect(calls).toContain("send o/r/f1 from at o/r/f1");
    expect(kept).toEqual([]);
  });

  test("a file that can't even be announced waits, as one whose check got lost", async () => {
    answers.announce = "network.offline";
    const uploads = begin();
    await uploads.add([fileOf("a.pdf")]);
    expect(shown()).toEqual(["a.pdf: waiting"]);
    answers = { check: "server.failed" };
    uploads.resume();
    await vi.waitFor(() => expect(calls).toContain("check f1"));
    expect(shown()).toEqual(["a.pdf: waiting"]);
    answers = {};
    uploads.resume();
    await vi.waitFor(() => expect(shown()).toEqual(["a.pdf: ready"]));
  });

  test("a file that could not be taken off goes on", async () => {
    sendings = [endless];
    const uploads = begin();
    void uploads.add([fileOf("a.pdf")]);
    await vi.waitFor(() => expect(calls).toContain("send o/r/f1 from its beginning"));
    answers.remove = "network.offline";
    expect(await uploads.remove("f1")).toBe("network.offline");
    await vi.waitFor(() => expect(shown()).toEqual(["a.pdf: ready"]));
  });
});

describe("taking a file off", () => {
  test("stops it, forgets what was sent, and the next goes on", async () => {
    sendings = [endless];
    const uploads = begin();
    void uploads.add([fileOf("a.pdf"), fileOf("b.pdf")]);
    await vi.waitFor(() => expect(calls).toContain("send o/r/f1 from its beginning"));
    expect(await uploads.remove("f1")).toBeNull();
    await vi.waitFor(() => expect(shown()).toEqual(["b.pdf: ready"]));
    expect(calls).toEqual(expect.arrayContaining(["remove f1", "forget at o/r/f1"]));
    expect(calls).not.toContain("check f1");
    expect(kept).toEqual([]);
  });

  test("that is in turn asks nobody; one that is there asks, and stays where that is refused", async () => {
    sendings = [endless];
    const uploads = begin();
    void uploads.add([fileOf("a.pdf"), fileOf("b.pdf")]);
    await vi.waitFor(() => expect(shown()).toEqual(["a.pdf: sending", "b.pdf: queued"]));
    await uploads.remove("f2");
    expect(calls).not.toContain("remove f2");
    await uploads.show([{ id: "s", name: "c.pdf", size: 5, checked: true }]);
    answers.remove = "report.submitted";
    expect(await uploads.remove("s")).toBe("report.submitted");
    expect(shown()).toContain("c.pdf: ready");
  });
});

describe("opened anew", () => {
  const onServer = { id: "f9", name: "a.pdf", size: 10, checked: false };

  test("what was on its way goes on once the same file is chosen, under its id and from its address", async () => {
    kept = [{ id: "f9", fileName: "a.pdf", size: 10, lastModified: 7, address: "at o/r/f9" }];
    const uploads = begin();
    await uploads.show([onServer]);
    expect(shown()).toEqual(["a.pdf: interrupted"]);
    await uploads.add([fileOf("a.pdf", 11), fileOf("a.pdf")]);
    expect(shown()).toEqual(["a.pdf: ready", "a.pdf: ready"]);
    expect(calls).toContain("send o/r/f9 from at o/r/f9");
    expect(entries.map(({ id }) => id)).toEqual(["f9", "f1"]);
  });

  test("what a colleague sends is shown as such, and what was checked as ready", async () => {
    const uploads = begin();
    await uploads.show([onServer, { ...onServer, id: "f8", name: "b.pdf", checked: true }]);
    expect(shown()).toEqual(["a.pdf: elsewhere", "b.pdf: ready"]);
    await uploads.show([{ ...onServer, checked: true }]);
    expect(shown()).toEqual(["a.pdf: ready"]);
  });

  test("what is on its way here stays so when the draft is loaded again", async () => {
    sendings = [endless];
    const uploads = begin();
    void uploads.add([fileOf("a.pdf"), fileOf("rong.pdf", 0)]);
    await vi.waitFor(() => expect(shown()).toContain("a.pdf: sending"));
    await uploads.show([{ ...onServer, id: "f1" }]);
    expect(shown()).toEqual(["a.pdf: sending", "rong.pdf: file.empty"]);
  });
});
