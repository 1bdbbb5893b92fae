// The table of deals in use: by keys alone, many at a time, kept as a view, taken out as a file.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Bridge } from './bridge';
import { plain } from './checks';
import { bare, withBrowser, withDesk } from './desk';
import { GRID } from './table-screens';
import { go } from './ways';

const WORDS = {
  en: { title: 'Title', deals: 'deals', changed: 'deals changed.', view: 'All deals' },
  ar: { title: 'العنوان', deals: 'صفقات', changed: 'تغيّرت صفقتان.', view: 'كل الصفقات' },
};
const ROWS = 350;

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  const words = WORDS[language];
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const grid = () => page.locator('[role=grid]');
  const told = (text: string) => plain(bare(text));
  const titles = async () => (await page.locator('[role=rowheader]').allInnerTexts()).map(told);
  const active = () => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.closest('[data-deal]')?.querySelector('[role=rowheader]')?.textContent?.trim());
  const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  beforeEach(async () => {
    for (const [title, value] of [['Chairs', '300'], ['Desks', '100'], ['Lamps', '200']] as const) await bridge.deal(title, value, 'Al Noor');
    await go(page, bridge, '/deals?sort=title&cols=title,value,owner', GRID);
    await grid().focus();
  });

  test('a header sorts by the keyboard, and says so', async () => {
    await expect.poll(titles).toEqual(['Chairs', 'Desks', 'Lamps']);
    await press('ArrowUp', 'End', language === 'ar' ? 'ArrowRight' : 'ArrowLeft', 'Enter');
    await expect.poll(titles).toEqual(['Chairs', 'Lamps', 'Desks']);
    expect(await page.locator('[aria-sort=descending]').count()).toBe(1);
    await press('Enter');
    await expect.poll(titles).toEqual(['Desks', 'Lamps', 'Chairs']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });

  test('arrows move, Enter opens', async () => {
    await press('ArrowDown');
    await expect.poll(active).toContain('Desks');
    await press('Enter');
    await expect.poll(hash).toMatch(/^#\/deal\//);
  });

  test('two are chosen and changed by keys, and taken back as one', async () => {
    await press('Space', 'Shift+ArrowDown', 'KeyE');
    await page.waitForSelector('dialog[open] form');
    await page.locator('dialog [role=combobox]').fill('Rim');
    const go = page.locator('dialog [type=submit]:not(:disabled)');
    await go.waitFor();
    await press('Escape');
    await go.click();
    const toast = page.locator('[data-testid=toast]', { hasText: words.changed });
    await toast.waitFor();
    const owners = async () => (await page.locator('[data-deal] [role=gridcell]:last-child').allInnerTexts()).map(told);
    await expect.poll(owners).toEqual(['Rim', 'Rim', '']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await press('Control+KeyZ');
    await expect.poll(owners).toEqual(['', '', '']);
  });

  test('words narrow the table; what matches nothing says how to go on', async () => {
    await page.locator('[data-testid=filter] input').fill('lam');
    await expect.poll(titles).toEqual(['Lamps']);
    await page.locator('[data-testid=filter] input').fill('nothing like it');
    await page.locator('.empty button').click();
    await expect.poll(titles).toEqual(['Chairs', 'Desks', 'Lamps']);
  });

  test('a view is saved and found again; deleting it leaves the deals', async () => {
    await page.locator('[data-testid=views] [aria-haspopup=menu]').last().click();
    await press('Enter');
    await page.locator('dialog input').fill('By title');
    await press('Enter');
    await expect.poll(hash).toMatch(/view=[0-9a-f-]{36}$/);
    const opener = page.locator('[data-testid=views] [aria-haspopup=menu]').first();
    await expect.poll(async () => told(await opener.innerText())).toBe('By title');
    await page.locator('[data-testid=views] [aria-haspopup=menu]').last().click();
    await press('End', 'Enter');
    await expect.poll(async () => told(await opener.innerText())).toBe(words.view);
    await expect.poll(async () => (await titles()).length).toBe(3);
    expect((await bridge.call('view_list', null)).data).toEqual([]);
  });

  test('columns are chosen and moved by keys', async () => {
    await page.locator('.columns button').click();
    await page.locator('[data-column=title] input').focus();
    await press('Alt+ArrowDown');
    await expect.poll(hash).toContain('cols=value,title,owner');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-column]')?.getAttribute('data-column'))).toBe('title');
    await press('Space');
    await expect.poll(hash).toContain('cols=value,owner');
    await press('Escape');
    await expect.poll(() => page.locator('[data-column]').count()).toBe(0);
  });

  test('what is seen is a file, whose name says nothing of customers', async () => {
    await page.locator('header [aria-haspopup=menu]').last().click();
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${words.deals}-\\d{4}-\\d{2}-\\d{2}\\.csv$`));
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n')[0]?.startsWith(`\uFEFF${words.title},`)).toBe(true);
    expect(text.split('\r\n')).toHaveLength(5);
  });

  test('thousands of rows are there as one scrolls to them', async () => {
    const lines = Array.from({ length: ROWS }, (_, n) => `Row ${String(n).padStart(4, '0')},${n}`);
    const content = Buffer.from(`title,value\n${lines.join('\n')}\n`).toString('base64');
    const { file } = await bridge.call('import_preview', { content });
    await bridge.done(await bridge.call('import_deals', { file: file ?? '' }));
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String(ROWS + 4));
    await press('Control+End');
    await expect.poll(active).toContain(`Row ${String(ROWS - 1).padStart(4, '0')}`);
    expect(await page.locator('[role=grid] [role=row]').count()).toBeLessThan(80);
    await press('Control+KeyA', 'Control+Home');
    await expect.poll(active).toContain('Chairs');
    await expect.poll(async () => (await page.locator('[data-testid=chosen] strong').innerText()).replace(/\D/g, '')).toBe(String(ROWS + 3));
    await press('Escape');
    await expect.poll(() => page.locator('[aria-selected=true]').count()).toBe(0);
  });

  test('a table that cannot be read says so and tries again', async () => {
    const message = { id: 'error-disk', args: { detail: '5' } };
    await page.route('**/call/deal_list', (route) => route.fulfill({ status: 400, json: { code: 'disk', message } }));
    await go(page, bridge, '/settings', '[data-testid=folder]');
    await go(page, bridge, '/deals', '[role=alert]');
    await page.unroute('**/call/deal_list');
    await page.locator('main [role=alert] button, main .error button').first().click();
    await expect.poll(async () => (await titles()).length).toBe(3);
  });
});
