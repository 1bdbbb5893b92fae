import type { TaskRef } from '../bindings';
import { t, tm } from '../i18n/i18n.svelte';
import { toasts } from '../shell/toasts.svelte';
import { undo } from '../shell/undo';
import { work } from '../shell/work';

/** Runs a change of many deals and tells what became of it. Returns why it was refused, if it was; `null` when it was done. */
export async function bulk(running: string, done: (records: number) => string, start: () => Promise<TaskRef>): Promise<{ done: boolean; refusal: string | null }> {
  const result = await work(running, start);
  if (result?.kind !== 'changed') return { done: false, refusal: null };
  const { change, records } = result;
  if (change.kind === 'refused') return { done: false, refusal: tm(change.message) };
  if (change.kind === 'done') {
    const { command } = change;
    toasts.show(done(records), { actions: [{ label: t('toast-undo'), run: () => void undo(command) }] });
  }
  return { done: true, refusal: null };
}
