import { atom } from "jotai";
import type { UnitDirectory, UnitGroup } from "../../core/organization/organization.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { listUnits } from "../../data/list-units.ts";
import { saveUnit, type UnitToSave } from "../../data/save-unit.ts";
import { saveUnitGroup } from "../../data/save-unit-group.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";

const rawDirectoryAtom = atom<Load<UnitDirectory>>(loading);

/** The units of the organization and their groups. */
export const directoryAtom = atom((get) => get(rawDirectoryAtom));

/** Asks for the units; what is already there stays on the screen meanwhile. */
export const loadDirectoryAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const answer = toLoad(await attempt(() => listUnits(organizationId)));
  if (answer.status === "ready" || get(rawDirectoryAtom).status !== "ready") set(rawDirectoryAtom, answer);
});

/** Stores a unit; answers why not, or null. */
export const saveUnitAtom = atom(null, async (get, set, unit: UnitToSave): Promise<RefusalCode | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return "membership.none";
  const answer = await attempt(() => saveUnit(organizationId, unit));
  if (!answer.ok) return answer.error.code;
  await set(loadDirectoryAtom);
  return null;
});

/** Stores a group of units; answers why not, or null. */
export const saveUnitGroupAtom = atom(null, async (get, set, group: UnitGroup): Promise<RefusalCode | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return "membership.none";
  const answer = await attempt(() => saveUnitGroup(organizationId, group));
  if (!answer.ok) return answer.error.code;
  await set(loadDirectoryAtom);
  return null;
});
