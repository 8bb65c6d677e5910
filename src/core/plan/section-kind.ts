import type { OutlineNode } from "../document/outline.ts";
import { findFields } from "./find-fields.ts";
import { findAll } from "../text/reading.ts";
import { type SectionKind, sectionPhrases } from "./section-words.ts";

/** The kind that a heading's own words name, or null. `within` is how far from its start they may stand. */
function kindOfHeading(node: OutlineNode, within: number): SectionKind | null {
  let best: { kind: SectionKind; at: number; length: number } | null = null;
  const kinds = new Set<SectionKind>();
  for (const [kind, pattern] of sectionPhrases) {
    for (const found of findAll(pattern, node.reading)) {
      if (found.index <= within) kinds.add(kind);
      if (found.index > within || (best && (found.index > best.at || (found.index === best.at && found[0].length <= best.length))))
        continue;
      best = { kind, at: found.index, length: found[0].length };
    }
  }
  if (best?.kind === "purpose" && kinds.has("targets") && within > 5) return "targets";
  if (best?.kind === "budget" && kinds.has("organization")) return "organization";
  if (
    best?.kind === "organization" &&
    /^(?:phân công|phan cong)/u.test(node.reading.view.slice(best.at)) &&
    kinds.has("work") &&
    best.at > 0
  )
    return "work";
  return best?.kind ?? null;
}

const wordsOf = (text: string) => text.split(/\s+/u).length;

function ownKind(node: OutlineNode): SectionKind | null {
  const kind = node.marker?.kind;
  const text = node.reading.text;
  if (kind === "roman" || kind === "part" || kind === "article") return kindOfHeading(node, 60);
  if ((kind !== "number" && kind !== "letter") || findFields(node.reading)[0]?.label === 0) return null;
  const title = text.split(":", 1).join("");
  const whole = title.length === text.length;
  if (wordsOf(title) > (whole ? 14 : 8) || (whole && /[.;]$/u.test(text) && wordsOf(title) > 6)) return null;
  const found = kindOfHeading(node, 0);
  // a numbered «Công tác …», «Hoạt động …» inside a section says nothing new
  return found === "work" || found === "organization" ? (wordsOf(title) <= 6 ? found : null) : found;
}

const kinds = new WeakMap<OutlineNode, { kind: SectionKind | null }>();

/** The kind of the section that a node belongs to: its own heading's, or else that of the nearest heading above. */
export function sectionKindOf(node: OutlineNode | null): SectionKind | null {
  if (!node) return null;
  const known = kinds.get(node);
  if (known) return known.kind;
  const kind = ownKind(node) ?? sectionKindOf(node.parent);
  kinds.set(node, { kind });
  return kind;
}
