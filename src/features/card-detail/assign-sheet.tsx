import { useSetAtom } from "jotai";
import { useState } from "react";
import type { NamedPerson } from "../../core/board/card-act.ts";
import type { CardDetail } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { assignCardAtom } from "../../state/card-people.ts";
import styles from "./people.module.css";
import { useCardPeople } from "./use-card-people.ts";
import { useShownAct } from "./use-shown-act.ts";

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
  const [given] = useState(() => byId(card.people));
  const [chosen, setChosen] = useState<ReadonlyMap<string, NamedPerson>>(given);
  const { people, status } = useCardPeople({ cardId: card.id, words, toAssign: true, active: true });
  const assign = useSetAtom(assignCardAtom);
  const show = useShownAct();
  const add = [...chosen.values()].filter(({ id }) => !given.has(id));
  const remove = [...given.values()].filter(({ id }) => !chosen.has(id));

  function choose(person: NamedPerson, wanted: boolean): void {
    const next = new Map(chosen);
    if (wanted) next.set(person.id, person);
    else next.delete(person.id);
    setChosen(next);
  }

  function save(): void {
    onClose();
    void show(assign(card, { add, remove }));
  }

  return (
    <>
      <SearchBox label="Tìm theo tên hoặc đơn vị" value={words} onChange={setWords} />
      {status === "loading" && <Skeleton height={44} count={4} label="Đang tải danh sách người" />}
      {status === "ready" && people.length === 0 && <p className={styles.nobody}>Không tìm thấy ai trong phạm vi của đồng chí.</p>}
      <ul className={styles.choices}>
        {people.map(({ id, name, unit }) => (
          <li key={id}>
            <Checkbox checked={chosen.has(id)} onChange={(wanted) => choose({ id, name, unit }, wanted)}>
              {name}
              {unit !== null && <small className={styles.unit}>{unit}</small>}
            </Checkbox>
          </li>
        ))}
      </ul>
      <RefusalNote code={status === "loading" || status === "ready" ? null : status} />
      <SheetActs>
        <Button disabled={add.length + remove.length === 0} onClick={save}>
          Lưu
        </Button>
      </SheetActs>
    </>
  );
}

function byId(people: readonly NamedPerson[]): ReadonlyMap<string, NamedPerson> {
  return new Map(people.map(({ id, name, unit }) => [id, { id, name, unit }]));
}
