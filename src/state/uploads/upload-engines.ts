import { atom } from "jotai";
import { getPlatform } from "../../platform/current.ts";
import type { FileUploads } from "./file-uploads.ts";

/** A line that is there but does not answer brings no event: so often what waits is tried again. */
const retryMs = 20_000;

const rawEnginesAtom = atom(() => new Map<string, FileUploads>());

/** The uploads of a report or a card, by its id: they are kept while the app is open, and leaving the page stops none. */
export const uploadEngineAtom = atom(null, (get, _set, id: string, create: () => FileUploads): FileUploads => {
  const engines = get(rawEnginesAtom);
  const engine = engines.get(id) ?? create();
  engines.set(id, engine);
  return engine;
});

/** Goes on with what waits whenever there may be a network again, until the returned function is called. */
export const watchNetworkForFilesAtom = atom(null, (get): (() => void) => {
  const resume = () => {
    for (const uploads of get(rawEnginesAtom).values()) uploads.resume();
  };
  const platform = getPlatform();
  const stops = [platform.onResume(resume), platform.onNetworkChange((online) => online && resume())];
  const timer = setInterval(resume, retryMs);
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
});

const watchingAtom = atom(false);

/** Watches from the first page that takes files until the app is closed: uploads go on after their page was left. */
export const keepWatchingNetworkForFilesAtom = atom(null, (get, set) => {
  if (get(watchingAtom)) return;
  set(watchingAtom, true);
  set(watchNetworkForFilesAtom);
});
