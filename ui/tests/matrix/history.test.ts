// History in use: what happened, in order; one change taken back among others; what became of a deal.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Bridge } from './bridge';
import { plain } from './checks';
import { bare, withBrowser, withDesk } from './desk';
import { go } from './ways';

const WORDS = {
  en: { create: 'New deal', edit: 'Edit of a deal', undoneCreate: 'Undone: New deal', undoneEdit: 'Undone: Edit of a deal', gone: 'no longer here', value: ['12,000 SAR', '15,000 SAR'], you: 'You' },
  ar: {
    create: 'إضافة صفقة',
    edit: 'تعديل صفقة',
    undoneCreate: 'تم التراجع عن: إضافة صفقة',
    undoneEdit: 'تم التراجع عن: تعديل صفقة',
    gone: 'لم تعد هنا',
    value: ['12,000 ر.س', '15,000 ر.س'],
    you: 'أنت',
  },
};

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  const words = WORDS[language];
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const entry = (nth: number) => page.locator('[data-testid=history] li').nth(nth);
  const told = (text: string) => plain(bare(text));
  const names = async () => (await page.locator('[data-testid=history] strong').allInnerTexts()).map(told);
  const open = () => go(page, bridge, '/history', '[data-testid=history] li');

  test('the newest change stands first, and its deal is one step away', async () => {
    await bridge.deal('First', '100');
    const second = await bridge.deal('Second', '100');
    await open();
    expect((await names()).slice(0, 2)).toEqual([words.create, words.create]);
    expect(told(await entry(0).innerText())).toContain(words.you);
    expect(plain(await entry(1).locator('a').innerText())).toBe('First');
    await entry(0).locator('a').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/deal/${second}`);
  });

  test('an older change is taken back by the keyboard, and the newer one stays', async () => {
    await bridge.deal('First', '100');
    const second = await bridge.deal('Second', '100');
    await open();
    await entry(1).locator('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await names())[0]).toBe(words.undoneCreate);
    await entry(2).locator('.chip').waitFor();
    expect(await entry(2).locator('a, button').count()).toBe(0);
    expect(told(await entry(2).innerText())).toContain(words.gone);
    expect((await bridge.call('deal_get', { deal: second })).data.title).toBe('Second');
  });

  test('a change that a later one builds on stays, and the later one is named', async () => {
    const deal = await bridge.deal('First', '100');
    await bridge.call('deal_edit', { deal, title: 'Renamed', company: null, value: null });
    await open();
    await entry(1).locator('button').click();
    const toast = page.locator('[data-testid=toast].bad');
    await toast.waitFor();
    expect(told(await toast.innerText())).toContain(words.edit);
    expect((await bridge.call('deal_get', { deal })).data.title).toBe('Renamed');
  });

  test('older changes come on demand, and stay when something new comes in', async () => {
    const deal = await bridge.deal('Often renamed', '100');
    for (let name = 1; name <= 60; name += 1) await bridge.call('deal_edit', { deal, title: `Name ${name}`, company: null, value: null });
    await open();
    expect(await page.locator('[data-testid=history] li').count()).toBe(50);
    await page.locator('[data-testid=history] > div > button').click();
    await expect.poll(() => page.locator('[data-testid=history] li').count()).toBeGreaterThan(60);
    const all = await page.locator('[data-testid=history] li').count();
    const seqs = await page.locator('[data-testid=history] li').evaluateAll((list) => list.map((each) => Number((each as HTMLElement).dataset.entry)));
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => b - a));
    await bridge.deal('New', '100');
    await expect.poll(() => page.locator('[data-testid=history] li').count()).toBe(all + 1);
  });

  test('a deal tells what changed, from what to what, along the line of reading', async () => {
    const deal = await bridge.deal('Fit-out', '12000', 'Al Noor');
    await bridge.call('deal_edit', { deal, title: null, company: null, value: '15000' });
    await go(page, bridge, `/deal/${deal}`, '[data-testid=deal-record] li');
    const first = page.locator('[data-testid=deal-record] li').first();
    expect(told(await first.locator('strong').innerText())).toBe(words.edit);
    const values = first.locator('dd bdi');
    expect((await values.allInnerTexts()).map(told)).toEqual(words.value);
    const [before, after] = [await values.nth(0).boundingBox(), await values.nth(1).boundingBox()];
    expect(Math.sign((after?.x ?? 0) - (before?.x ?? 0))).toBe(language === 'ar' ? -1 : 1);

    const { data } = await bridge.call('journal_state', null);
    await bridge.call('undo', { command: data.undo?.command ?? null });
    await expect.poll(async () => told(await first.locator('strong').innerText())).toBe(words.undoneEdit);
    expect((await values.allInnerTexts()).map(told)).toEqual([...words.value].reverse());
  });

  test('of many changes of a deal the latest three are shown, until all are asked for', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    for (const value of ['200', '300', '400', '500']) await bridge.call('deal_edit', { deal, title: null, company: null, value });
    await go(page, bridge, `/deal/${deal}`, '[data-testid=deal-record] li');
    expect(await page.locator('[data-testid=deal-record] li').count()).toBe(3);
    await page.locator('[data-testid=deal-record] .actions button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-testid=deal-record] li').count()).toBe(5);
    expect(told(await page.locator('[data-testid=deal-record] li strong').last().innerText())).toBe(words.create);
  });
});
