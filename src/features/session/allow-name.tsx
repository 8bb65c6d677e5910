import { UserRound } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { unnamedPerson } from "../../core/organization/organization.ts";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import { allowNameAtom } from "../../state/privacy/my-data.ts";
import { sessionAtom } from "../../state/session.ts";
import styles from "./session.module.css";

/** Offers to let the others know who this is, with the reason beside it; nothing where the name is known. */
export function AllowName() {
  const session = useAtomValue(sessionAtom);
  const allow = useSetAtom(allowNameAtom);
  if (session.status !== "ready" || session.value.person.name !== unnamedPerson) return null;
  return (
    <Panel title="Đồng nghiệp chưa biết tên đồng chí">
      <div className={styles.stack}>
        <p>Cho phép dùng tên và ảnh trên Zalo thì đồng nghiệp biết ai đang làm việc gì. Không cho vẫn làm việc được.</p>
        <Button kind="soft" icon={UserRound} onClick={() => void allow()}>
          Cho phép dùng tên và ảnh
        </Button>
      </div>
    </Panel>
  );
}
