import { Button } from "../../components/button.tsx";
import { useOnSight } from "../../components/use-on-sight.ts";

/** The end of what is loaded: coming into sight it asks for more, and so does a tap where that failed. */
export function InboxEnd({ onSight }: { onSight: () => void }) {
  const end = useOnSight(onSight);
  return (
    <div ref={end}>
      <Button kind="plain" onClick={onSight}>
        Xem thêm
      </Button>
    </div>
  );
}
