import { expect, test } from 'vitest';
import { fromQuery, noFilter } from '../filter/filter.svelte';
import { fold } from './fold';
import { addressOf, chosenRow, type Row } from './palette';

test('a hit leads to a page, or to the deals that it is about', () => {
  expect(addressOf({ kind: 'note', id: 'n', record: { kind: 'contact', id: 'c' } })).toBe('/contact/c');
  const product = '019aa000-0000-7000-8000-000000000001';
  const [path, query] = addressOf({ kind: 'product', id: product, record: null }).split('?');
  expect(path).toBe('/deals');
  expect(fromQuery(new URLSearchParams(query))).toEqual({ ...noFilter(), products: [product] });
});

test('what is chosen stays chosen while the list around it changes', () => {
  const row = (key: string): Row => ({ key, group: 'group-found', run: () => undefined });
  expect(chosenRow([row('a'), row('b')], null)).toBe(0);
  expect(chosenRow([row('x'), row('a'), row('b')], 'b')).toBe(2);
  expect(chosenRow([row('a')], 'gone')).toBe(0);
  expect(chosenRow([], 'a')).toBe(0);
});

test('names of actions are compared as the program compares names', () => {
  for (const [one, other] of [['الإعدادات', 'الاعدادات'], ['شرکت', 'شركت'], ['مـــراجَعة', 'مراجعه'], ['ﻣﺮﺣﺒﺎ ۱۲', 'مرحبا 12'], ['شئون', 'شيون'], ['Café', 'cafe']] as const) {
    expect(fold(one)).toBe(fold(other));
  }
});
