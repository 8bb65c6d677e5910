import { useAtomValue } from "jotai";
import { useEffect, useRef } from "react";
import { useNavigate } from "zmp-ui";
import { roleAtom } from "../state/session.ts";
import { firstPageFor } from "./first-pages.ts";
import { PageSkeleton } from "./page-skeleton.tsx";

/** Leads to the page that the role needs first. */
export function FirstPage() {
  const role = useAtomValue(roleAtom);
  const navigate = useNavigate();
  const led = useRef(false);
  useEffect(() => {
    // Once: this page is drawn a moment longer than it stands, and would take back where a quick tap went.
    if (led.current) return;
    led.current = true;
    navigate(firstPageFor(role), { replace: true, animate: false });
  }, [navigate, role]);
  return <PageSkeleton />;
}
