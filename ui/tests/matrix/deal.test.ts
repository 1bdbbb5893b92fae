// The page of a deal in use: what is next, what is sold and what was said, by the keyboard alone, and taken back.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Bridge } from './bridge';
import { withBrowser, withDesk } from './desk';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const show = (deal: string) => go(page, bridge, `/deal/${deal}`, '[data-testid=notes] textarea');
  const get = async (deal: string) => (await bridge.call('deal_get', { deal })).data;
  const notes = async (deal: string) => (await bridge.call('note_list', { on: { kind: 'deal', id: deal } })).data;
  /** Whether the keyboard is at this. */
  const at = (selector: string) => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  test('a step is planned, done and taken back, and the keyboard stays at hand', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await show(deal);
    await page.locator('[data-testid=steps] .add button').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=steps] form');
    await page.keyboard.type('Send the quote');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-step]');
    await expect.poll(() => at('[data-testid=steps] .add button')).toBe(true);
    expect((await get(deal)).steps.map(({ text }) => text)).toEqual(['Send the quote']);
    await page.locator('[data-step] input').focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-step]', { state: 'detached' });
    expect((await get(deal)).done.map(({ text }) => text)).toEqual(['Send the quote']);
    await page.locator('main').focus();
    await page.keyboard.press('Control+KeyZ');
    await page.waitForSelector('[data-step]');
  });

  test('a form that is left by Escape gives the keyboard back to what opened it', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await show(deal);
    for (const card of ['steps', 'lines']) {
      await page.locator(`[data-testid=${card}] .add button`).focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector(`[data-testid=${card}] form`);
      await page.keyboard.press('Escape');
      await expect.poll(() => at(`[data-testid=${card}] .add button`)).toBe(true);
    }
  });

  test('products with prices make the value, and what is no price is said', async () => {
    const deal = await bridge.deal('Fit-out', null);
    await show(deal);
    await page.locator('[data-testid=lines] .add button').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=lines] form');
    await page.keyboard.type('Shelf');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.type('٣');
    await page.keyboard.press('Tab');
    await page.keyboard.type('dear');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=lines] [role=alert]');
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.type('1,250.50');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-line]');
    await page.waitForSelector('[data-testid=value]');
    const { value, lines } = await get(deal);
    expect(lines.map(({ name, quantity }) => [name, quantity])).toEqual([['Shelf', 3000]]);
    // Three at 1,250.50.
    expect(value?.minor).toBe(375_150);
  });

  test('a note is rewritten where it stands, and left as it was by Escape', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await show(deal);
    await page.locator('[data-testid=notes] textarea').focus();
    await page.keyboard.type('Two visits');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('[data-note]');
    for (const [last, said] of [['Escape', 'Two visits'], ['Control+Enter', 'Two visits a year']] as const) {
      await page.locator('[data-note] [aria-haspopup]').focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role=menu]:popover-open');
      await page.keyboard.press('Enter');
      await expect.poll(() => at('[data-note] textarea')).toBe(true);
      await page.keyboard.type(' a year');
      await page.keyboard.press(last);
      await expect.poll(() => at('[data-note] [aria-haspopup]')).toBe(true);
      expect((await notes(deal)).map(({ body }) => body)).toEqual([said]);
    }
  });

  test('the stages are walked along the line of reading, and one press moves the deal', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    const before = await get(deal);
    await show(deal);
    await page.locator('[data-testid=stages] [aria-current]').focus();
    await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await get(deal)).stage).toBe(before.pipeline.stages[1]?.id);
  });
});
