/** How the project's Official Account stands, for coordinators of the organization that owns it. */
export interface OfficialAccountState {
  oaId: string;
  /** As Zalo says; null before anything is connected, as the two below. */
  name: string | null;
  /** Zalo's own number: 2 is a business, 4 a state body. */
  type: number | null;
  packageName: string | null;
  /**
   * `unproved`: entered by hand and not renewed yet, so that nobody knows how long it lasts. `lost`: the refresh token is used up,
   * and somebody has to enter another pair.
   */
  status: "empty" | "unproved" | "connected" | "expired" | "lost";
  expiresAt: string | null;
  /** Why the last attempt to renew the pair brought none; null where it did. */
  failure: { kind: "unreachable" | "unanswered" | "refused" | "used_up"; code: string | null; at: string } | null;
  enteredBy: string | null;
  enteredAt: string | null;
}
