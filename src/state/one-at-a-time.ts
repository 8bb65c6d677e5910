/**
 * Makes a function that runs `work` one at a time: whoever calls while it is under way is served by one further run,
 * after a pause, so that a storm of pokes before a cutoff costs a question every now and then.
 */
export function createOneAtATime(work: () => Promise<void>, pause: () => Promise<void>): () => Promise<void> {
  let wanted = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (wanted) {
      wanted = false;
      await work();
      if (wanted) await pause();
    }
  }

  return () => {
    wanted = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
