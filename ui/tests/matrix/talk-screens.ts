// One-on-ones: nobody, a list, the page before, during and after a meeting, what is covered, and present mode.

import type { Page } from 'playwright-core';
import type { ChangeResult } from '../../src/bindings';
import { addDays } from '../../src/i18n/days';
import type { Bridge } from './bridge';
import { at, go, type Group, type Screen } from './ways';

const made: Record<string, string> = {};
const LONG = 'ب'.repeat(40) + 'M'.repeat(160);
/** Another one than the people of other groups, who are in the same workspace. */
const SOMEBODY = `${LONG.slice(0, 195)} Lina`;

/** What a change made; a refusal is a mistake of the test. */
export async function changed(told: Promise<ChangeResult>): Promise<string> {
  const result = await told;
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.id ?? '';
}

const person = (bridge: Bridge, name: string) => changed(bridge.call('person_create', { name }));

const paragraph = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] });
const task = (text: string, checked: boolean) => ({ type: 'taskItem', attrs: { checked }, content: [paragraph(text)] });

/** A note in both directions: a heading, a list, boxes. */
export const NOTE = {
  type: 'doc',
  content: [
    paragraph('Calm, a bit tired after the fair. The December load is the real worry: two deliveries in the same week.'),
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'التسليم' }] },
    { type: 'bulletList', content: [item('Move the Karim delivery to 9 December'), item('مركز اتصال تمكين: خطة قبل نهاية الشهر'), item('15:30')] },
    { type: 'taskList', content: [task('Ask the workshop', true), task('سؤال المستودع عن الموعد', false)] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Tauri ', marks: [{ type: 'bold' }] }, { type: 'text', text: 'تطبيق عربي' }] },
  ],
};

async function series(bridge: Bridge, of: string, every: 'weekly' | 'fortnightly'): Promise<void> {
  await changed(bridge.call('series_set', { person: of, every, weekday: 'monday', at: '10:00', minutes: 60 }));
}

async function fill(bridge: Bridge): Promise<void> {
  await bridge.openWorkspace();
  const [lina, omar] = [await person(bridge, 'Lina Haddad'), await person(bridge, 'عمر الشامي')];
  await person(bridge, 'Sami Khoury');
  Object.assign(made, { lina, omar });
  await series(bridge, lina, 'fortnightly');
  await series(bridge, omar, 'weekly');
  const point = (of: string, raised_by: 'them' | 'me', text: string, repeats = false) => bridge.call('point_add', { person: of, raised_by, text, repeats });
  await point(lina, 'them', 'تدريب المساعد الجديد');
  // Three meetings did not get to it.
  for (let round = 0; round < 3; round += 1) {
    await changed(bridge.call('meeting_hold', { person: lina }));
    if (round === 2) {
      await changed(bridge.call('meeting_note_save', { person: lina, kind: 'private', doc: NOTE }));
      await changed(bridge.call('meeting_note_save', { person: lina, kind: 'shared', doc: { type: 'doc', content: [paragraph('The price list is agreed.')] } }));
    }
    await changed(bridge.call('meeting_close', { person: lina, talked: 'them' }));
  }
  await point(lina, 'them', 'Wants to lead the Tamkeen account');
  await point(lina, 'me', 'Praise: the Bayt demo');
  await point(lina, 'me', 'How is the team?', true);
  const { today } = (await bridge.call('meeting_overview', null)).data;
  await changed(bridge.call('promise_add', { person: lina, owner: 'me', text: 'Talk to the workshop', due_on: today }));
  await changed(bridge.call('promise_add', { person: lina, owner: 'them', text: 'مسودة قائمة الأسعار', due_on: addDays(today, 9) }));
  await changed(bridge.call('remark_add', { person: lina, kind: 'praise', text: 'The Bayt demo won them over', told: false }));
  await changed(bridge.call('remark_add', { person: lina, kind: 'mood', text: '', mood: 3, said_by: 'them', told: false }));
}

const talk = (page: Page, bridge: Bridge) => go(page, bridge, `/one-on-one/${made.lina}`, '[data-testid=talk] .paper');

/** Shows what is private, at the side and in the note. */
async function asked(page: Page, bridge: Bridge): Promise<void> {
  await talk(page, bridge);
  await page.locator('[data-testid=last] [data-testid=covered] button').click();
  await page.waitForSelector('[data-testid=last] .view li');
}

async function menu(page: Page, at: number, shown: string): Promise<void> {
  await page.locator('header .push [aria-haspopup=menu], header [aria-haspopup=menu]').last().click();
  await page.locator('[role=menuitem]').nth(at).click();
  await page.waitForSelector(shown);
}

