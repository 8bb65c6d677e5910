import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";

/** A Zalo user whom a demo or a test can be. */
export interface SimulatedUser {
  key: string;
  zaloUserId: string;
  name: string;
  role: string | null;
  /** The unit's name, for people who look at the list. */
  unit: string | null;
  /** 84…, if the person lets it be known. */
  phone?: string | null;
}

const seedFolder = resolve(import.meta.dirname, "../../seed");
const peopleSchema = v.array(
  v.object({
    key: v.string(),
    zaloUserId: v.string(),
    name: v.string(),
    role: v.nullable(v.string()),
    unit: v.nullable(v.string()),
    phone: v.nullable(v.string()),
  }),
);
const unitsSchema = v.object({ units: v.array(v.object({ key: v.string(), name: v.string() })) });

const read = (name: string): unknown => JSON.parse(readFileSync(resolve(seedFolder, name), "utf8"));

/** The people of the seed, with the names of their units. */
export function readSeedUsers(): SimulatedUser[] {
  const units = new Map(v.parse(unitsSchema, read("organization.json")).units.map((unit) => [unit.key, unit.name]));
  return v.parse(peopleSchema, read("people.json")).map((person) => ({
    ...person,
    unit: person.unit === null ? null : (units.get(person.unit) ?? person.unit),
  }));
}
