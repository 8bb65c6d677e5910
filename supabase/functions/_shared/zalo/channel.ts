export { type Channel, channels } from "../core.ts";

/** Which parameter of an approved template takes which figure; a figure without a name is not in the template. */
export interface TemplateParameters {
  name?: string;
  count?: string;
  nearest?: string;
  /** Takes the whole address of the page in the Mini App. */
  link?: string;
  /** Takes what comes after the Mini App's own address, where the template already has that. */
  path?: string;
}

/** What the project has set for a channel: the table private.zalo_channels. */
export interface ChannelSettings {
  /** đồng for a message. */
  cost: number;
  /** Within so many hours after the person last wrote or tapped, a message is free. */
  freeHours: number | null;
  /** After so many hours Zalo takes no message any more; null where that plays no part. */
  windowHours: number | null;
  templateId: string | null;
  parameters: TemplateParameters;
  /** Where the person's id stands in the request: the documents know both. */
  userIdIn: "user_id" | "recipient";
  /** Reaches the account's administrators alone, while a template is tried. */
  development: boolean;
}
