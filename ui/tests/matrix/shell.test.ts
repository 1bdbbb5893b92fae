// Beginning with a spreadsheet, noting a lead, days and names as they are typed, and the help: by keyboard, in both languages.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from './board-screens';
import { PASSPHRASE, type Bridge } from './bridge';
import { bare, withBrowser, withDesk } from './desk';
import { DEALS } from './files';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s: the first file', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, false, (desk) => ({ bridge, page } = desk));

  test('a spreadsheet shows what it brings before a passphrase, and is in within five clicks', async () => {
    let clicks = 0;
    const click = async (selector: string) => {
      clicks += 1;
      await page.locator(selector).first().click();
    };
    await page.goto(bridge.url);
    await page.waitForSelector('[data-testid=doors]');
    // The first click opens the system's dialog.
    const chooser = page.waitForEvent('filechooser');
    await click('[data-door=import]');
    await (await chooser).setFiles({ name: DEALS.name, mimeType: 'text/csv', buffer: Buffer.from(DEALS.text) });
    await page.waitForSelector('[data-testid=first-preview]');
    expect(bare(await page.locator('[data-testid=count-ready]').innerText())).toContain(String(DEALS.ready));
    expect((await bridge.call('workspace_list', null)).length, 'nothing is made yet').toBe(0);
    await click('[data-testid=first-preview] .primary');
    for (const field of await page.locator('input[type=password]').all()) await field.fill(PASSPHRASE);
    await click('[data-testid=create] [type=submit]');
    await page.waitForSelector('[data-testid=recovery-code]');
    const code = await page.locator('[data-group]').allTextContents();
    for (const field of await page.locator('[data-ask]').all()) await field.fill(code[Number(await field.getAttribute('data-ask'))] ?? '');
    await click('form [type=submit]');
    await page.waitForSelector('[aria-labelledby=preview]');
    expect(bare(await page.locator('[data-testid=count-ready]').innerText())).toContain(String(DEALS.ready));
    await click('[aria-labelledby=preview] .primary');
    await page.waitForSelector('[data-testid=report]');
    expect(clicks).toBe(5);
  });

  test('a file that is dropped anywhere on the first screen is looked at', async () => {
    await page.goto(bridge.url);
    await page.waitForSelector('[data-testid=doors]');
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'deals.csv', { type: 'text/csv' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, DEALS.text);
    await page.waitForSelector('[data-testid=first-preview]');
    // And let go of again.
    await page.locator('[data-testid=first-preview] .actions button').last().click();
    await page.waitForSelector('[data-testid=doors]');
  });
});

describe.each(['en', 'ar'] as const)('%s: everywhere', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const steps = async () => (await bridge.call('board_get', { pipeline: null, filter: NO_FILTER, sort: null })).data.columns[0]?.cards ?? [];

  test('a lead is noted by keyboard alone, and another after it', async () => {
    await go(page, bridge, '/board', 'main');
    await page.keyboard.press('Control+KeyN');
    await page.waitForSelector('dialog[open] form');
    await page.keyboard.type('Fit-out');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Gulf');
    await page.keyboard.press('Tab');
    await page.keyboard.type('٤٢٠٠٠');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Call Omar');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await steps()).map(({ title }) => title)).toEqual(['Fit-out']);
    // The form is there, empty, and the keyboard in its first field.
    const first = page.locator('dialog input').first();
    await expect.poll(() => first.inputValue()).toBe('');
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Lifts');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Gul');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog [role=combobox]').first().inputValue()).toBe('Gulf');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog', { state: 'detached' });
    await expect.poll(async () => (await steps()).map(({ company }) => company)).toEqual(['Gulf', 'Gulf']);
  });

  test('a day is typed in words, shown as it was understood, and refused where it is none', async () => {
    await go(page, bridge, '/board', 'main');
    await page.keyboard.press('Control+KeyN');
    const day = page.locator('dialog input[aria-haspopup=dialog]');
    await day.fill('2026-12-06');
    await day.press('Tab');
    expect(bare(await day.inputValue())).toBe(language === 'ar' ? 'الأحد 6 ديسمبر 2026' : 'Sun 6 Dec 2026');
    await day.fill(language === 'ar' ? 'قريبًا' : 'soon');
    await page.locator('dialog input').first().fill('Fit-out');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog [aria-invalid]');
    expect(await steps(), 'nothing is saved').toEqual([]);
    // Escape brings the day back, and only then closes the form.
    await day.press('Escape');
    expect(bare(await day.inputValue())).toContain('2026');
    expect(await page.locator('dialog[open]').count()).toBe(1);
  });

  test('the calendar goes along the line of reading, and gives the keyboard back', async () => {
    await go(page, bridge, '/board', 'main');
    await page.keyboard.press('Control+KeyN');
    const day = page.locator('dialog input[aria-haspopup=dialog]');
    await day.fill('2026-12-06');
    await day.press('ArrowDown');
    const at = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.day);
    await expect.poll(at).toBe('2026-12-06');
    const path: [string, string][] = [
      [language === 'ar' ? 'ArrowLeft' : 'ArrowRight', '2026-12-07'],
      ['ArrowDown', '2026-12-14'],
      ['PageDown', '2027-01-14'],
      ['Shift+PageUp', '2026-01-14'],
      // Riyadh's week begins on Sunday.
      ['Home', '2026-01-11'],
      ['End', '2026-01-17'],
    ];
    for (const [key, want] of path) {
      await page.keyboard.press(key);
      await expect.poll(at, { message: key }).toBe(want);
    }
    await page.keyboard.press('Enter');
    expect(await day.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(bare(await day.inputValue())).toContain('17');
  });

  test('the size of everything is a key, and stays', async () => {
    await go(page, bridge, '/settings', '[data-testid=folder]');
    const zoom = async () => (await bridge.call('preferences_get', null)).zoom;
    await page.keyboard.press('Control+Equal');
    await expect.poll(zoom).toBe(110);
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.zoom)).toBe('110');
    await page.keyboard.press('Control+Minus');
    await expect.poll(zoom).toBe(100);
    await page.keyboard.press('Control+Minus');
    await page.keyboard.press('Control+Digit0');
    await expect.poll(zoom).toBe(100);
  });

  test('another week is a change like any other', async () => {
    await go(page, bridge, '/settings/general', '[data-testid=week] select');
    const start = async () => (await bridge.call('workspace_status', null)).week?.start;
    await page.locator('[data-testid=week] select').first().selectOption('monday');
    await expect.poll(start).toBe('monday');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(start).toBe('sunday');
    await expect.poll(() => page.locator('[data-testid=week] select').first().inputValue()).toBe('sunday');
  });

  test('help is about the screen, and is found by its words', async () => {
    await go(page, bridge, '/settings/money', 'main h1');
    await page.keyboard.press('F1');
    await page.waitForSelector('[data-topic=money]');
    await page.locator('main input[type=search]').fill(language === 'ar' ? 'النسخ الاحتياطيه' : 'backups');
    await page.locator('main nav a').first().click();
    await page.waitForSelector('[data-topic=backups]');
  });

  test('the title of the window names no customer', async () => {
    const deal = await bridge.deal('Zanzibar fit-out', '100', 'Zanzibar Co');
    await go(page, bridge, `/deal/${deal}`, 'main h1');
    await expect.poll(() => page.locator('main h1').innerText()).toContain('Zanzibar');
    expect(await page.title()).not.toContain('Zanzibar');
  });
});
