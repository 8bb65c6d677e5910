import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { copyText } from "../../components/copy-text.ts";
import { formatInstant } from "../../components/date-words.ts";
import { useNotice } from "../../components/notice-context.ts";
import { QrCode } from "../../components/qr-code.tsx";
import type { InvitationLink } from "../../state/members/members.ts";
import styles from "./members.module.css";

interface InvitationMadeProps {
  link: InvitationLink;
  /** Tells whether there was a way to share. */
  onShare: () => Promise<boolean>;
}

/** The link that was made, to be sent to one person. */
export function InvitationMade({ link, onShare }: InvitationMadeProps) {
  const notify = useNotice();

  async function copy() {
    // Where there is no clipboard, the link can be marked and copied by hand.
    const copied = await copyText(link.url);
    notify(copied ? "Đã chép đường dẫn mời" : "Máy này không chép được. Hãy chạm giữ đường dẫn để chép.", copied ? {} : { tone: "late" });
  }

  async function share() {
    if (!(await onShare())) await copy();
  }

  return (
    <div className={styles.form}>
      <p>Gửi đường dẫn cho đúng một người, hoặc để người đó mở Zalo quét mã. Dùng được một lần, đến {formatInstant(link.expiresAt)}.</p>
      <QrCode text={link.url} label="Mã QR của lời mời" />
      <div className={styles.link} data-testid="invitation-link">
        {link.url}
      </div>
      <Acts>
        <Button kind="soft" onClick={() => void copy()}>
          Chép
        </Button>
        <Button onClick={() => void share()}>Gửi qua Zalo</Button>
      </Acts>
    </div>
  );
}
