import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { mintSession } from "./sign-in.ts";
import { atLeast, type BarLine } from "./bars.ts";
import { type LargeBackend, organizationOf } from "./large-backend.ts";
import { countProcessorTime } from "./processor-time.ts";

/** What the askers are told, and what they answer. */
export interface LoadTask {
  url: string;
  headers: Record<string, string>;
  body: string;
  loads: number;
  atOnce: number;
}

const loads = 600;
const atOnce = 8;

/**
 * How many first screens of the largest organization are loaded in a second by askers in a process of their own. The
 * machine may be shared: how long gateway and database worked for a load is counted too, and says what two cores carry.
 */
export async function loadBoards(large: LargeBackend): Promise<BarLine[]> {
  const { id, coordinator } = organizationOf(large, 100_000);
  const token = await mintSession(large.backend, coordinator);
  const task: LoadTask = {
    url: `${large.backend.url}/rest/v1/rpc/get_board`,
    headers: {
      apikey: large.backend.publishableKey,
      authorization: `Bearer ${token}`,
      "content-profile": "api",
      "content-type": "application/json",
    },
    body: JSON.stringify({ organization_id: id }),
    loads,
    atOnce,
  };
  await ask({ ...task, loads: 60 });
  const workedSince = countProcessorTime();
  const seconds = await ask(task);
  const total = workedSince();
  const measured = loads / seconds;
  if (total === null) return [atLeast("first screens a second, 100,000 cards", measured, 150)];
  const worked = total / loads;
  console.log(
    `${loads} first screens, ${atOnce} at once: ${measured.toFixed(0)} a second as the machine was; ${worked.toFixed(1)} ms of work each`,
  );
  return [atLeast("first screens a second that two cores carry", 2000 / worked, 150)];
}

function ask(task: LoadTask): Promise<number> {
  const child = fork(fileURLToPath(new URL("ask-for-boards.ts", import.meta.url)));
  return new Promise((resolve, reject) => {
    child.once("message", (seconds) => resolve(seconds as number));
    child.once("exit", (code) => reject(new Error(`The askers ended with ${code}`)));
    child.send(task);
  });
}
