import type { Role } from "../core/organization/organization.ts";

const firstPages: Record<Role, string> = {
  staff: "/work",
  unit_head: "/work",
  coordinator: "/board",
  leader: "/dashboard",
  viewer: "/dashboard",
};

/** The page that a role needs first: those who work their work, the coordinator the board, those who oversee its figures. */
export function firstPageFor(role: Role | null): string {
  return role === null ? "/board" : firstPages[role];
}

/** Where zmp-ui's router begins, by its own rule. */
const basePath = () => (import.meta.env.PROD ? `/zapps/${window.APP_ID}` : "");

/** Where the app was opened at no page, leads to the first before the router is made: no other page is drawn on the way. */
export function openFirstPage(role: Role): void {
  const base = basePath();
  if (location.pathname === base || location.pathname === `${base}/`) history.replaceState(history.state, "", base + firstPageFor(role));
}
