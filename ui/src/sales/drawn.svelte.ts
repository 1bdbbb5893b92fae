/** How many cards of a column are in the page at first: as many as are seen at once in a window of the usual size. */
const FIRST = 4;
/** How many more come when the end of those comes near. */
const MORE = 8;

/** How many cards of each column are in the page. A page of thousands of cards takes seconds to draw and is never seen whole. */
export class Drawn {
  #counts = $state.raw<Record<string, number>>({});

  of(stage: string): number {
    return this.#counts[stage] ?? FIRST;
  }

  /** Exactly so many. */
  set(stage: string, count: number): void {
    this.#counts = { ...this.#counts, [stage]: count };
  }

  more(stage: string): void {
    this.set(stage, this.of(stage) + MORE);
  }

  /** So many that the card at this place is there, with some after it. True: it was not. */
  reveal(stage: string, place: number): boolean {
    if (place < this.of(stage)) return false;
    this.set(stage, place + MORE);
    return true;
  }
}
