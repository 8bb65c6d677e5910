import { atom } from "jotai";
import { getPlatform } from "../../platform/current.ts";

/** Offers a link into the app to people in Zalo; tells whether there was a way to do so. */
export const shareLinkAtom = atom(null, (_get, _set, title: string, path: string) => getPlatform().share(title, path));

/** The same link as an address, to be copied where nothing can be offered. */
export const linkOfAtom = atom(null, (_get, _set, path: string) => getPlatform().deepLink(path));
