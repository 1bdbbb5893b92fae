import type { BeforeWorkspace } from '../bindings';
import { currencyOfZone, systemZone } from '../i18n/fmt';
import type { DealsPreview } from '../sales/import-words';
import { Look } from '../sales/look.svelte';

/**
 * The file that somebody tries the program with, before there is a workspace: held in memory alone, until the workspace
 * that is made for it takes it over.
 */
class First extends Look {
  /** The currency of its amounts, where the user said one. */
  #currency: string | null = null;

  /** What it would bring: before there is a workspace, a file is one of deals. */
  get deals(): DealsPreview | null {
    return this.preview?.what === 'deals' ? this.preview : null;
  }

  protected override before(): BeforeWorkspace {
    const zone = systemZone();
    return { currency: this.#currency, otherwise: currencyOfZone(zone), time_zone: zone };
  }

  /** Looks again, with another currency. */
  currency(code: string): Promise<void> {
    this.#currency = code;
    return this.again();
  }

  override drop(): void {
    this.#currency = null;
    super.drop();
  }
}

export const first = new First();
