import { describe, expect, it } from "vitest";
import { outlineOf, type OutlineNode, sectionOf } from "../../../src/core/document/outline.ts";
import { readingOf } from "../../../src/core/text/reading.ts";

const outline = (text: string) => outlineOf(text.split("\n").map((line, block) => ({ block, start: 0, reading: readingOf(line, false) })));

/** The outline as indented text. */
function draw(nodes: readonly OutlineNode[], depth = 0): string[] {
  return nodes.flatMap((node) => ["  ".repeat(depth) + node.line.reading.text, ...draw(node.children, depth + 1)]);
}

describe("outlineOf", () => {
  it.each([
    ["stars head dashes", "1. Cấp tỉnh\n  * Sở Y tế:\n    - Khám bệnh.\n    - Cấp thuốc.\n  * Sở Nội vụ:\n    - Rà soát."],
    ["stars without a colon", "* Sở Y tế\n  - Khám bệnh.\n* Sở Nội vụ\n  - Rà soát."],
    ["pluses head dashes", "+ Sở Y tế:\n  - Khám bệnh.\n+ Sở Nội vụ:\n  - Rà soát."],
    ["dashes head pluses", "- Sở Y tế:\n  + Khám bệnh.\n- Sở Nội vụ:\n  + Rà soát."],
    ["stars among dashes are their equals", "1. Sở Y tế\n  - Khám bệnh.\n  * Cấp thuốc.\n  - Rà soát."],
    ["numbers with a dash", "I- TỔ CHỨC\n  1- Sở Y tế\n    - Khám bệnh.\n  2- Sở Nội vụ\n    a- Rà soát."],
  ])("%s", (_, drawn) => {
    expect(draw(outline(drawn.replace(/^ +/gmu, "")))).toEqual(drawn.split("\n"));
  });

  it("gives bullets the path of their heading", () => {
    const [root] = outline("II- TỔ CHỨC\n1- Sở Y tế\n- Khám bệnh.");
    expect(sectionOf(root?.children[0]?.children[0] ?? null)).toBe("II.1");
  });
});
