import type { TaskStatus } from '../bindings';
import { asFailure, call } from '../ipc';
import { events } from './events';
import { toasts } from './toasts.svelte';

/** Asks a task to stop; what became of it, its follower tells. */
export async function cancel(task: string): Promise<void> {
  try {
    await call('task_cancel', { task });
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
  }
}

/** Follows a task to its end, by its events, and by asking in case one was missed. */
export function follow(task: string, progress?: (status: TaskStatus) => void): Promise<TaskStatus> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearInterval(timer);
      unhear();
    };
    const see = (status: TaskStatus) => {
      if (status.task !== task) return;
      progress?.(status);
      if (status.state === 'running') return;
      stop();
      resolve(status);
    };
    const ask = () =>
      call('task_get', { task }).then(see, (thrown: unknown) => {
        stop();
        reject(thrown);
      });
    const unhear = events.hear((event) => {
      if (event.kind === 'task') see(event.status);
    });
    const timer = setInterval(ask, 500);
    void ask();
  });
}
