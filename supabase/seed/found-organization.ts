import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Session, UnitDirectory } from "../../src/core/organization/organization.ts";
import { signIn, type Call, type SeedBackend } from "./api-client.ts";
import { organization, people } from "./seed-data.ts";

/** The organization with its units, and everybody signed in. */
export interface Founded {
  organizationId: string;
  /** By the key of the unit. */
  unitIds: Map<string, string>;
  /** By the key of the person. */
  calls: Map<string, Call>;
}

/** The administrator founds the organization; its first coordinator takes up the invitation and makes the units. */
async function makeUnits(coordinator: Call, organizationId: string): Promise<Map<string, string>> {
  const before = await coordinator<UnitDirectory>("list_units", { organization_id: organizationId });
  const coordinating = before.units.find((unit) => unit.name === organization.coordinatingUnit);
  const unitIds = new Map<string, string>();
  for (const unit of organization.units) {
    const id = unit.name === coordinating?.name ? coordinating.id : randomUUID();
    unitIds.set(unit.key, id);
    await coordinator("save_unit", {
      organization_id: organizationId,
      unit_id: id,
      name: unit.name,
      short_name: unit.shortName,
      parent_id: unit.parent === null ? null : unitIds.get(unit.parent),
      aliases: unit.aliases,
    });
  }
  for (const group of organization.groups) {
    const members = group.units.map((key) => unitIds.get(key));
    await coordinator("save_unit_group", { organization_id: organizationId, group_id: randomUUID(), name: group.name, unit_ids: members });
  }
  return unitIds;
}

/** Founds the organization and brings everybody into their unit by an invitation. */
export async function foundOrganization(backend: SeedBackend, administrator: pg.Client): Promise<Founded> {
  const { rows } = await administrator.query<{ token: string }>("select private.found_organization($1, $2, $3) as token", [
    organization.name,
    organization.shortName,
    organization.coordinatingUnit,
  ]);
  const coordinator = await signIn(backend, "coordinator");
  const session = await coordinator<Session>("accept_invitation", { token: rows[0]?.token });
  const organizationId = session.memberships[0]?.organization.id;
  if (organizationId === undefined) throw new Error("The first coordinator belongs nowhere");

  const unitIds = await makeUnits(coordinator, organizationId);
  const calls = new Map([["coordinator", coordinator]]);
  const guests = people.filter((person) => person.role !== null && person.key !== "coordinator");
  await Promise.all(
    guests.map(async (person) => {
      const invitation = { organization_id: organizationId, unit_id: unitIds.get(person.unit ?? ""), role: person.role, days: 7 };
      const { token } = await coordinator<{ token: string }>("create_invitation", invitation);
      const guest = await signIn(backend, person.key);
      await guest("accept_invitation", { token });
      calls.set(person.key, guest);
    }),
  );
  return { organizationId, unitIds, calls };
}
