/**
 * Measures what the project promises, as ratios within one run: machines differ, absolute times mean little.
 * `npm run bench` runs all, `npm run bench -- board` one part.
 */
import { benchBoard } from "./bench/board.ts";
import { benchBundle } from "./bench/bundle.ts";
import { benchDashboard } from "./bench/dashboard.ts";
import { benchEdge } from "./bench/edge.ts";
import { benchKills } from "./bench/kills.ts";
import { closeLargeBackend } from "./bench/large-backend.ts";
import { benchMemory } from "./bench/memory.ts";
import { benchOutbox } from "./bench/outbox.ts";
import { benchPokes } from "./bench/pokes.ts";
import { benchReader } from "./bench/reader.ts";
import { benchSearch } from "./bench/search.ts";
import { benchStorm } from "./bench/storm.ts";

const parts: Record<string, () => Promise<void>> = {
  board: benchBoard,
  search: benchSearch,
  pokes: benchPokes,
  dashboard: benchDashboard,
  storm: benchStorm,
  reader: benchReader,
  edge: benchEdge,
  bundle: benchBundle,
  memory: benchMemory,
  outbox: benchOutbox,
  kills: benchKills,
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
for (const word of wanted) {
  if (!(word in parts)) {
    console.error(`Unknown part «${word}». Parts: ${Object.keys(parts).join(", ")}`);
    process.exit(1);
  }
}
try {
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n— ${name}`);
    await part();
  }
} finally {
  await closeLargeBackend();
}
