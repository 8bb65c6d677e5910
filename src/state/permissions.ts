import { atom } from "jotai";
import type { Permissions } from "../platform/platform.ts";
import { getPlatform } from "../platform/current.ts";

const rawPermissionsAtom = atom<Permissions | null>(null);

/** What the person has allowed in Zalo; null where that is not known. */
export const permissionsAtom = atom((get) => get(rawPermissionsAtom));

/** Looks what is allowed; asks nobody. */
export const loadPermissionsAtom = atom(null, async (_get, set) => set(rawPermissionsAtom, await getPlatform().readPermissions()));

/** Opens Zalo's page of permissions; tells whether there is one. */
export const openPermissionsAtom = atom(null, async (_get, set): Promise<boolean> => {
  const opened = await getPlatform().openPermissions();
  await set(loadPermissionsAtom);
  return opened;
});
