import { randomUUID } from "node:crypto";
import { addCardFile, addCheckedCardFile } from "../card-files.ts";
import { makeCard, one } from "../world.ts";
import { type Answers, type Calls, type Given, hiddenFrom, noOutsider, outside, unconcerned } from "./calls.ts";
import { clearExtensions } from "./clear-extensions.ts";

const unseen = hiddenFrom(unconcerned, "card.not_found");
const noExtension = hiddenFrom(unconcerned, "extension.not_found");
const unseenStep = hiddenFrom(unconcerned, "step.not_found");
const cardFileKeepers: Answers = {
  ...hiddenFrom(unconcerned, "file.not_found"),
  coordinator: "ok",
  staff: "ok",
  rest: "card.file_not_yours",
};
const nudgeReaders: Answers = { leader: "ok", coordinator: "ok", viewer: "ok", head: "ok", rest: "nudge.not_found" };

/** One card: what is done with it, its steps, people and files; requests for a later deadline; nudges. */
export function cardCalls(at: Given): Calls {
  const version = async () => Number(await one(at.world.database, "select version from app.cards where id = $1", [at.card]));
  const extensionToAsk = async () => {
    await clearExtensions(at);
    return { card_id: at.card, asked_due: "2026-12-30", reason: "Chờ kinh phí", request_id: randomUUID() };
  };
  const askedExtension = async () => {
    const wish = await extensionToAsk();
    await at.world.database.rpc(at.world.people.head, "ask_extension", wish);
    return wish.request_id;
  };
  const addedStep = async () => {
    const wish = { card_id: at.card, title: "Lập danh sách", request_id: randomUUID() };
    await at.world.database.rpc(at.world.people.staff, "add_step", wish);
    return wish.request_id;
  };
  const ungivenCard = async () => {
    await at.world.database.pool.query("delete from app.card_assignees where card_id = $1", [at.card]);
    return at.card;
  };
  /** The card without files, so that the twentieth is far. */
  const emptyCard = async () => {
    await at.world.database.pool.query("delete from app.card_files where card_id = $1", [at.card]);
    return at.card;
  };
  async function sentNudge(): Promise<string> {
    const wish = { ...at.inside(), card_ids: [await makeCard(at.world, { support: [] })], note: null, request_id: randomUUID() };
    return (await at.world.database.rpc<{ id: string }>(at.world.people.leader, "nudge_cards", wish)).id;
  }

  return {
    get_card: { args: () => ({ card_id: at.card }), answers: { ...unseen, rest: "ok" } },
    recheck_card: { args: () => ({ card_id: at.card, since_version: 0 }), answers: { ...unseen, rest: "ok" } },
    find_card: {
      args: async () => ({ ...at.inside(), number: await one(at.world.database, "select number from app.cards where id = $1", [at.card]) }),
      answers: { ...unseen, ...outside, rest: "ok" },
    },
    move_card: {
      args: async () => ({
        card_id: at.card,
        to_status: "todo",
        rank: null,
        expected_version: await version(),
        reason: null,
        request_id: randomUUID(),
      }),
      answers: { ...unseen, coordinator: "ok", head: "ok", staff: "ok", rest: "card.forbidden" },
    },
    add_check_in: {
      args: () => ({ card_id: at.card, amount: 1, note: null, request_id: randomUUID() }),
      answers: { ...unseen, leader: "card.forbidden", viewer: "card.forbidden", rest: "ok" },
    },
    add_comment: {
      args: () => ({ card_id: at.card, body: "Đề nghị khẩn trương", request_id: randomUUID() }),
      answers: { ...unseen, viewer: "card.forbidden", rest: "ok" },
    },
    add_step: {
      args: () => ({ card_id: at.card, title: "Lập danh sách", request_id: randomUUID() }),
      answers: { ...unseen, leader: "step.forbidden", viewer: "step.forbidden", rest: "ok" },
    },
    change_step: {
      args: async () => ({ step_id: await addedStep(), title: null, done: true, request_id: randomUUID() }),
      answers: { ...unseenStep, leader: "step.forbidden", viewer: "step.forbidden", rest: "ok" },
    },
    remove_step: {
      args: async () => ({ step_id: await addedStep(), card_id: at.card, request_id: randomUUID() }),
      answers: { ...unseen, leader: "step.forbidden", viewer: "step.forbidden", rest: "ok" },
    },
    assign_card: {
      args: async () => ({
        card_id: await ungivenCard(),
        add_ids: [(at.world.people.staff as { sub: string }).sub],
        remove_ids: [],
        request_id: randomUUID(),
      }),
      answers: { ...unseen, coordinator: "ok", head: "ok", staff: "ok", rest: "assignee.forbidden" },
    },
    add_card_file: {
      args: () => ({ card_id: at.card, file_id: randomUUID(), name: "Ảnh.jpg", content_type: "image/jpeg", size: 10 }),
      answers: { ...unseen, viewer: "card.forbidden", rest: "ok" },
    },
    remove_card_file: {
      args: async () => ({ file_id: (await addCheckedCardFile(at.world, await emptyCard())).id }),
      answers: cardFileKeepers,
    },
    begin_card_file_check: {
      args: async () => ({ file_id: (await addCardFile(at.world, await emptyCard())).id }),
      answers: { staff: "ok", rest: "file.not_found" },
    },
    find_card_people: { args: () => ({ card_id: at.card }), answers: { ...unseen, rest: "ok" } },
    ask_extension: {
      args: extensionToAsk,
      answers: { ...unseen, coordinator: "ok", head: "ok", rest: "extension.forbidden" },
    },
    decide_extension: {
      args: async () => ({ extension_id: await askedExtension(), granted: true, due_on: null, reason: null, request_id: randomUUID() }),
      answers: { ...noExtension, coordinator: "ok", leader: "ok", rest: "extension.forbidden" },
    },
    withdraw_extension: {
      args: async () => ({ extension_id: await askedExtension(), request_id: randomUUID() }),
      answers: { ...noExtension, head: "ok", rest: "extension.forbidden" },
    },
    list_extensions: { args: at.inside, answers: { ...outside, coordinator: "ok", leader: "ok", rest: "extension.forbidden" } },
    preview_nudge: { args: at.inside, answers: { ...outside, coordinator: "ok", leader: "ok", rest: "nudge.forbidden" } },
    nudge_cards: {
      args: () => ({ ...at.inside(), card_ids: [at.card], note: null, request_id: randomUUID() }),
      answers: { ...outside, coordinator: "ok", leader: "ok", rest: "nudge.forbidden" },
    },
    list_nudges: { args: at.inside, answers: noOutsider },
    get_nudge: { args: async () => ({ nudge_id: await sentNudge() }), answers: nudgeReaders },
    list_nudged_cards: { args: async () => ({ nudge_id: await sentNudge(), stand: "unchanged" }), answers: nudgeReaders },
  };
}
