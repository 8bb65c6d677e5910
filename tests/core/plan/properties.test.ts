import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { planJson } from "../../../src/core/plan/plan-json.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { foldSpaces } from "../../../src/core/text/normalize.ts";
import { documents as mixedDocuments } from "./support/documents.ts";

/** Lines such as plans are made of, so that random documents reach every parser. */
const lines = fc.constantFrom(
  "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH",
  "Số: 12/KH-UBND",
  "Hòa Bình, ngày 31 tháng 02 năm 2026",
  "KẾ HOẠCH",
  "Chuyển đổi số năm 2026",
  "I. MỤC TIÊU CỤ THỂ",
  "II. NHIỆM VỤ",
  "III. LỘ TRÌNH THỰC HIỆN",
  "IV. TỔ CHỨC THỰC HIỆN",
  "V. CHẾ ĐỘ BÁO CÁO",
  "1. Phòng Kinh tế",
  "a) Rà soát, cập nhật dữ liệu",
  "- Đơn vị chủ trì: Công an xã, Trạm Y tế xã và các thôn.",
  "- Đơn vị phối hợp:",
  "+ Thời gian: Quý IV/2026 - Quý I/2026",
  "- Chủ trì, phối hợp với các sở, ngành tổ chức tập huấn (Phòng A chủ trì, hoàn thành trong quý II).",
  "- Tháng 9/2026: Ban hành kế hoạch.",
  "I- NHIỆM VỤ",
  "1- Ban Tổ chức Đảng ủy",
  "* Sở Nội vụ:",
  "+ Nông trường Sông Hậu",
  "2/ Mở chuyên mục, do Sở Nội vụ chủ trì, phối hợp với",
  "Sở Y tế và",
  "20/9/2026.",
  "3. Tháng 3/2026",
  "4. Giai đoạn 1 (từ tháng 3 đến tháng 5): Khảo sát.",
  "(Chủ trì: Sở Y tế; thời gian: Tuần 5 tháng 02)",
  "TT\tNội dung\tLãnh đạo phụ trách\tBắt đầu\tKết thúc",
  "STT\tNhiệm vụ\tChủ trì\tThời gian",
  "1\tMở lớp\tPhòng Kinh tế\tTháng 13/2026",
  "2\t\tCông an xã\t",
  "Báo cáo trước ngày 15/11 hằng năm gửi UBND xã (qua Phòng Kinh tế)./.",
  "PHỤ LỤC",
  "Nơi nhận:",
  "((((((, và; và và, các các các",
);
const documents = fc.oneof(
  fc.array(lines, { maxLength: 30 }).map((all) => all.join("\n")),
  fc.array(fc.oneof(lines, fc.string({ unit: "grapheme", maxLength: 60 })), { maxLength: 25 }).map((all) => all.join("\n")),
);

describe("readPlan on any text", () => {
  it("never throws, and every span lies in its block", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const document = documentOfText(text);
        const draft = readPlan(document);
        const spans = [
          ...draft.tasks.flatMap((task) => Object.values(task.fields).map((field) => field.span)),
          ...draft.reports.map((report) => report.at),
          ...draft.targets.map((target) => target.at),
          ...draft.messages.map((message) => message.at),
        ];
        for (const span of spans) {
          if (!span) continue;
          const length = document.blocks[span.block]?.text.length ?? -1;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 300, seed: 20261121 },
    );
  }, 60_000);

  it("reads composed and decomposed letters alike", () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 30 }), (all) => {
        const text = all.join("\n");
        expect(planJson(readPlan(documentOfText(text.normalize("NFD"))))).toEqual(
          planJson(readPlan(documentOfText(text.normalize("NFC")))),
        );
      }),
      { numRuns: 100, seed: 20261121 },
    );
  }, 60_000);

  it("reads a step that names its time over and over without trying every way to read it", () => {
    const step = `- ${"6 tháng ".repeat(26)}x: khảo sát`;
    expect(readPlan(documentOfText(`I. LỘ TRÌNH THỰC HIỆN\n${step}`)).tasks.length).toBeLessThan(2);
  });
});

describe("readPlan on paragraphs and tables in any order", () => {
  it("reads every field from the words that its place shows", () => {
    let seen = 0;
    fc.assert(
      fc.property(mixedDocuments, (document) => {
        const draft = readPlan(document);
        const wordsAt = (span: { block: number; start: number; end: number }) =>
          foldSpaces(document.blocks[span.block]?.text.slice(span.start, span.end) ?? "");
        seen += draft.tasks.filter((task) => task.fields.leadUnits && task.fields.time).length;
        for (const task of draft.tasks) {
          const { title, leadUnits, supportingUnits, time } = task.fields;
          if (title?.span) expect(wordsAt(title.span)).toBe(task.title);
          if (leadUnits?.span && task.leadUnits[0]) expect(wordsAt(leadUnits.span)).toContain(task.leadUnits[0]);
          if (supportingUnits?.span && task.supportingUnits[0]) expect(wordsAt(supportingUnits.span)).toContain(task.supportingUnits[0]);
          // numbers below «Tháng», and two columns, make one phrase
          if (time?.span && task.timeText !== null) expect(task.timeText).toContain(wordsAt(time.span).replace(/\.$/u, ""));
        }
        for (const report of draft.reports) if (report.at) expect(wordsAt(report.at)).toContain(foldSpaces(report.text));
        for (const target of draft.targets) if (target.at) expect(wordsAt(target.at)).toBe(foldSpaces(target.text));
      }),
      { numRuns: 200, seed: 20261127 },
    );
    expect(seen).toBeGreaterThan(200);
  }, 60_000);

  it("lists tasks in the order of the text", () => {
    fc.assert(
      fc.property(mixedDocuments, (document) => {
        const places = readPlan(document).tasks.map((task) => task.fields.title?.span ?? { block: 0, start: 0 });
        expect(places).toEqual([...places].sort((a, b) => a.block - b.block || a.start - b.start));
      }),
      { numRuns: 150, seed: 20261127 },
    );
  }, 60_000);

  it("gives no task an end before its start, and no deadline that is no day", () => {
    fc.assert(
      fc.property(mixedDocuments, (document) => {
        for (const { start, deadline } of readPlan(document).tasks) {
          if (deadline) expect(new Date(deadline.due).toISOString().slice(0, 10)).toBe(deadline.due);
          if (start && deadline?.bound === "on_or_before") expect(start <= deadline.due).toBe(true);
        }
      }),
      { numRuns: 150, seed: 20261127 },
    );
  }, 60_000);
});
