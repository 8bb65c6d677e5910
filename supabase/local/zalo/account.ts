import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What kind of Official Account the simulator plays, and what it may do. */
export const accountSchema = v.strictObject({
  /** 2 a business, 4 a government body. */
  type: v.picklist([2, 4]),
  name: v.pipe(v.string(), v.minLength(1)),
  /** /v3.0/oa/message/cs is refused with -235. */
  refusesV3: v.boolean(),
  /** /v2.0/oa/message is refused with -240. */
  refusesV2: v.boolean(),
  /** Free messages to a person until that person writes again; null: as many as one likes. */
  freeMessages: v.nullable(count),
  /** Paid messages in all. */
  paidMessages: count,
  /** Templates in all. */
  templateMessages: count,
  requestsPerMinute: count,
  /** Approved templates with the longest value of each parameter; null: whatever comes. */
  templates: v.nullable(v.record(v.string(), v.record(v.string(), count))),
  /** Groups that the account keeps. */
  groups: v.array(v.string()),
});

export type AccountSettings = v.InferOutput<typeof accountSchema>;

export const businessAccount: AccountSettings = {
  type: 2,
  name: "Đúng Hạn",
  refusesV3: false,
  refusesV2: true,
  freeMessages: null,
  paidMessages: 100_000,
  templateMessages: 100_000,
  requestsPerMinute: 4000,
  templates: null,
  groups: ["group-1"],
};

/** As two projects met it: the newer address is shut for it, the older one works. */
export const governmentAccount: AccountSettings = { ...businessAccount, type: 4, refusesV3: true, refusesV2: false };
