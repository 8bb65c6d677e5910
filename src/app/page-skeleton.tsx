import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";

/** What stands while a page's script is on its way. */
export function PageSkeleton() {
  return (
    <Screen title={<span aria-hidden>&nbsp;</span>}>
      <Skeleton height={116} count={5} />
    </Screen>
  );
}
