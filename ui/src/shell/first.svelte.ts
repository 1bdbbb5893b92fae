import type { DealsPreview } from '../sales/import-words';
import { currencyOfZone, systemZone } from '../i18n/fmt';
import { asFailure, call, type Failure } from '../ipc';
import { base64 } from '../sales/csv';

/**
 * The file that somebody tries the program with, before there is a workspace: held in memory alone, until the workspace
 * that is made for it takes it over.
 */
class First {
  file = $state.raw<File | null>(null);
  preview = $state.raw<DealsPreview | null>(null);
  failure = $state.raw<Failure | null>(null);
  reading = $state(false);
  /** The currency of its amounts, where the user said one. */
  currency = $state<string | null>(null);
  #round = 0;

  /** Looks at a file; nothing is written. */
  async look(file: File): Promise<void> {
    this.file = file;
    this.preview = null;
    this.currency = null;
    await this.#ask();
  }

  /** Looks again, with another currency. */
  async say(currency: string): Promise<void> {
    this.currency = currency;
    await this.#ask();
  }

  /** Another file, or none. */
  drop(): void {
    this.#round += 1;
    this.file = null;
    this.preview = null;
    this.failure = null;
    this.reading = false;
  }

  /** The file, for the workspace that was made for it. */
  take(): File | null {
    const file = this.file;
    this.drop();
    return file;
  }

  async #ask(): Promise<void> {
    const file = this.file;
    if (!file) return;
    const round = ++this.#round;
    this.failure = null;
    this.reading = true;
    try {
      const content = base64(new Uint8Array(await file.arrayBuffer()));
      const zone = systemZone();
      const before = { currency: this.currency, otherwise: currencyOfZone(zone), time_zone: zone };
      const preview = await call('import_preview', { content, before });
      // Only deals come in before there is a workspace.
      if (round === this.#round && preview.what === 'deals') this.preview = preview;
    } catch (thrown) {
      if (round !== this.#round) return;
      this.failure = asFailure(thrown);
      if (!this.preview) this.file = null;
    } finally {
      if (round === this.#round) this.reading = false;
    }
  }
}

export const first = new First();
