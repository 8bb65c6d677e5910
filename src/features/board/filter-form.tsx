import { useSetAtom } from "jotai";
import { useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { SavedFilter } from "../../core/board/saved-filter.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { formatQuarter } from "../../components/date-words.ts";
import { Field } from "../../components/field.tsx";
import { OptionList } from "../../components/option-list.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { useAct } from "../../components/use-act.ts";
import { removeFilterAtom, saveFilterAtom } from "../../state/saved-filters.ts";
import styles from "./saved-filters.module.css";

interface FilterFormProps {
  filter: SavedFilter;
  /** The quarter that it may always show. */
  quarter: LocalDate | null;
  isNew: boolean;
  onDone: () => void;
}

/** Names a filter, and says of which quarter it is; an older one can be removed here. */
export function FilterForm({ filter, quarter, isNew, onDone }: FilterFormProps) {
  const [name, setName] = useState(filter.name);
  const [always, setAlways] = useState(filter.quarter);
  const save = useSetAtom(saveFilterAtom);
  const remove = useSetAtom(removeFilterAtom);
  const saving = useAct(() => save({ ...filter, name, quarter: always }), onDone);
  const removing = useAct(() => remove(filter.id), onDone);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void saving.run();
      }}
    >
      <Field label="Tên bộ lọc" hint="Ví dụ: Việc gấp của phòng">
        <input autoFocus value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
      </Field>
      {quarter !== null && (
        <OptionList<LocalDate | null>
          label="Quý của bộ lọc"
          value={always}
          onChange={setAlways}
          options={[
            { value: null, label: "Quý hiện tại, mỗi khi mở" },
            { value: quarter, label: `Luôn là ${formatQuarter(quarter)}` },
          ]}
        />
      )}
      <RefusalNote code={saving.refused ?? removing.refused} />
      <Acts>
        {isNew ? (
          <Button kind="plain" onClick={onDone}>
            Thôi
          </Button>
        ) : (
          <Button kind="danger" busy={removing.busy} onClick={() => void removing.run()}>
            Xóa bộ lọc
          </Button>
        )}
        <Button type="submit" busy={saving.busy}>
          Lưu
        </Button>
      </Acts>
    </form>
  );
}
