import { readFileSync } from "node:fs";
import type { Role } from "../../src/core/organization/organization.ts";

interface SeedUnit {
  key: string;
  name: string;
  shortName: string | null;
  parent: string | null;
  aliases: string[];
}

export interface SeedOrganization {
  name: string;
  shortName: string;
  coordinatingUnit: string;
  units: SeedUnit[];
  groups: { name: string; units: string[] }[];
}

export interface SeedPerson {
  key: string;
  zaloUserId: string;
  name: string;
  /** Null for somebody who belongs nowhere. */
  role: Role | null;
  unit: string | null;
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T;
}

export const organization: SeedOrganization = read<SeedOrganization>("./organization.json");
export const people: SeedPerson[] = read<SeedPerson[]>("./people.json");

/** The plan that the organization begins with. */
export const planFile: URL = new URL("./plans/ke-hoach-chuyen-doi-so-2026.txt", import.meta.url);
