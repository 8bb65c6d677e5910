import { createHash } from "node:crypto";
import { Refused } from "../_shared/http.ts";
import { readBytes } from "../_shared/read-bytes.ts";

/** A host with its sub-domains over https («zdn.vn»), or the very origin of a simulator («http://127.0.0.1:4100»). */
export type FileHosts = readonly string[];

export interface FileToDownload {
  url: string;
  /** MD5, as Zalo says it. */
  checksum: string | null;
}

const patience = 20_000;
const mostRedirects = 3;

/** Tells whether files are fetched from an address. */
export function isFileAddress(address: string, hosts: FileHosts): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return false;
  return hosts.some((host) => {
    if (host.includes("://")) return url.origin === host;
    return url.protocol === "https:" && url.port === "" && (url.hostname === host || url.hostname.endsWith(`.${host}`));
  });
}

/** Fetches a file from Zalo's hosts alone, of a bounded size, in a bounded time; refuses it when it is not what was sent. */
export async function downloadFile(
  { url, checksum }: FileToDownload,
  hosts: FileHosts,
  limit: number,
  send: typeof fetch = fetch,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await follow(url, hosts, send);
  if (!response.ok) {
    await response.body?.cancel();
    if (response.status >= 500 || response.status === 429) throw new Error(`download ${response.status}`);
    throw new Refused("file.not_found");
  }
  const bytes = await readBytes(response, limit);
  if (bytes.length === 0) throw new Refused("file.empty");
  const isSame = checksum === null || createHash("md5").update(bytes).digest("hex") === checksum.toLowerCase();
  if (!isSame) throw new Refused("file.broken");
  return bytes;
}

/** Each step of the way leads to an allowed host, or it is not taken. */
async function follow(address: string, hosts: FileHosts, send: typeof fetch): Promise<Response> {
  const signal = AbortSignal.timeout(patience);
  let next = address;
  for (let step = 0; step <= mostRedirects; step += 1) {
    if (!isFileAddress(next, hosts)) throw new Refused("file.not_found");
    const response = await send(next, { redirect: "manual", signal });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    next = URL.canParse(location, next) ? new URL(location, next).href : "";
  }
  throw new Refused("file.not_found");
}
