import { atom } from "jotai";
import { getUnitOverview } from "../../data/get-unit-overview.ts";
import { openedPageAtoms } from "./opened-page.ts";

const { openedAtom, loadAtom } = openedPageAtoms(getUnitOverview, ["unit.not_found", "unit.not_yours"]);

/** The unit whose page is open. */
export const openUnitAtom = atom((get) => get(openedAtom));

/** Asks for a unit's page. */
export const loadUnitAtom = loadAtom;
