// Finding in use: by keyboard, in both scripts and under an Arabic layout; what is slow or late does no harm.

import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Bridge } from './bridge';
import { withBrowser, withDesk } from './desk';
import { palette } from './find-screens';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const start = () => go(page, bridge, '/settings', '[data-testid=folder]');
  const hash = () => page.evaluate(() => location.hash);
  const chosen = () => page.locator('[role=option][aria-selected=true]');

  test('typing another spelling and Enter opens the company; the original is marked', async () => {
    await bridge.deal('Office fit-out', '100', 'شركة النُّور');
    await start();
    await palette(page, 'النور', '[role=option][data-hit]');
    expect(await page.locator('[role=option][data-hit] mark').first().innerText()).toBe('النُّور');
    await page.keyboard.press('Enter');
    await expect.poll(hash).toMatch(/^#\/company\//);
  });

  test('Enter right after the last key waits for the answer, and makes no deal', async () => {
    const deal = await bridge.deal('Zarqa hall', '100');
    await start();
    await page.route('**/call/search_find', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await route.continue();
    });
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('zarqa');
    await page.keyboard.press('Enter');
    await expect.poll(hash).toBe(`#/deal/${deal}`);
  });

  test('an answer that a later question overtook is dropped', async () => {
    await bridge.deal('Zarqa hall', '100');
    await bridge.deal('Aqaba pier', '100');
    await start();
    const overtaken = (asked: Request) => asked.url().endsWith('/call/search_find') && !!asked.postData()?.includes('zarqa');
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/call/search_find', async (route) => {
      if (overtaken(route.request())) await held;
      await route.continue();
    });
    const asked = page.waitForRequest(overtaken);
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('zarqa');
    const late = (await asked).response();
    await page.locator('[role=combobox]').fill('aqaba');
    await page.waitForSelector('[role=option][data-hit]');
    goOn();
    await (await late)?.finished();
    // Time enough for the page to show what it should drop.
    await page.waitForTimeout(200);
    expect(await page.locator('[role=option][data-hit]').allInnerTexts()).toHaveLength(1);
    expect(await page.locator('[role=option][data-hit] .title').innerText()).toBe('Aqaba pier');
  });

  test('the arrows walk over actions and results, and what is chosen stays chosen', async () => {
    await bridge.deal('Import of lifts', '100');
    await start();
    await palette(page, 'import', '[role=option][data-hit]');
    expect(await chosen().getAttribute('data-hit'), 'what can be done comes first').toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await chosen().innerText()).toContain('import');
    await page.keyboard.press('ArrowUp');
    expect(await chosen().getAttribute('data-hit')).not.toBeNull();
    const active = await page.locator('[role=combobox]').getAttribute('aria-activedescendant');
    expect(await chosen().getAttribute('id')).toBe(active);
    await page.keyboard.press('Enter');
    await expect.poll(hash).toMatch(/^#\/deal\//);
  });

  test('what is not found can be made', async () => {
    await start();
    await palette(page, 'Brand new hall', 'dialog [role=status] p');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const field = page.locator('dialog[open] form input').first();
    await field.waitFor();
    expect(await field.inputValue()).toBe('Brand new hall');
  });

  test('what was opened last is offered before anything is typed, with its name of now', async () => {
    const deal = await bridge.deal('Old name', '100');
    await go(page, bridge, `/deal/${deal}`, '[data-testid=visits]');
    await start();
    await bridge.call('deal_edit', { deal, title: 'New name' });
    await palette(page, '', '[role=option][data-hit]');
    expect(await page.locator('[role=option][data-hit] .title').innerText()).toBe('New name');
    expect(await chosen().getAttribute('data-hit')).toBe(deal);
    await page.keyboard.press('Enter');
    await expect.poll(hash).toBe(`#/deal/${deal}`);
  });

  test('the palette opens under an Arabic layout', async () => {
    await start();
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyK', key: 'ن', ctrlKey: true, bubbles: true, cancelable: true })));
    await page.waitForSelector('dialog[open] [role=combobox]');
  });
});
