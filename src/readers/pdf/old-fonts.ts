/** Letters of the fonts by TCVN 5712 («.VnTime»), which put Vietnamese in place of Latin letters; pairs of written and meant. */
const tcvnPairs = [
  "µà ¶ả ·ã ¸á ¹ạ ¨ă »ằ ¼ẳ ½ẵ ¾ắ Æặ ©â Çầ Èẩ Éẫ Êấ Ëậ ®đ Ìè Îẻ Ïẽ Ðé Ñẹ ªê Òề Óể Ôễ Õế Öệ",
  "×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ «ô åồ æổ çỗ èố éộ ¬ơ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ \u00ADư õừ öử ÷ữ øứ ùự",
  "úỳ ûỷ üỹ ýý þỵ ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ μà",
].join(" ");
const tcvn = new Map(tcvnPairs.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]));

/** Marks that the fonts of VNI («VNI-Times») set behind a vowel, as combining characters. */
const vniMarks: Record<string, string> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
};
const vniLetters: Record<string, string> = { ô: "ơ", ö: "ư", ñ: "đ", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };
const vniPair = /(?<vowel>[aeouyôö])(?<mark>[ùøûõïêéèúüëâáàåãä])/giu;

/** One letter of VNI, large or small. */
function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const meant = vniLetters[small] ?? small;
  return letter === small ? meant : meant.toUpperCase();
}

function decodeVni(text: string): string {
  let plain = "";
  let from = 0;
  const letters = (part: string) => [...part].map(vniLetter).join("");
  for (const { 0: pair, index } of text.matchAll(vniPair)) {
    plain += letters(text.slice(from, index));
    plain += (vniLetter(pair.charAt(0)) + (vniMarks[pair.charAt(1).toLowerCase()] ?? "")).normalize("NFC");
    from = index + pair.length;
  }
  return plain + letters(text.slice(from));
}

const tcvnFont = /^(?:[A-Z]{6}\+)?\.?Vn(?=[A-Z])/u;
const tcvnCapitals = /^(?:[A-Z]{6}\+)?\.?Vn[A-Z]\p{L}*H(?!\p{L})/u;
const vniFont = /^(?:[A-Z]{6}\+)?VNI[-_]/iu;
const unicode = /[\u0102-\u02FF\u1E00-\u1EFF]/u;

/** Reads text in a font from before Unicode as the letters that its reader sees; other text is left as it is. */
export function decodeOldFont(text: string, font: string): string {
  if (unicode.test(text)) return text;
  if (vniFont.test(font)) return decodeVni(text);
  if (!tcvnFont.test(font)) return text;
  const plain = [...text].map((letter) => tcvn.get(letter) ?? letter).join("");
  return tcvnCapitals.test(font) ? plain.toUpperCase() : plain;
}
