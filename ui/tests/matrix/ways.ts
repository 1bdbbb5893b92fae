// What a screen is, and how a page is brought to one.

import type { Page } from 'playwright-core';
import type { Language } from '../../src/bindings';
import type { Bridge } from './bridge';

export interface Screen {
  name: string;
  /** Brings an open page there, wherever it is. */
  open: (page: Page, bridge: Bridge) => Promise<void>;
  /** It floats beside what it belongs to, and is placed when opened: at every size of the window anew. */
  floats?: boolean;
}
export interface Group {
  name: string;
  prepare: (bridge: Bridge, language: Language) => Promise<void>;
  screens: Screen[];
}

/** Goes to an address and waits for what is shown there. */
export async function go(page: Page, bridge: Bridge, address: string, shown: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.goto(`${bridge.url}/#${address}`);
  await page.waitForSelector(shown);
}

/** The way to an address, as a screen has it. */
export const at =
  (address: string, shown: string) =>
  (page: Page, bridge: Bridge): Promise<void> =>
    go(page, bridge, address, shown);
