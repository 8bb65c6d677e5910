import type { CardDetail } from "../../core/board/card.ts";
import { Chip } from "../../components/chip.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { Panel } from "../../components/panel.tsx";
import { Assignees } from "./assignees.tsx";
import { AskCardExtension } from "./card-extension.tsx";
import { Fact } from "./fact.tsx";
import { UnitNames } from "./unit-names.tsx";
import styles from "./card-detail.module.css";

/** Whose it is and until when, as it was understood. */
export function CardFacts({ card }: { card: CardDetail }) {
  const lead = card.units.filter(({ part }) => part === "lead");
  const support = card.units.filter(({ part }) => part === "support");
  return (
    <Panel>
      <dl className={styles.facts}>
        <Fact name="Đơn vị chủ trì">{lead.length > 0 ? <UnitNames units={lead} /> : "Kế hoạch chưa ghi rõ đơn vị chủ trì"}</Fact>
        {support.length > 0 && (
          <Fact name="Đơn vị phối hợp">
            <UnitNames units={support} />
          </Fact>
        )}
        <Fact name="Người thực hiện">
          <Assignees card={card} />
        </Fact>
        <Fact name="Hạn của thẻ">
          {describeDue(card)}
          {card.timeCertainty !== "written" && (
            <span className={styles.certainty}>
              <Chip tone="soon">{card.timeCertainty === "implied" ? "Suy ra từ kế hoạch" : "Cần xem lại"}</Chip>
            </span>
          )}
          {card.firstDueOn !== null && (
            <span className={styles.moved}>{`Đã lùi hạn ${card.extensionCount} lần, hạn ban đầu là ${formatDate(card.firstDueOn)}`}</span>
          )}
          <div className={styles.factAct}>
            <AskCardExtension card={card} />
          </div>
        </Fact>
        {card.taskDueOn !== null && card.taskDueOn !== card.dueOn && card.taskDueOn !== card.firstDueOn && (
          <Fact name="Hạn của cả nhiệm vụ">{formatDate(card.taskDueOn)}</Fact>
        )}
      </dl>
    </Panel>
  );
}

/** The last day on time; where the plan says «trước ngày», why it is a day earlier. */
function describeDue({ dueOn, taskDueOn, dueBound, extensionCount }: CardDetail): string {
  if (dueOn === null) return "Chưa có hạn";
  const last = formatDate(dueOn);
  return dueBound === "before" && dueOn === taskDueOn && extensionCount === 0
    ? `${last}, ngày cuối còn đúng hạn vì kế hoạch ghi «trước ngày»`
    : last;
}
