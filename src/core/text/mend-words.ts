const vowels = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";
const onset = "ngh|ng|nh|kh|ph|th|tr|ch|gh|gi|qu|[bcdđghklmnprstvx]";
const coda = "ng|nh|ch|[cmnpt]";

const syllable = new RegExp(`^(?:${onset})?[${vowels}]{1,3}(?:${coda})?$`, "u");

/** Whether a word is spelled like a syllable of Vietnamese. */
export const isSyllable = (word: string): boolean => syllable.test(word.toLowerCase());

/** «ph ối»: the beginning of a syllable that cannot stand alone, and its rest. */
const tornHead = new RegExp(`(?<!\\p{L})(?<front>${onset}) (?<rest>[${vowels}]{1,3}(?:${coda})?)(?!\\p{L})`, "giu");
/** «ba n», «phố i»: a syllable whose last letters stand alone. */
const tornTail = new RegExp(
  `(?<!\\p{L})(?<front>(?:${onset})?[${vowels}]{1,2}) (?<rest>${coda}|(?<=[aàáảãạâầấẩẫậuùúủũụ] )y|[iu])(?!\\p{L})`,
  "giu",
);

/** So many torn words in a hundred, and so many in all, show that a document's words are torn. */
const share = 0.02;
const fewest = 12;

/** Whether spaces tear the words of a text again and again («ph ối h ợp»), as some programs leave them in a PDF. */
export function hasTornWords(text: string): boolean {
  const torn = text.match(tornHead)?.length ?? 0;
  return torn >= fewest && torn / text.split(/\s+/u).length > share;
}

/** Joins the parts of Vietnamese syllables that a space tore. Only for texts whose words are torn: «2 m ở» is two words elsewhere. */
export function mendWords(text: string): string {
  return text.replace(tornHead, "$<front>$<rest>").replace(tornTail, "$<front>$<rest>");
}
