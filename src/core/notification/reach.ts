import type { Role } from "../organization/organization.ts";
import type { UndeliveredMessage } from "./delivery-health.ts";
import type { Channel } from "./channel.ts";

/**
 * Why a channel does not lead to a person: the account does not know them, they do not follow it, they have not written to it for
 * longer than Zalo lets it write, they have not shared their phone number, no group is set.
 */
export type Lack = "not_in_chat" | "not_following" | "silent" | "no_phone" | "no_group";

export interface Way {
  channel: Channel;
  /** Null where the channel leads to the person, as far as anybody knows. */
  lacks: Lack | null;
  /** False where nobody knows whether the person follows the account or ever wrote to it: the channel is tried all the same. */
  sure: boolean;
}

export interface PastDelivery {
  channel: Channel | null;
  code: string | null;
  /** Date and time of day in Asia/Ho_Chi_Minh, as ISO without a zone. */
  at: string;
}

export interface PersonReach {
  person: { id: string; name: string };
  memberships: { unit: string | null; role: Role }[];
  /** The channels of the organization in their order. */
  ways: Way[];
  /** The last message that arrived. */
  reached: PastDelivery | null;
  /** The last one that did not, or may not have. */
  missed: (PastDelivery & Pick<UndeliveredMessage, "status">) | null;
}

/** The answer of api.list_reach, by name. */
export interface ReachList {
  /** People of the organization, and how many of them no channel leads to. */
  total: number;
  unreached: number;
  people: PersonReach[];
}

/** The answer of api.get_my_reach. */
export interface MyReach {
  /** The Official Account; null before one is connected. */
  account: { id: string; name: string | null } | null;
  /** Null where nobody knows. */
  follows: boolean | null;
  ways: Way[];
}
