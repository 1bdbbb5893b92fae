// One-on-ones in use: planned, talked, noted and closed by the keyboard; what is private stays covered.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Bridge } from './bridge';
import { bare, withBrowser, withDesk } from './desk';
import { changed, NOTE } from './talk-screens';
import { go } from './ways';

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const person = (name: string) => changed(bridge.call('person_create', { name }));
  const series = (of: string) => changed(bridge.call('series_set', { person: of, every: 'weekly', weekday: 'monday', at: '10:00' }));
  const shown = async (of: string) => (await bridge.call('meeting_get', { person: of })).data;
  const talk = (of: string) => go(page, bridge, `/one-on-one/${of}`, '[data-testid=talk] .paper');
  const paper = () => page.locator('.paper');
  const note = async (of: string) => (await shown(of)).this?.private?.text ?? null;
  const blocks = () => page.$$eval('.paper :is(p, h2, li)', (all) => all.map((each) => `${each.tagName} ${getComputedStyle(each).direction} ${each.textContent}`));

  test('a series is planned from the list without a pointer, refused where it is wrong, and taken back', async () => {
    const lina = await person('Lina');
    await go(page, bridge, '/one-on-ones', '.empty button');
    await page.locator('.empty button').focus();
    await page.keyboard.press('Enter');
    const form = page.locator('dialog [data-testid=series]');
    await form.waitFor();
    await form.locator('input[dir=ltr]').fill('25:00');
    await page.keyboard.press('Enter');
    await form.locator('[aria-invalid]').waitFor();
    await form.locator('input[dir=ltr]').fill('٠٩:٣٠');
    await page.keyboard.press('Enter');
    await page.locator('main tbody tr').waitFor();
    const { series: rule } = await shown(lina);
    expect([rule?.every, rule?.at, rule?.minutes]).toEqual(['fortnightly', '09:30', 60]);
    await page.locator('[data-testid=toast]').last().locator('button').first().click();
    await page.locator('.empty button').waitFor();
  });

  test('what is typed is kept within a second, and is there again', async () => {
    const lina = await person('Lina');
    await series(lina);
    await talk(lina);
    await paper().click();
    const begun = Date.now();
    // Nobody pauses: the longest wait counts.
    while (Date.now() - begun < 1500) await page.keyboard.type('مراجعة ');
    await expect.poll(() => note(lina)).toContain('مراجعة مراجعة');
    const typed = (await paper().textContent())?.trim();
    await expect.poll(() => note(lina)).toBe(typed);
    // What stood there when the page was opened is covered until it is asked for.
    await go(page, bridge, '/one-on-ones', 'main tbody tr');
    await go(page, bridge, `/one-on-one/${lina}`, '[data-testid=note] [data-testid=covered]');
    expect(await page.locator('main').textContent()).not.toContain('مراجعة');
    await page.locator('[data-testid=note] [data-testid=covered] button').click();
    await paper().waitFor();
    expect((await paper().textContent())?.trim()).toBe(typed);
  });

  test('each block runs as its first letter does, or as it was turned', async () => {
    const lina = await person('Lina');
    await series(lina);
    await talk(lina);
    await paper().click();
    await page.keyboard.type('Karim calls');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- مركز الاتصال');
    await page.keyboard.press('Enter');
    await page.keyboard.type('15:30');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tauri تطبيق');
    expect(await blocks()).toEqual([
      'P ltr Karim calls',
      'LI rtl مركز الاتصال',
      'P rtl مركز الاتصال',
      'LI rtl 15:30',
      'P rtl 15:30',
      'LI ltr Tauri تطبيق',
      'P ltr Tauri تطبيق',
    ]);
    await page.keyboard.press('Control+Shift+KeyD');
    expect((await blocks()).slice(-2)).toEqual(['LI rtl Tauri تطبيق', 'P rtl Tauri تطبيق']);
    await expect.poll(async () => JSON.stringify((await shown(lina)).this?.private?.doc)).toContain('"dir":"rtl"');
    await page.keyboard.press('Control+Shift+KeyD');
    expect((await blocks()).slice(-1)).toEqual(['P ltr Tauri تطبيق']);
  });

  test('shortcuts are the keys, whatever letter is on them', async () => {
    const lina = await person('Lina');
    await series(lina);
    await talk(lina);
    await paper().click();
    await page.keyboard.type('مهم');
    // As WebKit tells of them under an Arabic layout on Linux.
    const arabic = (key: string, code: string, shiftKey = false) =>
      page.evaluate(([letter, at, shift]) => {
        const event = new KeyboardEvent('keydown', { key: letter as string, code: at as string, ctrlKey: true, shiftKey: shift as boolean, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      }, [key, code, shiftKey] as const);
    await arabic('ش', 'KeyA');
    await page.keyboard.press('Control+KeyA');
    await arabic('ﻻ', 'KeyB');
    expect(await page.locator('.paper strong').textContent()).toBe('مهم');
    await arabic('ه', 'KeyI');
    expect(await page.locator('.paper em').textContent()).toBe('مهم');
    await arabic('ئ', 'KeyZ');
    expect(await page.locator('.paper em').count()).toBe(0);
    await arabic('~', 'KeyZ', true);
    expect(await page.locator('.paper em').count()).toBe(1);
  });

  test('undoing a change of the note brings the text back into the editor', async () => {
    const lina = await person('Lina');
    await series(lina);
    await changed(bridge.call('meeting_note_save', { person: lina, kind: 'shared', doc: NOTE }));
    // What is typed without anything between is one change with it.
    await changed(bridge.call('point_add', { person: lina, raised_by: 'me', text: 'Karim' }));
    await talk(lina);
    await page.locator('[data-testid=note] [role=tab]').last().click();
    await page.locator('.paper li').first().waitFor();
    await paper().click();
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.type('gone');
    await expect.poll(async () => (await shown(lina)).this?.shared?.text).toBe('gone');
    await page.locator('#main').focus();
    await page.keyboard.press('Control+KeyZ');
    await page.locator('.paper li').first().waitFor();
    expect(await paper().textContent()).toContain('Karim');
  });

  test('an earlier version of the note is looked at and brought back', async () => {
    const lina = await person('Lina');
    await series(lina);
    await changed(bridge.call('meeting_note_save', { person: lina, kind: 'private', doc: NOTE }));
    await changed(bridge.call('point_add', { person: lina, raised_by: 'me', text: 'Karim' }));
    const later = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'shorter' }] }] };
    await changed(bridge.call('meeting_note_save', { person: lina, kind: 'private', doc: later }));
    await go(page, bridge, `/one-on-one/${lina}`, '[data-testid=note] [data-testid=covered]');
    await page.locator('header .push [aria-haspopup=menu], header [aria-haspopup=menu]').last().click();
    await page.locator('[role=menuitem]').nth(2).click();
    // Covered here as well.
    await page.locator('dialog [data-testid=covered] button').click();
    const versions = page.locator('dialog [data-testid=versions] > li');
    await versions.first().waitFor();
    expect(await versions.count()).toBe(2);
    await versions.last().locator('.head button').click();
    await expect.poll(() => note(lina)).toContain('Karim');
    await page.locator('.paper ul[data-type=taskList]').waitFor();
  });

  test('points are added, ticked, parked and promised by the keyboard', async () => {
    const lina = await person('Lina');
    await series(lina);
    await talk(lina);
    await page.locator('[data-testid=points-them] form input').focus();
    await page.keyboard.type('تدريب');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=points-them] [data-point]').waitFor();
    await page.keyboard.type('Price list');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shown(lina)).points.map(({ text }) => text)).toEqual(['تدريب', 'Price list']);
    await page.locator('[data-testid=points-them] [data-point] input').first().focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => (await shown(lina)).settled.map(({ text }) => text)).toEqual(['تدريب']);
    await page.locator('[data-testid=points-them] .settled').waitFor();
    await page.locator('[data-testid=points-them] [data-point] [aria-haspopup=menu]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('[role=menu] :focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shown(lina)).promises.map(({ text, owner }) => `${owner} ${text}`)).toEqual(['me Price list']);
    await page.locator('#main').focus();
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(async () => (await shown(lina)).points.map(({ text }) => text)).toEqual(['Price list']);
  });

  test('a meeting is started, closed with the next date, and its note stands beside the next one', async () => {
    const lina = await person('Lina');
    await series(lina);
    await talk(lina);
    await page.locator('header .primary').click();
    await page.locator('[data-testid=timer]').waitFor();
    await paper().click();
    await page.keyboard.type('Wants the Tamkeen account');
    await expect.poll(() => note(lina)).toBe('Wants the Tamkeen account');
    await page.locator('header .primary').click();
    const close = page.locator('dialog [data-testid=close]');
    await close.locator('fieldset button').first().click();
    await close.locator('.primary').click();
    await page.locator('[data-testid=last] [data-testid=covered]').waitFor();
    const { last } = await shown(lina);
    expect([last?.meeting.status, last?.meeting.talked, last?.private?.text]).toEqual(['held', 'them', 'Wants the Tamkeen account']);
    expect((await paper().textContent())?.trim()).toBe('');
    // And it can be opened again, and its outcome taken back.
    await page.locator('.side summary').last().click();
    await page.locator('[data-testid=past] a').click();
    await page.locator('[data-testid=note] [data-testid=covered] button').click();
    await expect.poll(async () => (await paper().textContent())?.trim()).toBe('Wants the Tamkeen account');
    expect(await page.locator('[data-testid=past] a[aria-current]').count()).toBe(0);
  });

  test('a question worth asking becomes a point, and is not offered again', async () => {
    const lina = await person('Lina');
    await series(lina);
    await talk(lina);
    await page.locator('[data-testid=talk] .agenda summary').first().click();
    const offered = page.locator('[data-testid=questions] li');
    await offered.first().waitFor();
    const first = bare((await offered.first().locator('span').first().textContent()) ?? '');
    await offered.first().locator('button').click();
    await expect.poll(async () => (await shown(lina)).points.map(({ text }) => text)).toEqual([first]);
    await expect.poll(async () => bare((await offered.first().textContent()) ?? '')).not.toContain(first);
  });

  test('Today names what is due and promised, and a promise is done there', async () => {
    const lina = await person('Lina');
    await series(lina);
    const { today } = (await bridge.call('meeting_overview', null)).data;
    await changed(bridge.call('promise_add', { person: lina, owner: 'me', text: 'Talk to the workshop', due_on: today }));
    await changed(bridge.call('promise_add', { person: lina, owner: 'them', text: 'Price list', due_on: today }));
    await changed(bridge.call('meeting_hold', { person: lina }));
    await go(page, bridge, '/today', '[data-testid=today-talks]');
    const lines = () => page.$$eval('[data-testid=today-talks] a', (all) => all.map(({ textContent }) => textContent ?? ''));
    expect((await lines()).length).toBe(2);
    expect((await lines()).join()).toContain('Talk to the workshop');
    await page.locator('[data-testid=today-talks] button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await lines()).length).toBe(1);
    await page.locator('[data-testid=today-talks] a').click();
    await page.locator('[data-testid=timer]').waitFor();
  });

  test('present mode hides what is private, by one key, and covers it afterwards', async () => {
    const lina = await person('Lina');
    await series(lina);
    await changed(bridge.call('meeting_note_save', { person: lina, kind: 'private', doc: NOTE }));
    await changed(bridge.call('remark_add', { person: lina, kind: 'praise', text: 'Bayt demo', told: false }));
    await go(page, bridge, `/one-on-one/${lina}`, '[data-testid=note] [data-testid=covered] button');
    await page.locator('[data-testid=note] [data-testid=covered] button').click();
    await paper().waitFor();
    await page.keyboard.press('Control+Shift+KeyH');
    await page.locator('[data-testid=note] [data-testid=covered]').waitFor();
    expect(await page.locator('[data-testid=covered] button').count()).toBe(0);
    const text = bare((await page.locator('body').textContent()) ?? '');
    expect(text).not.toContain('Karim');
    expect(text).not.toContain('Bayt demo');
    // It says so on every screen, and is left from any of them; a lock does not end it.
    await page.goto(`${bridge.url}/#/board`);
    await page.locator('[data-testid=presenting]').waitFor();
    await page.reload();
    await page.locator('[data-testid=presenting]').waitFor();
    await go(page, bridge, `/one-on-one/${lina}`, '[data-testid=note] [data-testid=covered]');
    await page.keyboard.press('Control+Shift+KeyH');
    await page.locator('[data-testid=note] [data-testid=covered] button').waitFor();
  });
});
