// Every screen that there is, and the way to it. A screen takes its workspace from its group.

import type { Page } from 'playwright-core';
import { backups } from './backup-screens';
import { boards } from './board-screens';
import type { Bridge } from './bridge';
import { deals } from './deal-screens';
import { brought, choose, imports } from './import-screens';
import { finds, todayClear, todayEmpty } from './find-screens';
import { BROKEN, DEALS, NEWER, NO_TABLE } from './files';
import { table, tableEmpty } from './table-screens';
import { nobody, people } from './people-screens';
import { records } from './records-screens';
import { beginnings, shell } from './shell-screens';
import { pipelines } from './pipeline-screens';
import { at, go, type Group, type Screen } from './ways';
import { nobodyMet, talks } from './talk-screens';
import { workspaces } from './workspace-screens';

async function overBoard(page: Page, bridge: Bridge, keys: string, shown: string): Promise<void> {
  await go(page, bridge, '/board', '[data-card] a');
  await page.locator('[data-card] a[tabindex="0"]').focus();
  await page.keyboard.press(keys);
  await page.waitForSelector(shown);
}

async function add(page: Page, bridge: Bridge): Promise<void> {
  await overBoard(page, bridge, 'Control+KeyN', 'dialog[open] form');
}

const started: Screen[] = [
  ...beginnings,
  {
    name: 'create',
    open: async (page) => {
      await page.locator('[data-door=empty]').click();
      await page.waitForSelector('input[type=password]');
    },
  },
  {
    name: 'create-refused',
    open: async (page) => {
      await page.locator('input[type=password]').first().fill('short');
      await page.locator('form [type=submit]').click();
      await page.waitForSelector('[aria-invalid]');
    },
  },
];

const locked: Screen[] = [
  { name: 'lock', open: (page) => page.waitForSelector('input[type=password]').then(() => undefined) },
  {
    name: 'lock-wrong',
    open: async (page) => {
      await page.fill('input[type=password]', 'not the passphrase');
      await page.locator('form [type=submit]').click();
      await page.waitForSelector('[role=alert]');
    },
  },
];

const empty: Screen[] = [
  todayEmpty,
  ...tableEmpty,
  { name: 'board-empty', open: at('/board', 'main h2') },
  { name: 'insights-empty', open: at('/insights?w=all', '[data-testid=figure-win-rate]') },
  { name: 'backups-empty', open: at('/backups', '.empty h2') },
  { name: 'history-new', open: at('/history', '[data-testid=history]') },
  { name: 'import-choose', open: at('/import', '#import-file') },
  { name: 'import-failure', open: (page, bridge) => choose(page, bridge, NO_TABLE, '[data-testid=failure]') },
  ...nobody,
  ...nobodyMet,
];

