import { expect, test } from 'vitest';
import type { Board, Card, Column } from '../bindings';
import { foreseen, near, placeOf } from './moves';

const money = (minor: number, currency = 'SAR') => ({ minor, currency });
const card = (id: string, minor: number | null, currency = 'SAR'): Card => ({
  id, title: id, company: null, owner: null, value: minor === null ? null : money(minor, currency), entered_on: null, expected_on: null,
  // A dollar is worth four riyals; of other currencies nobody knows.
  worth: minor === null || currency === 'EUR' ? null : money(minor * (currency === 'USD' ? 4 : 1)),
  expected_past: false, idle: { state: 'fresh', days: 0 }, next_step: null, next_is: 'missing',
});

function column(id: string, cards: Card[]): Column {
  const priced = cards.filter(({ worth }) => worth);
  const sum = money(priced.reduce((all, { worth }) => all + (worth?.minor ?? 0), 0));
  const euros = cards.filter(({ value }) => value?.currency === 'EUR').length;
  const noValue = cards.filter(({ value }) => !value).length;
  const stage = { id, pipeline: 'p', name: { en: id, ar: null }, position: 0, archived: false, probability: 50, warn_days: 7, stale_days: 14 };
  return { stage, count: cards.length, total: { sum, priced: priced.length, no_value: noValue, no_rate: euros ? { EUR: euros } : {} }, weighted: money(0), cards };
}

const one = card('one', 100);
const two = card('two', 250);
const foreign = card('foreign', 900, 'USD');
const euro = card('euro', 900, 'EUR');
const bare = card('bare', null);
const board = (...columns: Column[]): Board => {
  const total = column('all', columns.flatMap(({ cards }) => cards)).total;
  const open = columns.reduce((all, { count }) => all + count, 0);
  return { pipeline: { id: 'p', name: { en: 'p', ar: null }, archived: false, stages: [] }, columns, open, all: open, total, weighted: money(0) };
};
const before = board(column('a', [one, two, foreign]), column('b', []), column('c', []));

test('a move that is asked for takes the card, its count and its value along', () => {
  expect(foreseen(before, [{ card: one, stage: 'b', seq: null }])).toEqual(board(column('a', [two, foreign]), column('b', [one]), column('c', [])));
  expect(foreseen(before, [{ card: foreign, stage: 'c', seq: null }])).toEqual(board(column('a', [one, two]), column('b', []), column('c', [foreign])));
});

test('what is not in the sum goes along as well', () => {
  const all = board(column('a', [euro, bare]), column('b', [euro]));
  const { columns } = foreseen(all, [{ card: bare, stage: 'b', seq: null }]);
  expect(columns.map(({ total }) => [total.no_value, total.no_rate])).toEqual([[0, { EUR: 1 }], [1, { EUR: 1 }]]);
});

test('a deal that ends leaves the board and its sum', () => {
  const after = board(column('a', [one, foreign]), column('b', []), column('c', []));
  // How many there are whatever the filter is told by the program alone.
  expect(foreseen(before, [{ card: two, stage: null, seq: null }])).toEqual({ ...after, all: before.all });
});

test('what is there already, or gone, is not moved', () => {
  expect(foreseen(before, [{ card: one, stage: 'a', seq: null }])).toEqual(before);
  expect(foreseen(before, [{ card: card('gone', 5), stage: 'b', seq: null }])).toEqual(before);
});

test('the place of a card goes to the next, to the one before, or to the nearest column', () => {
  const at = placeOf(before.columns, 'one') ?? { x: -1, y: -1 };
  expect(at).toEqual({ x: 0, y: 0 });
  expect(near(board(column('a', [two, foreign]), column('b', [])).columns, at)?.id).toBe('two');
  expect(near(board(column('a', [two]), column('b', [])).columns, { x: 0, y: 1 })?.id).toBe('two');
  expect(near(board(column('a', []), column('b', []), column('c', [one])).columns, at)?.id).toBe('one');
  expect(near(board(column('a', [one]), column('b', [])).columns, { x: 1, y: 0 })?.id).toBe('one');
  expect(near([], at)).toBeUndefined();
});
