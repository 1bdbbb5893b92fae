// The screens of finding and of today: full, clear, without a deal, and when they cannot be shown.

import type { Page } from 'playwright-core';
import type { Bridge } from './bridge';
import { at, go, type Group, type Screen } from './ways';

const LONG = 'ء'.repeat(40) + 'W'.repeat(160);

/** A day so many days from the program's own. */
export async function dayFrom(bridge: Bridge, days: number): Promise<string> {
  const { today } = await bridge.call('workspace_status', null);
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export async function step(bridge: Bridge, deal: string, text: string, days: number): Promise<void> {
  await bridge.call('activity_add', { deal, kind: 'call', text, due_on: await dayFrom(bridge, days) });
}

/** The palette, with this typed into it. */
export async function palette(page: Page, typed: string, shown: string): Promise<void> {
  await page.keyboard.press('Control+KeyK');
  await page.waitForSelector('dialog[open] [role=combobox]');
  await page.locator('dialog[open] [role=combobox]').pressSequentially(typed);
  await page.waitForSelector(shown);
}

/** What a command answers is replaced by a failure. */
async function failing(page: Page, command: string, run: () => Promise<void>): Promise<void> {
  const body = JSON.stringify({ code: 'disk', message: { id: 'error-disk', args: { detail: 'no space' } } });
  await page.route(`**/call/${command}`, (route) => route.fulfill({ status: 400, contentType: 'application/json', body }));
  await run();
  await page.unroute(`**/call/${command}`);
}

/** Today, read anew: an address that stays the same brings nothing new. */
async function onToday(page: Page, bridge: Bridge): Promise<void> {
  await page.goto('about:blank');
  await go(page, bridge, '/today', '[data-line]');
}

async function fill(bridge: Bridge): Promise<void> {
  await bridge.openWorkspace();
  const fitOut = await bridge.deal('تجهيز مكاتب المقر الجديد', '125000', 'شركة النُّور للتجارة');
  await step(bridge, fitOut, 'إرسال عرض السعر المعدّل', -3);
  const lifts = await bridge.deal('Lift maintenance, three towers', '48000', 'Al Noor Towers');
  await step(bridge, lifts, 'Call Huda about the second visit', 0);
  const school = await bridge.deal('School canteen', null, 'Green Valley School');
  await step(bridge, school, 'Send photos', -1);
  await bridge.deal('Coffee corner', '8600', 'Acme');
  await bridge.deal('صيانة المصاعد', '7000', 'مدرسة الأمل');
  await bridge.lose(await bridge.deal('Noor lobby', '900', 'Al Noor Towers'), 'The price was too high for the new owners of the towers');
}

/** Today in a workspace that has no deal yet. */
export const todayEmpty: Screen = { name: 'today-empty', open: at('/today', '[data-door]') };
/** Today where every deal has ended. */
export const todayClear: Screen = { name: 'today-clear', open: at('/today', '.empty h2') };

export const finds: Group[] = [
  {
    name: 'today and the palette',
    prepare: fill,
    screens: [
      { name: 'today', open: at('/today', '[data-line]') },
      {
        name: 'today-menu',
        floats: true,
        open: async (page, bridge) => {
          await onToday(page, bridge);
          // A backup that failed stands first, and is not moved to another day.
          await page.locator('[data-line]:not([data-line=backup])').first().focus();
          await page.keyboard.press('KeyM');
          await page.waitForSelector('[role=menu]:popover-open');
        },
      },
      {
        name: 'today-plan',
        open: async (page, bridge) => {
          await go(page, bridge, '/today', '[data-testid=plan-step]');
          await page.locator('[data-testid=plan-step]').first().click();
          await page.waitForSelector('[data-testid=plan] input');
        },
      },
      {
        name: 'today-error',
        open: async (page, bridge) => {
          await page.goto('about:blank');
          await failing(page, 'today_get', () => go(page, bridge, '/today', '[role=alert] h2'));
        },
      },
      {
        name: 'palette-found',
        open: async (page, bridge) => {
          await onToday(page, bridge);
          await palette(page, 'noor', '[role=option][data-hit]');
        },
      },
      {
        name: 'palette-arabic',
        open: async (page, bridge) => {
          await onToday(page, bridge);
          await palette(page, 'النور', '[role=option][data-hit]');
        },
      },
      {
        name: 'palette-snippet',
        open: async (page, bridge) => {
          await onToday(page, bridge);
          await palette(page, 'owners', '[role=option][data-hit] .snippet');
        },
      },
      {
        name: 'palette-none',
        open: async (page, bridge) => {
          await onToday(page, bridge);
          await palette(page, 'xylophone', 'dialog [role=status] p');
        },
      },
      {
        name: 'palette-recent',
        open: async (page, bridge) => {
          await go(page, bridge, `/deal/${await bridge.some('lost')}`, '[data-testid=visits]');
          await go(page, bridge, '/today', '[data-line]');
          await palette(page, '', '[role=option][data-hit]');
        },
      },
    ],
  },
  {
    name: 'today with long texts',
    prepare: async (bridge) => {
      await bridge.openWorkspace();
      await step(bridge, await bridge.deal(LONG, '90000000000', LONG), LONG, -400);
      await bridge.deal(LONG, '90000000000', LONG);
    },
    screens: [
      { name: 'today-long', open: at('/today', '[data-line]') },
      {
        name: 'palette-long',
        open: async (page, bridge) => {
          await onToday(page, bridge);
          await palette(page, 'ءءء', '[role=option][data-hit]');
        },
      },
    ],
  },
];
