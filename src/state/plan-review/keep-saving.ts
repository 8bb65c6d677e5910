import { atom } from "jotai";
import { getPlatform } from "../../platform/current.ts";
import { flushReviewAtom } from "./review-session.ts";

/** Sends what is waiting as soon as the network or the app is back; returns how to stop. */
export const keepSavingAtom = atom(null, (_get, set): (() => void) => {
  const platform = getPlatform();
  const flush = () => void set(flushReviewAtom);
  const stops = [platform.onResume(flush), platform.onNetworkChange((online) => online && flush())];
  return () => stops.forEach((stop) => stop());
});
