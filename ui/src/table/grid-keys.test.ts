import { expect, test } from 'vitest';
import { lead, type Place } from './grid-keys';

const size = { rows: 100, columns: 4, page: 10 };
const go = (key: string, at: Place, rtl = false, ctrlKey = false) => lead({ key, ctrlKey, metaKey: false, altKey: false }, at, size, rtl);

test('arrows go where they point, in either direction of writing', () => {
  expect(go('ArrowRight', { row: 3, column: 1 })).toEqual({ row: 3, column: 2 });
  expect(go('ArrowRight', { row: 3, column: 1 }, true)).toEqual({ row: 3, column: 0 });
  expect(go('ArrowLeft', { row: 3, column: 3 }, true)).toEqual({ row: 3, column: 3 });
  expect(go('ArrowUp', { row: 0, column: 1 })).toEqual({ row: -1, column: 1 });
  expect(go('ArrowUp', { row: -1, column: 1 })).toEqual({ row: -1, column: 1 });
  expect(go('ArrowDown', { row: 99, column: 1 })).toEqual({ row: 99, column: 1 });
});

test('pages and ends stay inside', () => {
  expect(go('PageDown', { row: 95, column: 1 })).toEqual({ row: 99, column: 1 });
  expect(go('PageUp', { row: 5, column: 1 })).toEqual({ row: 0, column: 1 });
  expect(go('End', { row: 5, column: 1 }, false, true)).toEqual({ row: 99, column: 3 });
  expect(go('Home', { row: 5, column: 1 })).toEqual({ row: 5, column: 0 });
  expect(go('a', { row: 5, column: 1 })).toBeNull();
});
