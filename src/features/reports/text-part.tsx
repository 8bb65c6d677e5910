import { useAtomValue, useSetAtom } from "jotai";
import { useId } from "react";
import { refusalSentences } from "../../core/refusal.ts";
import { bodyOf, type PartState } from "../../state/reports/report-parts.ts";
import { editPartAtom, flushReportAtom, offeredResultsAtom } from "../../state/reports/report-session.ts";
import { ColleagueWords } from "./colleague-words.tsx";
import { PartConflict } from "./part-conflict.tsx";
import { partName } from "./part-names.ts";
import styles from "./reports.module.css";

interface TextPartProps {
  part: "results" | "difficulties" | "proposals";
  state: PartState | undefined;
  placeholder: string;
}

/** One text of a report; the results begin with what the cards tell. */
export function TextPart({ part, state, placeholder }: TextPartProps) {
  const edit = useSetAtom(editPartAtom);
  const flush = useSetAtom(flushReportAtom);
  const offered = useAtomValue(offeredResultsAtom);
  const id = useId();
  const isOffered = part === "results" && offered !== null && offered !== "";
  const shown = isOffered ? offered : (state?.text ?? "");
  if (state === undefined) return null;
  const body = bodyOf(part, state.text);
  const error = !body.ok ? refusalSentences[body.error] : state.refused === null ? null : refusalSentences[state.refused];
  return (
    <section className={styles.part}>
      <label htmlFor={id} className={styles.partTitle}>
        {partName(part, [])}
      </label>
      {isOffered && (
        <p id={`${id}-hint`} className={styles.calm}>
          Soạn sẵn từ nhiệm vụ trên bảng, đồng chí sửa lại cho phù hợp.
        </p>
      )}
      <div className={styles.grow} data-text={shown}>
        <textarea
          id={id}
          rows={3}
          placeholder={placeholder}
          aria-describedby={`${id}-hint ${id}-error`}
          aria-invalid={error !== null}
          value={shown}
          onChange={({ target }) => edit(part, target.value)}
          onBlur={() => void flush()}
        />
      </div>
      <div id={`${id}-error`} className={styles.error} role={error === null ? undefined : "alert"}>
        {error}
      </div>
      <ColleagueWords state={state} />
      <PartConflict part={part} state={state} />
    </section>
  );
}
