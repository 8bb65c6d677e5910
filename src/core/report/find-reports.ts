import { type Line, spanOf } from "../document/line.ts";
import type { ReportDutyDraft } from "../plan/plan-draft.ts";
import { find, findAll, type Reading, readingOf, sliceReading } from "../text/reading.ts";
import { sentencesOf } from "../text/sentences.ts";
import type { TimeContext } from "../time-expression/time-expression.ts";
import { splitUnitList } from "../unit/split-units.ts";
import { isDutyAt, unitListEnd } from "../unit/unit-phrase.ts";
import { unitStartAt } from "../unit/unit-start.ts";
import { fold } from "../text/fold.ts";
import { marksOf } from "./cadence-marks.ts";
import { byRule } from "./cadence-words.ts";
import { readCadences } from "./cadences.ts";
import { aboutReports, addressee, asThing, contingent, introduction } from "./report-words.ts";
import { forOnward, notOfName, onlyReport, onward, reporting, results, sending, through } from "./report-words.ts";

/** A paragraph in which duties to report are looked for, with the units that the headings above it name. */
export interface ReportSource {
  line: Line;
  /** Where the duty begins in the line, behind numbers and unit headings. */
  start: number;
  who: string[];
  /** To whom, and through whom, where a line above its items says so. */
  to?: string | null;
  via?: string | null;
}

/** Where a sentence's own duty to report stands, or -1: onward reports and reports as things do not count. */
function dutyAt(sentence: Reading): number {
  for (const found of findAll(reporting, sentence)) {
    const before = sliceReading(sentence, 0, found.index);
    if (!find(onward, before) && !find(asThing, before)) return found.index;
  }
  for (const found of findAll(sending, sentence))
    if (find(results, sliceReading(sentence, 0, found.index + found[0].length))) return found.index;
  return -1;
}

function unitsAt(reading: Reading, at: number): string | null {
  if (!unitStartAt(reading, at)) return null;
  const end = unitListEnd(reading, at);
  if (end === null) return null;
  const cut = find(notOfName, sliceReading(reading, at, end));
  return reading.text.slice(at, cut ? at + cut.index : end).trim() || null;
}

/** Who gets the report: the unit behind «báo cáo», «gửi», «về». */
function addresseeOf(sentence: Reading, from: number): string | null {
  const rest = sliceReading(sentence, Math.max(0, from - 1));
  for (const found of findAll(addressee, rest)) {
    const unit = unitsAt(rest, found.index + found[0].length);
    if (unit) return splitUnitList(readingOf(unit, rest.folded))[0]?.name ?? unit;
    if (found.index > 260) break;
  }
  return null;
}

function viaOf(sentence: Reading): string | null {
  const found = find(through, sentence);
  if (!found) return null;
  const inBrackets = found.groups?.unit;
  if (inBrackets !== undefined) {
    const at = found.index + found[0].indexOf(inBrackets);
    return sentence.text
      .slice(at, at + inBrackets.length)
      .replace(/\s(?:để|nhằm)\s[^]*$/u, "")
      .trim();
  }
  return unitsAt(sentence, found.index + found[0].length);
}

/** The unit that the sentence itself says shall report. */
function subjectBefore(sentence: Reading): string[] | null {
  const start = find(introduction, sentence)?.[0].length ?? 0;
  const end = unitStartAt(sentence, start) ? unitListEnd(sentence, start) : null;
  return end === null || end - start < 3 ? null : splitUnitList(sliceReading(sentence, start, end)).map((unit) => unit.name);
}

/** How much of a sentence is other work before the duty to report, so that its dates are not the report's. */
function otherWork(sentence: Reading, duty: number): number {
  const text = fold(sentence.text);
  let clause = text.lastIndexOf(";", duty) + 1;
  // «…, hoàn thành trước ngày 30/8; định kỳ 6 tháng …, năm … báo cáo …»: a clause with days of its own needs none of the others
  if (clause > 0 && marksOf(text.slice(clause)).length > 0) {
    for (let before = clause; before > 0; clause = before) {
      before = text.lastIndexOf(";", clause - 2) + 1;
      if (!marksOf(text.slice(before, clause - 1)).some((mark) => mark.cadence)) break;
    }
    return clause;
  }
  // «Sơ kết 6 tháng, tổng kết năm; tổng hợp, báo cáo … theo quy định»
  if (clause > 0 && byRule.test(text) && isDutyAt(sentence, 0) && !find(aboutReports, sliceReading(sentence, 0, clause))) return clause;
  const stop = Math.max(sentence.text.lastIndexOf(",", duty), sentence.text.lastIndexOf(";", duty));
  const before = sliceReading(sentence, 0, Math.max(0, stop));
  return stop > 0 && isDutyAt(sentence, 0) && !find(aboutReports, before) ? stop + 1 : 0;
}

