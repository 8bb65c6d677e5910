import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { useNavigate, useParams } from "zmp-ui";
import { Screen } from "../components/screen.tsx";
import { JoinResult } from "../features/members/join-result.tsx";
import { AllowName } from "../features/session/allow-name.tsx";
import { joinAtom, joinWithAtom } from "../state/members/join.ts";

/** The page that an invitation opens. */
export default function JoinPage() {
  const { token = "" } = useParams();
  const join = useAtomValue(joinAtom);
  const joinWith = useSetAtom(joinWithAtom);
  const navigate = useNavigate();
  useEffect(() => void joinWith(token), [joinWith, token]);

  return (
    <Screen title="Lời mời tham gia">
      <JoinResult join={join} onRetry={() => void joinWith(token, true)} onEnter={() => navigate("/", { replace: true })} />
      {join.status === "ready" && <AllowName />}
    </Screen>
  );
}
