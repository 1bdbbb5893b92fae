import type { TaskRef, TaskResult } from '../bindings';
import { t } from '../i18n/i18n.svelte';
import { asFailure } from '../ipc';
import { cancel, follow } from './tasks';
import { toasts } from './toasts.svelte';

/** Runs a task with a message that shows how far it is and can stop it. Tells why it did not end well; then there is no result. */
export async function work(text: string, start: () => Promise<TaskRef>): Promise<TaskResult | null> {
  let toast: number | null = null;
  try {
    const { task } = await start();
    const stop = { label: t('task-cancel'), run: () => void cancel(task) };
    const shown = toasts.show(text, { stays: true, actions: [stop], progress: { done: 0, total: 0 } });
    toast = shown;
    const end = await follow(task, ({ done, total }) => toasts.update(shown, { progress: { done, total } }));
    toasts.close(toast);
    if (end.state === 'cancelled') toasts.show(t('task-cancelled'));
    else if (end.error) toasts.failure(end.error);
    return end.result;
  } catch (thrown) {
    if (toast !== null) toasts.close(toast);
    toasts.failure(asFailure(thrown));
    return null;
  }
}
