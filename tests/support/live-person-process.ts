import WebSocket from "ws";
import type { Board } from "../../src/core/board/board.ts";
import { cardStatuses } from "../../src/core/board/card.ts";
import { differencesOf, type LivePersonOptions, startLivePerson } from "./live-person.ts";

/** What the process is told. */
export type PersonOrder =
  | { order: "enter"; options: Omit<LivePersonOptions, "transport"> }
  | { order: "move"; milliseconds: number }
  | { order: "pull" }
  | { order: "compare"; stored: Board };

/** What it tells: each board that was shown with the newest version on it and when, and the answers to orders. */
export type PersonNews =
  | { news: "entered" }
  | { news: "shown"; version: number; at: number }
  | { news: "moved"; moves: number; refused: number }
  | { news: "compared"; differences: string[]; questions: number };

const tell = (news: PersonNews) => process.send?.(news);
const epoch = () => performance.timeOrigin + performance.now();

/** A person in a process of their own, as phones are: the data layer is one for each process. */
process.on("message", (message: PersonOrder) => void obey(message));
let person: Awaited<ReturnType<typeof startLivePerson>> | undefined;

async function obey(message: PersonOrder): Promise<void> {
  if (message.order === "enter") {
    const entered = await startLivePerson({ ...message.options, transport: WebSocket });
    person = entered;
    entered.onBoard(() => {
      const columns = entered.board()?.columns;
      const versions = columns === undefined ? [] : cardStatuses.flatMap((status) => columns[status].cards.map(({ version }) => version));
      tell({ news: "shown", version: Math.max(0, ...versions), at: epoch() });
    });
    tell({ news: "entered" });
  } else if (message.order === "move") {
    const until = performance.now() + message.milliseconds;
    let [moves, refused] = [0, 0];
    while (performance.now() < until) {
      if ((await person?.moveOne()) === null) moves += 1;
      else refused += 1;
    }
    tell({ news: "moved", moves, refused });
  } else if (message.order === "pull") person?.pull();
  else tell({ news: "compared", differences: differencesOf(person?.board() ?? null, message.stored), questions: person?.questions() ?? 0 });
}
