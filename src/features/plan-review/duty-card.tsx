import { CalendarClock, CircleAlert, TriangleAlert } from "lucide-react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { PlanReview, ReviewDuty } from "../../core/plan/plan-review.ts";
import { dutyFlaws } from "../../core/plan/review/duty-flaws.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { guessWords, nextPeriodWords, scheduleWords } from "../../components/schedule-words.ts";
import { dutyFlawWords, whoWords } from "./duty-words.ts";
import styles from "./duties.module.css";

export interface DutyActs {
  include: (duty: ReviewDuty, included: boolean) => void;
  edit: (duty: ReviewDuty) => void;
  /** Shows a block of the document. */
  open: (block: number) => void;
}

interface DutyCardProps {
  duty: ReviewDuty;
  choices: PlanReview["units"];
  today: LocalDate;
  acts: DutyActs;
}

/** One duty to report: whether it is asked for, who, when, and the next time it is due. */
export function DutyCard({ duty, choices, today, acts }: DutyCardProps) {
  const { at, included } = duty;
  const flaws = dutyFlaws(duty, choices);
  return (
    <li>
      <article className={styles.duty} aria-label={duty.title}>
        <Checkbox checked={included} onChange={(checked) => acts.include(duty, checked)}>
          <span className={styles.title}>{duty.title}</span>
        </Checkbox>
        <p className={styles.meta}>{whoWords(duty)}</p>
        <p className={styles.when}>
          <CalendarClock aria-hidden size={16} />
          <span>
            {scheduleWords(duty.schedule)}
            <small>{nextPeriodWords(duty.schedule, today)}</small>
          </span>
        </p>
        {duty.guesses.map((guess) => (
          <p key={guess} className={styles.guess}>
            <TriangleAlert aria-hidden size={16} />
            <span>{guessWords(guess)}</span>
          </p>
        ))}
        {flaws.map((flaw) => (
          <p key={flaw} className={styles.flaw}>
            <CircleAlert aria-hidden size={16} />
            <span>{dutyFlawWords(flaw)}</span>
          </p>
        ))}
        <div className={styles.acts}>
          <Button kind="soft" small onClick={() => acts.edit(duty)} aria-label={`Sửa ${duty.title}`}>
            Sửa
          </Button>
          {at !== null && (
            <Button kind="soft" small onClick={() => acts.open(at.block)} aria-label={`Xem trong văn bản: ${duty.title}`}>
              Xem trong văn bản
            </Button>
          )}
        </div>
      </article>
    </li>
  );
}
