import type { DealFilter, Named } from '../bindings';
import { call } from '../ipc';
import { Query } from '../shell/query.svelte';
import { NAMES } from './filter.svelte';

const idsOf = (filter: DealFilter): string[] => NAMES.flatMap((field) => filter[field]).filter((id) => id !== null);

/** The names of what a filter asks for: an address holds ids alone. */
export class FilterNames {
  /** Chosen on this page: known before the program is asked. */
  #chosen = $state.raw<Record<string, string>>({});
  #query: Query<Named[]>;

  /** To be made while a component is being set up. */
  constructor(filter: () => DealFilter) {
    this.#query = new Query(['staff', 'companies', 'contacts', 'products', 'sources'], () => call('filter_names', { filter: filter() }));
    $effect(() => {
      if (idsOf(filter()).some((id) => this.of(id) === null)) void this.#query.ask();
    });
  }

  /** The name of a record; `null`: not known, or not there any more. */
  of = (id: string): string | null => this.#query.data?.find((each) => each.id === id)?.name ?? this.#chosen[id] ?? null;

  learn(id: string, name: string): void {
    this.#chosen = { ...this.#chosen, [id]: name };
  }
}
