// The screens of several workspaces and of their keys.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Bridge, damage, PASSPHRASE } from './bridge';
import { go, type Group, type Screen } from './ways';

/** The page as it is when the program starts. */
async function begun(page: Page, bridge: Bridge, shown: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(bridge.url);
  await page.waitForSelector(shown);
}

const LOCKED = '[data-testid=unlock]';

const waiting: Screen[] = [
  { name: 'recovery', open: (page, bridge) => begun(page, bridge, '[data-testid=recovery-code]') },
  {
    name: 'recovery-wrong',
    open: async (page) => {
      for (const field of await page.locator('[data-ask]').all()) await field.fill('OOPS');
      await page.locator('form [type=submit]').click();
      await page.waitForSelector('[aria-invalid]');
    },
  },
];

/** A form that a link under the passphrase leads to: the first is a new workspace, the last the demo. */
const linked = (name: string, nth: number, shown: string): Screen => ({
  name,
  open: async (page, bridge) => {
    await begun(page, bridge, LOCKED);
    await page.locator('[data-testid=other-ways] button').nth(nth).click();
    await page.waitForSelector(shown);
  },
});

const several: Screen[] = [
  { name: 'lock-others', open: (page, bridge) => begun(page, bridge, LOCKED) },
  {
    name: 'recover',
    open: async (page, bridge) => {
      await begun(page, bridge, LOCKED);
      await page.locator('.forgot button').click();
      await page.waitForSelector('[data-testid=recover]');
    },
  },
  {
    name: 'recover-wrong',
    open: async (page) => {
      await page.locator('[data-testid=recover] input').first().fill('0000 0000');
      for (const field of await page.locator('[data-testid=recover] input[type=password]').all()) await field.fill(PASSPHRASE);
      await page.locator('form [type=submit]').click();
      await page.waitForSelector('[aria-invalid]');
    },
  },
  linked('restore-form', 1, '[data-testid=restore-form]'),
  linked('add-folder', 2, '[data-testid=add-folder]'),
  linked('create-another', 0, '[data-testid=create]'),
];

const open: Screen[] = [
  {
    name: 'switcher',
    floats: true,
    open: async (page, bridge) => {
      await go(page, bridge, '/settings', '[data-testid=folder]');
      await page.locator('[data-testid=switcher] button').click();
      await page.waitForSelector('[role=menuitem]');
    },
  },
  {
    name: 'passphrase-change',
    open: async (page, bridge) => {
      await page.keyboard.press('Escape');
      await go(page, bridge, '/settings/security', '[aria-labelledby=security] button');
      await page.locator('[aria-labelledby=security] button').first().click();
      await page.waitForSelector('dialog[open] input[type=password]');
    },
  },
];

const broken: Screen[] = [
  {
    name: 'lock-damaged',
    open: async (page, bridge) => {
      await begun(page, bridge, LOCKED);
      await page.fill('input[type=password]', PASSPHRASE);
      await page.locator('form [type=submit]').click();
      await page.waitForSelector('[data-testid=rescue]');
    },
  },
];

/** What stands in the way of unlocking, once the right passphrase is typed. */
const trouble = (name: string): Screen => ({
  name,
  open: async (page, bridge) => {
    await begun(page, bridge, 'main');
    const field = page.locator('input[type=password]');
    if (await field.count()) {
      await field.fill(PASSPHRASE);
      await page.locator('form [type=submit]').click();
    }
    await page.waitForSelector('[data-testid=trouble]');
  },
});

let other: Bridge | null = null;

/** A second workspace, which the user is in. */
export const workspaces: Group[] = [
  {
    name: 'a recovery code that waits',
    prepare: async (bridge) => {
      await bridge.call('workspace_create', { name: 'Lina', passphrase: PASSPHRASE, currency: 'SAR', time_zone: 'Asia/Riyadh' });
    },
    screens: waiting,
  },
  {
    name: 'several workspaces',
    prepare: async (bridge) => {
      await bridge.confirmRecovery();
      await bridge.call('workspace_lock', null);
    },
    screens: several,
  },
  {
    name: 'one of several workspaces',
    prepare: async (bridge) => {
      const [entry] = await bridge.call('workspace_list', null);
      if (entry) await bridge.call('workspace_choose', { folder: entry.folder });
      await bridge.openWorkspace();
    },
    screens: open,
  },
  {
    name: 'a damaged workspace',
    prepare: async (bridge) => {
      await bridge.deal('Office fit-out', '12000');
      await bridge.backUp();
      const { folder } = await bridge.call('workspace_lock', null);
      damage(join(folder, 'data.db'), 0.001);
    },
    screens: broken,
  },
  {
    name: 'a workspace that is open in another program',
    prepare: async (bridge) => {
      await bridge.call('workspace_choose', { folder: null });
      await bridge.call('workspace_create', { name: 'Omar', passphrase: PASSPHRASE, currency: 'SAR', time_zone: 'Asia/Riyadh' });
      await bridge.confirmRecovery();
      await bridge.call('workspace_lock', null);
      other = await Bridge.start(bridge.home);
      await other.openWorkspace();
    },
    screens: [trouble('lock-busy')],
  },
  {
    name: 'a workspace of a newer program',
    prepare: async (bridge) => {
      await other?.end();
      const { folder } = await bridge.call('workspace_status', null);
      for (const name of ['vault.json', 'vault.json.bak']) writeFileSync(join(folder, name), '{ "format": 9, "schema": 9 }');
    },
    screens: [trouble('lock-newer')],
  },
  {
    name: 'a workspace whose disk is away',
    prepare: async (bridge) => {
      const elsewhere = await Bridge.start();
      await elsewhere.openWorkspace();
      const { folder } = await elsewhere.call('workspace_lock', null);
      await bridge.call('workspace_add', { folder });
      await elsewhere.stop();
    },
    screens: [trouble('lock-missing')],
  },
];
