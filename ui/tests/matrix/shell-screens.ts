// The first screens, the settings, the help, and the fields that all screens share.

import type { Page } from 'playwright-core';
import type { Bridge } from './bridge';
import { BROKEN, DEALS, NO_TABLE } from './files';
import { at, go, type Group, type Screen } from './ways';

async function bring(page: Page, bridge: Bridge, file: { name: string; text: string }, shown: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(bridge.url);
  await page.waitForSelector('[data-testid=doors]');
  await page.setInputFiles('#first-file', { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) });
  await page.waitForSelector(shown);
}

async function doors(page: Page, bridge: Bridge): Promise<void> {
  await page.goto('about:blank');
  await page.goto(bridge.url);
  await page.waitForSelector('[data-testid=doors]');
}

/** Before there is a workspace; the last leaves the page at the doors. */
export const beginnings: Screen[] = [
  { name: 'first-doors', open: doors },
  { name: 'first-preview', open: (page, bridge) => bring(page, bridge, DEALS, '[data-testid=first-preview]') },
  {
    name: 'first-waits',
    open: async (page) => {
      await page.locator('[data-testid=first-preview] .primary').click();
      await page.waitForSelector('[data-testid=create]');
    },
  },
  { name: 'first-nothing', open: (page, bridge) => bring(page, bridge, BROKEN, '[data-testid=first-preview]') },
  { name: 'first-failure', open: (page, bridge) => bring(page, bridge, NO_TABLE, '[data-testid=failure]') },
  { name: 'first-again', open: doors },
];

/** The form over the board. */
async function add(page: Page, bridge: Bridge): Promise<void> {
  await go(page, bridge, '/board', '[data-card] a');
  await page.locator('[data-card] a[tabindex="0"]').focus();
  await page.keyboard.press('Control+KeyN');
  await page.waitForSelector('dialog[open] form');
}

const settings = ['general', 'pipelines', 'money', 'security', 'workspaces', 'backups', 'about'].map(
  (part): Screen => ({ name: `settings-${part}`, open: at(`/settings/${part}`, `[data-part=${part}] .card`) }),
);

const fields: Screen[] = [
  {
    name: 'combobox-open',
    floats: true,
    open: async (page, bridge) => {
      await add(page, bridge);
      await page.locator('dialog [role=combobox]').first().fill(await page.evaluate(() => (document.dir === 'rtl' ? 'ع' : 'c')));
      await page.waitForSelector('[role=listbox]:popover-open [role=option]');
    },
  },
  {
    name: 'date-typed',
    open: async (page, bridge) => {
      await add(page, bridge);
      await page.locator('dialog [aria-haspopup=dialog]:is(input)').fill('بعد ٣ أيام');
    },
  },
  {
    name: 'date-open',
    floats: true,
    open: async (page, bridge) => {
      await add(page, bridge);
      await page.locator('dialog input[aria-haspopup=dialog]').focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('[role=grid] [data-first]:focus');
    },
  },
];

const hijri: Screen = {
  name: 'date-hijri',
  floats: true,
  open: async (page, bridge) => {
    await page.goto('about:blank');
    await bridge.prefer({ calendar: 'with_hijri' });
    await fields[2]?.open(page, bridge);
  },
};

export const shell: Group[] = [
  {
    name: 'fields and settings',
    prepare: (bridge, language) => bridge.openDemo(language),
    screens: [...settings, ...fields, hijri],
  },
  {
    name: 'the usual calendar again',
    prepare: (bridge) => bridge.prefer({ calendar: 'gregorian' }),
    screens: [{ name: 'help', open: at('/help', '[data-topic]') }, { name: 'help-topic', open: at('/help/board', '[data-topic=board]') }],
  },
];
