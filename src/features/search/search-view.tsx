import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import type { Card } from "../../core/board/card.ts";
import { Screen } from "../../components/screen.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { loadRecentSearchesAtom, rememberSearchAtom } from "../../state/find/recent-searches.ts";
import { findingsAtom, searchNowAtom, typedAtom, typeSearchAtom } from "../../state/find/search.ts";
import { FoundList } from "./found-list.tsx";
import { SearchHints } from "./search-hints.tsx";
import styles from "./search.module.css";

/** Finds cards as one types, with diacritics or without. */
export function SearchView({ onOpenCard }: { onOpenCard: (card: Card) => void }) {
  const asked = useAtomValue(findingsAtom) !== null;
  const loadRecent = useSetAtom(loadRecentSearchesAtom);
  useEffect(() => void loadRecent(), [loadRecent]);
  return (
    <Screen title="Tìm việc" backTo="/board" top={<SearchField />} scrollName="search">
      {asked ? <FoundList onOpenCard={onOpenCard} /> : <SearchHints />}
    </Screen>
  );
}

/** The field alone is drawn anew at a keystroke; what was found waits for the pause. */
function SearchField() {
  const typed = useAtomValue(typedAtom);
  const type = useSetAtom(typeSearchAtom);
  const search = useSetAtom(searchNowAtom);
  const remember = useSetAtom(rememberSearchAtom);
  return (
    <form
      role="search"
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        // The keyboard goes and shows what it hid.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        void remember(typed);
        void search();
      }}
    >
      <SearchBox label="Tên việc, đơn vị, ý kiến, số thẻ" value={typed} focused={typed === ""} onChange={type} />
    </form>
  );
}
