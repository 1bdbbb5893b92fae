import { expect, test } from 'vitest';
import type { Board, Card, Column } from '../bindings';
import { foreseen, near, placeOf } from './moves';

const money = (minor: number, currency = 'SAR') => ({ minor, currency });
const card = (id: string, minor: number | null, currency = 'SAR'): Card => ({
  id, title: id, company: null, owner: null, value: minor === null ? null : money(minor, currency), entered_on: null,
});

function column(id: string, cards: Card[]): Column {
  const priced = cards.filter(({ value }) => value?.currency === 'SAR');
  const sum = money(priced.reduce((all, { value }) => all + (value?.minor ?? 0), 0));
  const stage = { id, pipeline: 'p', name: { en: id, ar: null }, position: 0, archived: false, probability: 50, warn_days: 7, stale_days: 14 };
  return { stage, count: cards.length, total: { sum, priced: priced.length, unpriced: cards.length - priced.length }, cards };
}

const one = card('one', 100);
const two = card('two', 250);
const foreign = card('foreign', 900, 'USD');
const board = (...columns: Column[]): Board => {
  const total = column('all', columns.flatMap(({ cards }) => cards)).total;
  const open = columns.reduce((all, { count }) => all + count, 0);
  return { pipeline: { id: 'p', name: { en: 'p', ar: null }, archived: false, stages: [] }, columns, open, total };
};
const before = board(column('a', [one, two, foreign]), column('b', []), column('c', []));

test('a move that is asked for takes the card, its count and its value along', () => {
  expect(foreseen(before, [{ card: one, stage: 'b', seq: null }])).toEqual(board(column('a', [two, foreign]), column('b', [one]), column('c', [])));
  expect(foreseen(before, [{ card: foreign, stage: 'c', seq: null }])).toEqual(board(column('a', [one, two]), column('b', []), column('c', [foreign])));
});

test('a deal that ends leaves the board and its sum', () => {
  expect(foreseen(before, [{ card: two, stage: null, seq: null }])).toEqual(board(column('a', [one, foreign]), column('b', []), column('c', [])));
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
