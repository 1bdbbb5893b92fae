import { describe, expect, test } from 'vitest';
import type { DealFilter } from '../bindings';
import { asked, asks, fromQuery, noFilter, sortOf, toQuery, without, type FilterField } from './filter.svelte';

const A = '01a20a29-4211-7116-9a4b-000000000001';
const B = '01a20a29-4211-7116-9a4b-000000000002';

const FULL: DealFilter = {
  pipeline: A,
  stages: [A, B],
  statuses: ['open', 'lost'],
  owner_left: true,
  owners: [null, A],
  sources: [B, null],
  products: [A],
  companies: [B],
  contacts: [A, B],
  value_from: 0,
  value_to: 1_500_000,
  created: { from: '2026-01-01', to: null },
  expected: { from: null, to: '2026-12-31' },
  closed: { from: '2026-02-01', to: '2026-02-28' },
  text: 'نور & سحاب #1',
  idle: ['idle', 'stale'],
  next_step: 'overdue',
};
const FIELDS: FilterField[] = [
  'pipeline', 'stages', 'statuses', 'owners', 'sources', 'products', 'companies', 'contacts', 'value', 'created', 'expected', 'closed', 'text', 'idle', 'next_step',
];

describe('a filter in an address', () => {
  test('comes back as it was', () => {
    const query = toQuery(FULL, { by: 'value', descending: true });
    expect(fromQuery(new URLSearchParams(query.toString()))).toEqual(FULL);
    expect(sortOf(query)).toEqual({ by: 'value', descending: true });
  });

  test('takes its words away and leaves others', () => {
    const query = toQuery(noFilter(), null, toQuery(FULL, { by: 'title', descending: false }, new URLSearchParams('view=7')));
    expect(query.toString()).toBe('view=7');
    expect(fromQuery(query)).toEqual(noFilter());
    expect(sortOf(query)).toBeNull();
  });

  test('leaves out what nobody could have chosen', () => {
    const query = new URLSearchParams('owner=me&min=-5&max=1e9&expected=2026-13-01..x&idle=lazy&next=never&sort=colour&status=open');
    expect(fromQuery(query)).toEqual({ ...noFilter(), statuses: ['open'] });
    expect(sortOf(query)).toBeNull();
  });
});

test('each field is asked for, and taken away, by itself', () => {
  expect(asked(FULL, FIELDS)).toEqual(FIELDS);
  expect(asked(noFilter(), FIELDS)).toEqual([]);
  for (const field of FIELDS) {
    const less = without(FULL, field);
    expect(asks(less, field), field).toBe(false);
    expect(asked(less, FIELDS)).toEqual(FIELDS.filter((each) => each !== field));
  }
});
