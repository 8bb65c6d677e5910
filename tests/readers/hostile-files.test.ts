import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/readers/read-file.ts";
import { buildDocx } from "./build-docx.ts";
import { editDocx } from "./edit-docx.ts";

const body = (inner: string) => (xml: string) => xml.replace(/<w:body>[\s\S]*<\/w:body>/u, `<w:body>${inner}</w:body>`);

async function read(source: string | Uint8Array) {
  const answer = await readDocument({ name: "x", bytes: typeof source === "string" ? new TextEncoder().encode(source) : source });
  return answer.ok ? answer.value.document.blocks : answer.error.code;
}

async function timed(source: string) {
  const start = performance.now();
  const blocks = await read(source);
  return { blocks, seconds: (performance.now() - start) / 1000 };
}

describe("a Word file", () => {
  it("is empty without text and pictures", async () => {
    expect(await read(await editDocx(await buildDocx(), { "word/document.xml": body("<w:p/>") }))).toBe("file.empty");
  });

  it("is a scan with pictures only", async () => {
    const parts = { "word/document.xml": body("<w:p/>"), "word/media/image1.png": "x" };
    expect(await read(await editDocx(await buildDocx(), parts))).toBe("file.scan");
  });

  it("is broken when it was cut off or its parts do not open", async () => {
    const whole = await buildDocx();
    expect(await read(whole.slice(0, whole.length / 2))).toBe("file.broken");
    const damaged = Uint8Array.from(whole);
    damaged.fill(0xff, 60, whole.length / 2);
    expect(await read(damaged)).toBe("file.broken");
  });
});

describe("what is very large is read in time", () => {
  it("a text of 150,000 lines", async () => {
    const { blocks } = await timed(Array.from({ length: 150_000 }, (_, i) => `${i + 1}. Việc.`).join("\n"));
    expect(blocks).toHaveLength(150_000);
  }, 30_000);

  it("a page of 150,000 paragraphs", async () => {
    const { blocks } = await timed(`<html>${"<p>Việc.</p>".repeat(150_000)}</html>`);
    expect(blocks).toHaveLength(150_000);
  }, 30_000);

  it("a page nested 200,000 deep", async () => {
    const { blocks, seconds } = await timed(`<html>${"<div>".repeat(200_000)}Việc.`);
    expect(blocks).toMatchObject([{ text: "Việc." }]);
    expect(seconds).toBeLessThan(10);
  }, 60_000);

  it("a table with huge merges", async () => {
    const cell = '<td rowspan="999999999" colspan="999999999">A</td>';
    const { blocks, seconds } = await timed(`<table><tr>${cell.repeat(5000)}</tr>${"<tr><td>B</td></tr>".repeat(2000)}</table>`);
    expect(blocks).toHaveLength(2001);
    expect(seconds).toBeLessThan(10);
  }, 60_000);
});
