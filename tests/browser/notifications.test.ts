import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  // The sample's tasks were given to their units one by one, as no plan is.
  await app.backend.database.pool.query("delete from private.outbox");
});

afterAll(async () => {
  await app.stop();
});

/** Puts a message about a card into the outbox of everybody of that name; card null is all that is overdue. */
async function tell(name: string, card: number | null, kind: string, offset: number, at: string): Promise<void> {
  await app.backend.database.pool.query(
    `insert into private.outbox (organization_id, person_id, kind, subject_id, due_on, day_offset, urgent, send_after, created_at)
     select $1, p.id, $4, coalesce(c.id, $1), coalesce(c.due_on, app.today()), $5, false, $6, $6
     from app.people p left join app.cards c on c.number = $3 where p.name = $2`,
    [app.organizationId, name, card, kind, offset, at],
  );
}

describe("the inbox", () => {
  it("is a tab that counts, or behind a bell where it is none; says what is new, and leads to what it is about", async () => {
    await tell("Đặng Hoàng Nam", 2, "card_overdue", -1, "2026-11-19 07:30");
    await tell("Đặng Hoàng Nam", 7, "card_due_soon", 30, "2026-11-20 07:30");
    const page = await app.openAs("culture_staff", { path: "/work" });
    const tab = page.getByRole("navigation").getByRole("button", { name: /^Thông báo/u });
    await expect.poll(() => tab.textContent()).toBe("Thông báo2 tin chưa đọc");
    expect(
      await page
        .getByRole("banner")
        .getByRole("button", { name: /^Thông báo/u })
        .count(),
    ).toBe(0);
    await tab.click();
    await page
      .getByRole("region", { name: "Hôm nay" })
      .getByRole("button", { name: /Chưa đọc: Việc 7 còn/ })
      .waitFor();
    await page
      .getByRole("region", { name: "Hôm qua" })
      .getByRole("button", { name: /Chưa đọc: Việc 2 quá hạn/ })
      .waitFor();
    expect(await findViolations(page)).toEqual([]);

    // What comes while the inbox stands open comes with the poke of whatever else happens.
    await tell("Đặng Hoàng Nam", 7, "card_due_soon", 7, "2026-11-20 08:00");
    await app.backend.database.pool.query("select private.raise_version($1)", [app.organizationId]);
    await expect.poll(() => page.getByRole("button", { name: /Chưa đọc: Việc 7 còn/ }).count()).toBe(2);

    await page.getByRole("button", { name: /Việc 2 quá hạn/ }).click();
    await page.getByRole("heading", { name: "Thẻ #2" }).waitFor();
    await page.getByRole("banner").filter({ hasText: "Thẻ #2" }).getByRole("button", { name: "Quay lại" }).click();
    await page.getByRole("navigation").getByRole("button", { name: "Việc của tôi" }).click();
    await tab.click();
    await page.getByRole("button", { name: /^Việc 2 quá hạn/ }).waitFor();
  });

  it("teaches what will stand there, and says which messages one can do without", async () => {
    const page = await app.openAs("one_stop_staff", { path: "/notifications", colorScheme: "dark" });
    await page.getByRole("heading", { name: "Chưa có thông báo" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Tùy chọn thông báo" }).click();
    expect(await page.getByRole("button", { name: /^Nhắc việc/ }).count()).toBe(0);
    await page.getByRole("button", { name: /^Tùy chọn nhận tin/ }).click();
    await page.getByText("Chưa chắc tin đến được trong Zalo").waitFor();
    await page.getByRole("checkbox", { name: "Việc sắp đến hạn" }).uncheck();
    await expect
      .poll(async () => (await app.backend.database.pool.query<{ kind: string }>("select kind from app.muted_kinds")).rows)
      .toEqual([{ kind: "card_due_soon" }]);
    expect(await findViolations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => page.getByRole("checkbox", { name: "Việc sắp đến hạn" }).isChecked()).toBe(false);
    expect(await page.getByRole("checkbox", { name: "Việc quá hạn" }).isChecked()).toBe(true);
  });
});

describe("what is overdue", () => {
  it("is opened by a leader's message, whole, and by a link of one unit from a cold start", async () => {
    await tell("Nguyễn Văn Hải", null, "card_overdue", -5, "2026-11-20 07:30");
    const page = await app.openAs("leader", { path: "/board" });
    await page.getByRole("button", { name: "Thông báo, 1 tin chưa đọc" }).click();
    await page.getByRole("button", { name: /^Chưa đọc: .* việc quá hạn/ }).click();
    await page.getByRole("heading", { name: "Việc quá hạn" }).waitFor();
    // The board leaves the screen a moment later.
    await expect.poll(() => page.getByText("Mọi kế hoạch · mọi đơn vị").count()).toBe(1);
    await page.locator("[data-card]").first().waitFor();
    const all = await page.locator("[data-card]").count();

    const { rows } = await app.backend.database.pool.query<{ id: string; name: string }>(
      `select u.id, coalesce(u.short_name, u.name) as name from app.cards c join app.units u on u.id = any (c.unit_ids)
       where c.status <> 'done' and c.due_on < '2026-11-20' group by u.id having count(*) < $1 order by count(*), u.name limit 1`,
      [all],
    );
    const cold = await app.openAs("leader", { path: `/overdue?unit=${rows[0]?.id ?? ""}` });
    await cold.getByText(`Mọi kế hoạch · ${rows[0]?.name ?? ""}`).waitFor();
    await cold.locator("[data-card]").first().waitFor();
    expect(await cold.locator("[data-card]").count()).toBeLessThan(all);
    expect(await findViolations(cold)).toEqual([]);
    await cold.getByRole("button", { name: "Quay lại" }).click();
    await cold.getByText("Mọi kế hoạch · mọi đơn vị").waitFor();
  });
});

describe("what a coordinator says and sees", () => {
  it("is when and through which channels people are reminded", async () => {
    const page = await app.openAs("coordinator", { path: "/notifications/settings" });
    const days = page.getByRole("group", { name: "Số ngày trước hạn của việc" });
    await days.getByRole("button", { name: "30 ngày" }).click();
    await page.getByRole("button", { name: "Dùng: Tin vào nhóm Zalo của cơ quan" }).click();
    await page.getByRole("button", { name: "Đưa lên: Tin vào nhóm Zalo của cơ quan" }).click();
    await page.getByRole("button", { name: "Lưu" }).click();
    await page.getByText("Muốn gửi vào nhóm thì cần nhập mã nhóm Zalo.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Mã nhóm Zalo").fill("nhom-1");
    await page.getByRole("button", { name: "Lưu" }).click();
    await page.getByText("Chỉ cơ quan quản lý Zalo OA mới gửi được tin vào nhóm Zalo.").waitFor();
    await app.backend.database.pool.query("select private.own_official_account($1, '4409')", [app.organizationId]);
    await page.getByRole("button", { name: "Lưu" }).click();
    await page.getByText("Đã lưu cách nhắc việc").waitFor();
    const { rows } = await app.backend.database.pool.query("select card_days, channels, group_id from app.notification_settings");
    expect(rows).toEqual([{ card_days: [7, 3, 1, 0], channels: ["cs_v3", "group", "cs_v2"], group_id: "nhom-1" }]);
    await app.backend.database.pool.query("update app.notification_settings set channels = '{cs_v3}', group_id = null");
    await app.backend.database.pool.query("delete from private.official_account");

    const staff = await app.openAs("culture_staff", { path: "/notifications/settings" });
    await staff.getByText("Chỉ cơ quan đầu mối được xem và đổi cách nhắc việc.").waitFor();
  });

  it("is whom messages reach, whether they go at all, and what did not arrive", async () => {
    const { pool } = app.backend.database;
    await pool.query("delete from private.job_runs where job = 'write_reminders'");
    await pool.query(
      `insert into private.deliveries (organization_id, person_id, kind, status, code, run_at)
       select $1, p.id, 'urgent', case p.name when 'Lê Quốc Bảo' then 'unknown' else 'dead' end, 'timeout', private.local_now()
       from app.people p where p.name in ('Lê Quốc Bảo', 'Võ Ngọc Ánh')`,
      [app.organizationId],
    );
    const page = await app.openAs("coordinator", { path: "/notifications/reach", colorScheme: "dark" });
    await page.getByText("Việc nhắc đang chậm. Hãy báo người quản trị hệ thống.").waitFor();
    await page.getByText("Lý do: chưa quan tâm Zalo OA").first().waitFor();
    await page.getByRole("button", { name: "Mời nhận tin qua Zalo" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "2 tin chưa đến nơi" }).click();
    await page.getByRole("button", { name: "Gửi lại cho Võ Ngọc Ánh" }).click();
    await page.getByText("Tin sẽ được gửi lại trong ít phút").waitFor();
    await page.getByRole("button", { name: "Gửi lại cho Lê Quốc Bảo" }).click();
    await page.getByText("Lê Quốc Bảo có thể nhận cùng một tin hai lần.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Gửi lại" }).click();
    await page.getByRole("heading", { name: "Tin nào cũng đã đến" }).waitFor();
    expect(app.problems).toEqual([]);
  });
});
