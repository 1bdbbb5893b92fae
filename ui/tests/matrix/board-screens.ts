// The board with what it warns of, filtered, ordered, folded, and edited where it stands.

import type { Page } from 'playwright-core';
import type { Bridge } from './bridge';
import { at, go, type Group, type Screen } from './ways';

/** Deals that show every mark: of several currencies, idle, late, planned, and with nothing to say. */
export async function variedBoard(bridge: Bridge): Promise<void> {
  await bridge.openWorkspace();
  const rows = [
    'id,title,stage,created,value,sales agent,account',
    'B1,Ergonomic chairs × 120,Research,2025-01-10,66400,Mazen Khalil,Riyadh Tech',
    'B2,تجهيز مكاتب عيادة النور,Prospecting,2025-01-10,42000,لينا حداد,عيادة النور',
    'B3,Showroom,Presentation,,210000,Sara Aziz,Bayt Furnishings',
  ];
  const content = Buffer.from(rows.join('\n')).toString('base64');
  const { file } = await bridge.call('import_preview', { content });
  await bridge.done(await bridge.call('import_deals', { file: file ?? '' }));
  const { columns } = (await bridge.call('board_get', { pipeline: null, filter: NO_FILTER, sort: null })).data;
  const today = (await bridge.call('workspace_status', null)).today ?? '';
  const make = async (title: string, stage: number, more: Partial<Parameters<typeof bridge.call<'deal_create'>>[1]>) => {
    const request = { title, company: null, value: null, stage: columns[stage]?.stage.id ?? null, ...more };
    const made = await bridge.call('deal_create', request);
    if (made.kind !== 'done') throw new Error(JSON.stringify(made));
  };
  await make('Coffee corner', 0, { value: '8600', company: 'Riyadh Tech', owner: 'Sara Aziz', expected_on: '2025-03-01' });
  await make('Lounge set', 3, { value: '18900', owner: 'Sara Aziz', next_step: 'Send the samples', next_on: today });
  await make('Training hall', 3, { value: '1200', currency: 'USD', company: 'Sahab Logistics', next_step: 'Demonstration', next_on: '2099-01-31' });
  await make('Reception desks', 2, { value: '900', currency: 'EUR', next_step: 'Call back', next_on: '2025-06-01' });
  await make('Meeting rooms', 4, { company: 'Sahab Logistics', owner: 'Mazen Khalil', next_step: 'Visit' });
  await bridge.call('rate_set', { currency: 'USD', from_on: '2025-01-01', rate: '3.75' });
}

export const NO_FILTER = {
  pipeline: null,
  stages: [],
  statuses: [],
  owners: [],
  sources: [],
  products: [],
  companies: [],
  contacts: [],
  value_from: null,
  value_to: null,
  created: { from: null, to: null },
  expected: { from: null, to: null },
  closed: { from: null, to: null },
  text: null,
  idle: [],
  next_step: null,
  owner_left: false,
};

async function board(page: Page, bridge: Bridge, query = ''): Promise<void> {
  await go(page, bridge, `/board${query}`, '[data-card] a');
}

/** Opens what a key opens at the first card of a stage. */
async function atCard(page: Page, bridge: Bridge, key: string, shown: string): Promise<void> {
  await board(page, bridge);
  await page.locator('[data-card] a').first().focus();
  await page.keyboard.press(key);
  await page.waitForSelector(shown);
}

const NARROW = '?owner=none&idle=stale&idle=idle&next=missing&min=100000&sort=-value';

const screens: Screen[] = [
  { name: 'board-marks', open: (page, bridge) => board(page, bridge) },
  { name: 'board-filtered', open: (page, bridge) => board(page, bridge, '?next=missing&idle=stale&min=100000&q=riy&sort=-value') },
  { name: 'board-none-fit', open: at(`/board${NARROW}&q=nothing+of+the+kind`, '[data-testid=none-fit]') },
  {
    name: 'board-filter-menu',
    floats: true,
    open: async (page, bridge) => {
      await board(page, bridge);
      await page.keyboard.press('KeyF');
      await page.waitForSelector('[role=menu]:popover-open');
    },
  },
  {
    name: 'board-filter-owner',
    floats: true,
    open: async (page, bridge) => {
      await board(page, bridge);
      await page.keyboard.press('KeyF');
      await page.waitForSelector('[role=menu]:popover-open');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role=dialog] fieldset input');
    },
  },
  {
    name: 'board-filter-days',
    floats: true,
    open: async (page, bridge) => {
      await board(page, bridge, '?expected=2025-01-01..2025-12-31');
      await page.locator('[data-filter=expected] .edit').click();
      await page.waitForSelector('[role=dialog] input');
    },
  },
  {
    name: 'board-collapsed',
    open: async (page, bridge) => {
      await board(page, bridge);
      for (let strips = await page.locator('[data-strip]').count(); strips < 2; strips += 1) {
        await page.locator('[data-stage] .fold').nth(1).click();
        await page.locator('[data-strip]').nth(strips).waitFor();
      }
    },
  },
  { name: 'board-quick-edit', floats: true, open: (page, bridge) => atCard(page, bridge, 'KeyE', '[data-testid=quick-edit]') },
  {
    name: 'board-quick-edit-refused',
    floats: true,
    open: async (page, bridge) => {
      await atCard(page, bridge, 'KeyE', '[data-testid=quick-edit]');
      await page.locator('[data-testid=quick-edit] input').first().fill('plenty');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-testid=quick-edit] [aria-invalid]');
    },
  },
  { name: 'board-quick-step', floats: true, open: (page, bridge) => atCard(page, bridge, 'KeyN', '[data-testid=quick-step]') },
];

export const boards: Group = { name: 'a board in use', prepare: variedBoard, screens };
