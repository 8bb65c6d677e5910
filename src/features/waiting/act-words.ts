import type { CardAct, NamedPerson } from "../../core/board/card-act.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { formatInstant } from "../../components/date-words.ts";
import { statusNames } from "../../components/status-words.ts";
import type { QueuedAct, Stop } from "../../state/queue/queue.ts";

const nameCard = ({ cardNumber }: CardAct) => (cardNumber === 0 ? "Một thẻ" : `Thẻ #${cardNumber}`);

/** What was done, in a few words: «Thẻ #12: chuyển sang Chờ duyệt». */
export function describeAct(act: CardAct): string {
  switch (act.kind) {
    case "move":
      return `${nameCard(act)}: ${act.to === act.from ? "đổi chỗ trong cột" : `chuyển sang ${statusNames[act.to]}`}`;
    case "check-in":
      return `${nameCard(act)}: ghi thêm ${act.amount} lần`;
    case "comment":
      return `${nameCard(act)}: ý kiến «${shorten(act.body)}»`;
    case "add-step":
      return `${nameCard(act)}: thêm việc nhỏ «${shorten(act.title)}»`;
    case "change-step":
      return `${nameCard(act)}: ${describeStepChange(act)}`;
    case "remove-step":
      return `${nameCard(act)}: bỏ việc nhỏ «${shorten(act.name)}»`;
    case "assign":
      return `${nameCard(act)}: ${describeAssigning(act)}`;
  }
}

type Act<K extends CardAct["kind"]> = Extract<CardAct, { kind: K }>;

function describeStepChange({ name, title, done }: Act<"change-step">): string {
  if (title !== null) return `đổi tên việc nhỏ «${shorten(name)}» thành «${shorten(title)}»`;
  return done === true ? `làm xong việc nhỏ «${shorten(name)}»` : `đánh dấu việc nhỏ «${shorten(name)}» chưa xong`;
}

function describeAssigning({ add, remove, own }: Act<"assign">): string {
  if (own) return add.length > 0 ? "nhận việc này" : "thôi nhận việc này";
  const parts = [add.length > 0 && `giao việc cho ${names(add)}`, remove.length > 0 && `thôi giao việc cho ${names(remove)}`];
  return parts.filter(Boolean).join("; ");
}

const names = (people: readonly NamedPerson[]) => people.map(({ name }) => name).join(", ");

const shorten = (text: string) => (text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`);

/** Why an act was not carried out, and what the person may decide. */
export function describeStop({ act }: QueuedAct, { code, moved }: Stop): string {
  if (moved === null || moved.to === null || act.kind !== "move") return refusalSentences[code];
  const who = moved.person?.name ?? "người khác";
  const wish = act.to === act.from ? "đổi chỗ thẻ" : `chuyển sang ${statusNames[act.to]}`;
  return `${nameCard(act)} đã được ${who} chuyển sang ${statusNames[moved.to]} ngày ${formatInstant(moved.at)}; đồng chí muốn ${wish}.`;
}

const gone: readonly RefusalCode[] = ["card.not_found", "step.not_found"];

/** Whether sending it once more can do anything: what is not there any more will not come back. */
export const canInsist = ({ code }: Stop) => !gone.includes(code);

/** What sending it all the same is called. */
export function nameInsisting(act: CardAct): string {
  return act.kind === "move" && act.to !== act.from ? "Chuyển lại" : "Gửi lại";
}
