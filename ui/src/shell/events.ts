import type { Event } from '../bindings';
import { onEvent } from '../ipc';

type Hearer = (event: Event) => void;

class Events {
  #hearers = new Set<Hearer>();
  #listening = false;

  /** Hears every event until the returned function is called. */
  hear(hearer: Hearer): () => void {
    this.#hearers.add(hearer);
    if (!this.#listening) {
      this.#listening = true;
      void onEvent((event) => this.#hearers.forEach((each) => each(event)));
    }
    return () => this.#hearers.delete(hearer);
  }
}

export const events = new Events();
