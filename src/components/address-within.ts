/** Zalo serves the app below a path of its own, which the router adds by itself and a link has to name. */
const zaloBase = /^\/zapps\/[^/]+/u;

/** The address of a page of the app, for whoever opens the link itself; `pathname` is where the browser stands. */
export function addressWithin(to: string, pathname: string): string {
  return `${zaloBase.exec(pathname)?.[0] ?? ""}${to}`;
}
