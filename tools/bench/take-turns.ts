/** Times of calls made in turn, in ms, so that a slow second of the machine falls on all of them. */
export async function takeTurns(calls: readonly (() => PromiseLike<unknown>)[], rounds: number): Promise<number[][]> {
  const times: number[][] = calls.map(() => []);
  for (let round = -10; round < rounds; round++) {
    for (const [index, call] of calls.entries()) {
      const begun = performance.now();
      await call();
      if (round >= 0) times[index]?.push(performance.now() - begun);
    }
  }
  return times;
}
