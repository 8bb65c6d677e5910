import { describe, expect, it } from "vitest";
import { readDocument, readPastedText } from "../../src/readers/read-file.ts";
import { buildDocx } from "./build-docx.ts";
import { editDocx } from "./edit-docx.ts";

const paragraph = (text: string, look = "") => `<w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const header = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:hdr>`;
const shape = (inner: string) =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`;
const legacyShape = (inner: string) =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const atTop = (inner: string) => (xml: string) => xml.replace("<w:body>", `<w:body>${inner}`);

async function codeOf(parts: Parameters<typeof editDocx>[1]) {
  const read = await readDocument({ name: "x.docx", bytes: await editDocx(await buildDocx(), parts) });
  return read.ok ? "read" : read.error.code;
}

describe("a Word file is read", () => {
  it.each([
    ["with a page header about security", { "word/header1.xml": header(paragraph("CÔNG TÁC BẢO MẬT")) }],
    ["with a sentence in a page header", { "word/header1.xml": header(paragraph("Kế hoạch bảo vệ bí mật nhà nước")) }],
    ["with a harmless text box", { "word/document.xml": atTop(shape(paragraph("MẬT ĐỘ"))) }],
    ["with a sentence of security near its top", { "word/document.xml": atTop(paragraph("an toàn, bảo mật thông tin")) }],
  ])("%s", async (_, parts) => {
    expect(await codeOf(parts)).toBe("read");
  });
});

describe("a Word file is refused as secret", () => {
  it.each([
    ["by its page header", { "word/header1.xml": header(paragraph("TUYỆT MẬT")) }],
    ["by the third of its page headers", { "word/header1.xml": header(""), "word/header3.xml": header(paragraph("TUYỆT MẬT")) }],
    ["by its watermark", { "word/header1.xml": header('<w:p><w:r><w:pict><v:textpath string="MẬT"/></w:pict></w:r></w:p>') }],
    ["by a text box", { "word/document.xml": atTop(shape(paragraph("TỐI MẬT"))) }],
    ["by a text box of old Word", { "word/document.xml": atTop(legacyShape(paragraph("TỐI MẬT"))) }],
    ["by a text box of a page header", { "word/header2.xml": header(shape(paragraph("MẬT"))) }],
    ["by a word set in capitals", { "word/document.xml": atTop(paragraph("Tối mật", "<w:caps/>")) }],
    [
      "by a word behind a tab",
      { "word/document.xml": atTop("<w:p><w:r><w:t>ỦY BAN NHÂN DÂN XÃ</w:t></w:r><w:r><w:tab/><w:t>MẬT</w:t></w:r></w:p>") },
    ],
  ])("%s", async (_, parts) => {
    expect(await codeOf(parts)).toBe("document.secret");
  });
});

describe("a pasted text", () => {
  const codeOfText = (line: string) => {
    const read = readPastedText(line);
    return read.ok ? "read" : read.error.code;
  };

  it.each([
    ["KẾ HOẠCH\nBảo đảm an toàn,   bảo mật   thông tin\nI. CÔNG TÁC BẢO MẬT"],
    ["<p>Kế hoạch</p><p>Sinh mật khẩu&nbsp;&nbsp;&nbsp;cho tài khoản</p>"],
  ])("is read: «%s»", (text) => {
    expect(codeOfText(text)).toBe("read");
  });

  it.each([
    ["ỦY BAN NHÂN DÂN XÃ AN PHÚ    MẬT\nKẾ HOẠCH"],
    ["ỦY BAN NHÂN DÂN XÃ AN PHÚ\tMẬT\nKẾ HOẠCH"],
    ["MẬT\tĐộc lập - Tự do - Hạnh phúc\nKẾ HOẠCH"],
    ["Số: 12/KH-UBND      TỐI MẬT\nKẾ HOẠCH"],
    ["<p>ỦY BAN NHÂN DÂN XÃ&nbsp;&nbsp;&nbsp;&nbsp;MẬT</p><p>KẾ HOẠCH</p>"],
    ["<table><tr><td>Độ mật:</td><td>Mật</td></tr></table>"],
  ])("is refused as secret: «%s»", (text) => {
    expect(codeOfText(text)).toBe("document.secret");
  });
});
