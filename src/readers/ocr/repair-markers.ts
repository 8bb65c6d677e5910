import type { Block } from "../../core/document/document.ts";

/** «II.» whose dot melted into the letter before: «IL MỤC TIÊU», «IIL TỔ CHỨC», «L MỤC ĐÍCH». */
const melted = /^(I{0,2}|VI{0,2}|X)L(?=\s+\p{Lu}{2})/u;
/** «I MỤC ĐÍCH», «IV NHIỆM VỤ»: the dot was too faint. */
const faint = /^(I{1,3}|IV|VI{0,3}|IX|X)(?=\s+\p{Lu}{2,}(?:[\s,–-]+\p{Lu}{2,})+)/u;

/** Puts the dot back behind the Roman number of a heading, where the recognition lost it. */
export function repairMarkers(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind !== "paragraph") return block;
    return { ...block, text: block.text.replace(melted, "$1I.").replace(faint, "$1.") };
  });
}
