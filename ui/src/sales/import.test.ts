import { expect, test } from 'vitest';
import { base64, csvCell } from './csv';
import { initials } from './names';

test('bytes come back from base64, whatever their number', () => {
  for (const size of [0, 1, 2, 3, 32_766, 32_767, 100_001]) {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 256);
    expect(Buffer.from(base64(bytes), 'base64').equals(Buffer.from(bytes)), String(size)).toBe(true);
  }
});

test('a cell is quoted where it has to be, and is never a formula', () => {
  expect(csvCell('plain')).toBe('plain');
  expect(csvCell('a, "b"')).toBe('"a, ""b"""');
  expect(csvCell('=1+1')).toBe("'=1+1");
  expect(csvCell("'=1+1")).toBe("''=1+1");
  expect(csvCell("'quoted")).toBe("'quoted");
});

test('a person has two letters', () => {
  expect(initials('Sara Mansour')).toBe('SM');
  expect(initials('Lina')).toBe('L');
  expect(initials('لينا حداد')).toBe('ل\u200Cح');
  expect(initials(' ')).toBe('');
});
