/**
 * Runs work a few at a time, the rest in turn: events that arrive are kept and answered before those that wait are
 * worked on. What is queued is lost with the process; cron finds it in the database.
 */
export function workInTurn(most: number): (work: () => Promise<void>) => Promise<void> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((begin) => queue.push(begin));
    else running += 1;
    try {
      await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
