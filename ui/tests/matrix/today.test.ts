// Today in use: lines are done, moved and planned by the keyboard, and the keyboard is never lost.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Bridge } from './bridge';
import { withBrowser, withDesk } from './desk';
import { dayFrom, step } from './find-screens';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const open = () => go(page, bridge, '/today', '[data-line]');
  const lines = () => page.locator('[data-line]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.line));
  const at = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.line ?? document.activeElement?.tagName);
  const items = async () => (await bridge.call('today_get', null)).data.items;
  const stepOf = async (deal: string) => {
    const found = (await items()).find((item) => item.kind === 'deal' && item.deal.id === deal);
    return found?.kind === 'deal' ? found.step : null;
  };

  test('it is the first screen', async () => {
    await bridge.deal('Alone', '100');
    await page.goto(bridge.url);
    await page.waitForSelector('[data-testid=today]');
  });

  test('one list: overdue, for today, without a step; the arrows walk over all of it', async () => {
    const none = await bridge.deal('No step', '100');
    const due = await bridge.deal('Due', '100');
    await step(bridge, due, 'Call', 0);
    const late = await bridge.deal('Late', '100');
    await step(bridge, late, 'Send', -2);
    await open();
    expect(await lines()).toEqual([late, due, none]);
    await page.locator('[data-line][tabindex="0"]').focus();
    expect(await at()).toBe(late);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(at).toBe(none);
    await page.keyboard.press('Home');
    await expect.poll(at).toBe(late);
    await page.keyboard.press('ArrowDown');
    await expect.poll(at).toBe(due);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/deal/${due}`);
  });

  test('D asks for the next step in its place; one field, Enter, and the next line has the keyboard', async () => {
    const first = await bridge.deal('First', '100');
    await step(bridge, first, 'Call', -2);
    const second = await bridge.deal('Second', '100');
    await step(bridge, second, 'Send', -1);
    await open();
    await page.locator(`[data-line="${first}"]`).focus();
    // An Arabic layout has another letter on that key.
    await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyD', key: 'ي', bubbles: true, cancelable: true })));
    const field = page.locator('[data-testid=plan] input').first();
    await field.waitFor();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.locator('[data-testid=toast]').waitFor();
    await page.keyboard.type('Ask for the drawing');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=plan]', { state: 'detached' });
    await expect.poll(at).toBe(second);
    await expect.poll(lines).toEqual([second]);
  });

  test('Esc leaves it without a next step, and what was done can be taken back', async () => {
    const first = await bridge.deal('First', '100');
    await step(bridge, first, 'Call', -2);
    const second = await bridge.deal('Second', '100');
    await step(bridge, second, 'Send', -1);
    await open();
    await page.locator(`[data-line="${first}"]`).focus();
    await page.keyboard.press('Space');
    await page.locator('[data-testid=plan] input').first().waitFor();
    await page.locator('[data-testid=toast]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(at).toBe(second);
    await expect.poll(lines).toEqual([second, first]);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(lines).toEqual([first, second]);
    expect((await stepOf(first))?.text).toBe('Call');
    // The line that came back stands where the keyboard was.
    await expect.poll(at).toBe(first);
  });

  test('M moves to tomorrow, or to a day that is typed', async () => {
    const first = await bridge.deal('First', '100');
    await step(bridge, first, 'Call', -2);
    const second = await bridge.deal('Second', '100');
    await step(bridge, second, 'Send', -1);
    await open();
    await page.locator(`[data-line="${first}"]`).focus();
    await page.keyboard.press('KeyM');
    await page.waitForSelector('[role=menu]:popover-open');
    await page.keyboard.press('Enter');
    await expect.poll(lines).toEqual([second]);
    await expect.poll(at).toBe(second);
    await page.keyboard.press('KeyM');
    await page.waitForSelector('[role=menu]:popover-open');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const field = page.locator('[data-testid=plan] input').first();
    await field.waitFor();
    await field.fill(await dayFrom(bridge, 5));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.empty h2');
    expect(await items()).toEqual([]);
  });

  test('a deal without a step gets one by M, or by its button', async () => {
    const deal = await bridge.deal('No step', '100');
    await open();
    await page.locator(`[data-line="${deal}"]`).focus();
    await page.keyboard.press('KeyM');
    await page.locator('[data-testid=plan] input').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=plan] [aria-invalid]');
    await page.keyboard.press('Escape');
    await expect.poll(at).toBe(deal);
    await page.locator('[data-testid=plan-step]').click();
    await page.locator('[data-testid=plan] input').first().fill('Call');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.empty h2');
  });

  test('what is not saved stays in the list, and says why', async () => {
    const deal = await bridge.deal('First', '100');
    await step(bridge, deal, 'Call', -2);
    await open();
    const body = JSON.stringify({ code: 'disk', message: { id: 'error-disk', args: { detail: 'no space' } } });
    await page.route('**/call/activity_done', (route) => route.fulfill({ status: 400, contentType: 'application/json', body }));
    await page.locator(`[data-line="${deal}"]`).focus();
    await page.keyboard.press('KeyD');
    await page.locator('[data-testid=toast].bad').waitFor();
    await expect.poll(lines).toEqual([deal]);
    await expect.poll(at).toBe(deal);
  });

  test('without a deal there are three doors', async () => {
    await go(page, bridge, '/today', '[data-door]');
    expect(await page.locator('[data-door]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.door))).toEqual(['import', 'add', 'demo']);
    await page.locator('[data-door=add]').click();
    await page.waitForSelector('dialog[open] form');
  });
});
