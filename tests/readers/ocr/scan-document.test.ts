import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { recognizeScans } from "../../../src/readers/ocr/recognize-scans.ts";
import { readDocument } from "../../../src/readers/read-file.ts";
import type { ReadProgress } from "../../../src/readers/read-options.ts";
import { lines, photo, scan, stamp, table } from "./draw-page.ts";

const head = lines(90, [
  "ỦY BAN NHÂN DÂN XÃ BÌNH AN",
  "Số: 12/KH-UBND",
  "Bình An, ngày 10 tháng 02 năm 2026",
  "",
  "KẾ HOẠCH",
  "Cải cách hành chính năm 2026",
]);
const tasks = table(
  420,
  [70, 140, 480, 690, 930],
  [
    ["STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời gian"],
    ["1", "Khảo sát sự hài lòng⏎của người dân", "Phòng Kinh tế", "Quý IV/2026"],
    ["2", "Rà soát thủ tục⏎hành chính", "Công an xã", "30/11/2026"],
  ],
);
const expected = [
  ["Khảo sát sự hài lòng của người dân", ["Phòng Kinh tế"], "2026-12-31"],
  ["Rà soát thủ tục hành chính", ["Công an xã"], "2026-11-30"],
];

async function readTasks(bytes: Uint8Array) {
  const read = await readDocument({ name: "x", bytes }, { scans: recognizeScans });
  if (!read.ok) throw new Error(read.error.code);
  const { messages, document } = read.value;
  const draft = readPlan(document);
  return { messages, number: draft.header.number, tasks: draft.tasks.map((task) => [task.title, task.leadUnits, task.deadline?.due]) };
}

async function refusalOf(bytes: Uint8Array) {
  const read = await readDocument({ name: "x", bytes }, { scans: recognizeScans });
  return read.ok ? "read" : read.error.code;
}

describe("a picture is refused", { timeout: 60_000 }, () => {
  it.each([
    ["without letters", () => photo([]), "file.scan"],
    ["that is no picture behind its first bytes", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2]), "file.broken"],
    ["with a secrecy stamp", () => photo([stamp("TỐI MẬT"), lines(300, ["KẾ HOẠCH", "Bảo vệ mục tiêu năm 2026"])]), "document.secret"],
  ])("%s", async (_, draw, code) => {
    expect(await refusalOf(draw())).toBe(code);
  });

  it("when the reading was stopped before", async () => {
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(readDocument({ name: "x", bytes: photo([head]) }, { signal, scans: recognizeScans })).rejects.toThrow("stopped");
  });
});

describe("the letters of pictures are read", { timeout: 60_000 }, () => {
  it("in a scanned PDF, with its table and its progress; an empty back is left out", async () => {
    const steps: ReadProgress[] = [];
    const bytes = await scan([photo([head, tasks]), photo([])]);
    const read = await readDocument({ name: "x", bytes }, { onProgress: (step) => steps.push(step), scans: recognizeScans });
    expect(read.ok && read.value.messages).toEqual([{ code: "document.scanned", text: "", at: null }]);
    expect(steps.at(-1)).toEqual({ done: 2, of: 2 });
    const { number, tasks: found } = await readTasks(bytes);
    expect(number).toBe("12/KH-UBND");
    expect(found).toEqual(expected);
  });

  it("in a photo that was taken sideways", async () => {
    const { messages, tasks: found } = await readTasks(photo([head, tasks], 1));
    expect(messages.map((message) => message.code)).toEqual(["document.scanned"]);
    expect(found).toEqual(expected);
  });
});
