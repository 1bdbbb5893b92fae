import type { Route, Screen } from './router.svelte';

/** Screens that a filter, an order or a window was chosen on: their links lead back to them as they were left. */
const KEPT = ['board', 'deals', 'insights'] as const satisfies Screen[];
type Kept = (typeof KEPT)[number];

/** Where the user was on this page of the program: a workspace that is opened anew begins without it. */
class Places {
  #left = $state.raw<Partial<Record<Kept, string>>>({});
  /** The pipeline that was on the board. */
  #pipeline: string | null = null;
  /** The screen from which the user came to a deal. */
  before = $state.raw<{ screen: Screen; to: string } | null>(null);

  /** Remembers where the user is. */
  visit({ screen }: Route, address: string): void {
    const to = address || '#/';
    const kept = KEPT.find((each) => each === screen);
    if (kept) this.#left = { ...this.#left, [kept]: to };
    if (screen !== 'deal') this.before = { screen, to };
  }

  /** The board on display is that of this pipeline. */
  shows(pipeline: string): void {
    this.#pipeline = pipeline;
  }

  /** A screen as it was left. */
  of(screen: Kept): string {
    return this.#left[screen] ?? `#/${screen}`;
  }

  /** The board that a deal is on. */
  boardOf(pipeline: string): string {
    return pipeline === this.#pipeline ? this.of('board') : `#/board/${pipeline}`;
  }
}

export const places = new Places();