const few: Screen[] = [
  todayClear,
  { name: 'insights-few', open: at('/insights?w=all', '[data-testid=figure-win-rate] a[data-rows=won]') },
  { name: 'import-preview', open: (page, bridge) => choose(page, bridge, DEALS, '[data-testid=count-refused]') },
  { name: 'import-nothing', open: (page, bridge) => choose(page, bridge, BROKEN, '[data-testid=count-refused]') },
  {
    name: 'import-report',
    open: async (page, bridge) => {
      await choose(page, bridge, DEALS, '[data-testid=count-ready]');
      await page.locator('main .primary:not(header *)').click();
      await page.waitForSelector('[data-testid=report]');
    },
  },
  {
    name: 'import-changes',
    open: async (page, bridge) => {
      await brought(bridge, DEALS);
      await choose(page, bridge, NEWER, '[data-testid=changes]');
      await page.locator('[data-testid=changes]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'import-columns',
    open: async (page, bridge) => {
      await brought(bridge, DEALS);
      await choose(page, bridge, NEWER, '[data-testid=columns]');
      await page.locator('[data-testid=columns] tbody tr').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'import-history-refused',
    open: async (page, bridge) => {
      await brought(bridge, DEALS);
      await choose(page, bridge, NEWER, '#import-history');
      await page.setInputFiles('#import-history', { name: NO_TABLE.name, mimeType: 'text/csv', buffer: Buffer.from(NO_TABLE.text) });
      await page.waitForSelector('main [role=alert]');
    },
  },
];

const full: Screen[] = [
  { name: 'board', open: at('/board', '[data-card] a') },
  { name: 'board-menu', floats: true, open: (page, bridge) => overBoard(page, bridge, 'KeyM', '[role=menu]:popover-open') },
  { name: 'add', open: add },
  {
    name: 'add-refused',
    open: async (page, bridge) => {
      await add(page, bridge);
      await page.locator('dialog input').first().fill('Fit-out');
      await page.locator('dialog input[inputmode=decimal]').fill('plenty');
      await page.locator('dialog [type=submit]').click();
      await page.waitForSelector('dialog [aria-invalid]');
    },
  },
  { name: 'lose', open: (page, bridge) => overBoard(page, bridge, 'KeyL', 'dialog[open] form') },
  { name: 'today-demo', open: at('/today', '[data-line]') },
  { name: 'palette', open: (page, bridge) => overBoard(page, bridge, 'Control+KeyK', '[role=combobox]') },
  { name: 'shortcuts', open: (page, bridge) => overBoard(page, bridge, 'Shift+Slash', 'dialog[open] kbd') },
  { name: 'deal-open', open: async (page, bridge) => go(page, bridge, `/deal/${await bridge.some('open')}`, '[data-testid=visits]') },
  { name: 'deal-won', open: async (page, bridge) => go(page, bridge, `/deal/${await bridge.some('won')}`, '[data-testid=visits]') },
  { name: 'deal-lost', open: async (page, bridge) => go(page, bridge, `/deal/${await bridge.some('lost')}`, '[data-testid=visits]') },
  { name: 'deal-gone', open: at('/deal/00000000-0000-7000-8000-000000000000', '[role=alert]') },
  { name: 'insights', open: at('/insights?w=all', '[data-testid=figure-win-rate] a[data-rows=won]') },
  { name: 'insights-custom', open: at('/insights?w=custom&from=2020-01-01&to=2020-01-31', '.day input') },
  {
    name: 'insights-about',
    floats: true,
    open: async (page, bridge) => {
      await go(page, bridge, '/insights?w=all', '[data-testid=figure-cycle] [popovertarget]');
      // It is open before it is placed; once placed, its button says so.
      await page.waitForSelector('[popovertarget][aria-expanded=true]', { state: 'detached' });
      await page.locator('[data-testid=figure-cycle] [popovertarget]').first().click();
      await page.waitForSelector('[popovertarget][aria-expanded=true]');
    },
  },
  {
    name: 'insights-groups',
    open: async (page, bridge) => {
      await go(page, bridge, '/insights?w=all&by=owner', '[data-testid=groups] tbody tr');
      await page.waitForSelector('[data-testid=figure-velocity]');
      await page.locator('[data-testid=groups] tbody tr').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'insights-velocity',
    open: async (page, bridge) => {
      await go(page, bridge, '/insights?w=all&by=quarter', '[data-testid=figure-velocity] details');
      await page.locator('[data-testid=figure-velocity] summary').click();
      await page.locator('[data-testid=groups]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'insights-ledger',
    open: async (page, bridge) => {
      await go(page, bridge, '/insights?w=all&by=month', '[data-testid=figure-stages] details');
      for (const summary of await page.locator('[data-testid=figure-stages] summary').all()) await summary.click();
      await page.locator('[data-testid=figure-stages] details[open] tbody tr').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'rows-of-a-stage',
    open: async (page, bridge) => {
      await go(page, bridge, '/insights?w=all', '[data-testid=figure-stages] a[data-rows=leaked]');
      await page.locator('[data-testid=figure-stages] a[data-rows=leaked]').first().click();
      await page.waitForSelector('tbody tr a[href^="#/deal/"]');
    },
  },
  { name: 'history', open: at('/history', '[data-testid=history] li') },
  { name: 'rows', open: at('/insights/rows?w=all&rows=won', 'tbody tr') },
  { name: 'settings', open: at('/settings', '[data-testid=folder]') },
  {
    name: 'undo-toast',
    open: async (page, bridge) => {
      await overBoard(page, bridge, 'Control+Shift+Arrow' + ((await page.evaluate(() => document.dir)) === 'rtl' ? 'Left' : 'Right'), '[data-testid=toast]');
      // A message stays as long as it has the focus.
      await page.locator('[data-testid=toast] button').first().focus();
    },
  },
];

const LONG = 'ء'.repeat(40) + 'W'.repeat(160);

const long: Screen[] = [
  { name: 'long-board', open: at('/board', '[data-card] a') },
  { name: 'long-deals', open: at('/deals', '[role=grid] [data-deal]') },
  { name: 'long-menu', floats: true, open: (page, bridge) => overBoard(page, bridge, 'KeyM', '[role=menu]:popover-open') },
  { name: 'long-lose', open: (page, bridge) => overBoard(page, bridge, 'KeyL', 'dialog[open] form') },
  { name: 'long-deal', open: async (page, bridge) => go(page, bridge, `/deal/${await bridge.some('open')}`, '[data-testid=visits]') },
  { name: 'long-history', open: at('/history', '[data-testid=history] a') },
  { name: 'long-insights', open: at('/insights?w=all', '[data-testid=figure-win-rate] a[data-rows=won]') },
  { name: 'long-rows', open: at('/insights/rows?w=all&rows=won', 'tbody tr') },
];

export const GROUPS: Group[] = [
  { name: 'no workspace', prepare: async () => undefined, screens: started },
  { name: 'an empty workspace', prepare: (bridge) => bridge.openWorkspace(), screens: empty },
  {
    name: 'a few deals',
    prepare: async (bridge) => {
      await bridge.openWorkspace();
      await bridge.win(await bridge.deal('Office fit-out', '42000', 'Al Noor'));
      await bridge.win(await bridge.deal('Lift maintenance', '18500.50'));
      await bridge.lose(await bridge.deal('صيانة المصاعد', '7000', 'شركة النور'), 'السعر');
    },
    screens: few,
  },
  {
    name: 'a locked workspace',
    prepare: async (bridge) => {
      await bridge.openWorkspace();
      await bridge.call('workspace_lock', null);
    },
    screens: locked,
  },
  { name: 'the demo', prepare: (bridge, language) => bridge.openDemo(language), screens: full },
  {
    name: 'long texts and large values',
    prepare: async (bridge) => {
      await bridge.openWorkspace();
      await bridge.win(await bridge.deal(LONG, '90000000000', LONG));
      await bridge.deal(LONG, '90000000000', LONG);
    },
    screens: long,
  },
  deals,
  boards,
  backups,
  ...people,
  ...talks,
  ...records,
  ...shell,
  imports,
  ...finds,
  ...pipelines,
  ...workspaces,
  ...table,
];
