import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import type { Extension } from "../../core/board/extension.ts";
import { formatNumber } from "../../components/date-words.ts";
import { Failure } from "../../components/failure.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { ListSection } from "../../components/list-section.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { extensionsAtom, loadExtensionsAtom } from "../../state/extensions/extension-list.ts";
import { ExtensionRow } from "./extension-row.tsx";
import { useDecisions } from "./use-decisions.tsx";

const most = 5;

/** Requests for a later deadline among the work of who decides, the longest waiting first; more of them on their own page. */
export function WaitingRequests({ onOpen }: { onOpen: (extension: Extension) => void }) {
  const extensions = useAtomValue(extensionsAtom);
  const load = useSetAtom(loadExtensionsAtom);
  const decisions = useDecisions();

  useEffect(() => void load("first"), [load]);

  if (extensions.status === "loading") return <Skeleton height={210} label="Đang tải đề nghị gia hạn" />;
  if (extensions.status === "failed") return <Failure code={extensions.code} onRetry={() => void load("first")} />;
  const { count } = extensions.value;
  return (
    <>
      <ListSection name="Đề nghị gia hạn chờ trả lời" count={count} calm="Không có đề nghị nào chờ đồng chí.">
        {extensions.value.items.slice(0, most).map((extension) => (
          <ExtensionRow key={extension.id} extension={extension} onOpen={onOpen} onAnswer={decisions.begin} />
        ))}
        {count > most && (
          <LinkButton to="/extensions" kind="soft">
            {`Xem cả ${formatNumber(count)} đề nghị`}
          </LinkButton>
        )}
      </ListSection>
      {decisions.sheet}
    </>
  );
}
