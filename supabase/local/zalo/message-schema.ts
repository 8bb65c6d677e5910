import * as v from "valibot";
import type { ChatButton } from "./ledger.ts";

const title = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const says = (type: "oa.query.show" | "oa.query.hide") =>
  v.pipe(
    v.object({ title, type: v.literal(type), payload: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)) }),
    v.transform(({ title, payload }): ChatButton => ({ title, says: payload })),
  );
const button = v.variant("type", [
  v.pipe(
    v.object({ title, type: v.literal("oa.open.url"), payload: v.object({ url: v.pipe(v.string(), v.url()) }) }),
    v.transform(({ title, payload }): ChatButton => ({ title, opens: payload.url })),
  ),
  says("oa.query.show"),
  says("oa.query.hide"),
  v.pipe(
    v.object({ title, type: v.literal("oa.open.phone"), payload: v.object({ phone_code: v.string() }) }),
    v.transform(({ title, payload }): ChatButton => ({ title, calls: payload.phone_code })),
  ),
]);

/** `message` of a consultation message: a text, with at most five buttons. */
export const messageSchema = v.object({
  text: v.pipe(v.string(), v.minLength(1)),
  attachment: v.optional(
    v.object({ type: v.literal("template"), payload: v.object({ buttons: v.pipe(v.array(button), v.maxLength(5)) }) }),
  ),
});

export const longestText = 2000;
