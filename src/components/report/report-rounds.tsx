import type { FigureDefinition } from "../../core/report/report-duty.ts";
import type { ReportFile, ReportRound } from "../../core/report/report-request.ts";
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
  /** Opens a file of a round. */
  onOpenFile?: ((file: ReportFile) => void) | undefined;
}

/** What was handed in, round by round; the earlier ones folded. */
export function ReportRounds({ rounds, figures, newestOpen, onOpenFile }: ReportRoundsProps) {
  return rounds.map((round, index) =>
    newestOpen && index === 0 ? (
      <RoundView key={round.id} round={round} figures={figures} onOpenFile={onOpenFile} />
    ) : (
      <details key={round.id} className={styles.round}>
        <summary>
          <span>{`Lần nộp ${round.round}`}</span>
          {round.verdict !== null && <Chip tone={round.verdict === "accepted" ? "done" : "late"}>{verdictNames[round.verdict]}</Chip>}
        </summary>
        <div className={styles.roundBody}>
          <p className={styles.calm}>{`${handedInWords(round)}${round.by === null ? "" : ` · ${round.by.name}`}`}</p>
          {round.verdictReason !== null && <p className={styles.reason}>{`Lý do: ${round.verdictReason}`}</p>}
          <RoundView round={round} figures={figures} onOpenFile={onOpenFile} />
        </div>
      </details>
    ),
  );
}

type RoundProps = Pick<ReportRoundsProps, "figures" | "onOpenFile"> & { round: ReportRound };

function RoundView({ round, figures, onOpenFile }: RoundProps) {
  return <ReportContentView content={round.content} figures={figures} files={round.files} on={round.submittedOn} onOpenFile={onOpenFile} />;
}

/** The round that counts, in one line. */
export function HandedIn({ round }: { round: Pick<ReportRound, "submittedAt" | "submittedOn" | "daysLate"> }) {
  return <Strip tone={round.daysLate > 0 ? "soon" : "brand"}>{handedInWords(round)}</Strip>;
}
