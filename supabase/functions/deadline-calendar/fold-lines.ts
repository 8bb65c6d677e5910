const longestLine = 75;
const encoder = new TextEncoder();

/** Lines of a calendar file are at most 75 bytes; the library counts letters, of which a Vietnamese one has up to three bytes. */
export function foldLines(file: string): string {
  return file.replaceAll("\r\n ", "").split("\r\n").map(foldLine).join("\r\n");
}

function foldLine(line: string): string {
  let folded = "";
  let length = 0;
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (length + bytes > longestLine) {
      folded += "\r\n ";
      length = 1;
    }
    folded += letter;
    length += bytes;
  }
  return folded;
}
