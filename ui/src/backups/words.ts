// How backups are spoken of: when they were made, how large they are, how things stand.

import type { BackupStatus, Seen } from '../bindings';
import { clock, day, locale, num, t } from '../i18n/i18n.svelte';
import { dayOf } from '../i18n/fmt';
import { daysBetween } from '../insights/days';

const MINUTE = 60_000;

/** A moment as one says it: "today at 14:03". */
export function when(at: number, now = Date.now()): string {
  const made = dayOf(at, locale.zone);
  const time = clock(at);
  const ago = daysBetween(made, dayOf(now, locale.zone));
  if (ago === 0) return t('backups-today', { time });
  if (ago === 1) return t('backups-yesterday', { time });
  return t('backups-on', { day: day(made), time });
}

/** A length of a file. */
export function size(bytes: number): string {
  const megabyte = 1_000_000;
  if (bytes < megabyte) return t('backups-kb', { size: num(Math.max(1, Math.round(bytes / 1000))) });
  return t('backups-mb', { size: num(bytes / megabyte, bytes < 10 * megabyte ? 1 : 0) });
}

/** How long what changed has been without a backup, in words. */
export function behind(since: number, now = Date.now()): string {
  const minutes = Math.max(0, Math.floor((now - since) / MINUTE));
  return minutes < 60 ? t('backups-minutes', { minutes }) : t('backups-since', { when: when(since, now) });
}

/** How things stand, in one sentence; of a failure its own words tell. */
export function standing(status: BackupStatus, demo: boolean, now = Date.now()): string {
  if (status.running) return t('backups-running');
  if (demo && !status.last) return t('backups-demo');
  if (!status.last && status.changed_since === null) return t('backups-none-yet');
  if (status.changed_since !== null) return behind(status.changed_since, now);
  return status.last?.made_at ? t('backups-all', { when: when(status.last.made_at, now) }) : t('backups-now-done');
}

/** An answer that belongs to no moment of the journal, as a query takes it. */
export async function timeless<T>(answer: Promise<T>): Promise<Seen<T>> {
  return { seq: 0, data: await answer };
}
