/** A page that is a JPEG in red, green and blue. */
export interface PhotoPage {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** The longer side of A4 in points. */
const pageLength = 842;

const encode = (text: string) => new TextEncoder().encode(text);

/** Writes photos as the pages of a PDF, each as large as a sheet of A4. */
export function writePhotoPdf(pages: readonly PhotoPage[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const starts: number[] = [];
  let length = 0;
  const add = (chunk: Uint8Array) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const addObject = (dictionary: string, stream?: Uint8Array) => {
    starts.push(length);
    add(encode(`${starts.length} 0 obj\n${dictionary}\n`));
    if (stream) [encode("stream\n"), stream, encode("\nendstream\n")].forEach(add);
    add(encode("endobj\n"));
  };

  add(encode("%PDF-1.4\n"));
  // the catalog and the list are 1 and 2; each page has three objects from 3 on
  const firstOf = (index: number) => 3 + index * 3;
  addObject("<< /Type /Catalog /Pages 2 0 R >>");
  addObject(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${firstOf(i)} 0 R`).join(" ")}] >>`);
  pages.forEach(({ jpeg, width, height }, i) => {
    const scale = pageLength / Math.max(width, height);
    const [wide, tall] = [(width * scale).toFixed(2), (height * scale).toFixed(2)];
    const [content, picture] = [firstOf(i) + 1, firstOf(i) + 2];
    const drawing = encode(`${wide} 0 0 ${tall} 0 0 cm /Photo Do`);
    const resources = `<< /XObject << /Photo ${picture} 0 R >> >>`;
    addObject(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${tall}] /Resources ${resources} /Contents ${content} 0 R >>`);
    addObject(`<< /Length ${drawing.length} >>`, drawing);
    addObject(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
  });
  const end = length;
  const places = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = starts.length + 1;
  add(encode(`xref\n0 ${size}\n0000000000 65535 f \n${places}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`));

  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
