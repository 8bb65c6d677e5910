import { describe, expect, it } from "vitest";
import type { ActKind, CardAct, NamedPerson } from "../../../src/core/board/card-act.ts";
import type { Assignee, Card, CardDetail, CardStep } from "../../../src/core/board/card.ts";
import { wishCard, wishDetail } from "../../../src/core/board/wish-card.ts";
import { sampleCard } from "../../state/sample-cards.ts";

const at = "2026-11-20T03:00:00Z";
const nam = { id: "nam", name: "Nam", unit: "Phòng Kinh tế" };
const lan = { id: "lan", name: "Lan", unit: "Phòng Kinh tế" };
const [an, ba, chi] = ["an", "ba", "chi"].map((id) => ({ id, name: id }));

const act = (kind: ActKind, cardId = "card-1"): CardAct => ({ id: "new", cardId, cardNumber: 1, at, ...kind });
const add = act({ kind: "add-step", title: "Khảo sát" });
const tick = (done: boolean, stepId = "one") => act({ kind: "change-step", stepId, name: "Một", title: null, done });
const rename = act({ kind: "change-step", stepId: "one", name: "Một", title: "Thứ nhất", done: null });
const remove = act({ kind: "remove-step", stepId: "one", name: "Một" });
const give = (given: NamedPerson[], taken: NamedPerson[] = []) => act({ kind: "assign", add: given, remove: taken, own: false });

describe("steps of a card of a list, where only their number is known", () => {
  it.each([
    ["the first", null, add, { done: 0, total: 1 }],
    ["one more", { done: 1, total: 2 }, add, { done: 1, total: 3 }],
    ["a tick", { done: 1, total: 2 }, tick(true), { done: 2, total: 2 }],
    ["a tick that others were quicker with", { done: 2, total: 2 }, tick(true), { done: 2, total: 2 }],
    ["a tick taken back", { done: 1, total: 2 }, tick(false), { done: 0, total: 2 }],
    ["a tick taken back that was not there", { done: 0, total: 2 }, tick(false), { done: 0, total: 2 }],
    ["a tick of a step that is gone", null, tick(true), null],
    ["another name", { done: 1, total: 2 }, rename, { done: 1, total: 2 }],
    ["one less", { done: 2, total: 2 }, remove, { done: 1, total: 1 }],
    ["the last one", { done: 1, total: 1 }, remove, null],
    ["one less of none", null, remove, null],
  ] as [string, Card["steps"], CardAct, Card["steps"]][])("%s", (_, steps, done, wished) => {
    expect(wishCard(sampleCard(1, { steps }), done).steps).toEqual(wished);
    expect(wishCard(sampleCard(2, { steps }), done).steps).toEqual(steps);
  });
});

describe("who does a card of a list, where three are known by name", () => {
  it.each([
    ["the first", [], 0, give([nam]), ["nam"], 1],
    ["one who has it already", [nam], 1, give([nam]), ["nam"], 1],
    ["the fourth", [an, ba, chi], 3, give([nam]), ["an", "ba", "chi"], 4],
    ["one in place of another", [an, nam], 2, give([lan], [nam]), ["an", "lan"], 2],
    ["one of those without a name less", [an, ba, chi], 5, give([], [nam]), ["an", "ba", "chi"], 4],
    ["one who is not there less", [an], 1, give([], [nam]), ["an"], 1],
    ["a newcomer behind those without a name", [an, ba, nam], 4, give([lan], [nam]), ["an", "ba"], 4],
  ] as [string, Card["assignees"], number, CardAct, string[], number][])("%s", (_, assignees, assigneeCount, done, names, count) => {
    const wished = wishCard(sampleCard(1, { assignees, assigneeCount }), done);
    expect([wished.assignees.map(({ id }) => id), wished.assigneeCount]).toEqual([names, count]);
  });
});

describe("a card's page", () => {
  const step = (id: string, done: boolean): CardStep => ({
    id,
    title: id,
    done,
    doneAt: done ? "earlier" : null,
    doneBy: done ? "Lan" : null,
  });
  const assignee = (id: string): Assignee => ({ id, name: id, unit: null, givenBy: null, givenAt: at });
  const page = (change: Partial<CardDetail>) =>
    ({ ...sampleCard(1), checklist: [], people: [], history: [], ...change }) as unknown as CardDetail;
  const steps = [step("one", false), step("two", true)];

  it.each([
    ["a step more", add, ["one", "two+", "new"], { done: 1, total: 3 }],
    ["a tick", tick(true), ["one+", "two+"], { done: 2, total: 2 }],
    ["a tick of one that is ticked", tick(true, "two"), ["one", "two+"], { done: 1, total: 2 }],
    ["a tick of one that is gone", tick(true, "three"), ["one", "two+"], { done: 1, total: 2 }],
    ["a step less", remove, ["two+"], { done: 1, total: 1 }],
  ] as [string, CardAct, string[], Card["steps"]][])("counts exactly: %s", (_, done, left, counts) => {
    const wished = wishDetail(page({ checklist: steps, steps: { done: 9, total: 9 } }), done, nam);
    expect(wished.checklist.map((one) => (one.done ? `${one.id}+` : one.id))).toEqual(left);
    expect(wished.steps).toEqual(counts);
  });

  it("says who ticked and when, and leaves the tick of another as it is", () => {
    const ticked = wishDetail(page({ checklist: steps }), tick(true), nam);
    expect(ticked.checklist[0]).toMatchObject({ doneBy: "Nam", doneAt: at });
    expect(wishDetail(ticked, tick(true, "two"), nam).checklist[1]).toMatchObject({ doneBy: "Lan", doneAt: "earlier" });
    expect(wishDetail(ticked, rename, nam).checklist[0]).toMatchObject({ title: "Thứ nhất", done: true, doneBy: "Nam" });
  });

  it("does not show twice what the server has without its answer having come", () => {
    expect(wishDetail(page({ checklist: [step("new", true)] }), add, nam)).toMatchObject({ steps: { done: 1, total: 1 } });
    const given = wishDetail(page({ people: [assignee("lan")], assigneeCount: 7 }), give([lan]), nam);
    expect(given).toMatchObject({ people: [{ id: "lan", givenBy: null }], assigneeCount: 1 });
  });

  it("shows who does it from now on, and who gave it", () => {
    const wished = wishDetail(
      page({ people: ["an", "ba", "chi"].map(assignee) }),
      give([lan], [{ id: "ba", name: "ba", unit: null }]),
      nam,
    );
    expect(wished.people.map(({ id, givenBy }) => [id, givenBy])).toEqual([
      ["an", null],
      ["chi", null],
      ["lan", "Nam"],
    ]);
    expect(wished).toMatchObject({ assigneeCount: 3, assignees: [{ id: "an" }, { id: "chi" }, { id: "lan" }] });
  });
});
