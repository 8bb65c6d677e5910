import { useAtomValue, useSetAtom } from "jotai";
import { CircleCheck } from "lucide-react";
import { useEffect } from "react";
import { CardTile } from "../../components/card-tile.tsx";
import { formatNumber, formatQuarter } from "../../components/date-words.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { ExtensionRequest } from "../../components/extension-request.tsx";
import { PagedList } from "../../components/paged-list.tsx";
import { Panel } from "../../components/panel.tsx";
import { ReportTile } from "../../components/report/report-tile.tsx";
import { Screen } from "../../components/screen.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { changes } from "../../state/dashboard/figure-lists.ts";
import { todayAtom } from "../../state/session.ts";
import type { ChangeAddress } from "./dashboard-address.ts";
import styles from "./dashboard.module.css";
import link from "./figure-link.module.css";
import { changeWords } from "./figure-words.ts";

/** What is new of one kind, the newest first. */
export function ChangesView({ change, onOpen }: { change: ChangeAddress; onOpen: (path: string) => void }) {
  const list = useAtomValue(changes.listAtom);
  const today = useAtomValue(todayAtom);
  const open = useSetAtom(changes.openAtom);
  const load = useSetAtom(changes.loadAtom);
  const { kind, since, sinceOn } = change;
  useEffect(() => open({ kind, since, sinceOn }), [open, kind, since, sinceOn]);
  const count = list.status === "ready" ? formatNumber(list.value.count) : null;

  return (
    <Screen
      title={changeWords[kind]}
      subtitle={[count, `từ ${formatDate(sinceOn)}`].filter((words) => words !== null).join(" · ")}
      backTo="/dashboard"
      scrollName="dashboard-changes"
    >
      <PagedList
        list={list}
        label="Đang tải danh sách"
        empty={
          <EmptyState icon={CircleCheck} title="Không còn gì ở đây">
            Những gì mới vừa được xử lý xong.
          </EmptyState>
        }
        onLoad={(next) => void load(next)}
      >
        {(item) => {
          if (today === null) return null;
          if ("subject" in item) {
            const { subject } = item;
            return (
              <Panel key={item.id}>
                <h2 className={styles.subject}>
                  <button
                    type="button"
                    className={link.link}
                    data-extension={item.id}
                    onClick={() => onOpen(subject.kind === "card" ? `/cards/${subject.id}` : `/reports/${subject.id}`)}
                  >
                    {subject.title}
                  </button>
                </h2>
                <ExtensionRequest extension={item} />
              </Panel>
            );
          }
          return "planId" in item && "rank" in item ? (
            <CardTile
              key={item.id}
              card={item}
              level={2}
              today={today}
              aside={formatQuarter(item.quarter)}
              onOpen={() => onOpen(`/cards/${item.id}`)}
            />
          ) : (
            "dutyId" in item && (
              <ReportTile key={item.id} report={item} level={2} today={today} onOpen={() => onOpen(`/reports/${item.id}`)} />
            )
          );
        }}
      </PagedList>
    </Screen>
  );
}
