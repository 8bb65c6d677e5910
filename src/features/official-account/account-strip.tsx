import { MessageCircle } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { Strip } from "../../components/strip.tsx";
import { loadOfficialAccountAtom, officialAccountAtom } from "../../state/official-account/official-account.ts";
import { accountWords } from "./account-words.ts";

/** Leads to the account, and says by itself if it needs somebody; nothing for those whose organization does not own it. */
export function AccountStrip({ onOpen }: { onOpen: () => void }) {
  const account = useAtomValue(officialAccountAtom);
  const load = useSetAtom(loadOfficialAccountAtom);
  useEffect(() => void load(), [load]);
  if (account.status !== "ready") return null;
  const { tone, title } = accountWords(account.value);
  return (
    <Strip tone={tone === "late" ? "late" : "brand"} icon={MessageCircle} onClick={onOpen}>
      {`Official Account: ${title.toLowerCase()}`}
    </Strip>
  );
}
