import type { Hit } from '../bindings';
import { asFailure, call, type Failure } from '../ipc';

/** Nobody reads what is shown between two keys. */
const CALM = 120;
const LIMIT = 12;

/** What is found by what is typed: asked a moment after the last key; an answer that a later question overtook is dropped. */
export class Finder {
  hits = $state.raw<Hit[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** What was typed last has no answer yet. */
  waiting = $state(false);
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  ask(text: string): void {
    this.#round += 1;
    clearTimeout(this.#timer);
    this.waiting = text.trim() !== '';
    if (!this.waiting) {
      this.hits = [];
      this.failure = null;
      return;
    }
    const round = this.#round;
    this.#timer = setTimeout(() => void this.#run(text, round), CALM);
  }

  async #run(text: string, round: number): Promise<void> {
    try {
      const { data } = await call('search_find', { text, limit: LIMIT });
      if (round !== this.#round) return;
      this.hits = data;
      this.failure = null;
    } catch (thrown) {
      if (round !== this.#round) return;
      this.hits = [];
      this.failure = asFailure(thrown);
    }
    this.waiting = false;
  }

  stop(): void {
    this.#round += 1;
    clearTimeout(this.#timer);
  }
}
