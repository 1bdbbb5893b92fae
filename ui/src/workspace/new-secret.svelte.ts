import type { Code } from '../bindings';
import { tm } from '../i18n/i18n.svelte';
import { asFailure } from '../ipc';
import { focusWrong } from './form';

/** A form that sets a passphrase, with something else that is typed beside it. */
export class NewSecret {
  passphrase = $state('');
  shown = $state(false);
  /** Both passphrases are the same, and long enough. */
  good = $state(false);
  tried = $state(false);
  busy = $state(false);
  /** What is wrong with what is typed beside it. */
  wrong = $state<string | null>(null);
  failure = $state<string | null>(null);

  /** Sends it. `missing` says what is not typed yet; an error of `mark` belongs to what is typed beside it. */
  async send(form: HTMLFormElement, missing: string | null, mark: Code | null, run: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.tried = true;
    this.failure = null;
    this.wrong = missing;
    if (missing !== null || !this.good) return focusWrong(form);
    this.busy = true;
    try {
      await run();
    } catch (thrown) {
      const { code, message } = asFailure(thrown);
      if (code === mark) this.wrong = tm(message);
      else this.failure = tm(message);
      focusWrong(form);
    } finally {
      this.busy = false;
    }
  }
}
