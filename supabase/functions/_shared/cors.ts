/** Where a published Mini App runs: Android's web view, and iOS with its own scheme. */
const zaloOrigins = ["https://h5.zdn.vn", "zbrowser://h5.zdn.vn"];

/** What supabase-js sends to a function. */
const allowedHeaders = "authorization, apikey, content-type, x-client-info, x-retry-count";

/** The headers for a request's origin; an origin that is neither Zalo's nor named by the project gets none. */
export function corsHeaders(request: Request, moreOrigins: string[]): Record<string, string> {
  const origin = request.headers.get("origin");
  if (origin === null || ![...zaloOrigins, ...moreOrigins].includes(origin)) return { vary: "Origin" };
  return {
    vary: "Origin",
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "POST, OPTIONS",
    "access-control-allow-headers": allowedHeaders,
    "access-control-max-age": "3600",
  };
}
