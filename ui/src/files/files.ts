// Files of records: put in, and given out again.

import type { On } from '../bindings';
import { t } from '../i18n/i18n.svelte';
import { asFailure, call } from '../ipc';
import { base64 } from '../sales/csv';
import { toasts } from '../shell/toasts.svelte';
import { changeOrTell } from '../shell/undo';

/** The most that is kept of one file, in megabytes. */
const LIMIT = 25;

/** Attaches files to a record, one after the other. */
export async function attach(on: On, files: File[]): Promise<void> {
  for (const file of files) {
    if (file.size > LIMIT * 1_048_576) {
      // Not even read: the program would refuse it.
      toasts.show(t('file-large', { name: file.name, limit: LIMIT }), { tone: 'bad' });
      continue;
    }
    try {
      const content = base64(new Uint8Array(await file.arrayBuffer()));
      await changeOrTell(() => call('attachment_add', { on, name: file.name, content }), t('file-toast', { name: file.name }));
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }
}

/** Gives a copy of a file to its user. */
export async function save(attachment: string): Promise<void> {
  try {
    const { name, content } = await call('attachment_get', { attachment });
    const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
    const link = document.createElement('a');
    // Whatever it holds, it is never opened in the window.
    link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
  }
}
