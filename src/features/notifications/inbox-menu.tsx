import { BellRing, SlidersHorizontal, Users } from "lucide-react";
import { useAtomValue } from "jotai";
import { ActionRow } from "../../components/action-row.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { roleAtom } from "../../state/session.ts";

interface InboxMenuProps {
  open: boolean;
  onOpen: (path: string) => void;
  onClose: () => void;
}

/** What one can say about messages: for oneself, and as the coordinator for all. */
export function InboxMenu({ open, onOpen, onClose }: InboxMenuProps) {
  const coordinates = useAtomValue(roleAtom) === "coordinator";
  return (
    <Sheet open={open} title="Tùy chọn thông báo" onClose={onClose}>
      <ActionRow
        icon={BellRing}
        label="Tùy chọn nhận tin"
        note="Những tin đồng chí muốn nhận trong Zalo"
        onClick={() => onOpen("/notifications/choices")}
      />
      {coordinates && (
        <>
          <ActionRow
            icon={SlidersHorizontal}
            label="Nhắc việc"
            note="Nhắc trước bao nhiêu ngày, gửi bằng cách nào"
            onClick={() => onOpen("/notifications/settings")}
          />
          <ActionRow
            icon={Users}
            label="Ai nhận được tin"
            note="Tin đến từng người bằng cách nào, ai chưa nhận được"
            onClick={() => onOpen("/notifications/reach")}
          />
        </>
      )}
    </Sheet>
  );
}
