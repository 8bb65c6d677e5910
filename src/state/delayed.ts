/** Makes a function that runs what it is given after a while, once for all that is given meanwhile. */
export function createDelayed(milliseconds: number): (work: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (work) => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}
