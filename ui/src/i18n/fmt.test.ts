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

test('a day has its name', () => {
  expect(fmt.dayWithName('2026-11-24', { language: 'en', digits: 'latn' })).toBe('Tue 24 Nov 2026');
  expect(fmt.dayWithName('2026-11-24', { language: 'ar', digits: 'arab' })).toBe('الثلاثاء ٢٤ نوفمبر ٢٠٢٦');
  expect(fmt.dayWithName('soon', { language: 'en', digits: 'latn' })).toBe('soon');
  expect(fmt.month('2026-11-24', { language: 'ar', digits: 'latn' })).toBe('نوفمبر 2026');
});

// From the calendar that is published for Saudi Arabia: the first days of years and of Ramadan.
test.each([
  ['2023-03-23', '1 Ramadan 1444 AH', '١ رمضان ١٤٤٤ هـ'],
  ['2024-07-07', '1 Muharram 1446 AH', '١ محرم ١٤٤٦ هـ'],
  ['2025-03-01', '1 Ramadan 1446 AH', '١ رمضان ١٤٤٦ هـ'],
  ['2025-06-06', '10 Dhu al-Hijjah 1446 AH', '١٠ ذو الحجة ١٤٤٦ هـ'],
  ['2025-06-26', '1 Muharram 1447 AH', '١ محرم ١٤٤٧ هـ'],
])('%s is %s', (day, en, ar) => {
  expect(fmt.hijri(day, { language: 'en', digits: 'latn' })).toBe(en);
  expect(fmt.hijri(day, { language: 'ar', digits: 'arab' })).toBe(ar);
});

test('outside of its table there is no Hijri day', () => {
  for (const day of ['1800-01-01', '2200-01-01', 'soon']) expect(fmt.hijri(day, { language: 'en', digits: 'latn' })).toBeNull();
});

test('a month lies in Hijri months', () => {
  expect(fmt.hijriMonths('2025-06-01', '2025-06-30', { language: 'en', digits: 'latn' })).toBe('Dhu al-Hijjah 1446 – Muharram 1447 AH');
  expect(fmt.hijriMonths('2025-03-01', '2025-03-29', { language: 'ar', digits: 'latn' })).toBe('رمضان 1446 هـ');
});
