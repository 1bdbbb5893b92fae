import { onDestroy } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Area, DealFilter, DealRow, DealSort, Total } from '../bindings';
import { asFailure, call, type Failure } from '../ipc';
import { events } from '../shell/events';

export interface Question {
  filter: DealFilter;
  sort: DealSort;
}

const PAGE = 100;
const PATIENCE = 400;
const COALESCE = 30;
const AREAS: Area[] = ['deals', 'companies', 'contacts', 'staff', 'products', 'sources', 'pipelines', 'activities', 'workspace'];

/**
 * The rows of the table, page by page as somebody comes to them. What is on display stays until what takes its place is
 * there, whole; of two answers the one that was asked for last counts.
 */
export class Rows {
  /** How many there are; `null`: not known yet. */
  count = $state<number | null>(null);
  total = $state.raw<Total | null>(null);
  failure = $state.raw<Failure | null>(null);
  slow = $state(false);
  #pages = new SvelteMap<number, DealRow[]>();
  #question: Question;
  /** Which question is asked; an answer to an older one is dropped. */
  #round = 0;
  #asking = new SvelteSet<number>();
  #span: [number, number] = [0, 0];
  #gone = false;

  /** To be made while a component is being set up. */
  constructor(question: Question) {
    this.#question = question;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unhear = events.hear((event) => {
      if (event.kind !== 'changed' || !event.areas.some((area) => AREAS.includes(area))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void this.ask(), COALESCE);
    });
    onDestroy(() => {
      this.#gone = true;
      clearTimeout(timer);
      unhear();
    });
  }

  /** The row at a place; `undefined`: it is not here yet. */
  at(index: number): DealRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Every row that is here. */
  known(): DealRow[] {
    return [...this.#pages.values()].flat();
  }

  /** Somebody sees these places: what is not here is fetched. */
  see(first: number, last: number): void {
    this.#span = [Math.max(0, first), Math.max(0, last)];
    if (this.count === null) return;
    for (const page of this.#wanted()) if (!this.#pages.has(page)) void this.#fetch(page);
  }

  /** Another question. */
  async turn(question: Question): Promise<void> {
    this.#question = question;
    this.#span = [0, 0];
    await this.ask();
  }

  /** The question again. */
  async ask(): Promise<void> {
    const round = (this.#round += 1);
    this.#asking.clear();
    const timer = setTimeout(() => {
      if (round === this.#round) this.slow = true;
    }, PATIENCE);
    try {
      const wanted = this.#wanted();
      const pages = await Promise.all(wanted.map((page, index) => this.#page(page, index === 0)));
      if (this.#gone || round !== this.#round) return;
      const sums = pages[0]?.sums;
      if (!sums) return;
      this.#pages.clear();
      wanted.forEach((page, index) => this.#pages.set(page, pages[index]?.rows ?? []));
      this.count = sums.count;
      this.total = sums.total;
      this.failure = null;
      // What was seen may be beyond the end now.
      if (this.#span[0] >= sums.count && sums.count > 0) this.see(sums.count - 1, sums.count - 1);
    } catch (thrown) {
      if (!this.#gone && round === this.#round) this.failure = asFailure(thrown);
    } finally {
      clearTimeout(timer);
      if (round === this.#round) this.slow = false;
    }
  }

  #wanted(): number[] {
    const [first, last] = this.#span.map((place) => Math.floor(place / PAGE)) as [number, number];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  async #page(page: number, sums: boolean) {
    const { data } = await call('deal_list', { ...this.#question, offset: page * PAGE, limit: PAGE, sums });
    return data;
  }

  async #fetch(page: number): Promise<void> {
    if (this.#asking.has(page)) return;
    const round = this.#round;
    this.#asking.add(page);
    try {
      const { rows } = await this.#page(page, false);
      if (this.#gone || round !== this.#round) return;
      this.#pages.set(page, rows);
      this.failure = null;
    } catch (thrown) {
      if (!this.#gone && round === this.#round) this.failure = asFailure(thrown);
    } finally {
      if (round === this.#round) this.#asking.delete(page);
    }
  }
}
