import { CalendarCheck } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import type { Extension } from "../../core/board/extension.ts";
import { formatNumber } from "../../components/date-words.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { PagedList } from "../../components/paged-list.tsx";
import { Screen } from "../../components/screen.tsx";
import { extensionsAtom, loadExtensionsAtom } from "../../state/extensions/extension-list.ts";
import { ExtensionRow } from "./extension-row.tsx";
import { useDecisions } from "./use-decisions.tsx";

/** Xin gia hạn: the requests that wait for a decision, the longest waiting first. */
export function ExtensionsView({ onOpen }: { onOpen: (extension: Extension) => void }) {
  const extensions = useAtomValue(extensionsAtom);
  const load = useSetAtom(loadExtensionsAtom);
  const decisions = useDecisions();

  useEffect(() => void load("first"), [load]);

  return (
    <Screen
      title="Xin gia hạn"
      subtitle={extensions.status === "ready" ? describeCount(extensions.value.count) : undefined}
      backTo="/board"
      scrollName="extensions"
    >
      <PagedList
        list={extensions}
        label="Đang tải đề nghị gia hạn"
        height={210}
        count={3}
        empty={
          <EmptyState icon={CalendarCheck} title="Không có đề nghị nào chờ">
            Đơn vị xin lùi hạn thẻ hoặc báo cáo nào thì đề nghị nằm ở đây để đồng chí trả lời.
          </EmptyState>
        }
        onLoad={(next) => void load(next)}
      >
        {(extension) => <ExtensionRow key={extension.id} extension={extension} onOpen={onOpen} onAnswer={decisions.begin} />}
      </PagedList>
      {decisions.sheet}
    </Screen>
  );
}

function describeCount(count: number): string {
  return count === 0 ? "Đã trả lời hết" : `${formatNumber(count)} đề nghị chờ trả lời, gửi trước ở trên`;
}
