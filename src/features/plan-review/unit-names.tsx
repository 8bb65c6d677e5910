import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import { choiceWords } from "./review-words.ts";
import styles from "./look.module.css";

interface UnitNamesProps {
  names: readonly string[];
  choices: PlanReview["units"];
  directory: UnitDirectory;
}

/** Unit names as the plan writes them, each with what it stands for. */
export function UnitNames({ names, choices, directory }: UnitNamesProps) {
  if (names.length === 0) return <span className={styles.missing}>Chưa có</span>;
  return names.map((name) => {
    const words = choiceWords(name, Object.hasOwn(choices, name) ? choices[name] : undefined, directory);
    return (
      <span key={name} className={styles.line}>
        {name}
        {words !== null && <span className={styles.taken}> → {words}</span>}
      </span>
    );
  });
}
