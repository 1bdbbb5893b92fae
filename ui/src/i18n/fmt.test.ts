import { expect, test } from 'vitest';
import type { Digits, Language, Money } from '../bindings';
import cases from './format-cases.json';
import * as fmt from './fmt';

interface Case {
  kind: string;
  input: unknown;
  lang: string;
  digits: string;
  want: string;
}

function run({ kind, input, lang, digits }: Case): string {
  const format = { language: lang as Language, digits: digits as Digits };
  switch (kind) {
    case 'number':
      return fmt.number(input as number, format);
    case 'decimal':
      return fmt.number(input as number, format, 1);
    case 'percent':
      return fmt.percent(input as number, format);
    case 'money':
      return fmt.money(input as Money, format);
    case 'day':
      return fmt.day(input as string, format);
    case 'instant': {
      const { at, zone } = input as { at: number; zone: string };
      return fmt.instant(at, zone, format);
    }
    default:
      throw new Error(kind);
  }
}

test.each(cases as Case[])('$kind $input in $lang, $digits', (each) => {
  expect(run(each)).toBe(each.want);
});

test('an amount in a field can be typed back', () => {
  expect(fmt.moneyInput({ minor: 4200000, currency: 'SAR' })).toBe('42000');
  expect(fmt.moneyInput({ minor: 123450, currency: 'SAR' })).toBe('1234.50');
  expect(fmt.moneyInput({ minor: 5, currency: 'KWD' })).toBe('0.005');
  expect(fmt.moneyInput({ minor: 700, currency: 'JPY' })).toBe('700');
  expect(fmt.moneyInput(null)).toBe('');
});

test('a day of the calendar is the day of its zone', () => {
  const late = Date.UTC(2026, 10, 23, 22, 30);
  expect(fmt.dayOf(late, 'UTC')).toBe('2026-11-23');
  expect(fmt.dayOf(late, 'Asia/Riyadh')).toBe('2026-11-24');
});

test('a text that is no day is left as it is', () => {
  expect(fmt.day('soon', { language: 'en', digits: 'latn' })).toBe('soon');
});
