import { describe, expect, test } from "vitest";
import { readRows, rowsOfText } from "../../src/readers/read-rows.ts";
import { buildXlsx } from "./build-xlsx.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("rows of pasted lines", () => {
  test.each([
    [
      "An\t0912345678\nBình\t0912345679",
      [
        ["An", "0912345678"],
        ["Bình", "0912345679"],
      ],
    ],
    [
      "An; 0912345678\nBình; 0912345679",
      [
        ["An", "0912345678"],
        ["Bình", "0912345679"],
      ],
    ],
    [
      '"Phòng Văn hóa, Xã hội",0912345678\nAn,0912345679',
      [
        ["Phòng Văn hóa, Xã hội", "0912345678"],
        ["An", "0912345679"],
      ],
    ],
    ["An 0912345678\r\n\r\nBình 0912345679", [["An 0912345678"], ["Bình 0912345679"]]],
    ["  ", []],
  ])("%j", (text, rows) => {
    expect(rowsOfText(text)).toEqual(rows);
  });
});

describe("rows of a file", () => {
  test.each([
    ["nothing", bytes(""), "file.empty"],
    ["a PDF", bytes("%PDF-1.7\n"), "file.type"],
    ["a damaged workbook", bytes("PK\u0003\u0004 broken"), "file.type"],
  ])("refuses %s", async (_, file, code) => {
    expect(await readRows({ bytes: file })).toEqual({ ok: false, error: { code } });
  });

  test("reads separated text and a workbook, without its hidden sheets", async () => {
    expect(await readRows({ bytes: bytes("\uFEFFHọ tên;SĐT\nAn;0912345678") })).toEqual({
      ok: true,
      value: [
        ["Họ tên", "SĐT"],
        ["An", "0912345678"],
      ],
    });
    const workbook = await buildXlsx(
      {
        rows: [
          ["Họ tên", "SĐT"],
          ["An", 912345678],
        ],
      },
      { name: "Nháp", hidden: true, rows: [["Bình", "0912345679"]] },
    );
    expect(await readRows({ bytes: workbook })).toEqual({
      ok: true,
      value: [
        ["Họ tên", "SĐT"],
        ["An", "912345678"],
      ],
    });
  });
});
