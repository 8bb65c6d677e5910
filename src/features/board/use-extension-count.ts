import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { decidesExtensionsAtom, extensionsAtom, loadExtensionsAtom } from "../../state/extensions/extension-list.ts";

/** How many requests for a later deadline wait, whatever the board is filtered by; 0 for those who do not decide, and while nobody knows. */
export function useExtensionCount(): number {
  const decides = useAtomValue(decidesExtensionsAtom);
  const extensions = useAtomValue(extensionsAtom);
  const load = useSetAtom(loadExtensionsAtom);

  useEffect(() => {
    if (decides) void load("first");
  }, [decides, load]);

  return decides && extensions.status === "ready" ? extensions.value.count : 0;
}
