import { expect, test } from 'vitest';
import { daysBetween, readDay, windowOf } from './days';

const none = { from: null, to: null };

test.each([
  ['all', '2026-11-23', null, null],
  ['this-quarter', '2026-11-23', '2026-10-01', '2026-12-31'],
  ['this-quarter', '2028-02-29', '2028-01-01', '2028-03-31'],
  ['last-quarter', '2026-11-23', '2026-07-01', '2026-09-30'],
  ['last-quarter', '2026-02-01', '2025-10-01', '2025-12-31'],
  ['this-year', '2026-11-23', '2026-01-01', '2026-12-31'],
  ['last-12-months', '2026-11-23', '2025-11-24', '2026-11-23'],
  ['last-12-months', '2026-12-31', '2026-01-01', '2026-12-31'],
  ['last-12-months', '2028-02-29', '2027-03-01', '2028-02-29'],
] as const)('%s on %s', (choice, today, from, to) => {
  expect(windowOf(choice, today, none)).toEqual({ from, to });
});

test('a day is read in any digits, and only if it exists', () => {
  expect(readDay(' 2026-6-4 ')).toBe('2026-06-04');
  expect(readDay('٢٠٢٦-٠٦-١٤')).toBe('2026-06-14');
  expect(readDay('2026-02-29')).toBeNull();
  expect(readDay('14/06/2026')).toBeNull();
  expect(readDay('')).toBeNull();
});

test('days between are calendar days', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-01-02', '2026-01-02')).toBe(0);
});
