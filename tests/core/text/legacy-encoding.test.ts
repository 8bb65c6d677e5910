import { describe, expect, it } from "vitest";
import { decodeLegacy, findLegacyEncoding, toUnicode } from "../../../src/core/text/legacy-encoding.ts";
import { tcvn3Letters } from "../../../src/core/text/legacy-letters.ts";
import { writeLegacy } from "./write-legacy.ts";

const sentence = "Ủy ban nhân dân xã giao các đơn vị tổ chức thực hiện kế hoạch và báo cáo kết quả trước ngày 15/11.";

describe("what is no old encoding stays as it is", () => {
  it.each([
    ["Unicode", sentence],
    ["decomposed Unicode", sentence.normalize("NFD")],
    ["letters that Latin-1 holds too", "và các ông bà công nhân, thông báo về kê khai tài sản và hàng hóa"],
    ["no diacritics", "Uy ban nhan dan xa to chuc thuc hien ke hoach va bao cao"],
    ["French", "L'été dernier, le comité a été réuni à Hà Nội; où êtes-vous? Ça dépend des élèves, des fêtes et des forêts."],
    ["English with signs", "© 2026 · 50 µm ± 3 °C, «quoted» £5 ½ cup ¾ of it"],
    ["two words only", "kÕ ho¹ch"],
    ["windows-1258 taken for Latin letters", "thýòc hiêòn kêì hoaòch caìc ðõn viò vaÌ nhân dân"],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(findLegacyEncoding(text)).toBeNull();
    expect(toUnicode(text)).toBe(text);
  });

  it("a line of Unicode in the middle of TCVN3", () => {
    const text = `${writeLegacy(sentence, "tcvn3")}\nỦy ban nhân dân xã Ân Tường\n${writeLegacy(sentence, "tcvn3")}`;
    expect(toUnicode(text).split("\n")[1]).toBe("Ủy ban nhân dân xã Ân Tường");
  });
});

describe("old encodings become Unicode", () => {
  it("TCVN3, as fonts named .VnTime drew it", () => {
    const text = "C¸c ®¬n vÞ tæ chøc thùc hiÖn kÕ ho¹ch vµ b¸o c¸o vÒ UBND tr­íc ngµy 15/11.";
    expect(findLegacyEncoding(text)).toBe("tcvn3");
    expect(toUnicode(text)).toBe("Các đơn vị tổ chức thực hiện kế hoạch và báo cáo về UBND trước ngày 15/11.");
  });

  it("VNI, as fonts named VNI-Times drew it", () => {
    const text =
      "Caùc ñôn vò toå chöùc thöïc hieän keá hoaïch vaø baùo caùo veà UÛY BAN tröôùc ngaøy 15/11, kyõ thuaät, hôïp ñoàng, chæ ñaïo, nghæ, lónh vöïc.";
    expect(findLegacyEncoding(text)).toBe("vni");
    expect(toUnicode(text)).toBe(
      "Các đơn vị tổ chức thực hiện kế hoạch và báo cáo về ỦY BAN trước ngày 15/11, kỹ thuật, hợp đồng, chỉ đạo, nghỉ, lĩnh vực.",
    );
  });

  it.each(["tcvn3", "vni"] as const)("every letter of %s, in any order", (encoding) => {
    const letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
    for (const letter of letters) expect(decodeLegacy(writeLegacy(`n${letter}n `, encoding), encoding)).toBe(`n${letter}n `);
    expect(decodeLegacy(writeLegacy(sentence.toLowerCase(), encoding), encoding)).toBe(sentence.toLowerCase());
  });

  it("the table of TCVN3 has a place for each code from A1 to FE, no letter twice", () => {
    expect(tcvn3Letters).toHaveLength(0xfe - 0xa1 + 1);
    const letters = tcvn3Letters.replace(/ /gu, "");
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters).toHaveLength(74);
  });
});
