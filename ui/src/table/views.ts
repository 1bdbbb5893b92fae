import type { DealColumn, DealFilter, DealSort, View, ViewBody } from '../bindings';
import { fromQuery, noFilter, sortOf, toQuery } from '../filter/filter.svelte';
import { windowOf } from '../insights/days';
import { COLUMNS, USUAL } from './columns';

/** The views that come with the program. */
export const READY = ['no-next-step', 'stale', 'closing-this-month', 'won-this-quarter', 'owner-left'] as const;
export type Ready = (typeof READY)[number];

const NEWEST: DealSort = { by: 'created_on', descending: true };

/** All deals, the newest first. */
export function plain(): ViewBody {
  return { filter: noFilter(), sort: NEWEST, columns: [...USUAL] };
}

/** What a view of the program's own shows on a day. */
export function ready(view: Ready, today: string): ViewBody {
  const [year = '', month = ''] = today.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const open: DealFilter = { ...noFilter(), statuses: ['open'] };
  switch (view) {
    case 'no-next-step':
      return {
        filter: { ...open, next_step: 'missing' },
        sort: { by: 'idle', descending: true },
        columns: ['title', 'company', 'stage', 'value', 'owner', 'idle', 'expected_on'],
      };
    case 'stale':
      return {
        filter: { ...open, idle: ['stale'] },
        sort: { by: 'idle', descending: true },
        columns: ['title', 'company', 'stage', 'value', 'owner', 'idle', 'next_step', 'next_on'],
      };
    case 'closing-this-month':
      return {
        // What was expected before and did not come is expected still.
        filter: { ...open, expected: { from: null, to: `${year}-${month}-${String(last).padStart(2, '0')}` } },
        sort: { by: 'expected_on', descending: false },
        columns: ['title', 'company', 'stage', 'value', 'owner', 'expected_on', 'next_step', 'next_on'],
      };
    case 'won-this-quarter':
      return {
        filter: { ...noFilter(), statuses: ['won'], closed: windowOf('this-quarter', today, { from: null, to: null }) },
        sort: { by: 'value', descending: true },
        columns: ['title', 'company', 'value', 'owner', 'source', 'product', 'closed_on'],
      };
    case 'owner-left':
      return {
        filter: { ...open, owner_left: true },
        sort: { by: 'owner', descending: false },
        columns: ['title', 'company', 'stage', 'value', 'owner', 'next_step', 'next_on', 'idle'],
      };
  }
}

/** What the table shows, and the view that it began with. */
export interface Shown {
  body: ViewBody;
  /** A view's id or the name of a ready one; `null`: all deals. */
  view: string | null;
  /** It is not what the view shows, any more. */
  changed: boolean;
}

export function isReady(view: string | null): view is Ready {
  return READY.some((each) => each === view);
}

/** Reads an address: a view, or what was made of one. A view that is gone is all deals. */
export function read(query: URLSearchParams, today: string, saved: readonly View[]): Shown {
  const named = query.get('view');
  const view = saved.find(({ id }) => id === named);
  const own = view?.body ?? (isReady(named) ? ready(named, today) : null);
  const base = own ?? plain();
  const known = own ? named : null;
  if (!query.has('sort') && !query.has('cols')) {
    // A filter that came from elsewhere, such as a link.
    const filter = fromQuery(query);
    const bare = toQuery(filter, null).toString() === '';
    return { body: bare ? base : { ...base, filter }, view: bare ? known : null, changed: false };
  }
  const columns = (query.get('cols') ?? '').split(',').flatMap((id): DealColumn[] => COLUMNS.filter((column) => column.id === id).map((column) => column.id));
  const body: ViewBody = { filter: fromQuery(query), sort: sortOf(query) ?? base.sort, columns: columns.length ? [...new Set(columns)] : base.columns };
  return { body, view: known, changed: !same(body, base) };
}

/** The address of a view as it is. */
export function addressOf(view: string | null): string {
  return view ? `/deals?view=${view}` : '/deals';
}

/** The address of what was made of a view. */
export function write(body: ViewBody, view: string | null): string {
  const query = toQuery(body.filter, body.sort);
  query.set('cols', body.columns.join(','));
  if (view) query.set('view', view);
  return `/deals?${query}`;
}

export function same(one: ViewBody, other: ViewBody): boolean {
  const words = ({ filter, sort, columns }: ViewBody) => `${toQuery(filter, sort)} ${columns}`;
  return words(one) === words(other);
}
