import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import { useNavigate } from "zmp-ui";
import { refusalSentences } from "../core/refusal.ts";
import { AskSheet } from "../components/ask-sheet.tsx";
import { Failure } from "../components/failure.tsx";
import { useNotice } from "../components/notice-context.ts";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { KeptPanel } from "../features/privacy/kept-panel.tsx";
import { PermissionsPanel } from "../features/privacy/permissions-panel.tsx";
import { WithdrawPanel } from "../features/privacy/withdraw-panel.tsx";
import { findMeAtom, phoneSearchAtom } from "../state/members/find-me.ts";
import { openPermissionsAtom, permissionsAtom } from "../state/permissions.ts";
import { allowNameAtom, forgetMyPhoneAtom, loadMyDataAtom, myDataAtom } from "../state/privacy/my-data.ts";
import { withdrawConsentAtom } from "../state/withdrawn.ts";

/** Quyền riêng tư: what is kept of the person and why, what they have allowed, and the way out. */
export default function PrivacyPage() {
  const data = useAtomValue(myDataAtom);
  const given = useAtomValue(permissionsAtom);
  const search = useAtomValue(phoneSearchAtom);
  const load = useSetAtom(loadMyDataAtom);
  const findMe = useSetAtom(findMeAtom);
  const allowName = useSetAtom(allowNameAtom);
  const forgetPhone = useSetAtom(forgetMyPhoneAtom);
  const openPermissions = useSetAtom(openPermissionsAtom);
  const withdraw = useSetAtom(withdrawConsentAtom);
  const notify = useNotice();
  const navigate = useNavigate();
  const [forgetting, setForgetting] = useState(false);

  // The number that was shared meanwhile is shown too.
  useEffect(() => void load(), [load, search.status]);
  useEffect(() => {
    if (search.status === "refused") notify(refusalSentences[search.code], { tone: "late" });
  }, [search, notify]);

  async function withdrawAndLeave() {
    const refusal = await withdraw();
    if (refusal === null) navigate("/", { replace: true });
    return refusal;
  }

  return (
    <Screen title="Quyền riêng tư" backTo="/" scrollName="privacy">
      {data.status === "loading" && <Skeleton height={160} count={3} />}
      {data.status === "failed" && <Failure code={data.code} onRetry={() => void load()} />}
      {data.status === "ready" && (
        <>
          <KeptPanel data={data.value} />
          <PermissionsPanel
            given={given}
            data={data.value}
            onAllowName={() => void allowName()}
            onSharePhone={() => void findMe()}
            onForgetPhone={() => setForgetting(true)}
            onSettings={() => {
              void openPermissions().then((opened) => {
                if (!opened)
                  notify("Máy này không mở được cài đặt. Hãy vào menu ⋯ của ứng dụng trong Zalo, mục Quản lý quyền.", { tone: "late" });
              });
            }}
          />
          <WithdrawPanel
            onlyCoordinatorOf={data.value.onlyCoordinatorOf}
            onMembers={() => navigate("/members")}
            onWithdraw={withdrawAndLeave}
          />
        </>
      )}
      <AskSheet open={forgetting} title="Gỡ số điện thoại" act="Gỡ số" onAct={forgetPhone} onClose={() => setForgetting(false)}>
        Số điện thoại được xóa ngay. Đồng chí vẫn ở trong đơn vị; chỉ không được nhắc qua số này nữa.
      </AskSheet>
    </Screen>
  );
}
