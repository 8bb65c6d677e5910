/** Somebody on a topic who takes broadcasts. */
export interface Listener {
  deliver(event: string, payload: unknown): void;
}

/** Knows who listens to which topic. */
export class Hub {
  readonly #topics = new Map<string, Set<Listener>>();
  #isLost: () => boolean = () => false;

  join(topic: string, listener: Listener): void {
    const listeners = this.#topics.get(topic) ?? new Set();
    this.#topics.set(topic, listeners.add(listener));
  }

  leave(topic: string, listener: Listener): void {
    const listeners = this.#topics.get(topic);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#topics.delete(topic);
  }

  /** Decides of each delivery whether it gets lost on its way, as on a bad network. */
  lose(isLost: () => boolean): void {
    this.#isLost = isLost;
  }

  broadcast(topic: string, event: string, payload: unknown, except?: Listener): void {
    for (const listener of this.#topics.get(topic) ?? []) if (listener !== except && !this.#isLost()) listener.deliver(event, payload);
  }
}
