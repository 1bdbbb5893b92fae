import { expect, test } from 'vitest';
import { addMonths, monthGrid, nextWorkingDay, startOfWeek, weekdayOf, type Week } from './days';
import { readDay } from './read-day';

/** Riyadh. */
const gulf: Week = { start: 0, weekend: [5, 6] };
const europe: Week = { start: 1, weekend: [6, 0] };
// A Tuesday.
const today = '2026-11-24';
const read = (text: string, week = gulf) => readDay(text, { today, week });

test.each([
  ['2026-06-14', '2026-06-14'],
  ['2026-6-4', '2026-06-04'],
  ['٢٠٢٦-٠٦-١٤', '2026-06-14'],
  ['۲۰۲۶/۰۶/۱۴', '2026-06-14'],
  ['14/06/2026', '2026-06-14'],
  ['١٤/٦/٢٠٢٦', '2026-06-14'],
  ['14.6.26', '2026-06-14'],
  // Only a month can stand first here.
  ['12/25/2026', '2026-12-25'],
  // Without a year: the next one there is, today included.
  ['24/11', '2026-11-24'],
  ['23/11', '2027-11-23'],
  ['1.12.', '2026-12-01'],
  ['29/2', '2028-02-29'],
  ['14 June 2026', '2026-06-14'],
  ['June 14, 2027', '2027-06-14'],
  ['3rd of dec', '2026-12-03'],
  ['Sun 29 Nov 2026', '2026-11-29'],
  ['١٤ يونيو ٢٠٢٧', '2027-06-14'],
  ['5 كانون الأول', '2026-12-05'],
  ['الأحد 29 نوفمبر 2026', '2026-11-29'],
])('the date %s is %s', (typed, day) => {
  expect(read(typed)).toBe(day);
});

test.each([
  ['today', '2026-11-24'],
  ['اليوم', '2026-11-24'],
  [' Tomorrow ', '2026-11-25'],
  ['غدًا', '2026-11-25'],
  ['غداً', '2026-11-25'],
  ['بكره', '2026-11-25'],
  ['بعد غدٍ', '2026-11-26'],
  ['أمس', '2026-11-23'],
  ['+3d', '2026-11-27'],
  ['+3', '2026-11-27'],
  ['3 days', '2026-11-27'],
  ['in 3 days', '2026-11-27'],
  ['+2w', '2026-12-08'],
  ['+1m', '2026-12-24'],
  ['بعد ٣ أيام', '2026-11-27'],
  ['بعد 3 ايام', '2026-11-27'],
  ['بعد ١١ يومًا', '2026-12-05'],
  ['بعد يوم', '2026-11-25'],
  ['بعد يومين', '2026-11-26'],
  ['بعد أسبوع', '2026-12-01'],
  ['بعد أسبوعين', '2026-12-08'],
  ['بعد شهرين', '2027-01-24'],
  // A week begins on Sunday in Riyadh.
  ['next week', '2026-11-29'],
  ['الأسبوع القادم', '2026-11-29'],
  ['الاسبوع المقبل', '2026-11-29'],
  ['next month', '2026-12-24'],
  ['الشهر القادم', '2026-12-24'],
  ['end of month', '2026-11-30'],
  ['آخر الشهر', '2026-11-30'],
])('%s is %s', (typed, day) => {
  expect(read(typed)).toBe(day);
});

test('next week begins with a working day', () => {
  expect(read('next week', europe)).toBe('2026-11-30');
  expect(read('next week', { start: 6, weekend: [5, 6] })).toBe('2026-11-29');
});

test('the name of a day is the next one of that name, never today', () => {
  expect(read('Wednesday')).toBe('2026-11-25');
  expect(read('tue')).toBe('2026-12-01');
  expect(read('next sunday')).toBe('2026-11-29');
  expect(read('الأحد')).toBe('2026-11-29');
  expect(read('يوم الخميس')).toBe('2026-11-26');
  expect(read('الاثنين القادم')).toBe('2026-11-30');
  expect(read('الأربعاء')).toBe('2026-11-25');
});

test.each(['', 'soon', '2026-02-29', '31/4', '32/1/2026', '14', '2026', 'week', 'قريبا', '1/1/1448', '+99999d', 'in', 'next', 'sunday monday'])(
  '“%s” is no day',
  (typed) => {
    expect(read(typed)).toBeNull();
  },
);

test('days are counted over the ends of months and years', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  // Known days: the Unix epoch, and a leap day.
  expect(weekdayOf('1970-01-01')).toBe(4);
  expect(weekdayOf('2024-02-29')).toBe(4);
  expect(weekdayOf('1969-12-31')).toBe(3);
});

test('a week begins where it begins', () => {
  expect(startOfWeek('2026-11-24', gulf)).toBe('2026-11-22');
  expect(startOfWeek('2026-11-22', europe)).toBe('2026-11-16');
  expect(nextWorkingDay('2026-11-26', gulf)).toBe('2026-11-29');
  expect(nextWorkingDay('2026-11-27', europe)).toBe('2026-11-30');
});

test('a month is shown in whole weeks', () => {
  const weeks = monthGrid('2026-11-24', gulf);
  expect(weeks.length).toBe(6);
  expect(weeks[0]?.[0]).toBe('2026-11-01');
  expect(monthGrid('2026-11-24', europe)[0]?.[0]).toBe('2026-10-26');
  expect(new Set(weeks.flat()).size).toBe(42);
});
