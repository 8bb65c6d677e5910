/** What stands below the word BÁO CÁO: «Báo cáo kết quả …» says it already, so it is «Kết quả …»; «Báo cáo viên» is a person. */
export function subjectBelow(text: string): string {
  const rest = text.trim().replace(/^báo\s+cáo(?!\p{L}|\s+viên(?!\p{L}))[\s:,–-]*/iu, "");
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}
