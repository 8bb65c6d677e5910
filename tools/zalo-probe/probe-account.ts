import * as v from "valibot";
import type { Channel, ChannelSettings, TemplateParameters } from "../../supabase/functions/_shared/zalo/channel.ts";
import type { Recipient, SendingAccount } from "../../supabase/functions/_shared/zalo/sending-account.ts";
import { readZaloAddresses } from "../../supabase/functions/_shared/zalo/sending-account.ts";
import type { ProbeOptions } from "./options.ts";

const chat = { cost: 55, freeHours: 48, windowHours: 168, parameters: {} };
const template = {
  freeHours: null,
  windowHours: null,
  parameters: { name: "ten", count: "so_viec", nearest: "han", path: "duong_dan" },
};

/** What a project begins with, as private.zalo_channels has it; tests hold the two together. */
export const firstSettings: Record<Channel, Pick<ChannelSettings, "cost" | "freeHours" | "windowHours" | "parameters">> = {
  cs_v3: chat,
  cs_v2: chat,
  zbs_uid: { ...template, cost: 200 },
  zbs_phone: { ...template, cost: 300 },
  group: { cost: 0, freeHours: null, windowHours: null, parameters: {} },
};

const parametersSchema = v.strictObject({
  name: v.exactOptional(v.string()),
  count: v.exactOptional(v.string()),
  nearest: v.exactOptional(v.string()),
  link: v.exactOptional(v.string()),
  path: v.exactOptional(v.string()),
});

/** The account as the functions would use it. */
export function probeAccount(options: ProbeOptions, env: Record<string, string | undefined>): SendingAccount {
  const { base } = options;
  const settings = (channel: Channel): ChannelSettings => ({
    ...firstSettings[channel],
    ...(options.template?.parameters && channel.startsWith("zbs") ? { parameters: readParameters(options.template.parameters) } : {}),
    templateId: options.template?.id ?? null,
    userIdIn: "user_id",
    development: false,
  });
  return {
    accessToken: options.accessToken,
    miniAppId: options.miniAppId ?? "0",
    addresses: base === null ? readZaloAddresses((name) => env[name]) : { openApi: base, business: base, oauth: base },
    channels: {
      cs_v3: settings("cs_v3"),
      cs_v2: settings("cs_v2"),
      zbs_uid: settings("zbs_uid"),
      zbs_phone: settings("zbs_phone"),
      group: settings("group"),
    },
  };
}

/** Where the trial messages go. */
export const probeRecipient = ({ testUser, testPhone, testGroup }: ProbeOptions): Recipient => ({
  oaUserId: testUser,
  phone: testPhone,
  groupId: testGroup,
});

function readParameters(text: string): TemplateParameters {
  try {
    return v.parse(parametersSchema, JSON.parse(text));
  } catch {
    throw new Error("ZALO_TEMPLATE_PARAMETERS phải là JSON với các tên name, count, nearest, link, path.");
  }
}
