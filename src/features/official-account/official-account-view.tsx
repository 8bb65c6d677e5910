import { KeyRound } from "lucide-react";
import { useState } from "react";
import type { OfficialAccountState } from "../../core/organization/official-account.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { AccountPanel } from "./account-panel.tsx";
import { ConnectForm } from "./connect-form.tsx";

interface OfficialAccountViewProps {
  account: OfficialAccountState;
  onConnect: (accessToken: string, refreshToken: string) => Promise<RefusalCode | null>;
}

/** How the account stands, and where a pair of tokens is entered: at once where there is none, elsewhere on request. */
export function OfficialAccountView({ account, onConnect }: OfficialAccountViewProps) {
  const notify = useNotice();
  const [wanted, setWanted] = useState(false);
  const needed = account.status === "empty" || account.status === "lost" || account.status === "expired";
  return (
    <>
      <AccountPanel account={account} />
      {needed || wanted ? (
        <ConnectForm
          onConnect={onConnect}
          onConnected={() => {
            setWanted(false);
            notify("Zalo đã nhận mã. Hệ thống đang đổi sang cặp mã riêng.");
          }}
        />
      ) : (
        <Button kind="soft" icon={KeyRound} onClick={() => setWanted(true)}>
          Nhập cặp mã khác
        </Button>
      )}
    </>
  );
}
