const marks = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const vowels = [..."aăâeêioôơuưy"];

/** Every letter of Vietnamese with every tone, small and capital, composed. */
export const everyLetter: string[] = [...vowels.flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize("NFC"))), "đ"].flatMap(
  (letter) => [letter, letter.toUpperCase()],
);
