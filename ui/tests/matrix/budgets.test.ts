// What the owner of a small business may be asked to do, step by step: more clicks or keys than these are a defect.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PASSPHRASE, type Bridge } from './bridge';
import { withBrowser, withDesk } from './desk';
import { DEALS } from './files';
import { Hands } from './hands';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  let hands: Hands;
  withDesk(browser, language, true, (desk) => {
    ({ bridge, page } = desk);
    hands = new Hands(page);
  });

  const onward = language === 'ar' ? 'ArrowLeft' : 'ArrowRight';
  const cards = (stage: number) => page.locator('[data-stage]').nth(stage).locator('[data-card]');
  const deals = async () => (await bridge.call('board_get', { pipeline: null, filter: {} as never, sort: null })).data;

  test('today is on the screen after unlocking, without a click', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await bridge.startAfresh();
    await bridge.call('workspace_lock', null);
    await page.goto(bridge.url);
    await page.waitForSelector('form input[type=password]');
    // The passphrase is its one field, and Enter its one key.
    await hands.type(PASSPHRASE);
    await hands.press('Enter');
    await page.waitForSelector(`[data-testid=today] [data-line="${deal}"]`);
    hands.within({ fields: 1, keys: 1 });
  });

  test('a lead is noted with one shortcut, four fields and Enter', async () => {
    await page.goto(bridge.url);
    await page.waitForSelector('nav');
    await hands.press('Control+KeyN');
    await page.waitForSelector('dialog[open] form');
    await hands.type('Reception desks');
    await page.keyboard.press('Tab');
    await hands.type('Al Noor');
    await page.keyboard.press('Tab');
    await hands.type('42000');
    await page.keyboard.press('Tab');
    await hands.type('Call back');
    await hands.press('Enter');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    // Tab between fields is how a form is filled in; it is no step of its own.
    hands.within({ keys: 2, fields: 4 });
    const [card] = (await deals()).columns[0]?.cards ?? [];
    expect([card?.title, card?.company, card?.value?.minor, card?.next_step?.text]).toEqual(['Reception desks', 'Al Noor', 4_200_000, 'Call back']);
  });

  test('a deal is moved with two keys, and back with one', async () => {
    await bridge.deal('Fit-out', '100');
    await go(page, bridge, '/board', '[data-card] a');
    await page.locator('[data-card] a').first().focus();
    await hands.press(`Control+Shift+${onward}`);
    await expect.poll(() => cards(1).count()).toBe(1);
    hands.within({ keys: 2 });
    await expect.poll(async () => (await deals()).columns[1]?.count).toBe(1);
    await hands.press('Control+KeyZ');
    await expect.poll(() => cards(0).count()).toBe(1);
    hands.within({ keys: 1 });
  });

  test('a deal is moved with one drag, and back with one key', async () => {
    await bridge.deal('Fit-out', '100');
    await go(page, bridge, '/board', '[data-card] a');
    await hands.drag('[data-card]', '[data-stage]:nth-of-type(2) ul');
    await expect.poll(() => cards(1).count()).toBe(1);
    hands.within({ drags: 1 });
    await expect.poll(async () => (await deals()).columns[1]?.count).toBe(1);
    await hands.press('Control+KeyZ');
    await expect.poll(() => cards(0).count()).toBe(1);
    hands.within({ keys: 1 });
  });

  test('a spreadsheet whose headers are known comes in with five clicks', async () => {
    await page.goto(bridge.url);
    await hands.click('a[href="#/import"]');
    const asked = page.waitForEvent('filechooser');
    await hands.click('label[for=import-file]');
    // In the dialog of the system: the file, and to open it.
    await (await asked).setFiles({ name: DEALS.name, mimeType: 'text/csv', buffer: Buffer.from(DEALS.text) });
    await page.waitForSelector('[data-testid=count-ready]');
    await hands.click('section[aria-labelledby=preview] .primary');
    await page.waitForSelector('[data-testid=report]');
    hands.within({ clicks: 5 - 2 });
  });

  test('locking, finding and undoing are one key each', async () => {
    await bridge.deal('Fit-out', '100');
    await page.goto(bridge.url);
    await page.waitForSelector('nav');
    await hands.press('Control+KeyK');
    await page.waitForSelector('[role=combobox]');
    hands.within({ keys: 1 });
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    await hands.press('Control+KeyZ');
    await expect.poll(async () => (await deals()).open).toBe(0);
    hands.within({ keys: 1 });
    await hands.press('Control+KeyL');
    await page.waitForSelector('form input[type=password]');
    hands.within({ keys: 1 });
  });

  test('one step more than allowed is noticed', async () => {
    await page.goto(bridge.url);
    await page.waitForSelector('nav');
    await hands.press('Control+KeyK');
    await hands.press('Escape');
    expect(() => hands.within({ keys: 1 })).toThrow('2 keys, and 1 are allowed');
    await hands.click('nav a');
    expect(() => hands.within({ keys: 9 })).toThrow('1 clicks, and 0 are allowed');
    hands.within({});
  });
});
