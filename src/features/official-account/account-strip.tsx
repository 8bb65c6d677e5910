import { MessageCircle } from "lucide-react";
import type { OfficialAccountState } from "../../core/organization/official-account.ts";
import { Strip } from "../../components/strip.tsx";
import { accountWords } from "./account-words.ts";

/** Leads to the account, and says by itself if it needs somebody. */
export function AccountStrip({ account, onOpen }: { account: OfficialAccountState; onOpen: () => void }) {
  const { tone, title } = accountWords(account);
  return (
    <Strip tone={tone === "late" ? "late" : "brand"} icon={MessageCircle} onClick={onOpen}>
      {`Official Account: ${title.toLowerCase()}`}
    </Strip>
  );
}
