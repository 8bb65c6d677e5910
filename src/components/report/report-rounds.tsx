import type { FigureDefinition } from "../../core/report/report-duty.ts";
import type { ReportRound } from "../../core/report/report-request.ts";
import { Chip } from "../chip.tsx";
import { Strip } from "../strip.tsx";
import { ReportContentView } from "./report-content.tsx";
import { handedInWords, verdictNames } from "./report-words.ts";
import styles from "./report.module.css";

interface ReportRoundsProps {
  /** Newest first. */
  rounds: readonly ReportRound[];
  figures: readonly FigureDefinition[];
  /** Whether the newest one stands open. */
  newestOpen: boolean;
}

/** What was handed in, round by round; the earlier ones folded. */
export function ReportRounds({ rounds, figures, newestOpen }: ReportRoundsProps) {
  return rounds.map((round, index) =>
    newestOpen && index === 0 ? (
      <RoundView key={round.id} round={round} figures={figures} />
    ) : (
      <details key={round.id} className={styles.round}>
        <summary>
          <span>{`Lần nộp ${round.round}`}</span>
          {round.verdict !== null && <Chip tone={round.verdict === "accepted" ? "done" : "late"}>{verdictNames[round.verdict]}</Chip>}
        </summary>
        <div className={styles.roundBody}>
          <p className={styles.calm}>{`${handedInWords(round)}${round.by === null ? "" : ` · ${round.by.name}`}`}</p>
          {round.verdictReason !== null && <p className={styles.reason}>{`Lý do: ${round.verdictReason}`}</p>}
          <RoundView round={round} figures={figures} />
        </div>
      </details>
    ),
  );
}

function RoundView({ round, figures }: { round: ReportRound; figures: readonly FigureDefinition[] }) {
  return <ReportContentView content={round.content} figures={figures} files={round.files} on={round.submittedOn} />;
}

/** The round that counts, in one line. */
export function HandedIn({ round }: { round: Pick<ReportRound, "submittedAt" | "submittedOn" | "daysLate"> }) {
  return <Strip tone={round.daysLate > 0 ? "soon" : "brand"}>{handedInWords(round)}</Strip>;
}
