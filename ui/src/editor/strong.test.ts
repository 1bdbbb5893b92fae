import { expect, test } from 'vitest';
import { firstDirection } from './strong';

test('the first letter decides', () => {
  expect(firstDirection('مركز اتصال Tamkeen')).toBe('rtl');
  expect(firstDirection('Tamkeen مركز')).toBe('ltr');
  expect(firstDirection('«١٢» – مركز')).toBe('rtl');
  expect(firstDirection('(12) été')).toBe('ltr');
  expect(firstDirection('שלום')).toBe('rtl');
});

test('what has no letter has no direction', () => {
  expect(firstDirection('')).toBeNull();
  expect(firstDirection('١٢ – 15:30 ✓')).toBeNull();
});
