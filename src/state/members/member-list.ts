import { atom } from "jotai";
import { doubtsOf, markTwice, readMemberList, type ListedPerson } from "../../core/organization/member-list.ts";
import type { ExpectedCount, UnitDirectory } from "../../core/organization/organization.ts";
import { readPhone } from "../../core/organization/phone-number.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { refuse, ok, type Result } from "../../core/result.ts";
import { expectMembers, mostAtOnce, type PersonToExpect } from "../../data/expect-members.ts";
import type { Refusal } from "../../data/errors.ts";
import { attempt } from "../attempt.ts";
import { newId } from "../new-id.ts";
import { organizationIdAtom } from "../session.ts";
import { directoryAtom } from "../units/directory.ts";
import { loadExpectedAtom } from "./expected.ts";

/** Somebody of the list that is looked at before it is stored. */
export interface PreviewedPerson extends ListedPerson {
  id: string;
}

export interface ListPreview {
  people: PreviewedPerson[];
  notUnderstood: string[];
}

const rawPreviewAtom = atom<ListPreview | null>(null);

/** The list that was read and is not stored yet; null where there is none. */
export const listPreviewAtom = atom((get) => get(rawPreviewAtom));

/** Drops the list. */
export const dropListAtom = atom(null, (_get, set) => set(rawPreviewAtom, null));

const emptyDirectory: UnitDirectory = { units: [], groups: [] };

/** Reads a file or pasted lines; answers why they cannot be read, or null. */
export const readListAtom = atom(null, async (get, set, source: File | string): Promise<RefusalCode | null> => {
  const { readRows, rowsOfText } = await import("../../readers/read-rows.ts");
  const rows = typeof source === "string" ? ok(rowsOfText(source)) : await readRows({ bytes: new Uint8Array(await source.arrayBuffer()) });
  if (!rows.ok) return rows.error.code;
  const directory = get(directoryAtom);
  const list = readMemberList(rows.value, directory.status === "ready" ? directory.value : emptyDirectory);
  set(rawPreviewAtom, { ...list, people: list.people.map((person) => ({ ...person, id: newId() })) });
  return null;
});

/** Changes somebody of the list, or adds them; what is doubtful is judged anew. */
export const changeListedAtom = atom(null, (get, set, changed: Omit<PreviewedPerson, "doubts">) => {
  const list = get(rawPreviewAtom) ?? { people: [], notUnderstood: [] };
  const judged = { ...changed, doubts: doubtsOf(changed) };
  const known = list.people.some(({ id }) => id === changed.id);
  const people = known ? list.people.map((each) => (each.id === changed.id ? judged : each)) : [...list.people, judged];
  set(rawPreviewAtom, { ...list, people: withIds(people) });
});

/** Takes somebody out of the list. */
export const dropListedAtom = atom(null, (get, set, id: string) => {
  const list = get(rawPreviewAtom);
  if (list) set(rawPreviewAtom, { ...list, people: withIds(list.people.filter((each) => each.id !== id)) });
});

function withIds(people: readonly PreviewedPerson[]): PreviewedPerson[] {
  return markTwice(people).map((person, at) => ({ ...person, id: people[at]?.id ?? newId() }));
}

/** Whether somebody can be stored as they stand; a title that was not understood has become a role that is shown. */
export function isComplete({ doubts }: ListedPerson): boolean {
  return doubts.every((doubt) => doubt === "title");
}

/** Stores whoever is complete; the others stay in the list to be mended. Answers the counts, or why not. */
export const storeListAtom = atom(null, async (get, set): Promise<Result<ExpectedCount, Refusal>> => {
  const organizationId = get(organizationIdAtom);
  const list = get(rawPreviewAtom);
  if (organizationId === null || list === null) return refuse({ code: "membership.none" });
  const total: ExpectedCount = { added: 0, members: 0, listed: 0 };
  const people = list.people.filter(isComplete).map(toExpect);
  // Sent again after a broken connection, nobody is listed twice.
  for (let from = 0; from < people.length; from += mostAtOnce) {
    const answer = await attempt(() => expectMembers(organizationId, people.slice(from, from + mostAtOnce)));
    if (!answer.ok) return answer;
    for (const key of ["added", "members", "listed"] as const) total[key] += answer.value[key];
  }
  const left = list.people.filter((person) => !isComplete(person) && !person.doubts.includes("twice"));
  set(rawPreviewAtom, left.length > 0 ? { people: left, notUnderstood: [] } : null);
  await set(loadExpectedAtom);
  return ok(total);
});

function toExpect({ name, phone, unitId, role }: ListedPerson): PersonToExpect {
  return { name: name.trim().slice(0, 200), phone: readPhone(phone) ?? "", unitId, role };
}
