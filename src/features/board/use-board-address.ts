import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useRef } from "react";
import { useLocation, useNavigate } from "zmp-ui";
import { isSameChoice } from "../../core/board/saved-filter.ts";
import { boardChoiceAtom, chooseBoardAtom } from "../../state/board.ts";
import { addressOfBoard, choiceOfAddress } from "./board-address.ts";

const path = "/board";

/**
 * A link opens the board as its address says; what is chosen afterwards is written into the address, so that it can be given
 * to others and is found again. An address that asks for nothing keeps what was chosen last.
 */
export function useBoardAddress(): void {
  const choice = useAtomValue(boardChoiceAtom);
  const choose = useSetAtom(chooseBoardAtom);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const followed = useRef<string | null>(null);

  useEffect(() => {
    // The page is drawn a moment longer than it stands, and another's address is none of its business.
    if (pathname !== path) return;
    if (followed.current !== search) {
      followed.current = search;
      const asked = choiceOfAddress(search);
      if (asked !== null) {
        if (!isSameChoice(asked, choice)) void choose(asked);
        return;
      }
    }
    const address = addressOfBoard(choice);
    if (address === path + search) return;
    followed.current = address.slice(path.length);
    navigate(address, { replace: true, animate: false });
  }, [pathname, search, choice, choose, navigate]);
}
