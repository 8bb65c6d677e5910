import { writeFile } from "node:fs/promises";
import process, { argv, env, stderr, stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import { type Channel, channels } from "../supabase/functions/_shared/zalo/channel.ts";
import type { SendingAccount } from "../supabase/functions/_shared/zalo/sending-account.ts";
import { table } from "./plan/text-width.ts";
import { lookAtAccount, lookAtGraph, lookAtQuota } from "./zalo-probe/ask-steps.ts";
import { type Finding, skipped } from "./zalo-probe/finding.ts";
import { type ProbeOptions, channelsToTry, readOptions, usage } from "./zalo-probe/options.ts";
import { probeAccount, probeRecipient } from "./zalo-probe/probe-account.ts";
import { channelWords, sendTrials } from "./zalo-probe/send-trials.ts";

/* Tries with a real Official Account what only Zalo itself can tell: which channels are open to it, in which order to use them. */

const say = (text: string) => void stdout.write(`${text}\n`);
const complain = (text: string) => void stderr.write(`${text}\n`);
const results = { works: "được", refused: "không", unclear: "chưa rõ", skipped: "bỏ qua" } as const;

/** Says what will be sent and what it costs at most; asks where nobody said yes before. */
async function maySend(toTry: readonly Channel[], account: SendingAccount, yes: boolean): Promise<boolean> {
  // Of the two ways into the chat one message arrives at most, and then the buttons.
  const paid = toTry.map((channel) => (channel === "cs_v2" ? "cs_v3" : channel));
  const most = paid.reduce((sum, channel) => sum + account.channels[channel].cost, 0);
  say(`Sẽ gửi tin thử: ${toTry.map((channel) => channelWords[channel]).join(", ")}. Tốn nhiều nhất khoảng ${most} đồng.`);
  if (yes) return true;
  if (!stdin.isTTY) {
    complain("Chưa gửi gì. Thêm --yes để đồng ý gửi.");
    return false;
  }
  const lines = createInterface({ input: stdin, output: stdout });
  const reply = await lines.question("Gửi? Gõ «có» để đồng ý: ").finally(() => lines.close());
  return /^(?:có|co|y|yes)$/iu.test(reply.trim());
}

async function probe(options: ProbeOptions): Promise<Finding[] | null> {
  const account = probeAccount(options, env);
  const toTry = channelsToTry(options);
  if (toTry.length > 0 && !(await maySend(toTry, account, options.yes))) return null;
  const first = await lookAtAccount(account);
  if (first.result !== "works") return [first];
  const untried = channels.filter((channel) => !toTry.includes(channel));
  return [
    first,
    ...(await sendTrials(toTry, probeRecipient(options), account)),
    ...untried.map((channel) => skipped(channelWords[channel], missingFor(channel, options))),
    await lookAtQuota(account, options.testUser),
    await lookAtGraph(options, account, env),
  ];
}

/** What a channel still needs to be tried. */
function missingFor(channel: Channel, { testUser, testPhone, testGroup, template }: ProbeOptions): string {
  const needed: Record<Channel, [name: string, given: unknown][]> = {
    cs_v3: [["ZALO_TEST_USER", testUser]],
    cs_v2: [["ZALO_TEST_USER", testUser]],
    zbs_uid: [
      ["ZALO_TEST_USER", testUser],
      ["ZALO_TEMPLATE_ID", template],
    ],
    zbs_phone: [
      ["ZALO_TEST_PHONE", testPhone],
      ["ZALO_TEMPLATE_ID", template],
    ],
    group: [["ZALO_TEST_GROUP", testGroup]],
  };
  return needed[channel].flatMap(([name, given]) => (given === null ? [name] : [])).join(", ");
}

async function run(): Promise<boolean> {
  const options = readOptions(argv.slice(2), env);
  if ("missing" in options) {
    complain(`${options.missing}\n\n${usage}`);
    return false;
  }
  const findings = await probe(options);
  if (findings === null) return false;
  const order = findings.flatMap(({ result, channel }) => (result === "works" && channel !== undefined ? [channel as Channel] : []));
  const rows = findings.map(({ step, result, words }) => [step, results[result], words]);
  say(table(["Bước", "Kết quả", "Ghi chú"], rows, [28, 8, Math.max(30, Math.min(80, (stdout.columns ?? 100) - 40))]));
  say(
    order.length > 0
      ? `\nThứ tự nên dùng: ${order.map((channel) => `${channelWords[channel]} (${channel})`).join(" → ")}`
      : "\nChưa có đường gửi nào được.",
  );
  await writeFile(
    options.out,
    `${JSON.stringify({ at: new Date().toISOString(), base: options.base, findings, channelOrder: order }, null, 2)}\n`,
  );
  say(`Đã ghi kết quả vào «${options.out}».`);
  return findings[0]?.result === "works";
}

// not exit(): what was written to a pipe would be cut off
try {
  if (!(await run())) process.exitCode = 1;
} catch (error) {
  complain(error instanceof Error ? error.message : "Lỗi không rõ.");
  process.exitCode = 1;
}
