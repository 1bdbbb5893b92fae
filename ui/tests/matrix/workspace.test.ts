// What people do with workspaces and their keys, by hand and by keyboard.

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Bridge, damage, PASSPHRASE } from './bridge';
import { launch, newPage, type Watched } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const NEW = 'a new passphrase';
const groups = (page: Page) => page.locator('[data-group]').allTextContents();

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.waitForSelector('[data-testid=unlock]');
  await page.locator('input[type=password]').fill(passphrase);
  await page.keyboard.press('Enter');
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyL');
  await page.waitForSelector('[data-testid=unlock]');
}

/** Copies what the sheet says into the fields that ask for it. */
async function confirm(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-testid=recovery-code]');
  const code = await groups(page);
  for (const field of await page.locator('[data-ask]').all()) {
    await field.fill((code[Number(await field.getAttribute('data-ask'))] ?? '').toLowerCase());
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('nav');
  return code;
}

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let seen: Watched;
  let page: Page;

  beforeEach(async () => {
    bridge = await Bridge.start();
    await bridge.call('preferences_set', { language, theme: 'system', digits: 'latn' });
    seen = await newPage(browser);
    page = seen.page;
  });
  afterEach(async () => {
    await page.context().close();
    await bridge.stop();
  });

  async function create(name: string, passphrase: string): Promise<string[]> {
    await page.waitForSelector('[data-testid=create]');
    // The name that is offered is selected: typing replaces it.
    await page.keyboard.type(name);
    for (const field of await page.locator('input[type=password]').all()) await field.fill(passphrase);
    await page.keyboard.press('Enter');
    return confirm(page);
  }

  test('a workspace is made and its code confirmed without a pointer', async () => {
    await page.goto(bridge.url);
    await page.waitForSelector('[data-testid=create]');
    await page.keyboard.type('Lina');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=recovery-code]');
    expect(await page.locator('[data-testid=recovery-code]').evaluate((list) => getComputedStyle(list).direction)).toBe('ltr');
    const code = await groups(page);
    expect(code.map((group) => /^[0-9A-HJKMNP-TV-Z]{4}$/.test(group))).toEqual(Array(8).fill(true));
    const [first, second] = await page.locator('[data-ask]').all();
    if (!first || !second) throw new Error('two groups are asked for');
    await first.focus();
    await page.keyboard.type('OOPS');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-ask][aria-invalid]');
    expect(await page.locator('nav').count()).toBe(0);
    await confirm(page);
    expect(await page.locator('[data-testid=switcher]').innerText()).toContain('Lina');
    expect((await bridge.call('workspace_status', null)).recovery_confirmed).toBe(true);
  });

  test('what was half typed is there again after a lock, and where the user was', async () => {
    await page.goto(bridge.url);
    await create('Lina', PASSPHRASE);
    await page.goto(`${bridge.url}/#/insights?w=all`);
    await page.waitForSelector('[data-testid=figure-win-rate]');
    await page.keyboard.press('Control+KeyN');
    await page.waitForSelector('dialog[open] form');
    await page.keyboard.type('مكاتب الاستقبال');
    await lock(page);
    await unlock(page, PASSPHRASE);
    await page.waitForSelector('dialog[open] form');
    expect(await page.locator('dialog[open] input').first().inputValue()).toBe('مكاتب الاستقبال');
    expect(page.url()).toContain('#/insights?w=all');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    await lock(page);
    await unlock(page, PASSPHRASE);
    await page.waitForSelector('[data-testid=figure-win-rate]');
    expect(await page.locator('dialog[open]').count(), 'what was saved is no draft any more').toBe(0);
  });

  test('another workspace is two clicks away, and opens with its own passphrase', async () => {
    await page.goto(bridge.url);
    await create('Lina', PASSPHRASE);
    await page.locator('[data-testid=switcher] button').click();
    await page.locator('[role=menuitem]').first().click();
    await create('Omar', NEW);
    await page.locator('[data-testid=switcher] button').click();
    await page.locator('[role=menuitem]', { hasText: 'Lina' }).click();
    await page.waitForSelector('[data-testid=unlock]');
    expect(await page.locator('h1').innerText()).toBe('Lina');
    await unlock(page, NEW);
    await page.waitForSelector('input[aria-invalid]');
    await unlock(page, PASSPHRASE);
    await page.waitForSelector('nav');
    expect(await page.locator('[data-testid=switcher]').innerText()).toContain('Lina');
  });

  test('a lost passphrase gives way to the recovery code', async () => {
    await page.goto(bridge.url);
    const code = await create('Lina', PASSPHRASE);
    await lock(page);
    await page.locator('.forgot button').click();
    await page.locator('[data-testid=recover] input').first().fill(code.join(' ').toLowerCase());
    for (const field of await page.locator('[data-testid=recover] input[type=password]').all()) await field.fill(NEW);
    await page.locator('form [type=submit]').click();
    await page.waitForSelector('nav');
    await lock(page);
    await unlock(page, PASSPHRASE);
    await page.waitForSelector('input[aria-invalid]');
    await unlock(page, NEW);
    await page.waitForSelector('nav');
  });

  test('a damaged workspace is taken back from the lock screen', async () => {
    await page.goto(bridge.url);
    await create('Lina', PASSPHRASE);
    await bridge.deal('Reception desks', '15500');
    await bridge.backUp();
    const { folder } = await bridge.call('workspace_lock', null);
    damage(join(folder, 'data.db'), 0.001);
    await unlock(page, PASSPHRASE);
    await page.waitForSelector('[data-testid=rescue] button');
    await page.locator('[data-testid=rescue] button').first().click();
    await page.waitForSelector('[data-card]');
    expect(await page.locator('[data-card]').innerText()).toContain('Reception desks');
  });
});
