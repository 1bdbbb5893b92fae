// The pages in use: keys, the line of reading, digits, and what comes in while one looks.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Bridge } from './bridge';
import { fresh, launch, newPage, type Watched } from './browser';
import { plain, reordered } from './checks';
import { DEALS } from './files';

const VALUE = 1_234_567;
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const leftOf = async (page: Page, selector: string, nth: number) => (await page.locator(selector).nth(nth).boundingBox())?.x ?? Number.NaN;
const ring = (element: Element, part?: string) => {
  const { boxShadow, outlineStyle } = getComputedStyle(element, part);
  return boxShadow !== 'none' || outlineStyle !== 'none';
};

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let seen: Watched;
  let page: Page;
  let deal: string;

  beforeAll(async () => {
    bridge = await Bridge.start();
    await bridge.prefer({ language, theme: 'system', digits: 'latn', calendar: 'gregorian', zoom: 100 });
    await bridge.openWorkspace();
    deal = await bridge.deal('Fit-out', String(VALUE), 'Al Noor');
    for (let won = 0; won < 6; won += 1) await bridge.win(await bridge.deal('Cooling', '2500.50'));
    for (let lost = 0; lost < 3; lost += 1) await bridge.lose(await bridge.deal('Paint', '800'), 'price');
    seen = await newPage(browser);
    page = seen.page;
  });
  afterAll(async () => {
    await page?.context().close();
    await bridge?.stop();
  });
  beforeEach(async () => {
    await fresh(page, `${bridge.url}/#/board`, async () => {
      await bridge.startAfresh();
      await bridge.prefer({ theme: 'system', digits: 'latn' });
    });
    await page.waitForSelector(`[data-card="${deal}"] a`);
  });

  test('stages stand along the line of reading', async () => {
    const [first, second] = [await leftOf(page, '[data-stage]', 0), await leftOf(page, '[data-stage]', 1)];
    expect(Math.sign(second - first)).toBe(language === 'ar' ? -1 : 1);
  });

  test('an amount reads from left to right, and its currency follows it', async () => {
    const value = `[data-card="${deal}"] .value`;
    expect(plain(await page.locator(value).innerText())).toBe(language === 'ar' ? '1,234,567 ر.س' : '1,234,567 SAR');
    expect(await reordered(page)).toEqual([]);
    // The mark stands where reading goes on: figures keep to the side where the amount begins.
    const { begins, ends } = await page.locator(value).evaluate((element) => {
      const range = document.createRange();
      range.setStart(element.firstChild ?? element, 0);
      range.setEnd(element.firstChild ?? element, 9);
      const [whole, figures] = [element.getBoundingClientRect(), range.getBoundingClientRect()];
      return { begins: figures.left - whole.left, ends: whole.right - figures.right };
    });
    expect(begins > ends).toBe(language === 'ar');
  });

  test('figures read from left to right', async () => {
    await page.goto(`${bridge.url}/#/insights?w=all`);
    const figure = '[data-testid=figure-win-rate] a.figure .num';
    await page.waitForSelector(figure);
    // 6 of 9.
    expect(plain(await page.locator(figure).first().innerText())).toBe('66.7%');
    expect(await reordered(page)).toEqual([]);
  });

  test('the palette opens by the place of its key, whatever the layout', async () => {
    await page.evaluate(() => {
      const press = { key: 'ن', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    });
    const box = page.getByRole('combobox').and(page.locator('dialog[open] *'));
    await box.waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
  });

  test('Tab comes to the navigation and to the board, and what it comes to is seen', async () => {
    const met: string[] = [];
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const card = element.closest<HTMLElement>('[data-card]') && element.matches('a');
        const { boxShadow, outlineStyle } = getComputedStyle(element, card ? '::after' : undefined);
        return { what: card ? 'card' : (element.getAttribute('href') ?? element.tagName.toLowerCase()), seen: boxShadow !== 'none' || outlineStyle !== 'none' };
      });
      if (!at) break;
      met.push(at.what);
      expect(at.seen, at.what).toBe(true);
    }
    expect(met).toEqual(expect.arrayContaining(['#/board', '#/insights', '#/import', '#/settings', 'button', 'card']));
  });

  test('a field that has the focus is seen', async () => {
    await page.keyboard.press('Control+KeyN');
    const field = page.locator('dialog[open] input').first();
    await field.waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.evaluate(ring)).toBe(true);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await field.evaluate(ring), 'without it there is none').toBe(false);
  });

  test('Arabic digits are everywhere on the board and in figures', async () => {
    await fresh(page, `${bridge.url}/#/board`, () => bridge.prefer({ digits: 'arab' }));
    await page.waitForSelector(`[data-card="${deal}"] .value`);
    expect(plain(await page.locator(`[data-card="${deal}"] .value`).innerText())).toContain('١٬٢٣٤٬٥٦٧');
    const board = await page.locator('[data-testid=board] .num').allInnerTexts();
    await page.goto(`${bridge.url}/#/insights?w=all`);
    await page.waitForSelector('[data-testid=figure-win-rate] a.figure');
    expect(plain(await page.locator('[data-testid=figure-win-rate] a.figure .num').first().innerText())).toBe('٦٦٫٧٪');
    const figures = await page.locator('[data-testid^=figure-]').allInnerTexts();
    for (const texts of [board, figures]) {
      expect(texts.length).toBeGreaterThan(2);
      expect(texts.join(' ')).toMatch(/[٠-٩]/);
      expect(texts.filter((text) => /[0-9]/.test(text))).toEqual([]);
    }
  });

  test('a chosen theme is stronger than the system’s', async () => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await paper();
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await paper();
    expect(dark).not.toBe(light);
    await fresh(page, bridge.url, () => bridge.prefer({ theme: 'dark' }));
    expect(await paper()).toBe(dark);
  });

  test('a deal that is added elsewhere comes to the open board', async () => {
    await page.evaluate(() => document.body.setAttribute('data-stays', ''));
    const count = page.locator('[data-testid=count]').first();
    const before = Number(plain(await count.innerText()));
    const added = await bridge.deal('From elsewhere', '500');
    await page.waitForSelector(`[data-card="${added}"] a`);
    expect(Number(plain(await count.innerText()))).toBe(before + 1);
    expect(await page.locator('body[data-stays]').count(), 'the page is still the same').toBe(1);
  });

  test('a preview counts what the file holds', async () => {
    await page.goto(`${bridge.url}/#/import`);
    await page.setInputFiles('#import-file', { name: DEALS.name, mimeType: 'text/csv', buffer: Buffer.from(DEALS.text) });
    for (const count of ['rows', 'ready', 'refused'] as const) {
      expect(plain(await page.locator(`[data-testid=count-${count}] dd`).innerText()), count).toBe(String(DEALS[count]));
    }
  });

  describe('keys on the board', () => {
    const forth = language === 'ar' ? 'ArrowLeft' : 'ArrowRight';
    const back = language === 'ar' ? 'ArrowRight' : 'ArrowLeft';
    const at = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card ?? document.activeElement?.tagName);
    const stageOf = (card: string) => page.locator(`[data-stage]:has([data-card="${card}"])`).getAttribute('data-stage');
    const focus = (card: string) => page.locator(`[data-card="${card}"] a`).focus();

    test('after W the keyboard is at the next card, and the deal is won once', async () => {
      const below = await bridge.deal('Below', '100');
      const won = await bridge.deal('Won by a key', '100');
      await page.waitForSelector(`[data-card="${won}"] a`);
      await page.waitForSelector(`[data-card="${below}"] a`);
      const next = await page.locator(`[data-card="${won}"] + [data-card]`).getAttribute('data-card');
      await focus(won);
      await page.keyboard.press('KeyW');
      await page.waitForSelector(`[data-card="${won}"]`, { state: 'detached' });
      await expect.poll(at).toBe(next);
      await page.waitForTimeout(300);
      expect(await at()).toBe(next);
      expect((await bridge.call('deal_get', { deal: next ?? '' })).data.status).toBe('open');
      await page.keyboard.press('Control+KeyZ');
      await page.waitForSelector(`[data-card="${won}"]`);
      expect(await at()).toBe(next);
    });

    test('forth and back at once ends where it began', async () => {
      const moved = await bridge.deal('To and fro', '100');
      await page.waitForSelector(`[data-card="${moved}"] a`);
      const first = await stageOf(moved);
      await focus(moved);
      await page.keyboard.press(`Control+Shift+${forth}`);
      await page.keyboard.press(`Control+Shift+${back}`);
      const visits = async () => (await bridge.call('deal_get', { deal: moved })).data.visits.length;
      await expect.poll(visits, { message: 'both moves were sent' }).toBe(3);
      // Time enough for what should not come.
      await page.waitForTimeout(300);
      expect(await stageOf(moved)).toBe(first);
      expect(await at()).toBe(moved);
      expect((await bridge.call('deal_get', { deal: moved })).data.stage).toBe(first);
    });

    test('after a move the focus is not taken from where one went', async () => {
      const moved = await bridge.deal('Left alone', '100');
      await page.waitForSelector(`[data-card="${moved}"] a`);
      await focus(moved);
      await page.keyboard.press(`Control+Shift+${forth}`);
      await focus(deal);
      await page.waitForTimeout(400);
      expect(await at()).toBe(deal);
    });
  });

  test('a click beside the form keeps what was typed', async () => {
    await page.keyboard.press('Control+KeyN');
    const field = page.locator('dialog[open] input').first();
    await field.fill('Half a title');
    await page.mouse.click(5, 5);
    expect(await field.inputValue()).toBe('Half a title');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  test('right after a stage was chosen, undo takes that back', async () => {
    await page.goto(`${bridge.url}/#/deal/${deal}`);
    const select = page.locator('.form select');
    const first = await select.inputValue();
    await select.focus();
    await select.selectOption({ index: 2 });
    await page.locator('[data-testid=toast]').waitFor();
    expect(await select.inputValue()).not.toBe(first);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => select.inputValue()).toBe(first);
  });

  test('what was chosen and taken back before the page read it anew is not left in the list', async () => {
    await page.goto(`${bridge.url}/#/deal/${deal}`);
    const select = page.locator('.form select');
    const first = await select.inputValue();
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/call/deal_get', async (route) => {
      await held;
      await route.continue();
    });
    await select.selectOption({ index: 2 });
    await page.locator('[data-testid=toast]').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(async () => (await bridge.call('deal_get', { deal })).data.currency).toBe(first);
    goOn();
    await expect.poll(() => select.inputValue()).toBe(first);
    await page.unrouteAll({ behavior: 'wait' });
  });

  test('what is typed while a field is being saved is saved as well', async () => {
    await page.goto(`${bridge.url}/#/deal/${deal}`);
    const field = page.locator('[data-testid=facts] .company input');
    await page.route('**/call/deal_edit', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await route.continue();
    });
    await field.fill('Al Noor East');
    await field.press('Enter');
    await field.fill('Al Noor West');
    await field.press('Enter');
    await expect.poll(async () => (await bridge.call('deal_get', { deal })).data.company?.name).toBe('Al Noor West');
    expect(await field.inputValue()).toBe('Al Noor West');
    await page.unroute('**/call/deal_edit');
  });

  test('the sheet of shortcuts begins at its top in a small window', async () => {
    await page.setViewportSize({ width: 640, height: 410 });
    await page.keyboard.press('Shift+Slash');
    const sheet = page.locator('dialog[open]');
    await sheet.waitFor();
    expect(await sheet.evaluate((element) => [element.scrollTop, element === document.activeElement])).toEqual([0, true]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 820 });
  });
});
