// Companies and contacts from a file and into one, by the keyboard.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Bridge } from './bridge';
import { withBrowser, withDesk } from './desk';
import { choose } from './import-screens';
import { COMPANIES, CONTACTS } from './records-screens';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const what = () => page.locator('main select').first();
  const count = (id: string) => page.locator(`[data-testid=count-${id}] dd`).innerText();
  const total = async (of: 'company_list' | 'contact_list') => (await bridge.call(of, { text: '', sort: 'name', offset: 0 })).data.total;

  test('what a file holds is told by its columns, said otherwise by keys, and imported', async () => {
    await choose(page, bridge, CONTACTS, '[data-testid=count-refused]');
    expect(await what().inputValue()).toBe('contacts');
    expect([await count('ready'), await count('refused')]).toEqual(['3', '1']);
    await what().selectOption('companies');
    const meaning = () => page.locator('[data-testid=columns] select').first().inputValue();
    await expect.poll(meaning).toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await what().selectOption('contacts');
    await expect.poll(meaning).toBe('first_name');
    await page.locator('main .primary:not(header *)').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=report]');
    expect([await total('contact_list'), await total('company_list')]).toEqual([3, 3]);
    await page.locator('[data-testid=report] button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=contacts] tbody tr');
    await page.locator('main').focus();
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => total('contact_list')).toBe(0);
    expect(await total('company_list')).toBe(0);
  });

  test('a column means what is said of it, and that is kept for the next file', async () => {
    const file = { name: 'list.csv', text: 'company,main line\nAcme,0551234567\n' };
    await choose(page, bridge, file, '[data-testid=columns]');
    await page.locator('[data-testid=columns] select').last().selectOption('phone');
    await expect.poll(() => page.locator('[data-testid=columns] select').last().inputValue()).toBe('phone');
    await page.locator('main .primary:not(header *)').click();
    await page.waitForSelector('[data-testid=report]');
    const { data } = await bridge.call('company_list', { text: '', sort: 'name', offset: 0 });
    expect(data.rows.map(({ phone }) => phone)).toEqual(['0551234567']);
    await choose(page, bridge, file, '[data-testid=columns]');
    expect(await page.locator('[data-testid=columns] select').last().inputValue()).toBe('phone');
    expect(await count('unchanged')).toBe('1');
  });

  test('a list is a file as it is narrowed, and comes back as it was', async () => {
    await choose(page, bridge, COMPANIES, '[data-testid=count-ready]');
    await page.locator('main .primary:not(header *)').click();
    await page.waitForSelector('[data-testid=report]');
    await go(page, bridge, '/companies', '[data-testid=companies] tbody tr');
    await page.locator('main input[type=search]').fill('sahab');
    await expect.poll(() => page.locator('[data-testid=companies] tbody tr').count()).toBe(1);
    await page.locator('header [aria-haspopup=menu]').last().focus();
    await page.keyboard.press('Enter');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/-\d{4}-\d{2}-\d{2}\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('Sahab Foods');
    await choose(page, bridge, { name: 'back.csv', text }, '[data-testid=count-unchanged]');
    expect([await what().inputValue(), await count('ready'), await count('unchanged')]).toEqual(['companies', '0', '1']);
  });
});
