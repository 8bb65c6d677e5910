import { randomUUID } from "node:crypto";
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { atMost, type BarLine } from "../bars.ts";
import { signIn } from "../sign-in.ts";
import { type PokeStage, storedBoard } from "./stage.ts";

const clients = 1_000;
const burst = 20;

/** What a thousand phones that follow one organization cost, for changes that come alone and for a storm of them. */
export async function measureCrowd(stage: PokeStage): Promise<BarLine[]> {
  const crowd = fork(fileURLToPath(new URL("../../../tests/support/live-crowd-process.ts", import.meta.url)));
  const ask = <T>(order: Record<string, unknown>): Promise<T> =>
    new Promise((resolve, reject) => {
      crowd.once("message", (answer) => resolve(answer as T));
      crowd.once("exit", () => reject(new Error("The crowd's process ended")));
      crowd.send(order);
    });
  const { backend, organization } = stage;
  const start = (await storedBoard(stage)).version;
  const token = await stage.letIn();
  await ask({
    order: "enter",
    url: backend.url,
    publishableKey: backend.publishableKey,
    token,
    organizationId: organization.id,
    clients,
    version: start,
  });

  const alone = await change(stage, 1, ask);
  const storm = await change(stage, burst, ask);
  const joint = await change(stage, burst, ask, true);
  crowd.kill();
  console.log(
    `${clients} phones: one change reached all within ${alone.seconds.toFixed(1)} s, ${burst} at once within ${storm.seconds.toFixed(1)} s`,
  );
  return [
    atMost(`${clients} phones, one change: questions per phone and change`, alone.questions / clients, 1),
    atMost(`${clients} phones, ${burst} changes in a row: the same`, storm.questions / clients / burst, 1),
    atMost(`${clients} phones, ${burst} changes at the same time: the same`, joint.questions / clients / burst, 1),
  ];
}

async function change(
  stage: PokeStage,
  count: number,
  ask: <T>(order: Record<string, unknown>) => Promise<T>,
  together = false,
): Promise<{ questions: number; seconds: number }> {
  const api = (await signIn(stage.backend, stage.organization.coordinator)).schema("api");
  const before = await storedBoard(stage);
  const card = before.columns.todo?.cards[0] ?? before.columns.doing?.cards[0];
  await ask({ order: "count" });
  const begun = performance.now();
  const comment = () => api.rpc("add_comment", { card_id: card?.id, body: "Đã xem.", request_id: randomUUID() }).throwOnError();
  if (together) await Promise.all(Array.from({ length: count }, comment));
  else for (let turn = 0; turn < count; turn++) await comment();
  const { questions } = await ask<{ questions: number }>({ order: "reach", version: before.version + count });
  return { questions, seconds: (performance.now() - begun) / 1000 };
}
