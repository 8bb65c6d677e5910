import type { CardDetail } from "../../core/board/card.ts";
import { FoldedPanel } from "../../components/folded-panel.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { Fact } from "./fact.tsx";
import styles from "./card-detail.module.css";

/** Where the card comes from: what the plan says, word for word. */
export function CardSource({ card }: { card: CardDetail }) {
  return (
    <FoldedPanel title="Theo kế hoạch">
      <dl className={styles.facts}>
        <Fact name="Kế hoạch">
          <TextLink to={`/plans/${card.plan.id}`}>{card.plan.title}</TextLink>
        </Fact>
        <Fact name="Thời gian theo kế hoạch">{card.timeText ?? "Kế hoạch không ghi riêng cho nhiệm vụ này"}</Fact>
        {card.product !== null && <Fact name="Sản phẩm">{card.product}</Fact>}
        {card.details !== null && <Fact name="Nội dung">{card.details}</Fact>}
      </dl>
      {card.sourceText !== "" && (
        <div>
          <h3 className={styles.quiet}>Trích kế hoạch</h3>
          <blockquote className={styles.source}>{card.sourceText}</blockquote>
        </div>
      )}
    </FoldedPanel>
  );
}
