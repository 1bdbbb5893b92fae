// The table of deals: full, empty, narrowed to nothing, with what opens over it.

import type { Page } from 'playwright-core';
import type { Bridge } from './bridge';
import { at, go, type Group, type Screen } from './ways';

export const GRID = '[role=grid] [data-deal]';

async function keys(page: Page, bridge: Bridge, pressed: string[], shown: string): Promise<void> {
  await page.goto('about:blank');
  await go(page, bridge, '/deals', GRID);
  await page.locator('[role=grid]').focus();
  for (const key of pressed) await page.keyboard.press(key);
  await page.waitForSelector(shown);
}

async function bulk(page: Page, bridge: Bridge, what: string): Promise<void> {
  await keys(page, bridge, ['Control+KeyA', 'KeyE'], 'dialog[open] form');
  await page.locator('dialog select').first().selectOption(what);
  // Until the preview is there, one muted line says that it is being looked for.
  await page.waitForFunction(() => document.querySelector('dialog [data-testid=preview]') && !document.querySelector('dialog [data-testid=preview] > p.muted:only-child'));
}

async function opened(page: Page, bridge: Bridge, button: string, shown: string): Promise<void> {
  await page.goto('about:blank');
  await go(page, bridge, '/deals', GRID);
  await page.locator(button).click();
  await page.waitForSelector(shown);
}

async function refused(page: Page, bridge: Bridge): Promise<void> {
  await page.goto('about:blank');
  const message = { id: 'error-disk', args: { detail: '5' } };
  await page.route('**/call/deal_list', (route) => route.fulfill({ status: 400, json: { code: 'disk', message } }));
  await go(page, bridge, '/deals', '[role=alert]');
  await page.unroute('**/call/deal_list');
}

async function saved(bridge: Bridge): Promise<void> {
  const [pipeline] = (await bridge.call('pipeline_list', null)).data;
  const window = { from: null, to: null };
  const filter = {
    pipeline: pipeline?.id ?? null, stages: [], statuses: ['open' as const], owners: [], sources: [], products: [], companies: [], contacts: [],
    value_from: 1_000_000, value_to: null, created: window, expected: window, closed: window, text: null, idle: [], next_step: null, owner_left: false,
  };
  const body = { filter, sort: { by: 'value' as const, descending: true }, columns: ['title' as const, 'value' as const, 'owner' as const] };
  for (const name of ['Large and open', 'كبيرة ومفتوحة']) await bridge.call('view_create', { name, body });
}

/** The table of a workspace that has no deal yet. */
export const tableEmpty: Screen[] = [
  { name: 'deals-empty', open: at('/deals', '.empty h2') },
  { name: 'deals-failed', open: refused },
];

export const table: Group[] = [
  {
    name: 'the table of deals',
    prepare: async (bridge, language) => {
      await bridge.openDemo(language);
      await saved(bridge);
    },
    screens: [
      { name: 'deals', open: at('/deals', GRID) },
      { name: 'deals-chosen', open: (page, bridge) => keys(page, bridge, ['Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'ArrowDown'], '[data-testid=chosen] button') },
      { name: 'deals-stale', open: at('/deals?view=stale', GRID) },
      { name: 'deals-won', open: at('/deals?view=won-this-quarter', '[data-testid=views]') },
      { name: 'deals-none', open: at('/deals?q=zzzz&sort=title', '.empty h2') },
      { name: 'deals-columns', floats: true, open: (page, bridge) => opened(page, bridge, '.columns button', '[data-column]') },
      { name: 'deals-views', floats: true, open: (page, bridge) => opened(page, bridge, '[data-testid=views] [aria-haspopup=menu]:first-child', '[role=menu]:popover-open') },
      {
        name: 'deals-save-view',
        open: async (page, bridge) => {
          await opened(page, bridge, '[data-testid=views] [aria-haspopup=menu]:last-child', '[role=menu]:popover-open');
          await page.keyboard.press('Enter');
          await page.waitForSelector('dialog[open] form');
        },
      },
      { name: 'deals-bulk', open: (page, bridge) => bulk(page, bridge, 'stage') },
      { name: 'deals-bulk-lose', open: (page, bridge) => bulk(page, bridge, 'lose') },
      { name: 'deals-bulk-delete', open: (page, bridge) => bulk(page, bridge, 'delete') },
    ],
  },
];
