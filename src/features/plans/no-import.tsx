import { Lock } from "lucide-react";
import { refusalSentences } from "../../core/refusal.ts";
import { EmptyState } from "../../components/empty-state.tsx";

/** What stands in place of the import for those who may not. */
export function NoImport() {
  return (
    <EmptyState icon={Lock} title="Không nhập được kế hoạch">
      {refusalSentences["plan.forbidden"]}
    </EmptyState>
  );
}
