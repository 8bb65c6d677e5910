import { CloudUpload } from "lucide-react";
import { Chip } from "./chip.tsx";
import { useWaits } from "./waiting-context.ts";

/** Says of a card that something done with it here waits to be sent; nothing where nothing does. */
export function WaitingMark({ cardId }: { cardId: string }) {
  if (!useWaits(cardId)) return null;
  return (
    <Chip tone="soon" icon={CloudUpload}>
      Chờ gửi
    </Chip>
  );
}
