/**
 * TCVN3 (ABC, fonts named .VnTime): the letters that its codes from A1 to FE stand for; a space where there is none. The
 * capitals with two marks are missing in it: fonts for capitals draw the small letters as capitals.
 */
export const tcvn3Letters =
  // A1
  "ĂÂÊÔƠƯĐăâêôơưđ " +
  // B0
  "     àảãáạ ằẳẵắ " +
  // C0
  "      ặầẩẫấậè ẻẽ" +
  // D0
  "éẹềểễếệìỉ   ĩíịò" +
  // E0
  " ỏõóọồổỗốộờởỡớợù" +
  // F0
  " ủũúụừửữứựỳỷỹýỵ";

/** VNI (fonts named VNI-Times): letters that stand for another letter. */
export const vniLetters: Record<string, string> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

/** VNI: letters that stand behind a vowel as its marks. */
export const vniMarks: Record<string, string> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
