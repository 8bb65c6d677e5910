/** Plans of `tests/fixtures/plans` that a rewriting would destroy, with the reason. */
export const shapedByLines: readonly { slug: string; reason: string }[] = [
  {
    slug: "bang-dan-cot",
    reason: "its tables exist only by the places of words on lines one behind the other: moved, the columns are gone for any reader",
  },
];

/** Rewritings that move words within a line, or lines apart. */
const moving = new Set(["two spaces between words", "an empty line behind each", "every line a paragraph"]);

/** Plans of which nothing but paper is left once every line is a paragraph and printed. */
export const shapedByTabs: readonly { slug: string; reason: string }[] = [
  {
    slug: "chinh-quyen-hai-cap",
    reason: "the table of its annex has tabs for columns: on paper its cells are wrapped lines one behind the other",
  },
];

/** Whether a plan can be read once every line of it is a paragraph and printed. */
export const survivesPrinting = (slug: string): boolean =>
  survives(slug, "every line a paragraph") && !shapedByTabs.some((each) => each.slug === slug);

/** Whether a rewriting leaves a plan what it is. */
export const survives = (slug: string, rewriting: string): boolean =>
  !moving.has(rewriting) || !shapedByLines.some((each) => each.slug === slug);
