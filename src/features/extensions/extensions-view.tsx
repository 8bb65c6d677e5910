import { CalendarCheck } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import type { Extension, ExtensionDecision } from "../../core/board/extension.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { formatNumber } from "../../components/date-words.ts";
import { DecideExtensionSheet, type ExtensionAnswer } from "../../components/decide-extension-sheet.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { PagedList } from "../../components/paged-list.tsx";
import { Screen } from "../../components/screen.tsx";
import { decideExtensionAtom } from "../../state/extensions/extension-acts.ts";
import { extensionsAtom, loadExtensionsAtom } from "../../state/extensions/extension-list.ts";
import { ExtensionRow } from "./extension-row.tsx";

/** Xin gia hạn: the requests that wait for a decision, the longest waiting first. */
export function ExtensionsView({ onOpen }: { onOpen: (extension: Extension) => void }) {
  const extensions = useAtomValue(extensionsAtom);
  const load = useSetAtom(loadExtensionsAtom);
  const decide = useSetAtom(decideExtensionAtom);
  const notify = useNotice();
  const [answer, setAnswer] = useState<ExtensionAnswer | null>(null);

  useEffect(() => void load("first"), [load]);

  async function send(extensionId: string, decision: ExtensionDecision): Promise<RefusalCode | null> {
    const refused = await decide(extensionId, decision);
    if (refused === null) notify(decision.granted ? "Đã đồng ý gia hạn" : "Đã trả lời không đồng ý");
    return refused;
  }

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
        {(extension) => <ExtensionRow key={extension.id} extension={extension} onOpen={onOpen} onAnswer={setAnswer} />}
      </PagedList>
      <DecideExtensionSheet answer={answer} onDecide={send} onClose={() => setAnswer(null)} />
    </Screen>
  );
}

function describeCount(count: number): string {
  return count === 0 ? "Đã trả lời hết" : `${formatNumber(count)} đề nghị chờ trả lời, gửi trước ở trên`;
}
