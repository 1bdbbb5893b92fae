import type { DealColumn, ExportFormat } from '../bindings';
import { locale, t, tl } from '../i18n/i18n.svelte';
import { call } from '../ipc';
import { toasts } from '../shell/toasts.svelte';
import { work } from '../shell/work';
import type { Question } from './rows.svelte';

const KINDS: Record<ExportFormat | 'ics', string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar;charset=utf-8',
};

/** Bytes of a text in base64. */
function bytes(content: string): Uint8Array<ArrayBuffer> {
  const text = atob(content);
  const all = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) all[at] = text.charCodeAt(at);
  return all;
}

/** Gives a file to the user. */
export function save(name: string, content: string, format: ExportFormat | 'ics'): void {
  const url = URL.createObjectURL(new Blob([bytes(content)], { type: KINDS[format] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Writes what is seen into a file, and gives it to the user. Its name says nothing of whose deals are in it. */
export async function exportDeals(question: Question, columns: DealColumn[], format: ExportFormat, ids: string[] | null): Promise<void> {
  const { language } = locale;
  const result = await work(t('table-exporting'), () => call('deal_export', { ...question, columns, format, language, ids }));
  if (result?.kind !== 'file') return;
  const file = `${tl('table-file')}-${locale.today}.${format}`;
  save(file, result.content, format);
  toasts.show(t('table-exported', { count: result.records, file }));
}
