import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOfDoc } from "../../../src/readers/doc/doc-document.ts";
import { openCompoundFile } from "../../../src/readers/doc/compound-file.ts";
import { buildDoc, u32 } from "./build-doc.ts";
import { inList, paragraph, row } from "./doc-parts.ts";

const sound = buildDoc({
  body: [
    paragraph("Kế hoạch", { changes: inList(1, 0), style: 1 }),
    ...row(["A", "B"], [0, 500, 900]),
    paragraph("\u0013 PAGE \u00141\u0015"),
    ...Array.from({ length: 20 }, (_, i) => paragraph(`Việc ${i}`)),
  ],
  styles: [{ paragraph: inList(1, 1) }],
  lists: [[{ format: 0, pattern: "\u0000." }]],
});

function changed(edits: readonly (readonly [at: number, bytes: readonly number[]])[]): Uint8Array {
  const bytes = Uint8Array.from(sound);
  for (const [at, values] of edits) bytes.set(values.slice(0, bytes.length - at), at);
  return bytes;
}

/** Where the sector of allocation tables lies. */
const tableAt = (new DataView(sound.buffer).getUint32(76, true) + 1) * 512;

describe("a hostile .doc", () => {
  it("is sound to begin with", () => {
    expect(documentOfDoc(sound).ok).toBe(true);
  });

  it("that was cut off anywhere is refused or read, and never throws", () => {
    for (let length = 0; length < sound.length; length += 61) documentOfDoc(sound.slice(0, length));
    expect(documentOfDoc(sound.slice(0, sound.length / 2))).toMatchObject({ error: { code: "file.broken" } });
  });

  it("with any bytes changed never throws, and grows no text", () => {
    const edit = fc.tuple(fc.nat(sound.length - 1), fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const answer = documentOfDoc(changed(edits));
        const texts = answer.ok ? answer.value.document.blocks.map((block) => block.text) : [];
        expect(texts.join("").length).toBeLessThan(sound.length * 20);
      }),
      { numRuns: 300 },
    );
  });

  it("whose chains of sectors run in a circle comes to an end", () => {
    const sectors = sound.length / 512 - 1;
    for (const target of [0, 1, 2, 3]) {
      const circle = Array.from({ length: Math.min(128, sectors) }, () => u32(target)).flat();
      documentOfDoc(changed([[tableAt, circle]]));
      const backwards = Array.from({ length: Math.min(128, sectors) }, (_, i) => u32(Math.max(0, i - target))).flat();
      documentOfDoc(changed([[tableAt, backwards]]));
    }
    const loop = changed([[68, u32(0)]]);
    expect(openCompoundFile(loop)?.has("WordDocument")).toBe(true);
  });

  it("whose folder points at itself is walked once", () => {
    const directory = (new DataView(sound.buffer).getUint32(48, true) + 1) * 512;
    const looped = changed([0, 1, 2, 3].flatMap((i) => [[directory + i * 128 + 68, [...u32(i), ...u32(i), ...u32(1)]] as const]));
    expect(openCompoundFile(looped)).not.toBeNull();
  });
});
