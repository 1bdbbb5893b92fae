/** How long nobody has to type before what was typed is saved, and how long it waits at most, in milliseconds. */
const CALM = 400;
const AT_MOST = 800;

/**
 * Saves what is typed a moment after the last key, and within a second of the first one however long somebody goes on. One
 * after the other; what was typed while a state was on its way is sent after it.
 */
export class Autosave {
  #save: () => Promise<boolean>;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #dirty = false;

  /** `save` sends the state as it is when it is called, and says whether it was kept. */
  constructor(save: () => Promise<boolean>) {
    this.#save = save;
  }

  /** Whether something is not kept yet. */
  get dirty(): boolean {
    return this.#dirty || this.#running !== null;
  }

  /** Something was typed. */
  touch(): void {
    this.#dirty = true;
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => void this.flush(), CALM);
    this.#late ??= setTimeout(() => void this.flush(), AT_MOST);
  }

  /** Now: the field is left, the workspace is locked, the program ends. Done when all is kept, or could not be. */
  flush(): Promise<void> {
    clearTimeout(this.#calm);
    clearTimeout(this.#late);
    this.#late = undefined;
    if (!this.#running && this.#dirty) {
      this.#running = this.#run().finally(() => {
        this.#running = null;
      });
    }
    return this.#running ?? Promise.resolve();
  }

  async #run(): Promise<void> {
    while (this.#dirty) {
      this.#dirty = false;
      if (await this.#save()) continue;
      // It stays to be saved: the next key, or leaving the field, tries again.
      this.#dirty = true;
      return;
    }
  }
}
