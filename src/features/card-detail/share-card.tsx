import { useSetAtom } from "jotai";
import { Share2 } from "lucide-react";
import type { Card } from "../../core/board/card.ts";
import { copyText } from "../../components/copy-text.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { linkOfAtom } from "../../state/members/share-link.ts";
import { shareCardAtom } from "../../state/share-card.ts";

/** Sends the card to a chat in Zalo; where there is none, copies its link. */
export function ShareCard({ card }: { card: Card }) {
  const share = useSetAtom(shareCardAtom);
  const linkOf = useSetAtom(linkOfAtom);
  const notify = useNotice();

  async function send(): Promise<void> {
    if (await share(card)) return;
    if (await copyText(linkOf(`/cards/${card.id}`))) notify("Đã chép đường dẫn của thẻ");
    else notify("Máy này không gửi được đường dẫn. Hãy thử trong Zalo trên điện thoại.", { tone: "late" });
  }

  return <IconButton icon={Share2} label="Gửi thẻ qua Zalo" onClick={() => void send()} />;
}
