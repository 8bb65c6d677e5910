import { Phone, Settings, UserRound } from "lucide-react";
import { type MyData, unnamedPerson } from "../../core/organization/organization.ts";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import styles from "./privacy.module.css";

interface PermissionsPanelProps {
  /** What Zalo says; null where it does not tell. */
  given: { name: boolean; phone: boolean } | null;
  data: MyData;
  onAllowName: () => void;
  onSharePhone: () => void;
  onForgetPhone: () => void;
  onSettings: () => void;
}

const state = (allowed: boolean | undefined) => (allowed === undefined ? "Chưa biết" : allowed ? "Đã cho phép" : "Chưa cho phép");

/** What the person has allowed in Zalo, each with its reason; whatever is refused leaves the app usable. */
export function PermissionsPanel({ given, data, onAllowName, onSharePhone, onForgetPhone, onSettings }: PermissionsPanelProps) {
  return (
    <Panel title="Quyền đã cho trong Zalo">
      <div className={styles.rows}>
        <div className={styles.row}>
          <h3 className={styles.what}>Tên và ảnh</h3>
          <p className={styles.kept}>{state(given?.name)}</p>
          <p className={styles.why}>Không cho thì đồng nghiệp chỉ thấy «{unnamedPerson}» hoặc tên do cơ quan ghi.</p>
        </div>
        {given?.name === false && (
          <Button kind="soft" icon={UserRound} onClick={onAllowName}>
            Cho phép dùng tên và ảnh
          </Button>
        )}
        <div className={styles.row}>
          <h3 className={styles.what}>Số điện thoại</h3>
          <p className={styles.kept}>{data.phone === null ? state(given?.phone) : "Đã chia sẻ"}</p>
          <p className={styles.why}>Không cho thì vào đơn vị bằng đường dẫn hoặc mã QR mời; mọi việc khác vẫn dùng được.</p>
        </div>
        {data.phone === null ? (
          <Button kind="soft" icon={Phone} onClick={onSharePhone}>
            Chia sẻ số điện thoại
          </Button>
        ) : (
          <Button kind="soft" icon={Phone} onClick={onForgetPhone}>
            Gỡ số điện thoại
          </Button>
        )}
      </div>
      <Button kind="plain" icon={Settings} onClick={onSettings}>
        Mở cài đặt quyền
      </Button>
    </Panel>
  );
}
