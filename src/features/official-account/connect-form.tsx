import { Link2 } from "lucide-react";
import { useState } from "react";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Panel } from "../../components/panel.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { useAct } from "../../components/use-act.ts";
import styles from "./official-account.module.css";

interface ConnectFormProps {
  onConnect: (accessToken: string, refreshToken: string) => Promise<RefusalCode | null>;
  onConnected: () => void;
}

/** Takes a pair of tokens, which can be written here and is shown nowhere. */
export function ConnectForm({ onConnect, onConnected }: ConnectFormProps) {
  const [accessToken, setAccessToken] = useState("");
  const [refreshToken, setRefreshToken] = useState("");
  const [looked, setLooked] = useState(false);
  const { run, busy, refused } = useAct(
    () => onConnect(accessToken.trim(), refreshToken.trim()),
    () => {
      setAccessToken("");
      setRefreshToken("");
      setLooked(false);
      onConnected();
    },
  );
  const missing = (value: string) => (looked && value.trim() === "" ? "Hãy dán mã vào đây." : undefined);

  function send() {
    setLooked(true);
    if (accessToken.trim() !== "" && refreshToken.trim() !== "") void run();
  }

  return (
    <Panel title="Nhập cặp mã">
      <ol className={styles.steps}>
        <li>Quản trị viên của Official Account mở trang developers.zalo.me, vào ứng dụng Zalo của cơ quan.</li>
        <li>Mở mục API Explorer, chọn loại mã «OA Access Token», chọn Official Account rồi đồng ý cấp quyền.</li>
        <li>Sao chép cả hai mã, dán vào hai ô dưới đây và bấm «Kết nối».</li>
      </ol>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label="Mã truy cập (Access Token)" error={missing(accessToken)}>
          <input
            type="password"
            autoComplete="off"
            maxLength={4096}
            value={accessToken}
            onChange={({ target }) => setAccessToken(target.value)}
          />
        </Field>
        <Field label="Mã làm mới (Refresh Token)" error={missing(refreshToken)}>
          <input
            type="password"
            autoComplete="off"
            maxLength={4096}
            value={refreshToken}
            onChange={({ target }) => setRefreshToken(target.value)}
          />
        </Field>
        <p className={styles.note}>
          Mã chỉ được lưu trên máy chủ và không hiện lại ở đâu. Mã làm mới chỉ dùng được một lần, nên đừng dùng cặp mã này ở phần mềm khác.
        </p>
        <RefusalNote code={refused} />
        <Button type="submit" icon={Link2} busy={busy}>
          Kết nối
        </Button>
      </form>
    </Panel>
  );
}
