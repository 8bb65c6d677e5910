import { CloudUpload } from "lucide-react";
import { Chip } from "./chip.tsx";
import { useWaits } from "./waiting-context.ts";

interface WaitingMarkProps {
  cardId: string;
  /** Where there is no room for words, a picture alone; screen readers read the words. */
  small?: boolean;
}

/** Says of a card that something done with it here waits to be sent; nothing where nothing does. */
export function WaitingMark({ cardId, small = false }: WaitingMarkProps) {
  if (!useWaits(cardId)) return null;
  return (
    <Chip tone="soon" icon={CloudUpload}>
      <span className={small ? "visually-hidden" : undefined}>Chờ gửi</span>
    </Chip>
  );
}
