import { t } from '../i18n/i18n.svelte';
import { call } from '../ipc';
import { toasts } from '../shell/toasts.svelte';
import { work } from '../shell/work';

/** Makes a backup, and tells what became of it. */
export async function backUp(): Promise<void> {
  const result = await work(t('backups-now-running'), () => call('backup_now', null));
  if (result?.kind === 'backed_up') toasts.show(t('backups-now-done'));
}

/** Reads every backup whole, and tells how many are good. */
export async function checkBackups(): Promise<void> {
  const result = await work(t('backups-check-running'), () => call('backup_check', null));
  if (result?.kind !== 'backups_checked') return;
  if (result.damaged) toasts.show(t('backups-check-damaged', { damaged: result.damaged }), { tone: 'bad' });
  else toasts.show(t('backups-check-good', { good: result.good }));
}