/** Whether a paragraph names a cadence or a day. */
export function namesCadence(reading: Reading): boolean {
  return marksOf(fold(reading.text)).length > 0;
}

/**
 * Reads a line that only opens the cadences below it: «Các xã báo cáo kết quả về UBND huyện (qua Phòng Nội vụ) như
 * sau:». Null when it is none.
 */
export function reportIntroOf(reading: Reading): Omit<ReportSource, "line" | "start"> | null {
  const at = /:\s*$/u.test(reading.text) ? dutyAt(reading) : -1;
  if (at < 0 || marksOf(fold(reading.text)).some((mark) => mark.date)) return null;
  return { who: subjectBefore(reading) ?? [], to: addresseeOf(reading, at), via: viaOf(reading) };
}

/** A part of a sentence in which somebody reports to somebody. */
interface Clause {
  start: number;
  end: number;
}

/**
 * Parts a sentence at the semicolons behind which another duty to report begins: it names who reports («…; Phòng Nội vụ
 * tổng hợp, báo cáo UBND huyện …»), or reports to somebody else than the part before.
 */
function clausesOf(sentence: Reading): Clause[] {
  const clauses: Clause[] = [];
  let [start, reports, to]: [number, boolean, string | null] = [0, false, null];
  let handedOn = false;
  for (const found of sentence.text.matchAll(/[^;]+/gu)) {
    const from = found.index + (/^\s*/u.exec(found[0])?.[0].length ?? 0);
    const clause = sliceReading(sentence, from, found.index + found[0].length);
    const at = dutyAt(clause);
    const behindOnward = handedOn;
    handedOn = find(forOnward, clause) !== null;
    if (at < 0) continue;
    const next = addresseeOf(clause, at);
    const elsewhere = !behindOnward && to !== null && next !== null && fold(to) !== fold(next);
    const another = subjectBefore(clause) !== null || elsewhere;
    if (reports && another && marksOf(fold(clause.text)).length > 0) {
      clauses.push({ start, end: found.index - 1 });
      [start, to] = [from, next];
    }
    reports = true;
    to ??= next;
  }
  return [...clauses, { start, end: sentence.text.length }];
}

/**
 * Finds the duties to report in a paragraph: one for each cadence and cutoff of each sentence. Duties that only arise
 * when there are difficulties are none.
 */
export function findReports(source: ReportSource, context: TimeContext): ReportDutyDraft[] {
  const whole = sliceReading(source.line.reading, source.start);
  return sentencesOf(whole.text).flatMap(({ start, end }) => {
    const sentence = sliceReading(whole, start, end);
    if (find(contingent, sentence)) return [];
    let [who, to] = [source.who, source.to ?? null];
    return clausesOf(sentence).flatMap((range) => {
      const clause = sliceReading(sentence, range.start, range.end);
      const at = dutyAt(clause);
      if (at < 0) return [];
      who = subjectBefore(clause) ?? who;
      to = addresseeOf(clause, at) ?? to;
      const duty = {
        who,
        to,
        via: viaOf(clause) ?? source.via ?? null,
        text: clause.text.replace(/\s?\.?\/\.?$/u, "").trim(),
        at: spanOf(source.line, source.start + start + range.start, source.start + start + range.end),
      };
      return readCadences(clause.text.slice(otherWork(clause, at)), context).map((cadence) => ({ ...duty, ...cadence }));
    });
  });
}

/** Whether a paragraph asks for a report and for nothing else, so that it needs no card of its own. */
export function isReportOnly(reading: Reading): boolean {
  const head = sliceReading(reading, 0, Math.max(0, dutyAt(reading)));
  if (dutyAt(reading) < 0 || find(contingent, reading)) return false;
  return onlyReport.test(head.view);
}
