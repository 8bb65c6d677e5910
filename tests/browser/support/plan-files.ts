import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { Browser, Page } from "playwright-core";
import { planFile } from "../../../supabase/seed/seed-data.ts";
import { buildDoc } from "../../readers/doc/build-doc.ts";
import { paragraph } from "../../readers/doc/doc-parts.ts";
import { giveFiles, type ChosenFile } from "./give-files.ts";

/** A text file as a person chooses it. */
export function textFile(text: string, name = "ke-hoach.txt"): ChosenFile {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}

/** The plan of the sample commune. */
export function samplePlan(): ChosenFile {
  return textFile(readFileSync(planFile, "utf8"));
}

/** A small plan: two tasks of known units, one of a unit that nobody knows. */
export function smallPlan(number: string): string {
  return `ỦY BAN NHÂN DÂN
XÃ BÌNH AN
Số: ${number}/KH-UBND
Bình An, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

I. MỤC TIÊU
Nâng cao chất lượng phục vụ người dân.

II. NHIỆM VỤ
1. Khảo sát sự hài lòng của người dân
- Đơn vị chủ trì: Phòng Kinh tế.
- Thời gian thực hiện: Quý IV/2026.
2. Sửa chữa trụ sở tiếp công dân
- Đơn vị chủ trì: Ban Quản lý dự án đầu tư.
- Đơn vị phối hợp: Phòng Kinh tế.
- Thời gian hoàn thành: Trước ngày 15/12/2026.
3. Kiểm tra công vụ
- Đơn vị chủ trì: Văn phòng HĐND và UBND xã.
- Thời gian thực hiện: Năm 2026.

Nơi nhận:
- Lưu: VT.
`;
}

/** The small plan as Word kept it until 2003. */
export function oldWordFile(number: string): ChosenFile {
  const body = smallPlan(number)
    .split("\n")
    .map((line) => paragraph(line));
  return { name: "ke-hoach.doc", mimeType: "application/msword", buffer: Buffer.from(buildDoc({ body })) };
}

const tableRows = [
  ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"],
  ["1", "Tổ chức đối thoại với thanh niên", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã", "Phòng Văn hóa - Xã hội", "Quý III/2026"],
  ["2", "Rà soát hộ nghèo", "Phòng Văn hóa - Xã hội", "Công an xã", "Trước ngày 30/11/2026"],
];

/** A plan as Word keeps it, with its tasks in a table. */
export async function wordFile(number: string): Promise<ChosenFile> {
  const head = [
    "ỦY BAN NHÂN DÂN",
    "XÃ BÌNH AN",
    `Số: ${number}/KH-UBND`,
    "Bình An, ngày 10 tháng 02 năm 2026",
    "KẾ HOẠCH",
    "Công tác an sinh xã hội năm 2026",
  ];
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const table = new Table({ rows: tableRows.map((row) => new TableRow({ children: row.map(cell) })) });
  const children = [...head.map((line) => new Paragraph(line)), new Paragraph("I. NHIỆM VỤ"), table];
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return { name: "Kế hoạch an sinh.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer };
}

/** Chooses a file on the import page, or several at once. */
export async function chooseFile(page: Page, file: ChosenFile | ChosenFile[]): Promise<void> {
  await giveFiles(page.locator("input[type=file]"), [file].flat());
}

/** Waits for the review of a plan. */
export async function waitForReview(page: Page): Promise<void> {
  await page.getByRole("heading", { name: /^Rà soát \d+\/\d+$/u }).waitFor();
}

/** The same plan as a browser prints it: its letterhead in two columns, its table over a page's end. */
export async function pdfFile(browser: Browser, number: string): Promise<ChosenFile> {
  const rows = tableRows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  const html = `<meta charset="utf-8"><style>table { border-collapse: collapse } .work td { border: 1px solid; padding: 4px } .low { margin-top: 10cm }</style>
    <table><tr><td width="260">ỦY BAN NHÂN DÂN<br>XÃ BÌNH AN<br>Số: ${number}/KH-UBND</td>
    <td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>Bình An, ngày 10 tháng 02 năm 2026</td></tr></table>
    <p>KẾ HOẠCH</p><p>Công tác thanh niên năm 2026</p><p>I. MỤC TIÊU</p><p>Nâng cao chất lượng phục vụ người dân.</p>
    <p class="low">II. NHIỆM VỤ</p><table class="work">${rows}</table>`;
  const page = await browser.newPage();
  await page.setContent(html);
  const buffer = await page.pdf({ width: "21cm", height: "18cm", margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } });
  await page.close();
  return { name: "ke-hoach.pdf", mimeType: "application/pdf", buffer };
}
