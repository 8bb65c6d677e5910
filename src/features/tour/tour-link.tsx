import { useAtomValue, useSetAtom } from "jotai";
import { GraduationCap } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { reopenTourAtom, tourIsOpenAtom } from "../../state/tour.ts";

/** Shows the first steps again, for who wants to look once more. */
export function TourLink() {
  const open = useAtomValue(tourIsOpenAtom);
  const reopen = useSetAtom(reopenTourAtom);
  if (open) return null;
  return (
    <Button kind="plain" icon={GraduationCap} onClick={reopen}>
      Xem lại phần làm quen
    </Button>
  );
}
