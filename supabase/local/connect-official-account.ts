import { withClient } from "./with-client.ts";
import { officialAccountId } from "./zalo/ids.ts";
import type { TokenPair } from "./zalo/oa-tokens.ts";

const own = `select private.own_official_account(o.id, $1) from app.organizations o
  where not exists (select from private.official_account) order by o.created_at, o.id limit 1`;
const enter = `update private.official_account
  set access_token = $1, refresh_token = $2, expires_at = private.moment() + interval '25 hours', generation = generation + 1,
    failed_at = null, failure = null, failure_code = null, refreshing_by = null, refreshing_until = null, changed_at = private.moment()`;

/**
 * Gives the simulated Official Account to the first organization, and its tokens to the product, as an administrator does
 * with a real one. Before that nothing is delivered.
 */
export async function connectOfficialAccount(connectionString: string, { accessToken, refreshToken }: TokenPair): Promise<void> {
  await withClient(connectionString, async (client) => {
    await client.query(own, [officialAccountId]);
    await client.query(enter, [accessToken, refreshToken]);
  });
}
