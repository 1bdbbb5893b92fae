// The questions that a file may put before it is imported.

import type { Page } from 'playwright-core';
import type { Bridge } from './bridge';
import { ASKS, HISTORY, OTHERS } from './files';
import { go, type Group, type Screen } from './ways';

export async function choose(page: Page, bridge: Bridge, file: { name: string; text: string }, shown: string): Promise<void> {
  // An import outlives its page: a new one begins without it.
  await page.goto('about:blank');
  await go(page, bridge, '/settings', '[data-testid=folder]');
  await go(page, bridge, '/import', '#import-file');
  await page.setInputFiles('#import-file', { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) });
  await page.waitForSelector(shown);
}

/** A file is imported, as a page would. */
export async function brought(bridge: Bridge, file: { text: string }): Promise<void> {
  const preview = await bridge.call('import_preview', { content: Buffer.from(file.text).toString('base64') });
  await bridge.done(await bridge.call('import_deals', { file: preview.file ?? '' }));
}

const show = async (page: Page, part: string): Promise<void> => page.locator(`[data-testid=${part}]`).scrollIntoViewIfNeeded();

/** Deals that are here before. */
export const HERE = { text: 'id,title,company,owner,stage\n1,Office fit-out,Al Noor,Sara,Closing\n2,Lifts,Gulf Co,Omar,Closing\n' };

/** Deals that no column numbers. */
const WITHOUT_IDS = { name: 'deals.csv', text: 'title,company,stage,value\nOffice fit-out,Al Noor,Closing,1000\nOffice fit-out,Gulf Co,Closing,2000\n' };

const screens: Screen[] = [
  { name: 'import-dates', open: (page, bridge) => choose(page, bridge, ASKS, '[data-testid=dates]') },
  {
    name: 'import-dates-said',
    open: async (page, bridge) => {
      await choose(page, bridge, ASKS, '[data-testid=dates]');
      await page.locator('[data-testid=dates] select').first().selectOption('day_first');
      await page.locator('main input[type=checkbox]').last().check();
      await page.waitForSelector('[data-testid=dates] select:not(:has(option[value=""]))');
    },
  },
  {
    name: 'import-names',
    open: async (page, bridge) => {
      await choose(page, bridge, ASKS, '[data-testid=names]');
      await show(page, 'names');
    },
  },
  {
    name: 'import-stages',
    open: async (page, bridge) => {
      await choose(page, bridge, ASKS, '[data-testid=stages]');
      await show(page, 'stages');
    },
  },
  {
    name: 'import-key',
    open: async (page, bridge) => {
      await choose(page, bridge, WITHOUT_IDS, '[data-testid=key]');
      await page.locator('[data-testid=key] input').first().check();
      await page.waitForSelector('[data-testid=refusals], [data-testid=key] input:checked');
      await show(page, 'key');
    },
  },
  { name: 'import-meeting', open: (page, bridge) => choose(page, bridge, OTHERS, '[data-testid=meeting]') },
  {
    name: 'import-stays',
    open: async (page, bridge) => {
      await choose(page, bridge, { name: 'deals.csv', text: HERE.text }, '#import-history');
      await page.setInputFiles('#import-history', { name: HISTORY.name, mimeType: 'text/csv', buffer: Buffer.from(HISTORY.text) });
      await page.waitForSelector('[data-testid=changes]');
      await show(page, 'changes');
    },
  },
];

export const imports: Group = { name: 'imports', prepare: (bridge) => bridge.openWorkspace().then(() => brought(bridge, HERE)), screens };
