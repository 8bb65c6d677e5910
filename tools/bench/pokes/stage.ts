import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Backend } from "../../../supabase/local/backend.ts";
import type { BenchOrganization } from "../many-cards.ts";
import { signIn } from "../sign-in.ts";

export interface PokeStage {
  backend: Backend;
  organization: BenchOrganization;
  /** Makes somebody who sees and moves everything; answers their session. */
  letIn(): Promise<string>;
}

/** What a person's process says; its own file has the types, which tools may not import. */
interface News {
  news: string;
  [field: string]: unknown;
}

export interface PersonProcess {
  order: (order: Record<string, unknown>) => void;
  /** The next news of a kind that fits. */
  next<T>(news: string, fits?: (said: T) => boolean): Promise<T>;
  stop(): void;
}

const script = fileURLToPath(new URL("../../../tests/support/live-person-process.ts", import.meta.url));

/** Somebody with the app's own state and data layer, in a process of their own. */
export async function startPerson(stage: PokeStage, seed: number): Promise<PersonProcess> {
  const child = fork(script);
  const person: PersonProcess = {
    order: (order) => void child.send(order),
    next: (news, fits) => nextOf(child, news, fits),
    stop: () => void child.kill(),
  };
  const { url, publishableKey } = stage.backend;
  const options = { url, publishableKey, token: await stage.letIn(), seed };
  const entered = person.next("entered");
  person.order({ order: "enter", options });
  await entered;
  return person;
}

function nextOf<T>(child: ChildProcess, news: string, fits: (said: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve, reject) => {
    const hear = (message: unknown) => {
      const said = message as News;
      if (said.news !== news || !fits(said as T)) return;
      child.off("message", hear);
      child.off("exit", end);
      resolve(said as T);
    };
    const end = () => reject(new Error("A person's process ended"));
    child.on("message", hear);
    child.once("exit", end);
  });
}

/** The board as the database has it. */
export async function storedBoard({
  backend,
  organization,
}: PokeStage): Promise<{ version: number; columns: Record<string, { cards: StoredCard[] }> }> {
  const api = (await signIn(backend, organization.coordinator)).schema("api");
  return (await api.rpc("get_board", { organization_id: organization.id }).throwOnError()).data as Awaited<ReturnType<typeof storedBoard>>;
}

export interface StoredCard {
  id: string;
  status: string;
  version: number;
}
