import { getPlatform } from "../../platform/current.ts";
import { emptyIndex, enterCopy, type CopyIndex } from "./copy-index.ts";
import { onDevice, readJson } from "./device-store.ts";

/** Whose copy it is: nobody else on this phone is shown any of it, and neither is the same person in another organization. */
export interface CopyOwner {
  personId: string;
  organizationId: string;
}

export interface KeptCopy<T> {
  value: T;
  /** Up to which version of the organization it is known; null where that is not known. */
  version: number | null;
  /** When it was kept (ISO instant). */
  at: string;
}

/**
 * Another release may show other things of a card. The name of this very file changes with any part of the app, so that a copy is
 * read only by the release that wrote it.
 */
const release = new URL(import.meta.url).pathname.split("/").at(-1) ?? "";

const indexKey = "copy";
const keyOf = (name: string) => `copy-${name}`;

const stampOf = ({ personId, organizationId }: CopyOwner) => [release, personId, organizationId].join(" ");

async function read<T>(key: string, owner: CopyOwner): Promise<T | null> {
  const { stamp, kept } = ((await readJson(key)) ?? {}) as { stamp?: unknown; kept?: unknown };
  return stamp === stampOf(owner) && typeof kept === "object" ? (kept as T | null) : null;
}

const seal = (owner: CopyOwner, kept: unknown) => JSON.stringify({ stamp: stampOf(owner), kept });

async function write(owner: CopyOwner, name: string, copy: KeptCopy<unknown>): Promise<void> {
  const index = (await read<CopyIndex>(indexKey, owner)) ?? (await forgetOthers());
  const text = seal(owner, copy);
  const entered = enterCopy(index, { name, size: text.length });
  for (const gone of entered.gone) await getPlatform().removeStored(keyOf(gone));
  if (!entered.gone.includes(name)) await getPlatform().store(keyOf(name), text);
  await getPlatform().store(indexKey, seal(owner, { ...entered.index, freshAt: copy.at }));
}

/** What another release or another person left here is in nobody's index any more. */
async function forgetOthers(): Promise<CopyIndex> {
  const stored = await getPlatform().readStored(indexKey);
  for (const [, name] of (stored ?? "").matchAll(/"name":"([\w-]+)"/gu)) await getPlatform().removeStored(keyOf(name ?? ""));
  return emptyIndex;
}

/** What this device keeps of something; null where it keeps nothing that this release can show to this person. */
export function readCopy<T>(owner: CopyOwner, name: string): Promise<KeptCopy<T> | null> {
  return read<KeptCopy<T>>(keyOf(name), owner);
}

/** Keeps something; what was looked at longest ago makes room for it. */
export function writeCopy(owner: CopyOwner, name: string, copy: KeptCopy<unknown>): Promise<void> {
  return onDevice(() => write(owner, name, copy));
}

/** When what is kept was last known to be up to date; null where nothing is kept. */
export async function readFreshAt(owner: CopyOwner): Promise<string | null> {
  return (await read<CopyIndex>(indexKey, owner))?.freshAt ?? null;
}

/** What is kept was up to date at this moment, though nothing of it has changed. */
export function noteCopyFresh(owner: CopyOwner, at: string): Promise<void> {
  return onDevice(async () => {
    const index = await read<CopyIndex>(indexKey, owner);
    if (index !== null) await getPlatform().store(indexKey, seal(owner, { ...index, freshAt: at }));
  });
}
