import type { RefusalCode } from "../../core/refusal.ts";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import type { Refusal } from "../../data/errors.ts";
import type { Result } from "../../core/result.ts";
import type { DraftStore, LocalDraft } from "./local-draft.ts";

/** Where the edits are: with the server, on their way, on this device alone, or refused. */
export type SaveState =
  | { kind: "saved" }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "here-only"; kept: boolean }
  | { kind: "refused"; code: RefusalCode };

export interface DraftSaverOptions {
  store: DraftStore;
  send(draft: LocalDraft): Promise<Result<{ version: number }, Refusal>>;
  onState(state: SaveState): void;
  /** Milliseconds of quiet before an edit goes to the server. */
  quiet: number;
  /** Milliseconds before another try while the server cannot be reached. */
  retry: number;
}

export interface DraftSaver {
  /** Keeps an edit on this device at once and sends it after a while of quiet. */
  put(draft: LocalDraft): void;
  /** Sends what is waiting now; resolves once the server has it or has refused. */
  flush(): Promise<SaveState>;
  current(): LocalDraft;
  /** What was sent without an answer; the server may have it all the same. */
  unanswered(): PlanReview | null;
  /** No more timers and no more telling; a last `flush` may follow. */
  stop(): void;
}

const unreachable: readonly RefusalCode[] = ["network.offline", "server.failed", "rate.limited", "auth.required", "auth.expired"];

/** Refusals after which nothing more is sent until a person has chosen. */
const final: readonly RefusalCode[] = ["draft.changed", "draft.not_found", "plan.forbidden"];

/** Saves a draft: at once on the device, after a while of quiet on the server, one request at a time. */
export function createDraftSaver(first: LocalDraft, options: DraftSaverOptions): DraftSaver {
  let draft = first;
  let state: SaveState = first.dirty ? { kind: "waiting" } : { kind: "saved" };
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  let stopped = false;
  let kept = true;
  let unanswered: PlanReview | null = null;

  const say = (next: SaveState) => {
    state = next;
    if (!stopped) options.onState(next);
  };
  const later = (delay: number) => {
    if (timer !== null) clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => void flush(), delay);
  };

  async function sendOnce(): Promise<void> {
    const sent = draft;
    say({ kind: "saving" });
    const answer = await options.send(sent);
    if (answer.ok) {
      unanswered = null;
      const changedMeanwhile = draft.review !== sent.review;
      draft = { ...draft, version: answer.value.version, dirty: changedMeanwhile };
      // The device's room is small: what the server has needs no copy here.
      await (changedMeanwhile ? options.store.write(draft) : options.store.remove(draft.draftId));
      say({ kind: changedMeanwhile ? "waiting" : "saved" });
      return;
    }
    const again = unreachable.includes(answer.error.code);
    say(again ? { kind: "here-only", kept } : { kind: "refused", code: answer.error.code });
    if (!again) return;
    unanswered = sent.review;
    later(options.retry);
  }

  async function flush(): Promise<SaveState> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // What is under way began earlier: if the network was away then, it may be back now.
    if (sending !== null) await sending;
    while (draft.dirty) {
      sending ??= sendOnce().finally(() => (sending = null));
      await sending;
      if (state.kind === "here-only" || state.kind === "refused") break;
    }
    return state;
  }

  return {
    put(next) {
      draft = { ...next, version: draft.version, dirty: true };
      void options.store.write(draft).then((wrote) => (kept = wrote));
      if (state.kind === "refused" && final.includes(state.code)) return;
      if (state.kind !== "saving" && state.kind !== "here-only") say({ kind: "waiting" });
      later(options.quiet);
    },
    flush,
    current: () => draft,
    unanswered: () => unanswered,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
