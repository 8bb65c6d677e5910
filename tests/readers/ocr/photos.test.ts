import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { largestFile } from "../../../src/readers/largest-file.ts";
import { recognizeScans } from "../../../src/readers/ocr/recognize-scans.ts";
import { readPhotos } from "../../../src/readers/read-file.ts";
import type { ReadProgress } from "../../../src/readers/read-options.ts";
import { lines, photo, stamp } from "./draw-page.ts";

const firstPage = () =>
  photo([
    lines(90, [
      "ỦY BAN NHÂN DÂN XÃ BÌNH AN",
      "Số: 12/KH-UBND",
      "Bình An, ngày 10 tháng 02 năm 2026",
      "",
      "KẾ HOẠCH",
      "Cải cách hành chính năm 2026",
      "",
      "1. Khảo sát sự hài lòng của người dân",
      "- Đơn vị chủ trì: Phòng Kinh tế.",
      "- Thời gian thực hiện: Quý IV/2026.",
    ]),
  ]);
const secondPage = () =>
  photo([
    lines(90, [
      "2. Rà soát thủ tục hành chính",
      "- Đơn vị chủ trì: Công an xã.",
      "- Thời gian hoàn thành: Trước ngày 15/12/2026.",
      "Nơi nhận:",
      "- Lưu: VT.",
    ]),
  ]);

/** A photo whose file ends too early, as one does that was not received whole. */
const cut = () => firstPage().subarray(0, 20_000);
const text = () => new TextEncoder().encode("KẾ HOẠCH\nNăm 2026");
const heavy = () => Buffer.concat([secondPage(), new Uint8Array(largestFile / 2)]);

async function refusalOf(photos: Uint8Array[]) {
  const read = await readPhotos(photos, { scans: recognizeScans });
  return read.ok ? "read" : read.error;
}

describe("photos of pages are refused", { timeout: 60_000 }, () => {
  it.each<[string, () => Uint8Array[], unknown]>([
    ["where one is no picture, and it is said which", () => [firstPage(), text()], { code: "file.not_photo", file: 1 }],
    ["where one is empty", () => [new Uint8Array(), firstPage()], { code: "file.not_photo", file: 0 }],
    [
      "where one is a picture by its first bytes alone",
      () => [firstPage(), firstPage().subarray(0, 9)],
      { code: "file.not_photo", file: 1 },
    ],
    ["where one is cut off", () => [secondPage(), cut()], { code: "file.not_photo", file: 1 }],
    ["where they are too large together", () => [heavy(), heavy(), firstPage()], { code: "file.photos_too_large" }],
    ["where they are more than sixty", () => Array.from({ length: 61 }, secondPage), { code: "file.too_many_scans" }],
    ["where nothing stands on any of them", () => [photo([]), photo([])], { code: "file.scan" }],
    [
      "with a secrecy stamp on the first",
      () => [photo([stamp("TỐI MẬT"), lines(300, ["KẾ HOẠCH"])]), secondPage()],
      { code: "document.secret" },
    ],
  ])("%s", async (_, draw, refusal) => {
    expect(await refusalOf(draw())).toEqual(refusal);
  });

  it("where nobody recognizes letters", async () => {
    expect(await readPhotos([firstPage(), secondPage()])).toEqual({ ok: false, error: { code: "file.scan_elsewhere" } });
  });

  it("when the reading was stopped between two pages", async () => {
    const stop = new AbortController();
    const onProgress = ({ done }: ReadProgress) => {
      if (done === 1) stop.abort(new Error("stopped"));
    };
    const reading = readPhotos([firstPage(), secondPage()], { scans: recognizeScans, signal: stop.signal, onProgress });
    await expect(reading).rejects.toThrow("stopped");
  });
});

describe("photos of pages", { timeout: 60_000 }, () => {
  it("are one plan in their order, with their progress", async () => {
    const steps: ReadProgress[] = [];
    const read = await readPhotos([firstPage(), secondPage()], { scans: recognizeScans, onProgress: (step) => void steps.push(step) });
    if (!read.ok) throw new Error(read.error.code);
    const draft = readPlan(read.value.document);
    expect(draft.header.number).toBe("12/KH-UBND");
    expect(draft.tasks.map(({ title, leadUnits, deadline }) => [title, leadUnits, deadline?.due])).toEqual([
      ["Khảo sát sự hài lòng của người dân", ["Phòng Kinh tế"], "2026-12-31"],
      ["Rà soát thủ tục hành chính", ["Công an xã"], "2026-12-14"],
    ]);
    expect(read.value.messages).toEqual([{ code: "document.scanned", text: "", at: null }]);
    expect(steps).toEqual([0, 1, 2].map((done) => ({ done, of: 2 })));
  });

  it("with an empty sheet between them", async () => {
    const read = await readPhotos([firstPage(), photo([]), secondPage()], { scans: recognizeScans });
    if (!read.ok) throw new Error(read.error.code);
    expect(readPlan(read.value.document).tasks).toHaveLength(2);
  });
});
