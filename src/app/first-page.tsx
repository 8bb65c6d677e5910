import { useAtomValue } from "jotai";
import { useEffect, useRef } from "react";
import { useNavigate } from "zmp-ui";
import { roleAtom } from "../state/session.ts";
import type { Role } from "../core/organization/organization.ts";
import { PageSkeleton } from "./page-skeleton.tsx";

const firstPages: Record<Role, string> = {
  staff: "/work",
  unit_head: "/work",
  coordinator: "/board",
  leader: "/dashboard",
  viewer: "/dashboard",
};

/** Leads to the page that the role needs first: those who work to their work, the coordinator to the board, those who oversee to its figures. */
export function FirstPage() {
  const role = useAtomValue(roleAtom);
  const navigate = useNavigate();
  const led = useRef(false);
  useEffect(() => {
    // Once: this page is drawn a moment longer than it stands, and would take back where a quick tap went.
    if (led.current) return;
    led.current = true;
    navigate(role === null ? "/board" : firstPages[role], { replace: true, animate: false });
  }, [navigate, role]);
  return <PageSkeleton />;
}
