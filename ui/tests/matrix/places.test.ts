// Coming back: a screen is found as it was left, and a deal leads back to where it was opened from.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Bridge } from './bridge';
import { withBrowser, withDesk } from './desk';
import { dayFrom, palette, step } from './find-screens';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const hash = () => page.evaluate(() => location.hash);
  const nav = (nth: number) => page.locator('nav > a').nth(nth);

  test('the board keeps its filter: by the arrow of a deal, by the side bar, by its key', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await bridge.deal('Lift', '100');
    await go(page, bridge, '/board?q=fit', '[data-card] a');
    await expect.poll(() => page.locator('[data-card]').count()).toBe(1);
    const left = await hash();
    await page.locator(`[data-card="${deal}"] a`).click();
    await page.waitForSelector('[data-testid=visits]');
    await page.locator('header .back').click();
    await expect.poll(hash).toBe(left);
    await expect.poll(() => page.locator('[data-card]').count()).toBe(1);
    await nav(0).click();
    await page.waitForSelector('[data-line]');
    await nav(1).click();
    await expect.poll(hash).toBe(left);
    await page.keyboard.press('Control+Digit1');
    await page.waitForSelector('[data-line]');
    await page.keyboard.press('Control+Digit2');
    await expect.poll(hash).toBe(left);
    // Cleared, it is kept so.
    await page.locator('[data-testid=filter] input').fill('');
    await expect.poll(() => page.locator('[data-card]').count()).toBe(2);
    await nav(0).click();
    await page.waitForSelector('[data-line]');
    await nav(1).click();
    await expect.poll(() => page.locator('[data-card]').count()).toBe(2);
  });

  test('a deal that was opened from the table leads back to the table, and says so', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await go(page, bridge, '/deals?view=no-next-step', '[role=grid] [data-deal]');
    await page.evaluate((id) => (location.hash = `#/deal/${id}`), deal);
    const back = page.locator('header .back');
    await back.waitFor();
    expect(await back.getAttribute('aria-label')).toBe(language === 'ar' ? 'العودة إلى الصفقات' : 'Back to Deals');
    await back.click();
    await expect.poll(hash).toBe('#/deals?view=no-next-step');
    // Deleted, it leaves the user there as well.
    await page.evaluate((id) => (location.hash = `#/deal/${id}`), deal);
    await page.waitForSelector('[data-testid=visits]');
    await page.locator('header .quiet').click();
    await expect.poll(hash).toBe('#/deals?view=no-next-step');
  });

  test('on a page that begins with a deal, the arrow leads to the board of its pipeline', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await go(page, bridge, `/deal/${deal}`, '[data-testid=visits]');
    const { pipeline } = (await bridge.call('deal_get', { deal })).data;
    await page.locator('header .back').click();
    await expect.poll(hash).toBe(`#/board/${pipeline.id}`);
  });

  test('the palette folds the column, and calls it by its name and not by that of the card', async () => {
    await bridge.deal('Fit-out', '100');
    await go(page, bridge, '/board', '[data-card] a');
    await page.locator('[data-card] a').first().focus();
    await page.keyboard.press('Control+KeyK');
    const fold = page.locator('[role=option]', { hasText: language === 'ar' ? 'طيّ العمود أو فتحه' : 'Collapse or expand the column' });
    expect(await fold.innerText()).not.toContain('Fit-out');
    await fold.click();
    await page.locator('[data-strip]').first().waitFor();
  });

  test('a quick step says what kind of step it is', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await go(page, bridge, '/board', '[data-card] a');
    await page.locator('[data-card] a').first().focus();
    await page.keyboard.press('KeyN');
    const form = page.locator('[data-testid=quick-step]');
    await form.locator('input').first().fill('Show the samples');
    await form.locator('select').selectOption('visit');
    await page.keyboard.press('Tab');
    await form.locator('input').first().press('Enter');
    await form.waitFor({ state: 'detached' });
    const { steps } = (await bridge.call('deal_get', { deal })).data;
    expect(steps.map(({ kind, text }) => [kind, text])).toEqual([['visit', 'Show the samples']]);
  });

  test('what can be done with a line of today is in the palette', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await step(bridge, deal, 'Call Huda', -1);
    await go(page, bridge, '/today', '[data-line]');
    await palette(page, language === 'ar' ? 'الغد' : 'tomorrow', '[role=option]');
    await page.keyboard.press('Enter');
    const due = async () => (await bridge.call('deal_get', { deal })).data.steps[0]?.due_on;
    const tomorrow = await dayFrom(bridge, 1);
    await expect.poll(due).toBe(tomorrow);
  });

  test('deals whose owner has left are one click away, on the table and on the board', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await bridge.deal('Lift', '100');
    await bridge.call('deal_edit', { deal, owner: 'Sara Aziz' });
    const [sara] = (await bridge.call('staff_list', null)).data;
    await bridge.done(await bridge.call('staff_leave', { person: sara?.id ?? '', left_on: null, hand_over_to: null, keep_open: true }));
    await go(page, bridge, '/deals?view=owner-left', '[role=grid] [data-deal]');
    expect(await page.locator('[role=grid] [data-deal]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.deal))).toEqual([deal]);
    await go(page, bridge, '/board', '[data-card] a');
    await page.locator('[data-testid=filter] [aria-haspopup=menu]').click();
    await page.locator('[role=menuitem]', { hasText: language === 'ar' ? 'غادر مسؤولها' : 'Owner has left' }).click();
    await expect.poll(() => page.locator('[data-card]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.card))).toEqual([deal]);
    await page.locator('[data-filter=owner_left] .remove').click();
    await expect.poll(() => page.locator('[data-card]').count()).toBe(2);
  });

  test('the first steps tick themselves, can be hidden, and come back', async () => {
    const ticked = () => page.locator('[data-first].done').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.first));
    await go(page, bridge, '/today', '[data-testid=first-steps]');
    // The recovery code was asked for when the workspace was made.
    await expect.poll(ticked).toEqual(['code']);
    await bridge.call('person_create', { name: 'Sara Aziz' });
    await bridge.deal('Fit-out', '100');
    await go(page, bridge, '/settings/pipelines', '[data-stage-row], main input');
    await go(page, bridge, '/today', '[data-line]');
    await expect.poll(ticked).toEqual(['deals', 'stages', 'staff', 'code']);
    await page.locator('[data-testid=first-steps] .quiet').click();
    await page.locator('[data-testid=first-steps]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    // Hidden, it stays hidden.
    const kept = async () => (await bridge.call('draft_list', null)).find(({ key }) => key === 'first steps')?.body;
    await expect.poll(kept).toContain('"hidden":true');
    await page.reload();
    await page.waitForSelector('[data-line]');
    expect(await page.locator('[data-testid=first-steps]').count()).toBe(0);
    await palette(page, language === 'ar' ? 'الخطوات الأولى' : 'first steps', '[role=option]');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=first-steps]').waitFor();
  });
});
