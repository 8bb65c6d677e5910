/** Plans of `tests/fixtures/plans` that a rewriting would destroy, with the reason. */
export const shapedByLines: readonly { slug: string; reason: string }[] = [
  {
    slug: "bang-dan-cot",
    reason: "its tables exist only by the places of words on lines one behind the other: moved, the columns are gone for any reader",
  },
];

/** Rewritings that move words within a line, or lines apart. */
const moving = new Set(["two spaces between words", "an empty line behind each"]);

/** Whether a rewriting leaves a plan what it is. */
export const survives = (slug: string, rewriting: string): boolean =>
  !moving.has(rewriting) || !shapedByLines.some((each) => each.slug === slug);
