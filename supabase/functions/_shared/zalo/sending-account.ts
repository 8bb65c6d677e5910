import type { Channel, ChannelSettings } from "./channel.ts";

/** Everything that sending through the Official Account takes. */
export interface SendingAccount {
  accessToken: string;
  /** Buttons open pages of this Mini App. */
  miniAppId: string;
  addresses: ZaloAddresses;
  channels: Record<Channel, ChannelSettings>;
  /** How long to wait for Zalo, in milliseconds. */
  patience?: number;
}

/** Where Zalo is; tests and the simulator name others. */
export interface ZaloAddresses {
  /** ZALO_OPENAPI_URL */
  openApi: string;
  /** ZALO_BUSINESS_URL */
  business: string;
  /** ZALO_OAUTH_URL */
  oauth: string;
}

/** Who is to get a message; what is null was not found out yet. */
export interface Recipient {
  /** The person's id in the chat of the Official Account. */
  oaUserId: string | null;
  /** 84… */
  phone: string | null;
  groupId: string | null;
  /** Hours since the person last wrote to the account or tapped there, where that is known. */
  hoursSinceInteraction?: number | null;
}

/** Zalo's own addresses, or those that the environment names. */
export function readZaloAddresses(read: (name: string) => string | undefined): ZaloAddresses {
  return {
    openApi: read("ZALO_OPENAPI_URL") || "https://openapi.zalo.me",
    business: read("ZALO_BUSINESS_URL") || "https://business.openapi.zalo.me",
    oauth: read("ZALO_OAUTH_URL") || "https://oauth.zaloapp.com",
  };
}