const used: Screen[] = [
  { name: 'talks', open: at('/one-on-ones', 'main tbody tr') },
  { name: 'talk', open: talk },
  { name: 'talk-shown', open: asked },
  {
    name: 'talk-questions',
    open: async (page, bridge) => {
      await talk(page, bridge);
      await page.locator('[data-testid=talk] .agenda summary').first().click();
      await page.waitForSelector('[data-testid=questions] li');
    },
  },
  {
    name: 'talk-present',
    open: async (page, bridge) => {
      await talk(page, bridge);
      await page.keyboard.press('Control+Shift+KeyH');
      await page.waitForSelector('header [aria-pressed=true]');
      await page.locator('[data-testid=last]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'talk-held',
    open: async (page, bridge) => {
      const presenting = page.locator('header [aria-pressed=true]');
      if (await presenting.count()) await presenting.click();
      const { data } = await bridge.call('meeting_get', { person: made.lina ?? '' });
      if (data.this?.meeting.status !== 'held') {
        await changed(bridge.call('meeting_hold', { person: made.lina ?? '' }));
        await changed(bridge.call('meeting_note_save', { person: made.lina ?? '', kind: 'private', doc: NOTE }));
      }
      await go(page, bridge, '/one-on-ones', 'main tbody tr');
      await go(page, bridge, `/one-on-one/${made.lina}`, '[data-testid=note] [data-testid=covered]');
      await page.locator('[data-testid=note] [data-testid=covered] button').click();
      await page.waitForSelector('.paper ul[data-type=taskList]');
    },
  },
  {
    name: 'talk-versions',
    open: async (page, bridge) => {
      await go(page, bridge, '/one-on-ones', 'main tbody tr');
      await go(page, bridge, `/one-on-one/${made.lina}`, '[data-testid=note] [data-testid=covered]');
      await menu(page, 1, 'dialog [data-testid=covered] button');
      await page.locator('dialog [data-testid=covered] button').click();
      await page.waitForSelector('dialog [data-testid=versions] li');
    },
  },
  {
    name: 'talk-close',
    open: async (page, bridge) => {
      await go(page, bridge, `/one-on-one/${made.lina}`, '[data-testid=talk]');
      await page.locator('header .primary').click();
      await page.waitForSelector('dialog [data-testid=close]');
    },
  },
  { name: 'talk-series', open: async (page, bridge) => (await go(page, bridge, `/one-on-one/${made.omar}`, '[data-testid=talk]'), menu(page, 2, 'dialog [data-testid=series]')) },
  { name: 'talk-pause', open: async (page, bridge) => (await go(page, bridge, `/one-on-one/${made.omar}`, '[data-testid=talk]'), menu(page, 3, 'dialog [data-testid=pause]')) },
  { name: 'talk-move', open: async (page, bridge) => (await go(page, bridge, `/one-on-one/${made.omar}`, '[data-testid=talk]'), menu(page, 0, 'dialog [data-testid=move]')) },
  {
    name: 'talk-miss-refused',
    open: async (page, bridge) => {
      await go(page, bridge, `/one-on-one/${made.omar}`, '[data-testid=talk]');
      await menu(page, 1, 'dialog [data-testid=miss]');
      await page.locator('dialog [type=submit]').click();
      await page.waitForSelector('dialog [aria-invalid]');
    },
  },
  { name: 'talks-today', open: at('/today', '[data-testid=today-talks]') },
  { name: 'talk-gone', open: at('/one-on-one/00000000-0000-7000-8000-000000000000', '[role=alert]') },
];

/** Of a workspace in which nothing is. */
export const nobodyMet: Screen[] = [{ name: 'talks-empty', open: at('/one-on-ones', '.empty h2') }];

export const talks: Group[] = [
  { name: 'one-on-ones', prepare: fill, screens: used },
  {
    name: 'one-on-ones with long texts',
    prepare: async (bridge) => {
      await bridge.openWorkspace();
      made.long = await person(bridge, SOMEBODY);
      await series(bridge, made.long, 'weekly');
      for (const raised_by of ['them', 'me'] as const) await bridge.call('point_add', { person: made.long, raised_by, text: LONG + LONG });
      await changed(bridge.call('promise_add', { person: made.long, owner: 'them', text: LONG }));
      await changed(bridge.call('meeting_note_save', { person: made.long, kind: 'shared', doc: { type: 'doc', content: [paragraph(LONG)] } }));
    },
    screens: [
      { name: 'long-talks', open: at('/one-on-ones', 'main tbody tr') },
      { name: 'long-talk', open: (page, bridge) => go(page, bridge, `/one-on-one/${made.long}`, '[data-testid=talk] .paper') },
    ],
  },
];
