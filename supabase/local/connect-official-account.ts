import { officialAccountId } from "./zalo/ids.ts";
import type { ZaloSimulator } from "./zalo/simulator.ts";
import { withClient } from "./with-client.ts";

const approvedTemplate = "300001";

/**
 * Gives the Official Account to the organization that was founded first, with a fresh pair of tokens, as a coordinator who
 * entered them. At every start: the simulator that gave out the pair before is gone, and its tokens with it.
 */
export async function connectOfficialAccount(databaseUrl: string, zalo: Pick<ZaloSimulator, "authorize">): Promise<void> {
  const { accessToken, refreshToken } = await zalo.authorize();
  await withClient(databaseUrl, async (client) => {
    await client.query("begin");
    await client.query(
      "select private.own_official_account(o.id, $1) from (select id from app.organizations order by created_at limit 1) o",
      [officialAccountId],
    );
    await client.query(
      `update private.official_account set access_token = $1, refresh_token = $2, expires_at = private.moment() + interval '25 hours',
         generation = generation + 1, refreshing_by = null, refreshing_until = null, failed_at = null, failure = null, failure_code = null`,
      [accessToken, refreshToken],
    );
    await client.query("update private.zalo_channels set template_id = $1 where channel in ('zbs_uid', 'zbs_phone')", [approvedTemplate]);
    await client.query("commit");
  });
}
