import { Agent, request } from "node:http";
import type { LoadTask } from "./load-boards.ts";

/** A process of its own that asks for boards, so many at once, and answers how many seconds all of them took. */
process.once("message", (message) => {
  void askAll(message as LoadTask).then((seconds) => {
    process.send?.(seconds);
    process.disconnect();
  });
});

async function askAll({ url, headers, body, loads, atOnce }: LoadTask): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let left = loads;
  const askOnce = () =>
    new Promise<void>((resolve, reject) => {
      const asking = request(
        url,
        { method: "POST", agent, headers: { ...headers, "content-length": Buffer.byteLength(body) } },
        (answer) => {
          if (answer.statusCode !== 200) reject(new Error(`Answered ${answer.statusCode}`));
          answer.resume().once("end", resolve);
        },
      );
      asking.once("error", reject).end(body);
    });
  const asker = async () => {
    while (left-- > 0) await askOnce();
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: atOnce }, asker));
  agent.destroy();
  return (performance.now() - begun) / 1000;
}
