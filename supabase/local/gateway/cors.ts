import type { IncomingHttpHeaders } from "node:http";

/** Where a published Mini App runs: Android's web view, and iOS with its own scheme. */
export const zaloOrigins = ["https://h5.zdn.vn", "zbrowser://h5.zdn.vn"];

const allowedHeaders = [
  "authorization",
  "apikey",
  "content-type",
  "x-client-info",
  "content-profile",
  "accept-profile",
  "prefer",
  "range",
  "x-upsert",
  "cache-control",
  "x-metadata",
  "x-retry-count",
  "tus-resumable",
  "upload-length",
  "upload-metadata",
  "upload-offset",
];

const exposedHeaders = [
  "content-range",
  "content-disposition",
  "location",
  "tus-resumable",
  "upload-expires",
  "upload-length",
  "upload-metadata",
  "upload-offset",
];

/** The headers for a request's origin; an unknown origin gets none, so that a browser refuses it here as in Zalo. */
export function corsHeaders(headers: IncomingHttpHeaders, allowedOrigins: string[]): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined || !allowedOrigins.includes(origin)) return { vary: "Origin" };
  return {
    vary: "Origin",
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
    "access-control-allow-headers": allowedHeaders.join(", "),
    "access-control-expose-headers": exposedHeaders.join(", "),
    "access-control-max-age": "3600",
  };
}
