import type { SupabaseClient } from "@supabase/supabase-js";

export interface FileToKeep {
  bytes: Uint8Array;
  type: string;
  /** ASCII. */
  name: string;
}

const bucket = "report-files";
const secondsToOpen = 60 * 60;

/** Keeps a file until the night, as the person of the client, and answers an address that opens it for an hour. */
export async function keepExport(client: SupabaseClient, folder: string, { bytes, type, name }: FileToKeep): Promise<string> {
  const files = client.storage.from(bucket);
  const path = `${folder}/${crypto.randomUUID()}${name.slice(name.lastIndexOf("."))}`;
  const put = await files.upload(path, bytes as Uint8Array<ArrayBuffer>, { contentType: type, upsert: false });
  if (put.error) throw new Error(`export could not be kept: ${put.error.message}`);
  // Zalo opens a PDF at its address; the others are downloaded under their name.
  const signed = await files.createSignedUrl(path, secondsToOpen, type === "application/pdf" ? {} : { download: name });
  if (signed.error) throw new Error(`export could not be signed: ${signed.error.message}`);
  return signed.data.signedUrl;
}
