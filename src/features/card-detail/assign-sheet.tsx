import { useSetAtom } from "jotai";
import { useState } from "react";
import type { CardDetail } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useAct } from "../../components/use-act.ts";
import { assignCardAtom } from "../../state/card-people.ts";
import styles from "./people.module.css";
import { useCardPeople } from "./use-card-people.ts";

interface AssignSheetProps {
  card: CardDetail;
  open: boolean;
  onClose: () => void;
}

/** Chooses who does the card. */
export function AssignSheet({ card, open, onClose }: AssignSheetProps) {
  return (
    <Sheet open={open} title="Giao việc cho" onClose={onClose}>
      <ChoosePeople card={card} onClose={onClose} />
    </Sheet>
  );
}

function ChoosePeople({ card, onClose }: Omit<AssignSheetProps, "open">) {
  const [words, setWords] = useState("");
  const [given] = useState(() => new Set(card.people.map(({ id }) => id)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(given);
  const { people, status } = useCardPeople({ cardId: card.id, words, toAssign: true, active: true });
  const assign = useSetAtom(assignCardAtom);
  const add = [...chosen].filter((id) => !given.has(id));
  const remove = [...given].filter((id) => !chosen.has(id));
  const { run, busy, refused } = useAct(() => assign(card.id, { add, remove }), onClose);

  function choose(id: string, wanted: boolean): void {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <>
      <SearchBox label="Tìm theo tên hoặc đơn vị" value={words} onChange={setWords} />
      {status === "loading" && <Skeleton height={44} count={4} label="Đang tải danh sách người" />}
      {status === "ready" && people.length === 0 && <p className={styles.nobody}>Không tìm thấy ai trong phạm vi của đồng chí.</p>}
      <ul>
        {people.map(({ id, name, unit }) => (
          <li key={id}>
            <Checkbox checked={chosen.has(id)} onChange={(wanted) => choose(id, wanted)}>
              {name}
              {unit !== null && <small className={styles.unit}>{unit}</small>}
            </Checkbox>
          </li>
        ))}
      </ul>
      <RefusalNote code={status === "loading" || status === "ready" ? refused : status} />
      <SheetActs>
        <Button busy={busy} disabled={add.length + remove.length === 0} onClick={() => void run()}>
          Lưu
        </Button>
      </SheetActs>
    </>
  );
}
