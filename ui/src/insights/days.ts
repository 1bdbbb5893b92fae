import type { Window } from '../bindings';

export const CHOICES = ['all', 'this-quarter', 'last-quarter', 'this-year', 'last-12-months', 'custom'] as const;
export type Choice = (typeof CHOICES)[number];

const pad = (n: number, length = 2) => String(n).padStart(length, '0');
const make = (year: number, month: number, day: number) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function split(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

// Noon of no particular place: only differences of these are used.
function count(day: string): number {
  const [year, month, date] = split(day);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return count(to) - count(from);
}

/** A day as people type it, in any digits; `null` when it is none. */
export function readDay(text: string): string | null {
  const latin = text.trim().replace(/[٠-٩]/g, (c) => String(c.charCodeAt(0) - 0x0660)).replace(/[۰-۹]/g, (c) => String(c.charCodeAt(0) - 0x06f0));
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(latin);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > lengthOf(year, month)) return null;
  return make(year, month, date);
}

function quarter(year: number, index: number): Window {
  const month = index * 3 + 1;
  return { from: make(year, month, 1), to: make(year, month + 2, lengthOf(year, month + 2)) };
}

/** The days of a choice, both ends included. Calendar days only: no time zone can move them. */
export function windowOf(choice: Choice, today: string, custom: Window): Window {
  const [year, month, date] = split(today);
  const index = Math.floor((month - 1) / 3);
  switch (choice) {
    case 'this-quarter':
      return quarter(year, index);
    case 'last-quarter':
      return index ? quarter(year, index - 1) : quarter(year - 1, 3);
    case 'this-year':
      return { from: make(year, 1, 1), to: make(year, 12, 31) };
    case 'last-12-months': {
      // The day after the same day a year ago, so that no day of the year counts twice.
      const start = new Date(Date.UTC(year - 1, month - 1, Math.min(date, lengthOf(year - 1, month)) + 1));
      return { from: make(start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate()), to: today };
    }
    case 'custom':
      return custom;
    default:
      return { from: null, to: null };
  }
}
