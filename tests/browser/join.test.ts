import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;
let link: string;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

test("a coordinator makes a link for a unit and a role", async () => {
  const page = await app.openAs("coordinator", { path: "/members" });
  await page.getByRole("button", { name: "Mời thành viên" }).click();
  await page.getByLabel("Đơn vị").selectOption({ label: "Trạm Y tế xã" });
  await page.getByRole("radio", { name: /Thủ trưởng đơn vị/u }).click();
  await page.getByRole("button", { name: "Tạo đường dẫn mời" }).click();
  link = (await page.getByTestId("invitation-link").textContent()) ?? "";
  await page.getByRole("img", { name: "Mã QR của lời mời" }).waitFor();
  expect(link).toMatch(/\/join\/[0-9a-f]{64}$/u);
  expect(await findViolations(page)).toEqual([]);
});

test("a stranger follows it and belongs to the unit", async () => {
  const page = await app.openAs("stranger", { path: new URL(link).pathname });
  await page.getByText("Đã tham gia").waitFor();
  await page.getByText("Trạm Y tế xã").waitFor();
  await page.getByText(/Thủ trưởng đơn vị/u).waitFor();
  await page.getByRole("button", { name: "Vào làm việc" }).click();
  await page.getByRole("heading", { name: "Việc của tôi" }).waitFor();
});

test("an invitation that nobody has taken up is listed and can be taken back", async () => {
  const page = await app.openAs("coordinator", { path: "/members" });
  await page.getByRole("button", { name: "Mời thành viên" }).click();
  await page.getByLabel("Đơn vị").selectOption({ label: "Công an xã" });
  await page.getByRole("button", { name: "Tạo đường dẫn mời" }).click();
  const sent = (await page.getByTestId("invitation-link").textContent()) ?? "";
  await page.getByRole("button", { name: "Đóng" }).click();
  await page.getByText("1 lời mời").waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Thu hồi lời mời vào Công an xã" }).click();
  await page.getByRole("button", { name: "Thu hồi", exact: true }).click();
  await page.getByText("Lời mời chưa ai nhận").waitFor({ state: "detached" });

  const guest = await app.openAs("viewer", { path: new URL(sent).pathname });
  await guest.getByText(refusalSentences["invitation.withdrawn"]).waitFor();
});

test("nobody else can follow it after that", async () => {
  const page = await app.openAs("viewer", { path: new URL(link).pathname });
  await page.getByText(refusalSentences["invitation.invalid"]).waitFor();
  await page.getByRole("button", { name: "Về trang chính" }).click();
  await page.getByRole("navigation", { name: "Trang chính" }).waitFor();
});

test("a link that is too old says so", async () => {
  const page = await app.openAs("coordinator", { path: "/members" });
  await page.getByRole("button", { name: "Mời thành viên" }).click();
  await page.getByLabel("Đơn vị").selectOption({ label: "Công an xã" });
  await page.getByRole("button", { name: "Tạo đường dẫn mời" }).click();
  const old = (await page.getByTestId("invitation-link").textContent()) ?? "";
  await app.backend.database.pool.query("update app.invitations set expires_at = now() where accepted_at is null");
  const late = await app.openAs("stranger", { path: new URL(old).pathname });
  await late.getByText(refusalSentences["invitation.expired"]).waitFor();
});

test("taken off, found by phone number, consent taken back: one phone through all of it", async () => {
  const held = await app.openAs("stranger", { path: "/work" });
  await held.getByRole("heading", { name: "Việc của tôi" }).waitFor();
  const page = await app.openAs("coordinator", { path: "/members" });
  await page.getByRole("button", { name: "Kết thúc tư cách thành viên của Phan Anh Tuấn" }).click();
  await page.getByRole("button", { name: "Kết thúc", exact: true }).click();
  await held.getByRole("heading", { name: "Chưa thuộc đơn vị nào" }).waitFor();

  // The coordinator lists people by number: what was not understood is shown and mended, and the list is stored.
  await page.getByRole("button", { name: "Mời theo số điện thoại" }).click();
  await page
    .getByLabel("Hoặc dán danh sách")
    .fill(
      "DANH SÁCH CÁN BỘ\nHọ tên\tSố điện thoại\tĐơn vị\tChức vụ\nPhan Tuấn\t0900 000 010\tTrạm Y tế xã\tViên chức\nLý An\t091234\tPhòng Thiên văn\t",
    );
  await page.getByRole("button", { name: "Đọc danh sách đã dán" }).click();
  await page.getByText("Số điện thoại chưa đúng; chưa rõ đơn vị").waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Bỏ Lý An khỏi danh sách" }).click();
  await page.getByRole("button", { name: "Thêm 1 người" }).click();
  await page.getByRole("heading", { name: "Đang chờ vào" }).waitFor();
  await page.getByText("0900 000 010").waitFor();

  // Refusing leaves everything as it was; sharing leads into the unit.
  expect(await findViolations(held)).toEqual([]);
  held.once("dialog", (dialog) => void dialog.dismiss());
  await held.getByRole("button", { name: "Tìm tôi theo số điện thoại" }).click();
  await held.getByText(refusalSentences["phone.denied"]).waitFor();
  held.once("dialog", (dialog) => void dialog.accept());
  await held.getByRole("button", { name: "Tìm tôi theo số điện thoại" }).click();
  await held.getByRole("heading", { name: "Việc của tôi" }).waitFor();

  // The number goes, then the consent; who comes back is somebody new.
  await held.getByRole("button", { name: "Quyền riêng tư" }).click();
  await held.getByText("0900 000 010").waitFor();
  expect(await findViolations(held)).toEqual([]);
  await held.getByRole("button", { name: "Gỡ số điện thoại" }).click();
  await held.getByRole("button", { name: "Gỡ số", exact: true }).click();
  await held.getByText("Chưa chia sẻ").waitFor();
  await held.getByRole("button", { name: "Rút lại đồng ý" }).click();
  await held.getByRole("button", { name: "Rút lại", exact: true }).click();
  await held.getByRole("heading", { name: "Đã rút lại đồng ý" }).waitFor();
  await held.reload();
  await held.getByRole("button", { name: "Dùng lại Đúng Hạn" }).click();
  await held.getByRole("heading", { name: "Chưa thuộc đơn vị nào" }).waitFor();
  const { rows } = await app.backend.database.pool.query(
    "select name from app.people where name like 'Phan%' or withdrawn_at is not null order by 1",
  );
  expect(rows).toEqual([{ name: "Người đã rút đồng ý" }, { name: "Phan Anh Tuấn" }]);
});

test("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
