import { draft } from '../shell/drafts';

/** The columns of a pipeline that are folded to a strip. Remembered in this copy of the workspace; no news for the journal. */
export class Collapsed {
  #stages = $state.raw<string[]>([]);
  #pipeline: string | null = null;

  /** Takes up what was remembered of a pipeline. */
  of(pipeline: string): void {
    if (pipeline === this.#pipeline) return;
    this.#pipeline = pipeline;
    const kept = this.#slot(pipeline).get();
    this.#stages = Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  }

  has(stage: string): boolean {
    return this.#stages.includes(stage);
  }

  toggle(stage: string): void {
    this.#stages = this.has(stage) ? this.#stages.filter((id) => id !== stage) : [...this.#stages, stage];
    if (this.#pipeline === null) return;
    const slot = this.#slot(this.#pipeline);
    if (this.#stages.length) slot.put(this.#stages);
    else slot.drop();
  }

  #slot(pipeline: string) {
    return draft<string[]>(`collapsed ${pipeline}`);
  }
}
