import { expect, test } from 'vitest';
import type { HistoryEntry, Seen, History } from '../bindings';
import { byDay, parts } from './pages';

const entry = (seq: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  seq, command: `c${seq}`, name: 'deal_edit', kind: 'do', standing: 'live', at: seq, who: 'you', rows: 1, about: 'deal', record: 'a', title: 'A', names: null, here: true, fields: [], parts: [], ...more,
});

test('parts follow one another without a gap, and end where nothing is older', async () => {
  const all = [9, 8, 7, 6, 5].map((seq) => entry(seq));
  const ask = async (before: number | null): Promise<Seen<History>> => {
    const rest = all.filter(({ seq }) => before === null || seq < before);
    return { seq: 9, data: { entries: rest.slice(0, 2), more: rest.length > 2 } };
  };
  const told = async (count: number) => {
    const { seq, data } = await parts(count, ask);
    return [seq, data.entries.map((each) => each.seq), data.more];
  };
  expect(await told(1)).toEqual([9, [9, 8], true]);
  expect(await told(2)).toEqual([9, [9, 8, 7, 6], true]);
  expect(await told(7)).toEqual([9, [9, 8, 7, 6, 5], false]);
});

test('entries of a day stand together, in their order', () => {
  const days = byDay([entry(3, { at: 2 }), entry(2, { at: 2 }), entry(1, { at: 1 })], String);
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2', 2],
    ['1', 1],
  ]);
});
