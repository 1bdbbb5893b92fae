// How what happened is spoken of.

import type { HistoryEntry, HistoryValue } from '../bindings';
import { commandName, day, local, money, num, t, tw } from '../i18n/i18n.svelte';

/** What an entry did, in words. */
export function what({ name, kind }: Pick<HistoryEntry, 'name' | 'kind'>): string {
  return kind === 'do' ? commandName(name) : t(`${kind}-done`, { name: commandName(name) });
}

/** A value as the user knows it from its field. */
export function value(of: HistoryValue): string {
  switch (of.kind) {
    case 'none':
      return t('history-empty-value');
    case 'text':
      return of.text;
    case 'money':
      return money(of.money);
    case 'quantity':
      return num(of.thousandths / 1000, 3);
    case 'day':
      return day(of.day);
    case 'local':
      return local(of.name);
    case 'word':
      return tw(of.id);
    case 'gone':
      return t('history-gone-value');
  }
}
