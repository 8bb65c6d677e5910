import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";

const wordsOfPage = 400;
const pages = 100;
const tasksOfTable = 20;

const paragraph = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const row = (cells: string[]) => new TableRow({ children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) });
const words = (text: string) => text.split(/\s+/u).length;

/** A Word file of about a hundred pages: a plan's text over and over, each time with a table of tasks behind it. */
export async function hundredPages(plan: string): Promise<Uint8Array> {
  const lines = plan.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const task = ["Tổ chức tập huấn nghiệp vụ cho cán bộ thôn", "Phòng Kinh tế", "Văn phòng, các thôn", "Quý III/2026"];
  const table = () =>
    new Table({
      rows: [
        row(["STT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"]),
        ...Array.from({ length: tasksOfTable }, (_, i) => row([String(i + 1), ...task])),
      ],
    });
  const perRound = words(plan) + tasksOfTable * words(task.join(" "));
  const rounds = Math.ceil((pages * wordsOfPage) / perRound);
  const children = Array.from({ length: rounds }, () => [...lines.map(paragraph), table()]).flat();
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
