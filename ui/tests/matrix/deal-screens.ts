// The page of a deal: full, new, while something is being written, and with texts as long as they may be.

import type { Page } from 'playwright-core';
import type { Language } from '../../src/bindings';
import type { Bridge } from './bridge';
import { go, type Group, type Screen } from './ways';

const made: Record<string, string> = {};

/** The open deal of the demo on which the most is. */
async function fullest(bridge: Bridge): Promise<string> {
  const asked = { rows: 'open', pipeline: null, window: { from: null, to: null }, offset: 0 } as const;
  const { rows } = (await bridge.call('figures_rows', asked)).data;
  let best = { deal: '', parts: -1 };
  for (const { deal } of rows.slice(0, 40)) {
    const { lines, people, steps, done } = (await bridge.call('deal_get', { deal })).data;
    const notes = await bridge.call('note_list', { on: { kind: 'deal', id: deal } });
    const parts = [lines, people, steps, done, notes.data].reduce((sum, list) => sum + Math.min(3, list.length), 0);
    if (parts > best.parts) best = { deal, parts };
  }
  return best.deal;
}

const show = (page: Page, bridge: Bridge, deal: string | undefined): Promise<void> => go(page, bridge, `/deal/${deal}`, '[data-testid=notes] textarea');

/** Opens a form of a card by its last button. */
const form = (deal: string, card: string) => async (page: Page, bridge: Bridge) => {
  await show(page, bridge, made[deal]);
  // What was open the last time comes back with the page.
  const open = page.locator(`[data-testid=${card}] form`);
  if (!(await open.count())) await page.locator(`[data-testid=${card}] > div > .button`).click();
  await open.waitFor();
};

const screens: Screen[] = [
  { name: 'deal-full', open: (page, bridge) => show(page, bridge, made.full) },
  { name: 'deal-new', open: (page, bridge) => show(page, bridge, made.fresh) },
  { name: 'deal-step-form', open: form('fresh', 'steps') },
  { name: 'deal-line-form', open: form('full', 'lines') },
  {
    name: 'deal-note-edit',
    open: async (page, bridge) => {
      await show(page, bridge, made.noted);
      await page.locator('[data-note] [aria-haspopup]').first().click();
      await page.locator('[role=menu]:popover-open [role=menuitem]').first().click();
      await page.waitForSelector('[data-note] textarea');
    },
  },
  {
    name: 'deal-menu',
    floats: true,
    open: async (page, bridge) => {
      await show(page, bridge, made.noted);
      await page.locator('[data-step] [aria-haspopup]').first().click();
      await page.waitForSelector('[role=menu]:popover-open');
    },
  },
  { name: 'deal-long', open: (page, bridge) => show(page, bridge, made.long) },
];

const NOTES: Record<Language, string> = {
  en: 'Asked for two visits a year instead of four.\nعرض الأسعار على واتساب 0551234567\nDecides on Sunday.',
  ar: 'طلبت زيارتين في السنة بدل أربع.\nThe quote goes to huda@noor.example\nالقرار يوم الأحد.',
};

async function prepare(bridge: Bridge, language: Language): Promise<void> {
  await bridge.openDemo(language);
  made.full = await fullest(bridge);
  made.fresh = await bridge.deal(language === 'ar' ? 'صيانة سنوية' : 'Annual maintenance', null);
  made.noted = await bridge.deal(language === 'ar' ? 'تجهيز مكاتب' : 'Office fit-out', '42000');
  const on = { kind: 'deal', id: made.noted } as const;
  await bridge.call('note_add', { on, body: NOTES[language] });
  await bridge.call('note_add', { on, body: NOTES[language === 'ar' ? 'en' : 'ar'] });
  for (const [text, kind, due_on] of [['Call about the visits', 'call', '2025-01-05'], ['إرسال العقد', 'task', null]] as const) {
    await bridge.call('activity_add', { deal: made.noted, kind, text, due_on });
  }

  const long = 'ء'.repeat(40) + 'W'.repeat(160);
  made.long = await bridge.deal(long, '90000000000', long);
  await bridge.call('deal_edit', { deal: made.long, title: null, company: null, value: null, owner: long, source: long });
  await bridge.call('line_add', { deal: made.long, product: long, quantity: '1000.125', price: '89000000' });
  await bridge.call('deal_contact_add', { deal: made.long, contact: null, name: long });
  await bridge.call('activity_add', { deal: made.long, kind: 'visit', text: long, due_on: '2025-01-05' });
  await bridge.call('note_add', { on: { kind: 'deal', id: made.long }, body: `${long}\n${long}` });
}

export const deals: Group = { name: 'the page of a deal', prepare, screens };
