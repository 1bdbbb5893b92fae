// Pipelines and money in use: by the keyboard, refused, taken back.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Bridge } from './bridge';
import { bare, withBrowser, withDesk } from './desk';
import { stagesOf } from './pipeline-screens';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const ROW = '[data-stage-row]';
  const row = (nth: number) => page.locator(ROW).nth(nth);
  const field = (nth: number, part: string) => row(nth).locator(`[data-part=${part}] input`);
  const open = () => go(page, bridge, '/settings/pipelines', ROW);
  const names = async () => (await stagesOf(bridge)).map(({ name }) => name.en);
  const undo = () => page.keyboard.press('Control+KeyZ');
  const SIX = ['Prospecting', 'Research', 'First contact', 'Presentation', 'Objections', 'Closing'];

  test('a stage is put elsewhere by the keyboard, which stays with it', async () => {
    await open();
    await field(0, 'name_en').focus();
    await page.keyboard.press('Control+Shift+ArrowDown');
    await expect.poll(names).toEqual(['Research', 'Prospecting', ...SIX.slice(2)]);
    await expect.poll(() => field(1, 'name_en').inputValue()).toBe('Prospecting');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe('Prospecting');
    await undo();
    await expect.poll(names).toEqual(SIX);
    await expect.poll(() => field(0, 'name_en').inputValue()).toBe('Prospecting');
    await row(1).locator('[data-part=up] button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual(['Research', 'Prospecting', ...SIX.slice(2)]);
  });

  test('a stage is dragged to another place', async () => {
    await open();
    await page.setViewportSize({ width: 1280, height: 1000 });
    const grip = await row(0).locator('.grip').boundingBox();
    const third = await row(2).boundingBox();
    if (!grip || !third) throw new Error('rows have a place');
    await page.mouse.move(grip.x + 8, grip.y + 12);
    await page.mouse.down();
    await page.mouse.move(grip.x + 8, grip.y + 40, { steps: 5 });
    await page.mouse.move(grip.x + 8, third.y + third.height / 2 + 10, { steps: 12 });
    // It has moved over there in the list, before it is let go.
    await row(2).and(page.locator('[data-is-dnd-shadow-item-internal]')).waitFor({ state: 'attached' });
    await page.mouse.up();
    await expect.poll(names).toEqual(['Research', 'First contact', 'Prospecting', ...SIX.slice(3)]);
    await expect.poll(() => field(2, 'name_en').inputValue()).toBe('Prospecting');
  });

  test('what is typed in a row is kept or refused, in any digits', async () => {
    await open();
    await field(1, 'probability').fill('101');
    await page.keyboard.press('Enter');
    await row(1).locator('[aria-invalid]').waitFor();
    await page.keyboard.press('Escape');
    await field(1, 'probability').fill('٣٣');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stagesOf(bridge))[1]?.probability).toBe(33);
    await expect.poll(() => field(1, 'probability').inputValue()).toBe('33');
    await undo();
    await expect.poll(async () => (await stagesOf(bridge))[1]?.probability).toBe(15);
    await field(1, 'name_ar').fill('البحث');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await stagesOf(bridge))[1]?.name.ar).toBe('البحث');
  });

  test('a stage with deals is archived once they have somewhere to go, and comes back', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    await open();
    await row(0).locator('[data-part=archive] button').click();
    await page.locator('dialog[open] form').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog[open] [type=submit]').click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await expect.poll(names).toEqual(SIX.slice(1));
    await expect.poll(() => page.locator(ROW).count()).toBe(5);
    const stage = async () => (await bridge.call('deal_get', { deal })).data.stage;
    expect(await stage()).toBe((await stagesOf(bridge))[0]?.id);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await undo();
    await expect.poll(names).toEqual(SIX);
    expect(await stage()).toBe((await stagesOf(bridge))[0]?.id);
    // The only stage of a pipeline has no button for it, an empty one needs no question.
    await row(5).locator('[data-part=archive] button').click();
    await expect.poll(names).toEqual(SIX.slice(0, 5));
    await page.locator('[data-testid=stages] summary').click();
    await page.locator('[data-testid=stages] details button').click();
    await expect.poll(names).toEqual(SIX);
  });

  test('two stages become one, and the dialog says beforehand what goes over', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    const [, second] = await stagesOf(bridge);
    await bridge.call('deal_move', { deal, stage: second?.id ?? '' });
    await open();
    await row(1).locator('[data-part=merge] button').click();
    const lines = page.locator('[data-testid=merge-preview] li');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(4);
    await page.locator('dialog[open] [type=submit]').click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await expect.poll(names).toEqual(['Prospecting', ...SIX.slice(2)]);
    expect((await bridge.call('deal_get', { deal })).data.visits.length).toBe(1);
    await page.locator('[data-testid=toast]').last().locator('button').first().click();
    await expect.poll(names).toEqual(SIX);
    expect((await bridge.call('deal_get', { deal })).data.visits.length).toBe(2);
  });

  test('a pipeline is made from a ready set without a pointer', async () => {
    await open();
    await page.locator('[data-testid=pipelines] header button').focus();
    await page.keyboard.press('Enter');
    const form = page.locator('[data-testid=pipeline-create]');
    await form.locator('input[type=radio]').nth(4).waitFor();
    await form.locator('input[type=radio]:checked').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(bare(await form.locator('input').first().inputValue())).toBe('Contracting');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('[data-testid=pipelines] nav a').count()).toBe(2);
    await expect.poll(() => field(1, 'name_en').inputValue()).toBe('Site visit');
    await page.locator('[data-testid=stage-add] input').first().fill('Warranty');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(ROW).count()).toBe(7);
    // In a field it would take back what is typed there.
    await page.locator('#main').focus();
    await undo();
    await expect.poll(() => page.locator(ROW).count()).toBe(6);
    await undo();
    await expect.poll(() => page.locator('[data-testid=pipelines] nav a').count()).toBe(1);
    await expect.poll(() => page.locator(ROW).count()).toBe(6);
  });

  test('a rate is kept, replaced, refused, deleted and brought back', async () => {
    await go(page, bridge, '/settings/money', '[data-testid=rates-empty]');
    const rates = async () => (await bridge.call('rate_list', null)).data.map(({ currency, rate }) => `${currency} ${rate}`);
    const form = page.locator('[data-testid=rate-form]');
    const worth = form.locator('input[inputmode=decimal]');
    await form.locator('input').first().fill('usd');
    await worth.fill('nothing');
    await page.keyboard.press('Enter');
    await form.locator('[aria-invalid]').waitFor();
    await worth.fill('٣٫٧٥');
    await page.keyboard.press('Enter');
    await expect.poll(rates).toEqual(['USD 3.75']);
    const line = page.locator('[data-testid=rates] tbody tr');
    await line.locator('button').first().click();
    await worth.fill('3.8');
    await page.keyboard.press('Enter');
    await expect.poll(rates).toEqual(['USD 3.8']);
    await line.locator('button').last().focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=rates-empty]').waitFor();
    expect(await rates()).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.locator('[data-testid=toast]').last().locator('button').first().click();
    await expect.poll(rates).toEqual(['USD 3.8']);
  });

  test('VAT is spoken of once it has a rate', async () => {
    await go(page, bridge, '/settings/money', '[data-testid=money] input');
    const vat = async () => {
      const { vat_rate, vat_included } = (await bridge.call('settings_get', null)).data;
      return [vat_rate, vat_included];
    };
    expect(await page.locator('[data-testid=vat-basis]').count()).toBe(0);
    const rate = page.locator('[data-testid=money] input');
    await rate.fill('a lot');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=money] [aria-invalid]').waitFor();
    await rate.fill('١٥٪');
    await page.keyboard.press('Enter');
    await expect.poll(vat).toEqual(['15', false]);
    await page.locator('[data-testid=vat-basis] select').selectOption('yes');
    await expect.poll(vat).toEqual(['15', true]);
    await undo();
    await expect.poll(vat).toEqual(['15', false]);
    await expect.poll(() => page.locator('[data-testid=vat-basis] select').inputValue()).toBe('no');
  });
});
