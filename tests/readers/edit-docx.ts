import JSZip from "jszip";

/** Changes parts of a .docx: what stands in `parts` replaces or joins what is there; a function gets the text of the part. */
export async function editDocx(bytes: Uint8Array, parts: Record<string, string | ((xml: string) => string)>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    zip.file(name, typeof part === "string" ? part : part((await zip.file(name)?.async("string")) ?? ""));
  }
  return zip.generateAsync({ type: "uint8array" });
}
