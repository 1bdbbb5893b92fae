import type { RestorePreview, TaskRef, TaskStatus } from '../bindings';
import { t } from '../i18n/i18n.svelte';
import { asFailure, call, type Failure } from '../ipc';
import { router } from '../shell/router.svelte';
import { cancel, follow } from '../shell/tasks';
import { toasts } from '../shell/toasts.svelte';
import { when } from './words';

type Step = 'looking' | 'preview' | 'applying' | 'stopped' | 'failed';

/** A restore, from looking into a backup to the workspace as it was. */
export class Restoring {
  step = $state<Step>('looking');
  preview = $state.raw<RestorePreview | null>(null);
  failure = $state.raw<Failure | null>(null);
  done = $state(0);
  total = $state(0);
  #backup: string;
  #task: string | null = null;
  #left = false;

  constructor(backup: string) {
    this.#backup = backup;
  }

  /** Reads the backup and says what differs; changes nothing. */
  async look(): Promise<void> {
    this.step = 'looking';
    this.failure = null;
    this.preview = null;
    try {
      const end = await this.#run(() => call('restore_preview', { backup: this.#backup }));
      if (end.state === 'cancelled') this.step = 'stopped';
      else if (end.result?.kind === 'restore_preview') {
        this.preview = end.result.preview;
        this.step = 'preview';
      } else throw end.error ?? 'no result';
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.step = 'failed';
    }
  }

  /** Puts the backup in the workspace's place. What is on display may be gone before this ends: messages tell the rest. */
  async apply(): Promise<void> {
    const { preview } = this;
    if (!preview || this.step !== 'preview') return;
    this.step = 'applying';
    try {
      const end = await this.#run(() => call('restore_apply', { token: preview.token }));
      if (end.state === 'cancelled') toasts.show(t('task-cancelled'));
      else if (end.error) throw end.error;
      else {
        toasts.show(t('restore-done', { when: when(preview.made_at) }), { stays: true });
        router.go('/backups');
        return;
      }
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
    // What was looked into is given away with the attempt.
    if (!this.#left) await this.look();
  }

  async stop(): Promise<void> {
    if (this.#task) await cancel(this.#task);
  }

  /** The page is left: nobody waits for what is in the backup; a restore goes on. */
  leave(): void {
    this.#left = true;
    if (this.step === 'looking') void this.stop();
  }

  async #run(start: () => Promise<TaskRef>): Promise<TaskStatus> {
    this.done = 0;
    this.total = 0;
    const { task } = await start();
    this.#task = task;
    if (this.#left && this.step === 'looking') void this.stop();
    try {
      return await follow(task, ({ done, total }) => {
        this.done = done;
        this.total = total;
      });
    } finally {
      this.#task = null;
    }
  }
}
