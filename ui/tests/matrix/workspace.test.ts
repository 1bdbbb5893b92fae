// What people do with workspaces and their keys, by hand and by keyboard.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Bridge, damage, PASSPHRASE } from './bridge';
import { violations } from './checks';
import { withBrowser, withDesk } from './desk';

const browser = withBrowser();

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
  let page: Page;
  withDesk(browser, language, false, (desk) => ({ bridge, page } = desk));

  async function create(name: string, passphrase: string): Promise<string[]> {
    await page.waitForSelector('[data-door=empty], [data-testid=create]');
    if (await page.locator('[data-door=empty]').count()) await page.locator('[data-door=empty]').click();
    await page.waitForSelector('[data-testid=create]');
    // The name that is offered is selected: typing replaces it.
    await page.keyboard.type(name);
    for (const field of await page.locator('input[type=password]').all()) await field.fill(passphrase);
    await page.keyboard.press('Enter');
    return confirm(page);
  }

  test('a workspace is made and its code confirmed without a pointer', async () => {
    await page.goto(bridge.url);
    await page.waitForSelector('[data-door=empty]');
    await page.locator('[data-door=empty]').focus();
    await page.keyboard.press('Enter');
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
    // The program begins with what needs somebody: the deal has no next step.
    await page.waitForSelector('[data-testid=today] [data-line]');
    expect(await page.locator('[data-testid=today] [data-line]').innerText()).toContain('Reception desks');
  });

  test('a forgotten workspace leaves the list, keeps its files, and comes back', async () => {
    await page.goto(bridge.url);
    await create('Lina', PASSPHRASE);
    await page.locator('[data-testid=switcher] button').click();
    await page.locator('[role=menuitem]').first().click();
    await create('Omar', NEW);
    const entries = page.locator('[data-testid=workspaces] li');
    await page.goto(`${bridge.url}/#/settings/workspaces`);
    await expect.poll(() => entries.count()).toBe(2);
    await entries.filter({ hasText: 'Lina' }).locator('button').last().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => entries.count()).toBe(1);
    // The message offers to take it back.
    await page.locator('[data-testid=toast] button').first().click();
    await expect.poll(() => entries.count()).toBe(2);
    expect(await page.locator('[data-testid=switcher]').innerText(), 'nobody is thrown out').toContain('Omar');
  });

  test('another name is another name everywhere', async () => {
    await page.goto(bridge.url);
    await create('Lina', PASSPHRASE);
    await page.goto(`${bridge.url}/#/settings/workspaces`);
    const name = page.locator('[data-testid=workspaces] input');
    await name.fill('سحاب');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-testid=switcher]').innerText()).toContain('سحاب');
    await lock(page);
    expect(await page.locator('h1').innerText()).toBe('سحاب');
  });

  test('what was typed in a field and not saved is there after a lock', async () => {
    await page.goto(bridge.url);
    await create('Lina', PASSPHRASE);
    const deal = await bridge.deal('Desks', '15500');
    await page.goto(`${bridge.url}/#/deal/${deal}`);
    const title = page.locator('main input').first();
    await title.fill('Oak desks');
    await expect.poll(async () => (await bridge.call('draft_list', null)).some(({ body }) => body.includes('Oak desks'))).toBe(true);
    // Locked by somebody else: nothing is blurred, nothing is saved.
    await bridge.call('workspace_lock', null);
    await unlock(page, PASSPHRASE);
    await page.waitForSelector('main input');
    await expect.poll(() => title.inputValue()).toBe('Oak desks');
    await page.keyboard.press('Escape');
    await expect.poll(() => title.inputValue()).toBe('Desks');
  });

  test('an older code stays good until the new one is confirmed', async () => {
    await page.goto(bridge.url);
    const code = await create('Lina', PASSPHRASE);
    await page.goto(`${bridge.url}/#/settings/security`);
    await page.locator('[aria-labelledby=security] button').nth(1).click();
    await page.waitForSelector('[data-testid=recovery-old]');
    expect(await groups(page)).not.toEqual(code);
    await page.keyboard.press('Escape');
    await page.waitForSelector('nav');
    await lock(page);
    expect((await bridge.call('workspace_recover', { code: code.join('-'), passphrase: NEW })).state).toBe('open');
  });

  test('when it locks itself is a setting, and a change like any other', async () => {
    await page.goto(bridge.url);
    await create('Lina', PASSPHRASE);
    const after = async () => (await bridge.call('workspace_status', null)).lock_after;
    await page.goto(`${bridge.url}/#/settings/security`);
    await page.locator('[aria-labelledby=security] select').selectOption('30');
    await expect.poll(after).toBe(30);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(after).toBe(5);
  });

  test('a clock that is behind the latest change is told', async () => {
    const ahead = await Bridge.start(undefined, 72);
    await ahead.openWorkspace();
    await ahead.deal('From the future', '1');
    await ahead.call('workspace_lock', null);
    await ahead.end();
    const now = await Bridge.start(ahead.home);
    await now.prefer({ language, theme: 'system', digits: 'latn', calendar: 'gregorian', zoom: 100 });
    await now.openWorkspace();
    await page.goto(now.url);
    await page.waitForSelector('[data-testid=clock-banner]');
    expect(await violations(page)).toEqual([]);
    await page.goto('about:blank');
    await now.stop();
  });
});
