// Days as people type them, in both languages and any digits, whichever language the program speaks.

import { fold } from '../shell/fold';
import { addDays, addMonths, dayOfNumbers, lengthOfMonth, nextWorkingDay, numbersOf, startOfWeek, weekdayOf, type Week } from './days';

const PERSIAN_ZERO = 0x06f0;
/** Nobody plans for a day before this one. */
const FIRST_YEAR = 1900;

/** Each list in the order of the week from Sunday, or of the year; folded, as what is typed. */
const folded = (lists: string[]): string[][] => lists.map((list) => list.split(' ').map((word) => fold(word.replaceAll('_', ' '))));

const WEEKDAYS = folded([
  'sunday sun الأحد أحد',
  'monday mon الاثنين اثنين الإثنين',
  'tuesday tue tues الثلاثاء ثلاثاء',
  'wednesday wed الأربعاء أربعاء',
  'thursday thu thur thurs الخميس خميس',
  'friday fri الجمعة جمعة',
  'saturday sat السبت سبت',
]);

const MONTHS = folded([
  'january jan يناير كانون_الثاني',
  'february feb فبراير شباط',
  'march mar مارس آذار',
  'april apr أبريل إبريل نيسان',
  'may مايو أيار',
  'june jun يونيو يونيه حزيران',
  'july jul يوليو يوليه تموز',
  'august aug أغسطس آب',
  'september sep sept سبتمبر أيلول',
  'october oct أكتوبر تشرين_الأول',
  'november nov نوفمبر تشرين_الثاني',
  'december dec ديسمبر كانون_الأول',
]);

const among = (...words: string[]): Set<string> => new Set(words.map(fold));
const TODAY = among('today', 'tod', 'now', 'اليوم', 'النهارده');
const TOMORROW = among('tomorrow', 'tom', 'tmr', 'tmrw', 'غدا', 'غد', 'بكرة', 'بكره', 'باكر');
const AFTER_TOMORROW = among('day after tomorrow', 'the day after tomorrow', 'بعد غد', 'بعد بكرة', 'بعد بكره');
const YESTERDAY = among('yesterday', 'أمس', 'امس', 'مبارح');
const MONTH_END = among('end of month', 'end of the month', 'eom', 'آخر الشهر', 'نهاية الشهر');
const WEEK = among('week', 'الأسبوع', 'أسبوع');
const MONTH = among('month', 'الشهر', 'شهر');
const NEXT_EN = among('next', 'coming');
const NEXT_AR = among('القادم', 'القادمة', 'المقبل', 'المقبلة', 'الجاي', 'الجاية', 'التالي');

type Unit = 'day' | 'week' | 'month';
const UNITS: [Unit, number, Set<string>][] = [
  ['day', 1, among('d', 'day', 'days', 'يوم', 'يوما', 'أيام', 'ي')],
  ['day', 2, among('يومين', 'يومان')],
  ['week', 1, among('w', 'wk', 'week', 'weeks', 'أسبوع', 'أسبوعا', 'أسابيع')],
  ['week', 2, among('أسبوعين', 'أسبوعان')],
  ['month', 1, among('m', 'mo', 'month', 'months', 'شهر', 'شهرا', 'أشهر', 'شهور')],
  ['month', 2, among('شهرين', 'شهران')],
];

/** What a day is read against. */
export interface Present {
  today: string;
  week: Week;
}

function after(today: string, count: number, unit: Unit): string | null {
  // Further than any plan: a slip of the finger.
  if (count > 3660) return null;
  return unit === 'month' ? addMonths(today, count) : addDays(today, count * (unit === 'week' ? 7 : 1));
}

/** `+3d`, `in 2 weeks`, `بعد ٣ أيام`, `بعد أسبوعين`. */
function distance(text: string, today: string): string | null {
  const match = /^(\+|in |بعد )?\s*(\d{1,4})?\s*(\p{L}+)?$/u.exec(text);
  if (!match) return null;
  const [, lead, number, word] = match;
  if (word === undefined) return lead && number !== undefined ? after(today, Number(number), 'day') : null;
  const unit = UNITS.find(([, , words]) => words.has(word));
  if (!unit) return null;
  const [kind, each] = unit;
  // "week" alone is no distance, "بعد أسبوع" is; two of them are in the word already.
  if (number === undefined) return lead && lead !== '+' ? after(today, each, kind) : null;
  return each === 1 ? after(today, Number(number), kind) : null;
}

