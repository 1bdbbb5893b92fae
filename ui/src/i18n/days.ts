// Calendar days, `YYYY-MM-DD`: no time, no zone, so nothing can move them.

/** A day of the week: 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** How a week is laid out where the business is. */
export interface Week {
  /** Its first day. */
  start: Weekday;
  /** The days off. */
  weekend: readonly Weekday[];
}

const DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const pad = (n: number, length: number) => String(n).padStart(length, '0');

/** How many days a month has; months count from 1. */
export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of these numbers; `null` when the calendar has none. */
export function dayOfNumbers(year: number, month: number, date: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > lengthOfMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** Year, month from 1, and date; `null` when the text is no day. */
export function numbersOf(day: string): [number, number, number] | null {
  const match = SHAPE.exec(day);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dayOfNumbers(year, month, date) === null ? null : [year, month, date];
}

// Noon of no particular place: only whole days are ever counted from it.
function count(day: string): number {
  const [year, month, date] = numbersOf(day) ?? [1970, 1, 1];
  return Date.UTC(year, month - 1, date) / DAY;
}

function dayOfCount(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** So many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return dayOfCount(count(day) + days);
}

/** The same date so many months later; the last of the month where it has no such date. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = numbersOf(day) ?? [1970, 1, 1];
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  return dayOfNumbers(toYear, toMonth, Math.min(date, lengthOfMonth(toYear, toMonth))) ?? day;
}

/** Its day of the week. */
export function weekdayOf(day: string): Weekday {
  // 1 January 1970 was a Thursday.
  return ((((count(day) + 4) % 7) + 7) % 7) as Weekday;
}

/** The first day of the week that it lies in. */
export function startOfWeek(day: string, week: Week): string {
  return addDays(day, -((weekdayOf(day) - week.start + 7) % 7));
}

/** Whether nobody works on it. */
export function isWeekend(day: string, week: Week): boolean {
  return week.weekend.includes(weekdayOf(day));
}

/** The first day after it that is not at a weekend. */
export function nextWorkingDay(day: string, week: Week): string {
  let next = addDays(day, 1);
  for (let tries = 0; tries < 7 && isWeekend(next, week); tries += 1) next = addDays(next, 1);
  return next;
}

/** The weeks that show the month of a day, whole, with what is before and after it: always six, so that nothing jumps. */
export function monthGrid(day: string, week: Week): string[][] {
  const first = startOfWeek(`${day.slice(0, 8)}01`, week);
  return Array.from({ length: 6 }, (_, row) => Array.from({ length: 7 }, (_, column) => addDays(first, row * 7 + column)));
}
