import { useAtomValue } from "jotai";
import { useEffect } from "react";
import { useNavigate } from "zmp-ui";
import { roleAtom } from "../state/session.ts";
import { PageSkeleton } from "./page-skeleton.tsx";

/** Leads to the page that the role needs first: those who work to their work, those who oversee to the board. */
export function FirstPage() {
  const role = useAtomValue(roleAtom);
  const navigate = useNavigate();
  useEffect(() => {
    navigate(role === "staff" || role === "unit_head" ? "/work" : "/board", { replace: true, animate: false });
  }, [navigate, role]);
  return <PageSkeleton />;
}
