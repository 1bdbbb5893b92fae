import { expect, test } from 'vitest';
import { presets } from './presets';

// From a calendar: 2024 has a 29 February, and December is followed by January of the next year.
test('spans of days are whole months', () => {
  const of = (field: 'expected' | 'created', today: string) => Object.fromEntries(presets(field, today).map(({ id, window }) => [id, [window.from, window.to]]));
  expect(of('expected', '2024-01-31')).toEqual({
    past: [null, '2024-01-30'],
    'this-month': ['2024-01-01', '2024-01-31'],
    'next-month': ['2024-02-01', '2024-02-29'],
    'this-quarter': ['2024-01-01', '2024-03-31'],
  });
  expect(of('created', '2026-01-01')['last-month']).toEqual(['2025-12-01', '2025-12-31']);
  expect(of('expected', '2026-12-01')).toMatchObject({ past: [null, '2026-11-30'], 'next-month': ['2027-01-01', '2027-01-31'] });
});
