import { Phone, Settings } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { showPhone } from "../../core/organization/phone-number.ts";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { findMeAtom, phoneSearchAtom } from "../../state/members/find-me.ts";
import { openPermissionsAtom } from "../../state/permissions.ts";
import styles from "./session.module.css";

/** Offers to look for the person by phone number, and says beforehand what the number is for. */
export function FindMe() {
  const search = useAtomValue(phoneSearchAtom);
  const findMe = useSetAtom(findMeAtom);
  const openPermissions = useSetAtom(openPermissionsAtom);
  return (
    <Panel title="Cơ quan đã ghi sẵn số điện thoại?">
      <div className={styles.stack}>
        <p>
          Zalo sẽ hỏi đồng chí có chia sẻ số điện thoại không. Số chỉ dùng để tìm đồng chí trong danh sách mà cơ quan đầu mối đã ghi, và để
          nhắc việc khi không nhắn được qua Zalo. Có thể gỡ số bất cứ lúc nào ở trang Quyền riêng tư.
        </p>
        <Button icon={Phone} busy={search.status === "busy"} onClick={() => void findMe()}>
          Tìm tôi theo số điện thoại
        </Button>
        {search.status === "refused" && <RefusalNote code={search.code} />}
        {search.status === "refused" && search.code === "phone.denied_for_good" && (
          <Button kind="soft" icon={Settings} onClick={() => void openPermissions()}>
            Mở cài đặt quyền
          </Button>
        )}
        {search.status === "unlisted" && (
          <p role="status">
            Chưa có danh sách nào ghi số {showPhone(search.phone)}. Hãy báo cơ quan đầu mối ghi đúng số này, rồi bấm tìm lại.
          </p>
        )}
      </div>
    </Panel>
  );
}
