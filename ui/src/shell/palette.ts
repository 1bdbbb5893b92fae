// The rows of the palette: what can be done and what was found, in one list.

import type { DealFilter, Hit } from '../bindings';
import { noFilter, toQuery } from '../filter/filter.svelte';
import type { Action } from './actions.svelte';

export interface Row {
  /** Stays the same while the list around it changes. */
  key: string;
  group: Action['group'] | 'group-recent' | 'group-found' | 'group-new';
  action?: Action;
  hit?: Hit;
  run: () => void;
}

/** The address of the table of deals, narrowed to some. */
export function dealsWhere(filter: Partial<DealFilter>): string {
  return `/deals?${toQuery({ ...noFilter(), ...filter }, null)}`;
}

/** Where a hit leads: the page of its record, or the deals of a product or a source. */
export function addressOf({ kind, id, record }: Pick<Hit, 'kind' | 'id' | 'record'>): string {
  if (record) return `/${record.kind}/${record.id}`;
  return dealsWhere(kind === 'product' ? { products: [id] } : { sources: [id] });
}

/** Which row is chosen: the one with this key as long as it is there, else the first. */
export function chosenRow(rows: Row[], key: string | null): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.key === key),
  );
}
