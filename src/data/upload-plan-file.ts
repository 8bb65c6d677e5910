import { getBackend } from "./client.ts";

export interface PlanFile {
  /** `<organizationId>/<uuid>.<extension>`, ASCII only. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
}

/** Keeps the source file in the bucket `plan-files`; tells whether that worked. */
export async function uploadPlanFile({ path, bytes, contentType }: PlanFile): Promise<boolean> {
  const storage = await getBackend().client.openStorage();
  const { error } = await storage.from("plan-files").upload(path, bytes, { contentType, upsert: false });
  return error === null;
}
