import { CircleAlert, CircleCheck } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { describeLacks, isReachable, namesOfWays } from "../../core/notification/describe-reach.ts";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import { Strip } from "../../components/strip.tsx";
import { followAccountAtom, myReachAtom } from "../../state/notifications/choices.ts";
import styles from "./notifications.module.css";

/** Whether messages reach me in Zalo, and what I can do about it. */
export function MyReachPanel() {
  const reach = useAtomValue(myReachAtom);
  const follow = useSetAtom(followAccountAtom);
  const notify = useNotice();
  if (reach.status !== "ready") return null;
  const { account, follows, ways } = reach.value;
  const reachable = isReachable(ways);
  const sure = ways.some((way) => way.lacks === null && way.sure);

  async function tryToFollow() {
    if (await follow()) notify("Đã quan tâm Zalo OA");
    else notify("Chưa quan tâm được. Đồng chí có thể tìm tên Zalo OA trong Zalo rồi bấm Quan tâm.", { tone: "late" });
  }

  return (
    <Panel title="Tin đến đồng chí">
      <Strip tone={sure ? "brand" : "soon"} icon={sure ? CircleCheck : CircleAlert}>
        {sure ? namesOfWays(ways)[0] : reachable ? "Chưa chắc tin đến được trong Zalo" : "Tin chưa đến được trong Zalo"}
      </Strip>
      <p className={styles.note}>
        {reachable
          ? "Mọi tin cũng nằm trong mục Thông báo của ứng dụng."
          : `Lý do: ${describeLacks(ways)}. Đến khi đó tin chỉ nằm trong mục Thông báo của ứng dụng.`}
      </p>
      {account !== null && follows !== true && (
        <>
          <p className={styles.note}>
            {`Quan tâm ${account.name ?? "Zalo OA của cơ quan"} để nhận tin nhắc ngay trong trò chuyện Zalo, không cần mở ứng dụng.`}
          </p>
          <Button kind="soft" onClick={() => void tryToFollow()}>
            Quan tâm Zalo OA
          </Button>
        </>
      )}
    </Panel>
  );
}
