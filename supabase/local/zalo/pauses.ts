export interface Pauses {
  /** Waits; at the end of everything nobody waits any longer. */
  wait(ms: number): Promise<void>;
  stop(): void;
}

export function createPauses(): Pauses {
  const waiting = new Map<NodeJS.Timeout, () => void>();
  return {
    async wait(ms) {
      if (ms <= 0) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(() => {
          waiting.delete(timer);
          done();
        }, ms);
        waiting.set(timer, done);
      });
    },
    stop() {
      for (const [timer, done] of waiting) {
        clearTimeout(timer);
        done();
      }
      waiting.clear();
    },
  };
}
