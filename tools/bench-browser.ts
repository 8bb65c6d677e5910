/**
 * Measures the production build in a real Chromium, on a slow phone and a slow network as far as a desk can play them.
 * `npm run bench:browser` runs all, `npm run bench:browser -- start` one part.
 */
import { tellBars } from "./bench/bars.ts";
import { measureDrag } from "./bench/browser/drag.ts";
import { measureMemory } from "./bench/browser/memory.ts";
import { measureNetwork } from "./bench/browser/network.ts";
import { measureSearch } from "./bench/browser/search.ts";
import { openStage, type Stage } from "./bench/browser/stage.ts";
import { measureStart } from "./bench/browser/start.ts";

const parts = { start: measureStart, network: measureNetwork, drag: measureDrag, search: measureSearch, memory: measureMemory };

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const stage: Stage = await openStage();
try {
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    tellBars(`\n${name}`, await part(stage));
  }
} finally {
  await stage.close();
}
