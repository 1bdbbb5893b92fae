// Companies, contacts and staff in use: made, edited and merged by the keyboard, handed over, and taken back.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Bridge } from './bridge';
import { bare, withBrowser, withDesk } from './desk';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const toast = () => page.locator('[data-testid=toast]').last();
  const company = async (fields: Record<string, string>) => {
    const made = await bridge.call('company_create', fields);
    if (made.kind !== 'done' || !made.id) throw new Error(JSON.stringify(made));
    return made.id;
  };
  const person = async (name: string) => {
    const made = await bridge.call('person_create', { name });
    if (made.kind !== 'done' || !made.id) throw new Error(JSON.stringify(made));
    return made.id;
  };
  const names = async () => (await bridge.call('company_list', { text: '', sort: 'name', offset: 0 })).data.rows.map(({ name }) => name);

  test('a company is added without a pointer, refused where it is wrong, and taken back', async () => {
    await go(page, bridge, '/companies', '.empty button');
    await page.locator('.empty button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] form');
    await page.keyboard.type('شركة النور');
    await page.keyboard.press('Tab');
    await page.keyboard.type('none');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog [aria-invalid]');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('inputmode'))).toBe('tel');
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.type('٠١١ ٤٥٦ ٧٨٩٠');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=record]');
    expect(await page.locator('main input[inputmode=tel]').inputValue()).toBe('011 456 7890');
    expect(await page.locator('main input[inputmode=tel]').evaluate((input) => getComputedStyle(input).direction)).toBe('ltr');
    await page.locator('main').focus();
    await page.keyboard.press('Control+KeyZ');
    await page.waitForSelector('main [role=alert]');
    expect(await names()).toEqual([]);
  });

  test('a field is edited in place; what is no address is said and nothing is lost', async () => {
    const id = await company({ name: 'Noor', email: 'info@noor.example' });
    await go(page, bridge, `/company/${id}`, '[data-testid=record]');
    const field = page.locator('main input[inputmode=email]');
    await field.fill('noor');
    await field.press('Enter');
    await page.waitForSelector('main [aria-invalid]');
    expect(await field.inputValue()).toBe('noor');
    await field.press('Escape');
    expect(await field.inputValue()).toBe('info@noor.example');
    await field.fill('office@noor.example');
    await field.press('Enter');
    await toast().waitFor();
    expect((await bridge.call('company_get', { company: id })).data.email).toBe('office@noor.example');
  });

  test('where nothing opens a number, it can be copied', async () => {
    const id = await company({ name: 'Noor', phone: '+966 11 456 7890' });
    await go(page, bridge, `/company/${id}`, '[data-testid=record]');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('main .box button').first().click();
    await toast().locator('button').first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('+966 11 456 7890');
  });

  test('a list follows what is typed, and Escape clears it', async () => {
    for (const name of ['شركة الأمل', 'Noor', 'Al Noor Print']) await company({ name });
    await go(page, bridge, '/companies', '[data-testid=companies] tbody tr');
    const field = page.locator('main input[type=search]');
    await field.fill('امل');
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(1);
    await field.press('Escape');
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(3);
    expect(await field.inputValue()).toBe('');
  });

  test('two that are one are merged by the keyboard, with the values that were chosen, and parted again', async () => {
    await company({ name: 'شركة النور', city: 'الرياض' });
    await company({ name: 'النور', city: 'Jeddah', phone: '0112223333' });
    await go(page, bridge, '/companies?duplicates', '[data-testid=duplicates] button');
    await page.locator('[data-testid=duplicates] button').last().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog table');
    const city = page.locator('dialog tbody tr').nth(2).locator('input');
    const texts = await page.locator('dialog tbody tr').nth(2).locator('label').allInnerTexts();
    await city.nth(texts.findIndex((text) => text.includes('الرياض'))).focus();
    await page.keyboard.press('Space');
    await page.locator('dialog [type=submit]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.empty h2');
    const [row] = (await bridge.call('company_list', { text: '', sort: 'name', offset: 0 })).data.rows;
    expect([row?.city, row?.phone]).toEqual(['الرياض', '0112223333']);
    await toast().locator('button').first().click();
    await page.waitForSelector('[data-testid=duplicates]');
    expect((await names()).sort()).toEqual(['النور', 'شركة النور']);
  });

  test('two that only look like one are kept apart, and the toast takes that back', async () => {
    await company({ name: 'شركة النور', city: 'الرياض' });
    await company({ name: 'النور', city: 'Jeddah' });
    await go(page, bridge, '/companies?duplicates', '[data-testid=duplicates] button');
    await page.locator('[data-testid=duplicates] button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.empty h2');
    await toast().locator('button').first().click();
    await page.waitForSelector('[data-testid=duplicates]');
  });

  test('nobody leaves open deals behind by mistake', async () => {
    const [lina, omar] = [await person('Lina'), await person('Omar')];
    await company({ name: 'Noor', owner: 'Lina' });
    await go(page, bridge, `/person/${lina}`, '[data-testid=record]');
    await page.locator('header .button').first().click();
    await page.waitForSelector('dialog select');
    await page.locator('dialog [type=submit]').click();
    await page.waitForSelector('dialog [role=alert]');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.locator('dialog select').selectOption(omar);
    await page.locator('dialog [type=submit]').click();
    await page.waitForSelector('[data-testid=left]');
    expect((await bridge.call('person_get', { person: omar })).data.companies.map(({ name }) => name)).toEqual(['Noor']);
    expect(bare(await toast().innerText())).toContain('Omar');
    await toast().locator('button').first().click();
    await page.waitForSelector('[data-testid=left]', { state: 'detached' });
  });
});
