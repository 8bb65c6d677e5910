import type { LocalDate } from "../calendar/local-date.ts";

/** Lãnh đạo, cơ quan đầu mối, thủ trưởng đơn vị, chuyên viên, người theo dõi. */
export type Role = "leader" | "coordinator" | "unit_head" | "staff" | "viewer";

export interface Membership {
  organization: { id: string; name: string; shortName: string };
  unit: { id: string; name: string } | null;
  role: Role;
}

/** What a person is called whose name Zalo has not been allowed to tell. */
export const unnamedPerson = "Người dùng Zalo";

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

/** One line of api.list_expected_members: somebody who will belong once they share this number. */
export interface ExpectedMember {
  id: string;
  /** As the coordinator wrote it. */
  name: string;
  /** 84912345678. */
  phone: string;
  unit: { id: string; name: string } | null;
  role: Role;
  /** Null once whoever listed them is gone. */
  listedBy: string | null;
  /** ISO instant. */
  listedAt: string;
}

/** The answer of api.expect_members: how many were added, are members already, stood on the list already. */
export interface ExpectedCount {
  added: number;
  members: number;
  listed: number;
}

/** The answer of api.get_my_data: what is kept of a person. */
export interface MyData {
  name: string;
  hasPicture: boolean;
  phone: string | null;
  /** The Official Account's chat knows this person. */
  knownInChat: boolean;
  /** ISO instant. */
  since: string;
  comments: number;
  checkIns: number;
  reports: number;
  /** Names of the organizations that would have no coordinator without this person. */
  onlyCoordinatorOf: string[];
}
