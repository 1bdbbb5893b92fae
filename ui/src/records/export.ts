import type { ExportFormat, ExportOf } from '../bindings';
import { locale, t, tl } from '../i18n/i18n.svelte';
import { call } from '../ipc';
import type { Shown } from '../reach/list.svelte';
import { toasts } from '../shell/toasts.svelte';
import { work } from '../shell/work';
import { save } from '../table/export';

/** Writes a list into a file, narrowed and ordered as it is seen, and gives it to the user. */
export async function exportRecords(of: ExportOf, { text, sort }: Shown, format: ExportFormat): Promise<void> {
  const { language } = locale;
  const result = await work(t('records-exporting'), () => call('record_export', { of, text, sort, format, language }));
  if (result?.kind !== 'file') return;
  const file = `${tl(`records-file-${of}`)}-${locale.today}.${format}`;
  save(file, result.content, format);
  toasts.show(t(`records-exported-${of}`, { count: result.records, file }));
}
