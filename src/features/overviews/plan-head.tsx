import { FileText, SquareKanban } from "lucide-react";
import { useNavigate } from "zmp-ui";
import { formatDate } from "../../core/calendar/format-date.ts";
import type { PlanOverview } from "../../core/overview/plan-overview.ts";
import { Button } from "../../components/button.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { FourBoxes } from "../../components/four-boxes.tsx";
import { Panel } from "../../components/panel.tsx";
import { TextLink } from "../../components/text-link.tsx";
import type { AddressOfBox } from "./boxes-row.tsx";
import styles from "./overviews.module.css";

interface PlanHeadProps {
  page: PlanOverview;
  onOpenSource: (source: { path: string; name: string }) => void;
  onOpenBoard: () => void;
  addressOf: AddressOfBox;
}

/** «Thời gian 01/01/2026 đến 31/12/2026». */
function periodWords({ periodStart, periodEnd }: PlanOverview["plan"]): string | null {
  if (periodStart === null && periodEnd === null) return null;
  return `Thời gian ${[periodStart, periodEnd].map((day) => (day === null ? "…" : formatDate(day))).join(" đến ")}`;
}

/** What the plan is, how its cards stand, the document and the board. */
export function PlanHead({ page: { plan, source }, onOpenSource, onOpenBoard, addressOf }: PlanHeadProps) {
  const navigate = useNavigate();
  const issued = [plan.issuer, plan.issuedOn && `ngày ${formatDate(plan.issuedOn)}`].filter(Boolean).join(", ");
  const period = periodWords(plan);
  const name = source === null ? "" : (source.name ?? `ke-hoach-${plan.number}${/\.\w+$/u.exec(source.path)?.[0] ?? ""}`);
  return (
    <Panel>
      <h2 className={styles.title}>{plan.title}</h2>
      {issued !== "" && <p className={styles.note}>{issued}</p>}
      {period !== null && <p className={styles.note}>{period}</p>}
      <p className={styles.note}>
        {`${formatNumber(plan.tasks)} nhiệm vụ, `}
        <TextLink to={addressOf("all")}>{`${formatNumber(plan.cards)} thẻ`}</TextLink>
      </p>
      <FourBoxes counts={plan.boxes} onOpen={(box) => navigate(addressOf(box))} />
      <div className={styles.acts}>
        <Button kind="soft" small icon={SquareKanban} onClick={onOpenBoard}>
          Mở bảng
        </Button>
        {source !== null && (
          <Button kind="soft" small icon={FileText} onClick={() => onOpenSource({ path: source.path, name })}>
            Mở bản gốc
          </Button>
        )}
      </div>
    </Panel>
  );
}
