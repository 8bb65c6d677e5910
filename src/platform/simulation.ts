/** What the simulator page tells the app that it frames. */
export interface Simulation {
  simulator: string;
  /** Key of the person who holds the phone. */
  persona: string | null;
  /** How much of the frame the drawn phone's bars cover, in pixels. */
  insets: { top: number; bottom: number };
}

/** Reads the frame's name, which the simulator page sets to JSON; anything else means that nobody is chosen. */
export function readSimulation(frameName: string, fallbackSimulator: string): Simulation {
  const told = parse(frameName);
  return {
    simulator: typeof told.simulator === "string" ? told.simulator : fallbackSimulator,
    persona: typeof told.persona === "string" ? told.persona : null,
    insets: { top: asPixels(told.insets?.top), bottom: asPixels(told.insets?.bottom) },
  };
}

interface Told {
  simulator?: unknown;
  persona?: unknown;
  insets?: { top?: unknown; bottom?: unknown };
}

function parse(text: string): Told {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function asPixels(value: unknown): number {
  return typeof value === "number" && value >= 0 && value <= 100 ? value : 0;
}
