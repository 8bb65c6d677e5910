import { startTransition, useEffect, useState } from "react";
import { afterFrame } from "./after-frame.ts";

/** False while something is drawn for the first time, so that what is out of sight waits until the rest is on the screen. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => afterFrame(() => startTransition(() => setSettled(true))), []);
  return settled;
}
