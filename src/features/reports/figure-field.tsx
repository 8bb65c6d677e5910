import { useSetAtom } from "jotai";
import { useId } from "react";
import { refusalSentences } from "../../core/refusal.ts";
import { figureSentences, figureText, readFigure } from "../../core/report/read-figure.ts";
import type { FigureDefinition } from "../../core/report/report-duty.ts";
import type { PartState } from "../../state/reports/report-parts.ts";
import { editPartAtom, flushReportAtom } from "../../state/reports/report-session.ts";
import { PartConflict } from "./part-conflict.tsx";
import { ColleagueWords } from "./colleague-words.tsx";
import styles from "./reports.module.css";

interface FigureFieldProps {
  figure: FigureDefinition;
  state: PartState | undefined;
}

/** One number of a report, written as an office writes it: «1.234,5». */
export function FigureField({ figure, state }: FigureFieldProps) {
  const edit = useSetAtom(editPartAtom);
  const flush = useSetAtom(flushReportAtom);
  const id = useId();
  if (state === undefined) return null;
  const part = `figure:${figure.id}` as const;
  const read = readFigure(state.text);
  const error = !read.ok ? figureSentences[read.error] : state.refused === null ? null : refusalSentences[state.refused];

  /** Shows the number as it was understood. */
  function leave() {
    if (read.ok) edit(part, figureText(read.value));
    void flush();
  }

  return (
    <div className={styles.figure}>
      <div className={styles.figureRow}>
        <label htmlFor={id}>
          {figure.name}
          {figure.required && <b className={styles.required}>&nbsp;*</b>} <span className={styles.measure}>{`(${figure.measure})`}</span>
        </label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          required={figure.required}
          aria-describedby={`${id}-error`}
          aria-invalid={error !== null}
          value={state.text}
          onChange={({ target }) => edit(part, target.value)}
          onBlur={leave}
        />
      </div>
      <div id={`${id}-error`} className={styles.error} role={error === null ? undefined : "alert"}>
        {error}
      </div>
      <ColleagueWords state={state} />
      <PartConflict part={part} state={state} />
    </div>
  );
}
