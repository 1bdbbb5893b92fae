import { onDestroy } from 'svelte';
import type { Area, Seen } from '../bindings';
import { asFailure, type Failure } from '../ipc';
import { events } from './events';

const PATIENCE = 400;
const COALESCE = 30;

/**
 * A read that a screen shows. It asks again when what it shows has changed, keeps the newest answer only, and says that
 * it waits only when the wait is long enough to be noticed.
 */
export class Query<T> {
  data = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  slow = $state(false);
  #load: () => Promise<Seen<T>>;
  #seq = $state(-1);
  #round = 0;
  #asking = false;
  /** Those who asked while an earlier question was out: its answer may be older than what they know of. */
  #waiting: (() => void)[] = [];
  #gone = false;

  /** The last journal entry in view of what is on display. */
  get seq(): number {
    return this.#seq;
  }

  /** To be made while a component is being set up. What is known of backups is no area of the journal, but changes like one. */
  constructor(areas: (Area | 'backups')[], load: () => Promise<Seen<T>>) {
    this.#load = load;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unhear = events.hear((event) => {
      const touched = event.kind === 'changed' ? event.areas : event.kind === 'backups' ? (['backups'] as const) : [];
      if (!touched.some((area) => areas.includes(area))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void this.ask(), COALESCE);
    });
    onDestroy(() => {
      this.#gone = true;
      clearTimeout(timer);
      unhear();
    });
  }

  /** Another question: what was known no longer counts. */
  async renew(): Promise<void> {
    this.#round += 1;
    this.#seq = -1;
    this.data = null;
    this.failure = null;
    this.slow = false;
    await this.#run();
  }

  /** The same question again. Done when an answer is here that is no older than this asking. */
  ask(): Promise<void> {
    if (!this.#asking) return this.#run();
    return new Promise((answered) => this.#waiting.push(answered));
  }

  async #run(): Promise<void> {
    const round = this.#round;
    this.#asking = true;
    const timer = setTimeout(() => {
      if (round === this.#round) this.slow = true;
    }, PATIENCE);
    try {
      const { seq, data } = await this.#load();
      if (this.#gone || round !== this.#round) return;
      this.failure = null;
      if (seq < this.#seq) return;
      this.#seq = seq;
      this.data = data;
    } catch (thrown) {
      if (this.#gone || round !== this.#round) return;
      this.failure = asFailure(thrown);
    } finally {
      clearTimeout(timer);
      if (round === this.#round) {
        this.slow = false;
        this.#asking = false;
        const waiting = this.#waiting.splice(0);
        if (waiting.length && !this.#gone) void this.#run().then(() => waiting.forEach((answered) => answered()));
      }
    }
  }
}
