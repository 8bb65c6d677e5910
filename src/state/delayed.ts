/** However much goes on, counts are never older than this. */
export const longestMs = 5_000;

/**
 * Makes a function that runs what it is given after a while, once for all that is given meanwhile; with `atMost`, so long after the
 * first at the latest.
 */
export function createDelayed(milliseconds: number, atMost = Infinity): (work: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  return (work) => {
    since ??= Date.now();
    clearTimeout(timer);
    const run = () => {
      since = null;
      work();
    };
    timer = setTimeout(run, Math.min(milliseconds, Math.max(0, since + atMost - Date.now())));
  };
}
