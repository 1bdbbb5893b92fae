// Phones, e-mail addresses and web addresses leave the program only through a command, which checks them.

import type { LinkKind } from '../bindings';
import { t, tm } from '../i18n/i18n.svelte';
import { asFailure, call } from '../ipc';
import { toasts } from '../shell/toasts.svelte';

/** Opens it with the system's program for it; where there is none, offers to copy it. */
export async function openLink(kind: LinkKind, value: string): Promise<void> {
  try {
    const opened = await call('link_open', { kind, value });
    if (opened.kind === 'refused') toasts.show(t('refused-toast', { why: tm(opened.message) }), { tone: 'bad' });
    if (opened.kind === 'unavailable') {
      toasts.show(t(`link-unavailable-${kind}`), { actions: [{ label: t('link-copy'), run: () => void copy(value) }] });
    }
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
  }
}

/** Copies a value, as it is kept. */
export async function copy(value: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
    toasts.show(t('link-copied', { value }));
  } catch {
    toasts.show(t('link-not-copied'), { tone: 'bad' });
  }
}
