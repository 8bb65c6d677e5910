import { createStore } from "jotai";
import { beforeEach, describe, expect, it } from "vitest";
import type { PersonToExpect } from "../../../src/data/expect-members.ts";
import {
  changeListedAtom,
  dropListedAtom,
  isComplete,
  listPreviewAtom,
  readListAtom,
  storeListAtom,
} from "../../../src/state/members/member-list.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { loadDirectoryAtom } from "../../../src/state/units/directory.ts";
import { connectFakeBackend, type FakeAnswer } from "../../data/fake-backend.ts";

const unit = { id: "kt", name: "Phòng Kinh tế", shortName: null, parentId: null, aliases: [], members: 0 };

let store: ReturnType<typeof createStore>;
let sent: PersonToExpect[][];
let answer: (people: PersonToExpect[]) => FakeAnswer;

beforeEach(async () => {
  sent = [];
  answer = (people) => ({ value: { added: people.length, members: 0, listed: 0 } });
  connectFakeBackend({
    functions: {
      list_units: () => ({ value: { units: [unit], groups: [] } }),
      list_expected_members: () => ({ value: [] }),
      expect_members: ({ people }) => {
        sent.push(people as PersonToExpect[]);
        return answer(people as PersonToExpect[]);
      },
    },
  });
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Châu", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "coordinator" }],
    today: "2026-11-20",
  });
  await store.set(loadDirectoryAtom);
});

const people = () => store.get(listPreviewAtom)?.people ?? [];
const doubts = () => people().map(({ name, doubts: all }) => [name, ...all]);

describe("a list before it is stored", () => {
  it("stays away where the file is none", async () => {
    expect(await store.set(readListAtom, new File(["%PDF-1.7"], "a.xlsx"))).toBe("file.type");
    expect(store.get(listPreviewAtom)).toBeNull();
  });

  it("is mended one by one, and doubles come and go with what they double", async () => {
    const lines = "An, 0912345678, Phòng Kinh tế\nBình, 091, Phòng Kinh tế\nCường, 0912345678, Phòng Kinh tế";
    expect(await store.set(readListAtom, lines)).toBeNull();
    expect(doubts()).toEqual([["An"], ["Bình", "phone"], ["Cường", "twice"]]);
    const [first, second] = people();
    if (!first || !second) throw new Error("nobody was read");
    store.set(changeListedAtom, { ...second, phone: "0912345679" });
    store.set(dropListedAtom, first.id);
    expect(doubts()).toEqual([["Bình"], ["Cường"]]);
    expect(people().map(({ id }) => id)).toContain(second.id);
    store.set(changeListedAtom, { ...second, id: "new", name: "Dung", phone: "0912345670" });
    expect(people().every(isComplete)).toBe(true);
    expect(people()).toHaveLength(3);
  });

  it("is stored as far as it is understood, 500 at a time; the rest waits to be mended", async () => {
    const lines = Array.from({ length: 501 }, (_, n) => `Người ${n}, 09${String(12_000_000 + n)}, Phòng Kinh tế`);
    await store.set(readListAtom, [...lines, "Lạ, 0911, Phòng Kinh tế", lines[0]].join("\n"));
    expect(await store.set(storeListAtom)).toEqual({ ok: true, value: { added: 501, members: 0, listed: 0 } });
    expect(sent.map((part) => part.length)).toEqual([500, 1]);
    expect(sent[0]?.[0]).toEqual({ name: "Người 0", phone: "84912000000", unitId: "kt", role: "staff" });
    expect(doubts()).toEqual([["Lạ", "phone"]]);
  });

  it("stays as it was when the server refuses or cannot be reached", async () => {
    await store.set(readListAtom, "An, 0912345678, Phòng Kinh tế");
    answer = () => ({ code: "member.too_many_expected" });
    expect(await store.set(storeListAtom)).toEqual({ ok: false, error: { code: "member.too_many_expected" } });
    answer = () => "offline";
    expect(await store.set(storeListAtom)).toEqual({ ok: false, error: { code: "network.offline" } });
    expect(doubts()).toEqual([["An"]]);
  });
});
