import { SvelteSet } from 'svelte/reactivity';

/** Which rows are chosen: some, or all that match, those too that nobody has scrolled to. */
export class Selection {
  all = $state(false);
  #ids = new SvelteSet<string>();

  has(id: string): boolean {
    return this.all || this.#ids.has(id);
  }

  /** How many, of so many that match. */
  size(count: number): number {
    return this.all ? count : this.#ids.size;
  }

  /** The chosen ones by name; `null`: all that match. */
  get ids(): string[] | null {
    return this.all ? null : [...this.#ids];
  }

  /** Chooses one, or lets it go. Of all, `known` stay chosen: what is not known cannot be named. */
  toggle(id: string, known: readonly string[]): void {
    if (this.all) {
      this.all = false;
      known.forEach((each) => this.#ids.add(each));
    }
    if (!this.#ids.delete(id)) this.#ids.add(id);
  }

  add(ids: readonly string[]): void {
    if (!this.all) ids.forEach((id) => this.#ids.add(id));
  }

  /** Exactly these. */
  set(ids: readonly string[]): void {
    this.clear();
    this.add(ids);
  }

  everything(): void {
    this.#ids.clear();
    this.all = true;
  }

  clear(): void {
    this.all = false;
    this.#ids.clear();
  }
}
