import { wordsOfMessage } from "../../src/core/plan/message-sentences.ts";
import type { Message, PlanDraft } from "../../src/core/plan/plan-draft.ts";

const shown = 20;
const longest = 120;

/** Every remark on a plan, those on its tasks too. */
export function messagesOf(draft: PlanDraft): Message[] {
  return [...draft.messages, ...draft.tasks.flatMap((task) => task.messages)];
}

/** How many places of a plan a person should look at: remarks, and fields that are not written as they stand. */
export function doubtsOf(draft: PlanDraft): number {
  const remarks = messagesOf(draft).filter((message) => wordsOfMessage(message.code).kind !== "note").length;
  const fields = draft.tasks.flatMap((task) => Object.values(task.fields).filter((field) => field.certainty !== "written"));
  return remarks + fields.length;
}

function lineOf({ code, text }: Message): string {
  const words = text.replace(/\s+/gu, " ").trim();
  const cut = words.length > longest ? `${words.slice(0, longest)}…` : words;
  return `• ${wordsOfMessage(code).sentence}${cut === "" ? "" : ` «${cut}»`}`;
}

/** The remarks on a plan in words, as many as a person reads. */
export function remarkLines(draft: PlanDraft): string[] {
  const messages = messagesOf(draft);
  if (messages.length === 0) return [];
  const more = messages.length - shown;
  return [
    `${messages.length} ghi chú khi đọc`,
    ...messages.slice(0, shown).map(lineOf),
    ...(more > 0 ? [`… và ${more} ghi chú khác (xem bằng --json).`] : []),
  ];
}