/** The next day of that name, never today itself. */
function weekday(text: string, today: string): string | null {
  const words = text.split(' ').filter((word) => word !== fold('يوم') && word !== 'on' && word !== 'this');
  const name = words.filter((word) => !NEXT_EN.has(word) && !NEXT_AR.has(word));
  const found = name.length === 1 ? WEEKDAYS.findIndex((names) => names.includes(name[0] ?? '')) : -1;
  if (found < 0) return null;
  const ahead = (found - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead || 7);
}

function nextOf(text: string, { today, week }: Present): string | null {
  const words = text.split(' ');
  if (words.length !== 2) return null;
  const [first = '', second = ''] = words;
  const unit = NEXT_EN.has(first) ? second : NEXT_AR.has(second) ? first : null;
  if (unit === null) return null;
  if (WEEK.has(unit)) return nextWorkingDay(addDays(startOfWeek(today, week), 6), week);
  return MONTH.has(unit) ? addMonths(today, 1) : null;
}

/** A date without a year is the next one there is. */
function coming(month: number, date: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  // Far enough for 29 February.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = dayOfNumbers(year + ahead, month, date);
    if (day !== null && day >= today) return day;
  }
  return null;
}

function withYear(year: string | undefined, month: number, date: number, today: string): string | null {
  if (year === undefined) return coming(month, date, today);
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return full < FIRST_YEAR ? null : dayOfNumbers(full, month, date);
}

/** `2026-06-14`, `14/6/2026`, `14.6.`, `14-6-26`. The day comes first, unless it can only be the month. */
function numbers(text: string, today: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return withYear(iso[1], Number(iso[2]), Number(iso[3]), today);
  const match = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4})?)?$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  return second > 12 ? withYear(match[3], first, second, today) : withYear(match[3], second, first, today);
}

/** `14 June`, `June 14, 2026`, `١٤ يونيو ٢٠٢٦`. */
function named(text: string, today: string): string | null {
  const plain = text.replace(/[,،]/g, ' ').replace(/(\d)(?:st|nd|rd|th)\b/g, '$1').replace(/\s+/g, ' ').trim();
  const match = /^(?:\p{L}+ )?(\d{1,2}) (?:of )?(\D+?)(?: (\d{4}))?$/u.exec(plain) ?? null;
  const turned = /^(\D+?) (\d{1,2})(?: (\d{4}))?$/u.exec(plain);
  const [date, name, year] = match ? [match[1], match[2], match[3]] : turned ? [turned[2], turned[1], turned[3]] : [];
  const month = MONTHS.findIndex((names) => names.includes(name ?? ''));
  return month < 0 ? null : withYear(year, month + 1, Number(date), today);
}

/** The day that was typed; `null` when it is none. */
export function readDay(typed: string, present: Present): string | null {
  const latin = typed.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO)).replace(/[\u2066-\u2069]/g, '');
  const text = fold(latin).replace(/[.!؟?]$/, (end) => (end === '.' && /\d\.$/.test(latin.trim()) ? '.' : ''));
  const { today } = present;
  if (!text) return null;
  if (TODAY.has(text)) return today;
  if (TOMORROW.has(text)) return addDays(today, 1);
  if (AFTER_TOMORROW.has(text)) return addDays(today, 2);
  if (YESTERDAY.has(text)) return addDays(today, -1);
  if (MONTH_END.has(text)) return monthEnd(today);
  return (
    numbers(text, today) ?? named(text, today) ?? nextOf(text, present) ?? weekday(text, today) ?? distance(text, today)
  );
}

function monthEnd(today: string): string {
  const [year, month] = numbersOf(today) ?? [1970, 1, 1];
  return dayOfNumbers(year, month, lengthOfMonth(year, month)) ?? today;
}
