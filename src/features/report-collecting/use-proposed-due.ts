import { useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { askWorkingDayAfterAtom } from "../../state/working-days/working-day-after.ts";

/** Working days that a unit gets to hand in, unless the person says otherwise. */
const workingDays = 5;

/**
 * A last day to hand in: the fifth working day from today as soon as the server has said which day that is, or what the
 * person chose. Empty until then, and where there is no answer.
 */
export function useProposedDue(asks: boolean): [due: LocalDate | "", choose: (due: LocalDate | "") => void] {
  const ask = useSetAtom(askWorkingDayAfterAtom);
  const [proposed, setProposed] = useState<LocalDate | "">("");
  const [chosen, choose] = useState<LocalDate | "" | null>(null);

  useEffect(() => {
    if (!asks) return;
    let here = true;
    void ask(workingDays).then((day) => {
      if (here && day !== null) setProposed(day);
    });
    return () => {
      here = false;
    };
  }, [ask, asks]);

  return [chosen ?? proposed, choose];
}
