/**
 * The ways in which Zalo brings a message to somebody, in the order in which they are offered; each organization has its own.
 * Consultation message of the Official Account (two versions), approved template by account or by phone, message to a group.
 */
export const channels = ["cs_v3", "cs_v2", "zbs_uid", "zbs_phone", "group"] as const;

export type Channel = (typeof channels)[number];
