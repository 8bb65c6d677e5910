import { createHash } from "node:crypto";
import type { ChatReport, LocalDate, Session } from "../_shared/core.ts";
import { Refused } from "../_shared/http.ts";
import type { ChatAttachment } from "./chat-event.ts";
import type { ClaimedEvent } from "./chat-store.ts";
import type { Person } from "./person.ts";

export interface Organization {
  id: string;
  shortName: string;
  /** Whether the person imports plans there. */
  coordinates: boolean;
}

/** All that is known when an event is worked on. */
export interface Conversation {
  event: ClaimedEvent;
  person: Person;
  /** The person's organizations, the one joined last before the others. */
  organizations: [Organization, ...Organization[]];
  today: LocalDate;
  /** The report that is being written. */
  report: ChatReport | null;
  download: (attachment: ChatAttachment, limit: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** Looks whether an uploaded file is what its type says, and takes it away if not. */
  checkFile: (fileId: string) => Promise<void>;
}

/** The organizations of somebody's memberships; there may be none. */
export function organizationsOf({ memberships }: Session): Organization[] {
  const found = new Map<string, Organization>();
  for (const { organization, role } of memberships.toReversed()) {
    const known = found.get(organization.id);
    const coordinates = known?.coordinates === true || role === "coordinator";
    found.set(organization.id, { id: organization.id, shortName: organization.shortName, coordinates });
  }
  return [...found.values()];
}

/** The name of an organization where there are several; null where it goes without saying. */
export function placeOf({ organizations }: Pick<Conversation, "organizations">, organization: Organization): string | null {
  return organizations.length > 1 ? organization.shortName : null;
}

/** Looks in one organization after the other: the first find that fits, else the first, else the refusal. */
export async function lookIn<T>(
  organizations: Conversation["organizations"],
  look: (organization: Organization) => Promise<T>,
  fits: (found: T) => boolean,
): Promise<{ found: T; organization: Organization }> {
  let first: { found: T; organization: Organization } | undefined;
  let refusal: Refused | undefined;
  for (const organization of organizations) {
    try {
      const found = await look(organization);
      if (fits(found)) return { found, organization };
      first ??= { found, organization };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusal ??= error;
    }
  }
  if (first) return first;
  throw refusal ?? new Refused("organization.not_found");
}

/** An id that is the same whenever the event is worked on again: what was done is then done once. */
export function derivedId(event: Pick<ClaimedEvent, "id">, index: number): string {
  const hex = createHash("sha256").update(`${event.id} ${index}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
