import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

test("a coordinator finds units without diacritics, renames one and adds one", async () => {
  const page = await app.openAs("coordinator", { path: "/units" });
  await page.getByText("26 đơn vị").waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("searchbox").fill("phuc vu hanh chinh");
  await page.getByText("1 đơn vị", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Sửa Trung tâm Phục vụ hành chính công" }).click();
  expect(await findViolations(page)).toEqual([]);
  await page.getByLabel("Tên gọi khác trong các văn bản").fill("TTPVHCC\nBộ phận Một cửa");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByText(/còn gọi: .*TTPVHCC/u).waitFor();

  await page.getByRole("button", { name: "Thêm", exact: true }).click();
  await page.getByLabel("Tên đơn vị").fill("bộ phận một cửa");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByText(refusalSentences["unit.name_taken"]).waitFor();
  await page.getByLabel("Tên đơn vị").fill("Ban Quản lý chợ trung tâm");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByRole("searchbox").fill("ban quan ly cho");
  await page.getByText("Ban Quản lý chợ trung tâm").waitFor();
});

test("a group is made of several units", async () => {
  const page = await app.openAs("coordinator", { path: "/units" });
  await page.getByRole("button", { name: "Thêm nhóm" }).click();
  await page.getByLabel("Tên nhóm").fill("các thôn");
  for (const name of ["Thôn An Hòa", "Thôn An Lộc"]) await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Lưu nhóm 2 đơn vị" }).click();
  await page.getByText("2 đơn vị: Thôn An Hòa, Thôn An Lộc").waitFor();
});

test("a membership ends after a confirmation, but never the last coordinator's", async () => {
  const page = await app.openAs("coordinator", { path: "/members" });
  await page.getByRole("button", { name: "Kết thúc tư cách thành viên của Trần Thị Minh Châu" }).click();
  await page.getByRole("button", { name: "Kết thúc", exact: true }).click();
  await page.getByText(refusalSentences["member.last_coordinator"]).waitFor();
  await page.getByRole("button", { name: "Giữ lại" }).click();
  await page.getByRole("button", { name: "Kết thúc tư cách thành viên của Bùi Đức Thịnh" }).click();
  await page.getByRole("button", { name: "Kết thúc", exact: true }).click();
  await page.getByText("Bùi Đức Thịnh", { exact: true }).waitFor({ state: "detached" });
});

test("the coordinator swaps a Monday for a Saturday and takes it back", async () => {
  const page = await app.openAs("coordinator", { path: "/units" });
  await page.getByRole("button", { name: "Lịch nghỉ và ngày hoán đổi" }).click();
  await page.getByText("Thứ năm, 04/02/2027 đến thứ hai, 08/02/2027").waitFor();
  expect(await findViolations(page)).toEqual([]);

  const add = async (day: string, note: string) => {
    await page.getByRole("button", { name: "Thêm ngày hoán đổi" }).click();
    await page.getByLabel("Ngày", { exact: true }).fill(day);
    await page.getByLabel("Ghi chú").fill(note);
    await page.getByRole("button", { name: "Lưu" }).click();
  };
  await add("2026-12-28", "Hoán đổi với 19/12");
  await page.getByRole("button", { name: "Bỏ ngày hoán đổi Thứ hai, 28/12/2026" }).waitFor();
  await add("2026-12-19", "Làm bù");
  await page.getByText("Đi làm bù").waitFor();
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "Thêm ngày hoán đổi" }).click();
  await page.getByLabel("Ngày", { exact: true }).fill("2026-12-29");
  await page.getByRole("radio", { name: /^Đi làm bù/u }).click();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByText(refusalSentences["working_day.unchanged"]).waitFor();
  await page.getByRole("button", { name: "Đóng" }).click();

  await page.getByRole("button", { name: "Bỏ ngày hoán đổi Thứ hai, 28/12/2026" }).click();
  await page.getByRole("button", { name: "Bỏ", exact: true }).click();
  await page.getByText("Hoán đổi với 19/12").waitFor({ state: "detached" });
  const { rows } = await app.backend.database.pool.query("select day::text, is_working, note from app.working_day_exceptions");
  expect(rows).toEqual([{ day: "2026-12-19", is_working: true, note: "Làm bù" }]);

  const reader = await app.openAs("culture_staff", { path: "/working-days" });
  await reader.getByText("Đi làm bù").waitFor();
  expect(await reader.getByRole("button", { name: /ngày hoán đổi/u }).count()).toBe(0);
});

test("staff see units and members but no way to change them", async () => {
  const page = await app.openAs("culture_staff", { path: "/units" });
  await page.getByText("Công an xã").waitFor();
  expect(await page.getByRole("button", { name: "Thêm" }).count()).toBe(0);
  await page.getByRole("button", { name: "Quay lại" }).click();
  await page.waitForURL("**/work");
  await page.goto(`${app.url}/members`);
  await page.getByText("Đặng Hoàng Nam").waitFor();
  expect(await page.getByRole("button", { name: "Mời thành viên" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: /Kết thúc/u }).count()).toBe(0);
});

test("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
