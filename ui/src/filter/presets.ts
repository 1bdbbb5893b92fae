import type { Window } from '../bindings';
import { windowOf } from '../insights/days';
import type { DayField } from './filter.svelte';

export type Preset = 'past' | 'this-month' | 'next-month' | 'last-month' | 'this-quarter' | 'this-year';

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The days of a month, counted from the one that a day is in. */
function month(today: string, away: number): Window {
  const [year = 0, at = 1] = today.split('-').map(Number);
  return { from: iso(new Date(Date.UTC(year, at - 1 + away, 1))), to: iso(new Date(Date.UTC(year, at + away, 0))) };
}

function days(preset: Preset, today: string): Window {
  switch (preset) {
    case 'past': {
      const [year = 0, at = 1, day = 1] = today.split('-').map(Number);
      return { from: null, to: iso(new Date(Date.UTC(year, at - 1, day - 1))) };
    }
    case 'this-month':
      return month(today, 0);
    case 'next-month':
      return month(today, 1);
    case 'last-month':
      return month(today, -1);
    default:
      return windowOf(preset, today, { from: null, to: null });
  }
}

/** Spans of days that are asked for often. */
export function presets(field: DayField, today: string): { id: Preset; window: Window }[] {
  const often: Preset[] = field === 'expected' ? ['past', 'this-month', 'next-month', 'this-quarter'] : ['this-month', 'last-month', 'this-quarter', 'this-year'];
  return often.map((id) => ({ id, window: days(id, today) }));
}
