import type { MeetingLine, SeriesRule, Weekday } from '../bindings';
import { weekdayName } from '../i18n/fmt';
import { day, dayWithName, digitsOf, locale, t } from '../i18n/i18n.svelte';

const WEEKDAYS: Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The days of the week as they are laid out where the business is. */
export function weekdays(): { value: Weekday; label: string }[] {
  return WEEKDAYS.map((_, at) => ((at + locale.week.start) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6).map((at) => ({
    value: WEEKDAYS[at] ?? 'sunday',
    label: weekdayName(at, locale.language),
  }));
}

/** The weekday of a series, as it is called. */
function weekday(name: Weekday): string {
  return weekdayName(WEEKDAYS.indexOf(name) as 0 | 1 | 2 | 3 | 4 | 5 | 6, locale.language);
}

/** How often, on which day and at which hour: "every two weeks on Monday, 10:00". */
export function cadence({ every, number, weekday: on, at }: SeriesRule): string {
  const hour = digitsOf(at);
  if (every === 'days') return t('talk-every-days', { days: number ?? 1, hour });
  if (every === 'monthly') return t('talk-every-month', { date: number ?? 1, hour });
  const name = on ? weekday(on) : '';
  return every === 'weekly' ? t('talk-every-week', { weekday: name, hour }) : t('talk-every-fortnight', { weekday: name, hour });
}

/** The day and the hour of a meeting. */
export function moment({ on, at }: Pick<MeetingLine, 'on' | 'at'>): string {
  return t('talk-moment', { day: on === locale.today ? t('talk-today', { day: day(on) }) : dayWithName(on), hour: digitsOf(at) });
}
