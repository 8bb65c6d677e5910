import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { OfficialAccountView } from "../features/official-account/official-account-view.tsx";
import { connectOfficialAccountAtom, loadOfficialAccountAtom, officialAccountAtom } from "../state/official-account/official-account.ts";
import { membershipAtom } from "../state/session.ts";

/** While a new pair is being renewed for the first time, which takes a few seconds. */
const lookAgainEvery = 3_000;

/** Kết nối Official Account: through whom messages go out. */
export default function OfficialAccountPage() {
  const account = useAtomValue(officialAccountAtom);
  const membership = useAtomValue(membershipAtom);
  const load = useSetAtom(loadOfficialAccountAtom);
  const connect = useSetAtom(connectOfficialAccountAtom);
  const waiting = account.status === "ready" && account.value.status === "unproved" && account.value.failure === null;

  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void load(), lookAgainEvery);
    return () => clearInterval(timer);
  }, [load, waiting]);

  return (
    <Screen title="Kết nối Official Account" subtitle={membership?.organization.name} backTo="/units" scrollName="official-account">
      {account.status === "loading" && <Skeleton height={180} count={2} />}
      {account.status === "failed" && <Failure code={account.code} onRetry={() => void load()} />}
      {account.status === "ready" && <OfficialAccountView account={account.value} onConnect={connect} />}
    </Screen>
  );
}
