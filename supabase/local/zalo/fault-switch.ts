import { type Faults, noFaults } from "./faults.ts";
import { createRandom } from "./random.ts";

export interface FaultSwitch {
  readonly settings: Faults;
  /** What is not named is healed. */
  set(some: Partial<Faults>): void;
  /** The faults that meet the next call of the Official Account's API: all that are on, or by their share none. */
  meet(): Faults;
}

export function createFaultSwitch(): FaultSwitch {
  let settings = noFaults;
  let random = createRandom(settings.seed);
  return {
    get settings() {
      return settings;
    },
    set(some) {
      settings = { ...noFaults, ...some };
      random = createRandom(settings.seed);
    },
    meet: () => (random() < settings.share ? settings : noFaults),
  };
}
