import { createHash, randomUUID } from "node:crypto";
import { type MockInstance, afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
import { type Backend, startBackend } from "../../supabase/local/backend.ts";
import { addFile } from "../database/support/report-files.ts";
import { getReport, leadRequest, submit, writePart } from "../database/support/reports.ts";
import { type PersonName, type World, createWorld, join, makeCard, makeOrganization, makeUnit, one } from "../database/support/world.ts";
import { buildDocx } from "../readers/build-docx.ts";
import { identify, zaloEvent } from "../support/chat.ts";
import { type FileHost, startFileHost } from "../support/file-host.ts";
import { type TestChat, startTestChat } from "../support/webhook.ts";

/* A person's chat, through the signed webhook and the real supabase-js: what is asked, done, refused and answered. */

let world: World;
let backend: Backend;
let host: FileHost;
let chat: TestChat;
const oaOf = (who: PersonName) => `oa-${who}`;

beforeAll(async () => {
  world = await createWorld();
  host = await startFileHost();
  backend = await startBackend({ database: world.database });
  chat = await startTestChat(backend, world.database, [host.origin]);
  for (const who of ["leader", "coordinator", "head", "staff", "supporter", "other", "former"] as const) {
    await world.database.pool.query("update app.people set name = $2 where id = $1", [sub(who), `Đồng chí ${who}`]);
    await identify(world.database, world.people[who], oaOf(who));
  }
});
afterAll(async () => {
  await backend.stop();
  await host.stop();
  await world.database.drop();
});

let logged: MockInstance<typeof console.error>;
beforeEach(() => {
  logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(async () => {
  logged.mockRestore();
  await world.database.pool.query("delete from private.sign_ins; delete from private.chat_reports");
});

const sub = (who: PersonName) => (world.people[who] as { sub: string }).sub;
const say = (who: PersonName, text: string) => chat.say(oaOf(who), text);
const numberOf = (table: "cards" | "report_requests", id: string) =>
  one<number>(world.database, `select number from app.${table} where id = $1`, [id]);
const md5 = (bytes: Uint8Array | string) => createHash("md5").update(bytes).digest("hex");
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const pdf = new TextEncoder().encode("%PDF-1.7 và nội dung");

function sendFile(who: PersonName, name: string, bytes: Uint8Array | string, payload: Record<string, unknown> = {}) {
  const url = host.put(`/${randomUUID()}`, bytes);
  const attachments = [{ type: "file", payload: { url, name, size: "1", checksum: md5(bytes), type: "x", ...payload } }];
  return sayOf(chat.send(oaOf(who), { attachments }, { event_name: "user_send_file" }));
}
function sendPhoto(who: PersonName, bytes: Uint8Array, text?: string) {
  const attachments = [{ type: "image", payload: { url: host.put(`/${randomUUID()}`, bytes), thumbnail: "x" } }];
  return sayOf(chat.send(oaOf(who), { attachments, ...(text !== undefined && { text }) }, { event_name: "user_send_image" }));
}
const sayOf = async (sent: ReturnType<TestChat["send"]>) => (await sent).map(({ text }) => text).join("\n---\n");

/** A new report of the lead unit, chosen in the chat. */
async function choose(who: PersonName = "staff", id?: string): Promise<{ id: string; number: number; answer: string }> {
  const report = id ?? (await leadRequest(world));
  const number = await numberOf("report_requests", report);
  return { id: report, number, answer: await say(who, `bc ${number}`) };
}
const resultsOf = async (id: string) => (await getReport(world, id)).parts.find(({ part }) => part === "results")?.text ?? "";
/** The lease of a process that died is over. */
const wait = () => world.database.pool.query("update private.chat_people set leased_until = null");

describe("somebody whom nobody invited", () => {
  it("gets one polite answer and nothing else", async () => {
    const stranger = `oa-${randomUUID()}`;
    const [first, ...rest] = [...(await chat.send(stranger, { text: "việc" })), ...(await chat.send(stranger, { text: "xong 1" }))];
    expect(first).toMatchObject({ buttons: [{ opens: "/" }] });
    expect(first?.text).toContain("chưa thuộc đơn vị nào");
    expect(rest).toEqual([]);
    expect(
      await sayOf(
        chat.send(
          stranger,
          { attachments: [{ type: "file", payload: { url: host.put("/secret", "x"), name: "a.pdf" } }] },
          { event_name: "user_send_file" },
        ),
      ),
    ).toBe("");
    expect(host.asked).not.toContain("/secret");
  });

  it("nor does somebody whose membership has ended", async () => {
    expect(await say("former", "việc")).toContain("chưa thuộc đơn vị nào");
    expect(await say("former", "việc")).toBe("");
  });
});

describe("a flood", () => {
  it("is answered once", async () => {
    await world.database.pool.query("insert into private.sign_ins (key, attempts) values ('chat:oa-other', 58)");
    const answered: string[] = [];
    for (let count = 0; count < 5; count += 1) answered.push(await say("other", "trợ giúp"));
    expect(answered.slice(0, 2).every((text) => text.includes("Đồng chí có thể gõ"))).toBe(true);
    expect(answered[2]).toContain("gửi quá nhanh");
    expect(answered.slice(3)).toEqual(["", ""]);
  });
});

describe("cards", () => {
  it("are listed as the app does, and worked on by number under the same rules", async () => {
    const card = await makeCard(world, { title: "Tuyên truyền chuyển đổi số", due: "2026-11-23", frequency: [3, "quarter"] });
    const late = await makeCard(world, { title: "Mua máy quét", due: "2026-10-19" });
    const [number, lateNumber] = [await numberOf("cards", card), await numberOf("cards", late)];

    expect(await say("staff", "VIEC")).toContain(`[${number}] Tuyên truyền chuyển đổi số (còn 3 ngày, hạn 23/11/2026, đã làm 0/3 lần)`);
    expect(await say("leader", "quá hạn")).toContain(`[${lateNumber}] Mua máy quét (quá hạn 32 ngày, hạn 19/10/2026)`);
    expect(await say("other", "quá hạn")).toContain("Không có việc nào quá hạn");

    expect(await say("staff", `tiến độ ${number} 2 đăng báo`)).toContain("đã ghi thêm 2 lần. Đến nay: 2/3 lần");
    expect(await say("staff", `tiến độ ${number} 2000`)).toContain(refusalSentences["check_in.bad_amount"]);
    expect(await say("staff", `tiến độ ${lateNumber} 1`)).toContain(refusalSentences["card.no_count"]);
    expect(await say("staff", `giahan ${number} 30/11 chờ kinh phí`)).toContain(refusalSentences["extension.forbidden"]);
    expect(await say("head", `giahan ${number} 30/11`)).toContain(refusalSentences["extension.reason_required"]);
    expect(await say("head", `giahan ${number} 20/11 chờ kinh phí`)).toContain(refusalSentences["extension.not_later"]);
    expect(await say("head", `Gia hạn ${number} 30/11 chờ kinh phí`)).toContain("đã gửi đề nghị gia hạn đến 30/11/2026");
    expect(await say("head", `giahan ${number} 1/12 chờ nữa`)).toContain(refusalSentences["extension.pending"]);

    expect(await say("supporter", `xong ${number}`)).toContain(refusalSentences["card.forbidden"]);
    expect(await say("other", `xong ${number}`)).toBe(refusalSentences["card.not_found"]);
    expect(await say("staff", "xong 999999")).toBe(refusalSentences["card.not_found"]);
    expect(await say("staff", `xong ${number} Đã trình ký`)).toContain("đã được trình duyệt");
    expect(await say("staff", `xong ${number}`)).toContain("đã trình duyệt từ trước");
    expect(
      await one(
        world.database,
        "select status || ' ' || (select reason from app.activities a where a.card_id = c.id and kind = 'moved') from app.cards c where id = $1",
        [card],
      ),
    ).toBe("review Đã trình ký");
  });

  it("are worked on once though the process dies before it says so", async () => {
    const card = await makeCard(world, { frequency: [3, "quarter"] });
    const number = await numberOf("cards", card);
    for (const text of [`tiến độ ${number} 1`, `xong ${number}`]) {
      chat.crashOnce();
      expect(await say("staff", text)).toBe("");
      await wait();
      await chat.work();
    }
    expect(await one(world.database, "select done_count || ' ' || status from app.cards where id = $1", [card])).toBe("1 review");
    expect((await chat.answers.all(oaOf("staff"))).at(-1)?.message.text).toContain("đã được trình duyệt");
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/tiến độ|oa-staff/u);
  });

  it("are given up in words after the fourth failure", async () => {
    const number = await numberOf("cards", await makeCard(world));
    chat.crashOnce();
    await say("staff", `xong ${number}`);
    await wait();
    await world.database.pool.query("update private.chat_events set attempts = 4 where state = 'waiting'");
    await chat.work();
    expect((await chat.answers.all(oaOf("staff"))).at(-1)?.message.text).toBe(refusalSentences["server.failed"]);
  });

  it("that have one number in two organizations: of the one that fits, and it is named", async () => {
    const person = { sub: await one(world.database, "insert into app.people (name) values ('Hai nơi') returning id") };
    const elsewhere = await makeOrganization(world.database, "xã Hòa Bình");
    await join(world.database, world.organization, person, "staff", world.units.lead);
    await join(world.database, elsewhere, person, "staff", await makeUnit(world.database, elsewhere, "Phòng Kinh tế"));
    await identify(world.database, person, "oa-two");
    const number = await numberOf("cards", await makeCard(world));
    expect(await chat.say("oa-two", `xong ${number}`)).toContain("(Ủy ban nhân dân xã Bình An)");
    expect(await chat.say("oa-two", "bao cao")).toContain("(xã Hòa Bình)");
  });
});

describe("what is not understood", () => {
  it("is answered with the two nearest commands", async () => {
    expect(await say("staff", "xog 12")).toContain("«xong 12 kết quả»");
    expect(await say("staff", "giahan 12")).toContain("giahan 12 30/11 lý do");
    expect(await say("staff", "gửi")).toContain("chưa chọn báo cáo");
    expect(await say("staff", "x".repeat(2001))).toContain("Chưa hiểu tin nhắn này");
    expect(await chat.send(oaOf("staff"), {}, { event_name: "user_send_sticker" })).toEqual([]);
  });
});

describe("a report", () => {
  it("is written, shown and handed in from the chat, with a photo and a file", async () => {
    const { id, number, answer } = await choose();
    const [listed] = await chat.send(oaOf("staff"), { text: "báo cáo" });
    expect(listed?.buttons).toContainEqual({ title: `Viết bc ${number}`, says: `bc ${number}` });
    expect(listed?.buttons.length).toBeLessThanOrEqual(5);
    expect(answer).toContain("Hạn nộp 14/12/2026: còn 24 ngày.");
    expect(await say("staff", "Đã tổ chức 02 hội thi.")).toContain(`Đã ghi vào bc ${number}`);
    expect(await say("staff", "Xong 12 lớp tập huấn.")).toContain("dấu # ở đầu");
    expect(await sendPhoto("staff", jpeg, "Ảnh hội thi")).toContain("Ảnh 1.jpg");
    const docx = await buildDocx();
    expect(await sendFile("staff", "Báo cáo quý IV.docx", docx)).toContain("Báo cáo quý IV.docx");
    const [preview] = await chat.send(oaOf("staff"), { text: "gửi" });
    expect(preview?.text).toContain("Đã tổ chức 02 hội thi.\nXong 12 lớp tập huấn.\nẢnh hội thi");
    expect(preview?.text).toContain("Tệp kèm theo: Ảnh 1.jpg, Báo cáo quý IV.docx.");
    expect(preview?.text).toContain("Hạn nộp 14/12/2026: nộp hôm nay là đúng hạn, còn 24 ngày.");
    expect(preview?.buttons[0]).toEqual({ title: "Đồng ý nộp", says: "đồng ý" });
    expect(await say("staff", "đồng ý")).toContain("ngày 20/11/2026, đúng hạn");
    const report = await getReport(world, id);
    expect(report).toMatchObject({
      status: "submitted",
      rounds: [{ by: { id: sub("staff") }, files: [{ size: jpeg.length }, { size: docx.length, checked: true }] }],
    });
    expect(report.rounds[0]?.content.results).toBe("Đã tổ chức 02 hội thi.\nXong 12 lớp tập huấn.\nẢnh hội thi");
    expect(await say("staff", "đồng ý")).toContain("chưa chọn báo cáo");
    expect(await say("staff", `bc ${number}`)).toContain(refusalSentences["report.submitted"]);
  });

  it("keeps the order in which its texts were written, and each once, though they come late or twice", async () => {
    const { id } = await choose();
    const [first, second] = [zaloEvent(oaOf("staff"), { text: "Một" }), zaloEvent(oaOf("staff"), { text: "Hai" })];
    for (const event of [second, first, second, first]) expect(await chat.deliver(JSON.stringify(event))).toBe(200);
    expect(await resultsOf(id)).toBe("Một\nHai");
  });

  it("has everything once though the process dies after each step", async () => {
    const { id } = await choose();
    const steps = [
      () => say("staff", "Đã làm"),
      () => sendFile("staff", "a.pdf", pdf),
      () => say("staff", "gửi"),
      () => say("staff", "đồng ý"),
    ];
    for (const step of steps) {
      chat.crashOnce();
      expect(await step()).toBe("");
      await wait();
      await chat.work();
    }
    const report = await getReport(world, id);
    expect(report.rounds).toHaveLength(1);
    expect(report.rounds[0]).toMatchObject({ content: { results: "Đã làm" }, files: [{ name: "a.pdf" }] });
  });

  it("is shown again when a colleague changed it after it was shown", async () => {
    const { id } = await choose();
    await say("staff", "Đã làm");
    await say("staff", "gửi");
    await writePart(world, id, "difficulties", "Thiếu kinh phí", "head");
    expect(await say("staff", "đồng ý")).toMatch(/vừa có thay đổi[^]*Thiếu kinh phí/u);
    expect((await getReport(world, id)).status).toBe("open");
    await say("staff", "Làm thêm");
    expect(await say("staff", "đồng ý")).toContain("Làm thêm"); // not seen yet, so it is shown and not handed in
    expect(await say("staff", "đồng ý")).toContain("Đã nộp");
  });

  it("names the colleague who writes it, in the chat or in the app", async () => {
    const { id } = await choose();
    expect((await choose("head", id)).answer).toContain("Đồng chí staff cũng đang viết");
    const inApp = await leadRequest(world);
    await writePart(world, inApp, "results", "Viết trong ứng dụng", "head");
    expect((await choose("staff", inApp)).answer).toContain("Đồng chí head cũng đang viết");
    await world.database.pool.query("update app.report_draft_parts set updated_at = now() - interval '2 hours'");
    expect((await choose("staff", inApp)).answer).not.toContain("cũng đang viết");
  });

  it("is dropped without what others wrote", async () => {
    const { id } = await choose();
    await writePart(world, id, "results", "Của đồng nghiệp", "head");
    await say("staff", "Của tôi");
    await sendPhoto("staff", jpeg);
    expect(await resultsOf(id)).toBe("Của đồng nghiệp\nCủa tôi");
    expect(await say("staff", "hủy")).toContain("Đã bỏ phần đồng chí gửi ở đây");
    expect(await resultsOf(id)).toBe("Của đồng nghiệp");
    expect((await getReport(world, id)).files).toEqual([]);
    expect(await say("staff", "Của tôi")).toContain("Chưa hiểu");
  });

  it("goes on after an hour, and rests kindly after a day", async () => {
    const { id, number } = await choose();
    await say("staff", "Một");
    await world.database.pool.query("update private.chat_reports set touched_at = touched_at - interval '70 minutes'");
    await say("staff", "Hai");
    await world.database.pool.query("update private.chat_reports set touched_at = touched_at - interval '25 hours'");
    expect(await say("staff", "Ba")).toContain(`Gõ «bc ${number}» để viết tiếp`);
    expect(await resultsOf(id)).toBe("Một\nHai");
    expect(await say("staff", "Ba")).toContain("Chưa hiểu");
  });

  it("that was handed in meanwhile takes nothing more, and says so", async () => {
    const { id } = await choose();
    await say("staff", "Đã làm");
    await submit(world, id, "head");
    expect(await say("staff", "Thêm")).toContain(refusalSentences["report.submitted"]);
    expect(await say("staff", "gửi")).toContain("chưa chọn báo cáo");
  });

  it("of another unit is not there", async () => {
    const number = await numberOf("report_requests", await leadRequest(world));
    expect(await say("supporter", `bc ${number}`)).toBe(refusalSentences["report.not_found"]);
    expect(await say("coordinator", `bc ${number}`)).toContain(refusalSentences["report.forbidden"]);
  });

  it("lacking a figure is shown with what it lacks, and refused as in the app", async () => {
    const figure = { id: randomUUID(), name: "Số tin, bài", measure: "bài", required: true, combine: "sum" as const };
    await choose("staff", await leadRequest(world, { figures: [figure] }));
    await say("staff", "Đã làm");
    expect(await say("staff", "gửi")).toContain("Còn thiếu số liệu bắt buộc, nhập trong ứng dụng: Số tin, bài.");
    expect(await say("staff", "đồng ý")).toContain(refusalSentences["report.figure_missing"]);
  });

  it("takes 2,001 letters, and refuses more than a part holds in words", async () => {
    const { id } = await choose();
    const [answer] = await chat.send(oaOf("staff"), { text: "a".repeat(2001) });
    expect(answer?.text).toContain("2.001 ký tự");
    const [preview] = await chat.send(oaOf("staff"), { text: "gửi" });
    expect(preview?.text.length).toBeLessThanOrEqual(2000);
    expect(await say("staff", "b".repeat(49_000))).toContain(refusalSentences["report.too_long"]);
    expect(await resultsOf(id)).toBe("a".repeat(2001));
  });
});

describe("a file for a report", () => {
  it("that is not taken is refused in words, and the report goes on", async () => {
    const { id } = await choose();
    const refused = async (answer: Promise<string>, code: keyof typeof refusalSentences) =>
      expect(await answer).toContain(refusalSentences[code]);
    await refused(sendFile("staff", "phim.mp4", "film"), "report.file_type");
    await refused(sendFile("staff", "virus.pdf", "MZ\u0090\0"), "report.file_mismatch");
    await refused(sendFile("staff", "a.pdf", pdf, { checksum: md5("other bytes") }), "file.broken");
    await refused(sendFile("staff", "a.pdf", ""), "file.empty");
    await refused(sendFile("staff", "a.pdf", new Uint8Array(20 * 1024 * 1024 + 1)), "file.too_large");
    await refused(sendFile("staff", "a.pdf", pdf, { url: `${host.origin}/nothing` }), "file.not_found");
    await refused(sendFile("staff", "a.pdf", pdf, { url: `${backend.url}/rest/v1/` }), "file.not_found");
    await refused(sendFile("staff", "a.pdf", pdf, { url: host.redirect("/away", `${backend.url}/rest/v1/`) }), "file.not_found");
    await refused(sendFile("staff", "a.pdf", pdf, { url: "file:///etc/passwd" }), "file.not_found");
    await refused(sendPhoto("staff", new TextEncoder().encode("no photo")), "report.file_type");
    expect((await getReport(world, id)).files).toEqual([]);
    expect(await sendFile("staff", "..\\a\u202Efdp.PDF", pdf)).toContain("Đã thêm");
    expect((await getReport(world, id)).files).toMatchObject([{ name: "afdp.pdf", checked: true }]);
    expect(await sayOf(chat.send(oaOf("staff"), {}, { event_name: "user_send_audio" }))).toContain("chỉ nhận chữ, ảnh và tệp");
  });

  it("beyond ten is refused", async () => {
    const { id } = await choose();
    for (let count = 0; count < 9; count += 1) await addFile(world, id);
    expect(await sendPhoto("staff", jpeg)).toContain("Đã thêm");
    expect(await sendPhoto("staff", jpeg)).toContain(refusalSentences["report.too_many_files"]);
  });

  it("without a report is not fetched", async () => {
    const asked = host.asked.length;
    expect(await sendFile("staff", "a.pdf", pdf)).toContain("chưa chọn báo cáo");
    expect(await sendPhoto("coordinator", jpeg)).toContain("chưa chọn báo cáo");
    expect(host.asked).toHaveLength(asked);
  });
});

describe("a plan", () => {
  it("of a coordinator becomes a draft, once, and the answer leads to its review", async () => {
    const drafts = () => one<number>(world.database, "select count(*)::int from app.plan_drafts");
    const bytes = await buildDocx();
    chat.crashOnce();
    await sendFile("coordinator", "Kế hoạch 21.docx", bytes);
    await wait();
    await chat.work();
    const answer = (await chat.answers.all(oaOf("coordinator"))).at(-1)?.message;
    const id = await one(world.database, "select id from app.plan_drafts");
    expect(await drafts()).toBe(1);
    expect(answer?.buttons[0]).toEqual({ title: "Rà soát kế hoạch", opens: `/plans/drafts/${id}` });
    const source = await one<{ fileName: string; path: string }>(world.database, "select review -> 'source' from app.plan_drafts");
    expect(source).toMatchObject({ fileName: "Kế hoạch 21.docx", path: `${world.organization}/${id}.docx` });
    expect(await one(world.database, "select count(*)::int from storage.objects where name = $1", [source.path])).toBe(1);
  });

  it("that can't be read is refused in words", async () => {
    expect(await sendFile("coordinator", "a.docx", "PK\u0003\u0004 broken")).toMatch(/«a\.docx»: /u);
    expect(await sendFile("coordinator", "trống.txt", "Không có gì ở đây cả.")).toContain(refusalSentences["document.no_task"]);
    expect(await sendFile("leader", "kế hoạch.docx", "x")).toContain("chỉ cơ quan đầu mối");
  });
});
