import { mkdirSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileStore as TusStore } from "@tus/file-store";
import type { Upload } from "@tus/server";
import * as v from "valibot";
import type { Claims } from "../../as-persona.ts";
import { checkKey } from "../object-key.ts";
import { storageFailure } from "../failure.ts";

/** Hosted Storage forgets an unfinished upload after a day. */
export const keptForMs = 24 * 60 * 60 * 1000;

/** What an upload is to become, and whose it is. Kept with it from its creation; a client writes none of it later. */
export interface Intent {
  bucket: string;
  key: string;
  type: string;
  cacheControl: string;
  owner: string;
}

const sent = v.object({
  bucketName: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  objectName: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  contentType: v.optional(v.pipe(v.string(), v.regex(/^[\w.+/-]{1,150}$/)), "application/octet-stream"),
  cacheControl: v.optional(v.nullable(v.string())),
});

/** Who goes on with an upload must be who began it. */
export const ownerOf = (claims: Claims): string => claims.sub ?? claims.role;

/** Reads the metadata that a client sends at the beginning. */
export function readIntent(metadata: Upload["metadata"], claims: Claims): Intent {
  const read = v.safeParse(sent, metadata ?? {});
  if (!read.success) throw storageFailure(400, "InvalidRequest", "bucketName and objectName are required in Upload-Metadata");
  const { bucketName, objectName, contentType, cacheControl } = read.output;
  return {
    bucket: bucketName,
    key: checkKey(objectName),
    type: contentType,
    cacheControl: /^\d{1,10}$/.test(cacheControl ?? "") ? `max-age=${cacheControl}` : "no-cache",
    owner: ownerOf(claims),
  };
}

/** The intent that was kept with an upload. */
export const intentOf = (upload: Upload): Intent => upload.metadata as unknown as Intent;

/** The bytes of uploads that are under way, below the folder of the finished ones. */
export class Uploads extends TusStore {
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    super({ directory: folder, expirationPeriodInMilliseconds: keptForMs });
  }

  pathOf(id: string): string {
    return join(this.directory, id);
  }

  /** The upload, if this person began it; for anybody else there is none. */
  async findOf(claims: Claims, id: string): Promise<Upload> {
    const upload = /^[\da-f-]{36}$/.test(id) ? await this.getUpload(id) : null;
    if (upload === null || intentOf(upload).owner !== ownerOf(claims)) {
      throw storageFailure(404, "not_found", "Upload not found");
    }
    return upload;
  }

  /** Notes that the object is in its bucket, so that a question that comes late does not put it there again. */
  async markFinished(upload: Upload): Promise<void> {
    upload.metadata = { ...upload.metadata, finished: "yes" };
    await this.configstore.set(upload.id, upload);
  }

  /** Forgets what nobody has gone on with for a day, and what was finished by then. */
  async sweep(): Promise<void> {
    const names = await readdir(this.directory);
    const old = await Promise.all(
      names.map(async (name) => {
        const found = await stat(join(this.directory, name)).catch(() => undefined);
        return found !== undefined && Date.now() - found.mtimeMs > keptForMs ? [join(this.directory, name)] : [];
      }),
    );
    await Promise.all(old.flat().map((path) => rm(path, { force: true })));
  }
}
