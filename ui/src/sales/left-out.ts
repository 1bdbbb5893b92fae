import type { Total } from '../bindings';
import { bare, locale, t } from '../i18n/i18n.svelte';
import { currencyMark } from '../i18n/fmt';

/** What a total leaves out, and why; one line a reason. `warn`: there is something to be done about it. */
export function leftOut({ no_value: noValue, no_rate: noRate }: Total): { id: string; count: number; text: string; warn: boolean }[] {
  const rates = Object.entries(noRate).filter(([, count]) => count > 0);
  return [
    ...(noValue > 0 ? [{ id: 'value', count: noValue, text: t('total-no-value', { count: noValue }), warn: false }] : []),
    ...rates.map(([code, count]) => ({ id: code, count, text: t('total-no-rate', { count, currency: currencyMark(code, locale.language) }), warn: true })),
  ];
}

/** The same as one text; `null`: nothing is left out. */
export function leftOutText(total: Total): string | null {
  const parts = leftOut(total).map(({ text }) => text);
  return parts.length ? t('total-left-out', { what: bare(parts.join(' · ')) }) : null;
}
