import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { UnitChoice } from "../../core/plan/plan-review.ts";
import { isPluralName } from "../../core/plan/review/plural-name.ts";
import { suggestUnits } from "../../core/plan/review/unit-suggestions.ts";
import { newUnit, type WrittenUnit } from "../../core/plan/review/written-units.ts";
import { choiceWords } from "./review-words.ts";
import styles from "./plan-review.module.css";

interface UnitQuestionProps {
  unit: WrittenUnit;
  choice: UnitChoice | undefined;
  directory: UnitDirectory;
  onChoose: (choice: UnitChoice) => void;
  onSearch: () => void;
  onMakeGroup: () => void;
}

/** From here on the first suggestion is put forward. */
const likely = 0.6;

function usesWords({ leads, supports, reports }: WrittenUnit): string {
  const parts = [
    leads > 0 && `chủ trì ${leads} nhiệm vụ`,
    supports > 0 && `phối hợp ${supports} nhiệm vụ`,
    reports > 0 && `nộp ${reports} loại báo cáo`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** The other ways in which the plan writes the name. */
function spellingWords({ name, spellings }: WrittenUnit): string | null {
  const others = spellings.filter((spelling) => spelling !== name);
  return others.length === 0 ? null : `Cũng viết: ${others.join("; ")}`;
}

/** Asks what one written name stands for, with the likeliest answers at hand. */
export function UnitQuestion({ unit, choice, directory, onChoose, onSearch, onMakeGroup }: UnitQuestionProps) {
  const spellings = spellingWords(unit);
  if (choice !== undefined) {
    return (
      <li className={`${styles.unit} ${styles.solved}`}>
        <div>
          <div className={styles.unitName}>{unit.name}</div>
          <div className={styles.meta}>
            {usesWords(unit)} → {choiceWords(unit.name, choice, directory) ?? "đúng tên trong danh mục"}
          </div>
        </div>
        <button type="button" className={styles.choice} onClick={onSearch} aria-label={`Đổi đơn vị cho ${unit.name}`}>
          Đổi
        </button>
      </li>
    );
  }
  return (
    <li className={styles.unit}>
      <div>
        <div className={styles.unitName}>{unit.name}</div>
        <div className={styles.meta}>{usesWords(unit)}</div>
        {spellings !== null && <div className={styles.meta}>{spellings}</div>}
      </div>
      <div className={styles.choices}>
        {suggestUnits(unit.name, directory).map((suggestion, index) => (
          <button
            key={suggestion.name}
            type="button"
            className={`${styles.choice} ${index === 0 && suggestion.score >= likely ? styles.best : ""}`}
            onClick={() => onChoose(suggestion.choice)}
          >
            {suggestion.name}
          </button>
        ))}
        {isPluralName(unit.name) ? (
          <button type="button" className={styles.choice} onClick={onMakeGroup} aria-label={`Tạo nhóm cho ${unit.name}`}>
            Tạo nhóm
          </button>
        ) : (
          <button type="button" className={styles.choice} onClick={() => onChoose(newUnit(unit.name))}>
            Tạo mới
          </button>
        )}
        <button type="button" className={styles.choice} onClick={() => onChoose({ kind: "ignore" })}>
          Bỏ qua
        </button>
        <button type="button" className={styles.choice} onClick={onSearch} aria-label={`Chọn khác cho ${unit.name}`}>
          Chọn khác
        </button>
      </div>
    </li>
  );
}
