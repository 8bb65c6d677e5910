import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import { choiceWords } from "./review-words.ts";
import styles from "./plan-review.module.css";

interface UnitNamesProps {
  names: readonly string[];
  choices: PlanReview["units"];
  directory: UnitDirectory;
  onSolve: (name: string) => void;
}

/** Unit names as the plan writes them, each with what it stands for, or a way to say so. */
export function UnitNames({ names, choices, directory, onSolve }: UnitNamesProps) {
  if (names.length === 0) return <span className={styles.missing}>Chưa có</span>;
  return (
    <ul className={styles.names}>
      {names.map((name) => {
        const choice = Object.hasOwn(choices, name) ? choices[name] : undefined;
        const words = choiceWords(name, choice, directory);
        return (
          <li key={name}>
            {choice === undefined ? (
              <button type="button" onClick={() => onSolve(name)} className={styles.ask}>
                {name} → <span className={styles.solve}>chọn đơn vị</span>
              </button>
            ) : (
              <>
                {name}
                {words !== null && <span className={styles.taken}> → {words}</span>}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
