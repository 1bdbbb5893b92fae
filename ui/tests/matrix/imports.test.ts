// What only the user can know of a file: asked before it is imported, answered by the keyboard, and kept.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Bridge } from './bridge';
import { withBrowser, withDesk } from './desk';
import { ASKS, OTHERS } from './files';
import { brought, choose, HERE } from './import-screens';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const go = () => page.locator('[aria-labelledby=preview] .primary');

  test('nothing is imported before it is said which number is the day', async () => {
    await choose(page, bridge, ASKS, '[data-testid=dates]');
    expect(await go().count()).toBe(0);
    const columns = page.locator('[data-testid=dates] select');
    expect(await columns.count()).toBe(2);
    for (const at of [0, 1]) {
      await columns.nth(at).focus();
      await columns.nth(at).selectOption('month_first');
      await expect.poll(() => columns.nth(at).inputValue()).toBe('month_first');
      expect(await columns.nth(at).evaluate((field) => field === document.activeElement), 'the focus stays').toBe(true);
    }
    await go().waitFor();
    // A name of another script is offered as the one that it sounds like.
    const alike = page.locator('[data-testid=names] tr', { hasText: 'Телеграм' }).locator('select');
    await alike.selectOption('Telegram');
    await expect.poll(() => page.locator('[data-testid=names] .alike').count()).toBe(1);
    await go().click();
    await page.waitForSelector('[data-testid=report]');
    expect((await bridge.call('names_find', { kind: 'source', text: '', limit: 9 })).map(({ name }) => name)).toEqual(['Telegram']);
  });

  test('rows with the ids of other deals are a question', async () => {
    await brought(bridge, HERE);
    await choose(page, bridge, OTHERS, '[data-testid=meeting]');
    expect(await go().count()).toBe(0);
    await page.locator('[data-testid=meeting] select').selectOption('other');
    await go().waitFor();
    await go().click();
    await page.waitForSelector('[data-testid=report]');
    await choose(page, bridge, OTHERS, '[data-testid=count-unchanged]');
    expect(await page.locator('[data-testid=meeting]').count()).toBe(0);
  });
});
