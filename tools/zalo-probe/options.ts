import { parseArgs } from "node:util";
import type { Channel } from "../../supabase/functions/_shared/zalo/channel.ts";

/** What the probe was told. */
export interface ProbeOptions {
  /** Send without asking. */
  yes: boolean;
  /** One address for all of Zalo: a simulator. */
  base: string | null;
  /** Where the result is written. */
  out: string;
  accessToken: string;
  miniAppId: string | null;
  testUser: string | null;
  testPhone: string | null;
  testGroup: string | null;
  template: { id: string; parameters: string | null } | null;
  graph: { appSecret: string; accessToken: string } | null;
}

export const usage = `Cách dùng: npm run zalo:probe -- [--yes] [--base ĐỊA_CHỈ] [--out TỆP]
Thử với tài khoản thật xem Zalo cho gửi theo đường nào. Cần trong môi trường:
  ZALO_OA_ACCESS_TOKEN   mã truy cập của Official Account (bắt buộc)
  ZALO_MINI_APP_ID       số của Mini App, để thử nút bấm
  ZALO_TEST_USER         số của một người quan tâm OA, để gửi tin thử
  ZALO_TEST_PHONE        số điện thoại 84…, để gửi tin mẫu
  ZALO_TEST_GROUP        số của một nhóm do OA tạo
  ZALO_TEMPLATE_ID       số của tin mẫu đã duyệt; ZALO_TEMPLATE_PARAMETERS là tên các tham số (JSON)
  ZALO_APP_SECRET, ZALO_USER_ACCESS_TOKEN   để hỏi Graph về user_id_by_oa`;

/** Reads the command line and the environment; a sentence where something is wrong or missing. */
export function readOptions(args: readonly string[], env: Record<string, string | undefined>): ProbeOptions | { missing: string } {
  const given = (name: string) => env[name]?.trim() || null;
  let values: { yes?: boolean; base?: string; out?: string };
  try {
    const options = { yes: { type: "boolean" }, base: { type: "string" }, out: { type: "string" } } as const;
    ({ values } = parseArgs({ args: [...args], options }));
  } catch {
    return { missing: "Không hiểu dòng lệnh." };
  }
  if (values.base !== undefined && !URL.canParse(values.base)) return { missing: `«${values.base}» không phải địa chỉ.` };
  const accessToken = given("ZALO_OA_ACCESS_TOKEN");
  if (accessToken === null) return { missing: "Thiếu ZALO_OA_ACCESS_TOKEN trong môi trường." };
  const [templateId, appSecret, userToken] = ["ZALO_TEMPLATE_ID", "ZALO_APP_SECRET", "ZALO_USER_ACCESS_TOKEN"].map(given);
  return {
    yes: values.yes ?? false,
    base: values.base?.replace(/\/+$/u, "") ?? null,
    out: values.out ?? "zalo-probe.json",
    accessToken,
    miniAppId: given("ZALO_MINI_APP_ID"),
    testUser: given("ZALO_TEST_USER"),
    testPhone: given("ZALO_TEST_PHONE"),
    testGroup: given("ZALO_TEST_GROUP"),
    template: templateId ? { id: templateId, parameters: given("ZALO_TEMPLATE_PARAMETERS") } : null,
    graph: appSecret && userToken ? { appSecret, accessToken: userToken } : null,
  };
}

/** Through which channels a message can be tried with what was given. */
export function channelsToTry({ testUser, testPhone, testGroup, template }: ProbeOptions): Channel[] {
  const user = testUser !== null;
  return [
    ...(user ? (["cs_v3", "cs_v2"] as const) : []),
    ...(user && template !== null ? (["zbs_uid"] as const) : []),
    ...(testPhone !== null && template !== null ? (["zbs_phone"] as const) : []),
    ...(testGroup !== null ? (["group"] as const) : []),
  ];
}
