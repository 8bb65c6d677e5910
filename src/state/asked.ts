/**
 * What came of asking for a screen: its answer is shown; it was older than what the person did since; one asked later was shown before;
 * or none came.
 */
export type Asked = "shown" | "outdated" | "superseded" | "unanswered";

const tries = 4;

/**
 * Asks until an answer of its own is shown; false where none is. The second time the server knows what it did not the first; more
 * tries are for who goes on working meanwhile.
 */
export async function askUntilShown(ask: () => Promise<Asked>): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) {
    const asked = await ask();
    if (asked === "shown" || asked === "unanswered") return asked === "shown";
  }
  return false;
}
