import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import type { ExpectedCount, ExpectedMember } from "../core/organization/organization.ts";
import { refusalSentences } from "../core/refusal.ts";
import { AskSheet } from "../components/ask-sheet.tsx";
import { Button } from "../components/button.tsx";
import { Failure } from "../components/failure.tsx";
import { useNotice } from "../components/notice-context.ts";
import { Screen } from "../components/screen.tsx";
import { ExpectedList } from "../features/members/expected-list.tsx";
import { ListPreviewView } from "../features/members/list-preview.tsx";
import { ListSource } from "../features/members/list-source.tsx";
import { PersonForm } from "../features/members/person-form.tsx";
import { expectedAtom, forgetExpectedAtom, loadExpectedAtom } from "../state/members/expected.ts";
import {
  changeListedAtom,
  dropListAtom,
  dropListedAtom,
  isComplete,
  listPreviewAtom,
  readListAtom,
  storeListAtom,
  type PreviewedPerson,
} from "../state/members/member-list.ts";
import { newId } from "../state/new-id.ts";
import { membershipAtom } from "../state/session.ts";
import { directoryAtom, loadDirectoryAtom } from "../state/units/directory.ts";

/** Danh sách chờ: who shall belong where once they share their phone number. */
export default function ExpectedMembersPage() {
  const membership = useAtomValue(membershipAtom);
  const expected = useAtomValue(expectedAtom);
  const directory = useAtomValue(directoryAtom);
  const list = useAtomValue(listPreviewAtom);
  const loadExpected = useSetAtom(loadExpectedAtom);
  const loadDirectory = useSetAtom(loadDirectoryAtom);
  const readList = useSetAtom(readListAtom);
  const changeListed = useSetAtom(changeListedAtom);
  const dropListed = useSetAtom(dropListedAtom);
  const dropList = useSetAtom(dropListAtom);
  const storeList = useSetAtom(storeListAtom);
  const forget = useSetAtom(forgetExpectedAtom);
  const notify = useNotice();
  const [edited, setEdited] = useState<Omit<PreviewedPerson, "doubts"> | null>(null);
  const [forgetting, setForgetting] = useState<ExpectedMember | null>(null);
  const [busy, setBusy] = useState(false);
  const ready = list?.people.filter(isComplete).length ?? 0;
  const units = directory.status === "ready" ? directory.value.units : [];

  useEffect(() => {
    void loadExpected();
    void loadDirectory();
  }, [loadExpected, loadDirectory]);

  async function store() {
    setBusy(true);
    const answer = await storeList();
    setBusy(false);
    notify(answer.ok ? countWords(answer.value) : refusalSentences[answer.error.code], answer.ok ? {} : { tone: "late" });
  }

  const addOne = () => setEdited({ id: newId(), name: "", phone: "", unitId: null, role: "staff", written: { unit: "", title: "" } });
  const footer = list !== null && (
    <>
      <Button kind="soft" onClick={() => dropList()}>
        Bỏ danh sách
      </Button>
      <Button busy={busy} disabled={ready === 0} onClick={() => void store()}>
        Thêm {ready} người
      </Button>
    </>
  );

  return (
    <Screen title="Danh sách chờ" subtitle={membership?.organization.name} backTo="/members" scrollName="expected" footer={footer}>
      {membership?.role !== "coordinator" && <Failure code="member.forbidden" />}
      {membership?.role === "coordinator" && (
        <>
          {directory.status === "failed" && <Failure code={directory.code} onRetry={() => void loadDirectory()} />}
          {list === null && directory.status === "ready" && <ListSource onOne={addOne} onRead={readList} />}
          {list !== null && (
            <>
              <ListPreviewView list={list} units={units} onEdit={setEdited} onDrop={dropListed} />
              <Button kind="plain" onClick={addOne}>
                Ghi thêm một người
              </Button>
            </>
          )}
          {expected.status === "failed" && <Failure code={expected.code} onRetry={() => void loadExpected()} />}
          {list === null && expected.status === "ready" && <ExpectedList people={expected.value} onForget={setForgetting} />}
        </>
      )}
      <PersonForm
        person={edited}
        units={units}
        onSave={(person) => {
          changeListed(person);
          setEdited(null);
        }}
        onClose={() => setEdited(null)}
      />
      <AskSheet
        open={forgetting !== null}
        title="Bỏ khỏi danh sách chờ"
        act="Bỏ"
        onAct={async () => (forgetting === null ? null : forget(forgetting.id))}
        onClose={() => setForgetting(null)}
      >
        {forgetting?.name} sẽ không vào được bằng số điện thoại này nữa. Tên và số được xóa khỏi danh sách.
      </AskSheet>
    </Screen>
  );
}

function countWords({ added, members, listed }: ExpectedCount): string {
  const words = [`Đã thêm ${added} người vào danh sách chờ`];
  if (members > 0) words.push(`${members} người đã là thành viên`);
  if (listed > 0) words.push(`${listed} người có sẵn trong danh sách`);
  return words.join(", ");
}
