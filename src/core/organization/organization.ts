import type { LocalDate } from "../calendar/local-date.ts";

/** Lãnh đạo, cơ quan đầu mối, thủ trưởng đơn vị, chuyên viên, người theo dõi. */
export type Role = "leader" | "coordinator" | "unit_head" | "staff" | "viewer";

export interface Membership {
  organization: { id: string; name: string; shortName: string };
  unit: { id: string; name: string } | null;
  role: Role;
}

/** The answer of api.get_session. */
export interface Session {
  person: { id: string; name: string; avatarUrl: string | null };
  memberships: Membership[];
  today: LocalDate;
}

export interface Unit {
  id: string;
  name: string;
  shortName: string | null;
  parentId: string | null;
  aliases: string[];
  members: number;
}

export interface UnitGroup {
  id: string;
  name: string;
  unitIds: string[];
}

/** The answer of api.list_units. */
export interface UnitDirectory {
  units: Unit[];
  groups: UnitGroup[];
}

/** The answer of api.list_invitations: a link that somebody can still take up. */
export interface OpenInvitation {
  id: string;
  unit: { id: string; name: string } | null;
  role: Role;
  /** Who made it; null for the invitation that founded the organization. */
  invitedBy: string | null;
  /** ISO instant. */
  expiresAt: string;
}

/** The answer of api.list_members. */
export interface Member {
  membershipId: string;
  person: { id: string; name: string };
  unit: { id: string; name: string } | null;
  role: Role;
}
