/** The address that opens a page of the Mini App in Zalo. */
export function pageAddress(miniAppId: string, path: string): string {
  return `https://zalo.me/s/${miniAppId}/${pathOnly(path)}`;
}

/** The path without the slash it begins with. */
export function pathOnly(path: string): string {
  return path.replace(/^\/+/u, "");
}
