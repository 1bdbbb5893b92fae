import type { Week as WireWeek } from '../bindings';
import type { Week, Weekday } from '../i18n/days';

const STARTS: Record<WireWeek['start'], Weekday> = { saturday: 6, sunday: 0, monday: 1 };
const WEEKENDS: Record<WireWeek['weekend'], readonly Weekday[]> = { fri_sat: [5, 6], sat_sun: [6, 0], fri: [5], sun: [0] };

/** The week of the business, in numbers. */
export function weekOf({ start, weekend }: WireWeek): Week {
  return { start: STARTS[start], weekend: WEEKENDS[weekend] };
}
