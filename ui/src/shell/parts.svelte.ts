import { asFailure, type Failure } from '../ipc';

/**
 * A part of the program that is fetched when it is needed, or a moment before. The first screen then waits for its own
 * code only: most of the program is behind the lock.
 */
export class Part<Component> {
  /** Its component; `null` until it is here. */
  it = $state.raw<Component | null>(null);
  failure = $state.raw<Failure | null>(null);
  #load: () => Promise<{ default: Component }>;
  #loading: Promise<void> | null = null;

  constructor(load: () => Promise<{ default: Component }>) {
    this.#load = load;
  }

  /** Done when it is here, or when it is told why not. */
  load(): Promise<void> {
    return (this.#loading ??= this.#run());
  }

  async #run(): Promise<void> {
    this.failure = null;
    try {
      this.it = (await this.#load()).default;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.#loading = null;
    }
  }
}
