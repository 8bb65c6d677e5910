import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { onTestFinished } from "vitest";

/** A file as a person chooses it on a phone. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Above this, what is handed over inside a message to the browser takes seconds. */
const longMessage = 1024 * 1024;

/** Gives files to an input; large ones lie on the disk, where the browser fetches them by itself. */
export async function giveFiles(input: Locator, files: ChosenFile[]): Promise<void> {
  if (files.every(({ buffer }) => buffer.length < longMessage)) return input.setInputFiles(files);
  const paths = files.map(({ name, buffer }) => {
    const folder = mkdtempSync(join(tmpdir(), "dung-han-chosen-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, name);
    writeFileSync(path, buffer);
    return path;
  });
  return input.setInputFiles(paths);
}
