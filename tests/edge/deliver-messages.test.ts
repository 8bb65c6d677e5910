import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectDeliveries } from "../../supabase/functions/deliver-messages/deliveries.ts";
import { type Dependencies, handle } from "../../supabase/functions/deliver-messages/handler.ts";
import { openOfficialAccount } from "../../supabase/functions/_shared/zalo/open-official-account.ts";
import { sendThrough } from "../../supabase/functions/_shared/zalo/send-through.ts";
import { withOaToken } from "../../supabase/functions/_shared/zalo/with-oa-token.ts";
