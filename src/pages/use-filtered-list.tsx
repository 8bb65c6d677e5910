import { useAtomValue, useSetAtom } from "jotai";
import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useLocation, useNavigate } from "zmp-ui";
import type { BoardFilter } from "../core/board/board.ts";
import { filteredAddress, filterOfAddress, sameFilter } from "../core/board/filter-address.ts";
import { IconButton } from "../components/icon-button.tsx";
import { FilterSheet } from "../features/board/filter-sheet.tsx";
import { useFilterWords } from "../features/board/use-filter-words.ts";
import { boardChoiceAtom, chooseBoardAtom } from "../state/board.ts";

interface FilteredList {
  filter: BoardFilter;
  /** The filter in words. */
  words: string;
  /** Opens the sheet in which it is chosen. */
  filterButton: ReactNode;
  filterSheet: ReactNode;
}

/** The filter of a list beside the board: the address has it, and the board's own sheet changes it. */
export function useFilteredList(path: string): FilteredList {
  const { search } = useLocation();
  const navigate = useNavigate();
  const choice = useAtomValue(boardChoiceAtom);
  const choose = useSetAtom(chooseBoardAtom);
  const [open, setOpen] = useState(false);
  const filter = useMemo(() => filterOfAddress(search), [search]);
  const { text } = useFilterWords(filter);

  useEffect(() => {
    if (open && !sameFilter(choice, filter)) navigate(filteredAddress(path, choice), { replace: true, animate: false });
  }, [open, choice, filter, navigate, path]);

  return {
    filter,
    words: text,
    filterButton: (
      <IconButton
        icon={SlidersHorizontal}
        label="Lọc"
        onClick={() => {
          if (!sameFilter(choice, filter)) void choose(filter);
          setOpen(true);
        }}
      />
    ),
    filterSheet: <FilterSheet open={open} title="Lọc việc" act="Xem việc" onClose={() => setOpen(false)} />,
  };
}
