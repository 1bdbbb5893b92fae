// The board in use: edited where it stands, folded, filtered, and long columns by the keyboard and the pointer.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../src/bindings';
import { NO_FILTER } from './board-screens';
import type { Bridge } from './bridge';
import { plain } from './checks';
import { withBrowser, withDesk } from './desk';
import { Hands } from './hands';
import { go } from './ways';

const browser = withBrowser();
/** More than the board reads of a stage at once, and far more than it draws. */
const MANY = 130;

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const forth = language === 'ar' ? 'ArrowLeft' : 'ArrowRight';
  const open = (query = '') => go(page, bridge, `/board${query}`, '[data-card] a');
  const columns = async (): Promise<Column[]> => (await bridge.call('board_get', { pipeline: null, filter: NO_FILTER, sort: null })).data.columns;
  const stage = (nth: number) => page.locator('[data-stage]').nth(nth);
  const cards = (nth: number) => stage(nth).locator('[data-card]');
  const link = (deal: string) => page.locator(`[data-card="${deal}"] a`);
  const strip = (nth: number) => stage(nth).locator('[data-strip]');
  const count = async (nth: number) => plain(await stage(nth).locator('[data-testid=count]').innerText());
  /** The card that the keyboard is at, or else what it is at. */
  const at = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card ?? document.activeElement?.tagName);
  /** All of the card is in view, but for the part of a pixel that scrolling leaves. */
  const inView = (deal: string) =>
    page.locator(`[data-card="${deal}"]`).evaluate((element) => {
      const [own, well] = [element.getBoundingClientRect(), element.closest('ul')?.parentElement?.getBoundingClientRect()];
      return !!well && own.top > well.top - 1 && own.bottom < well.bottom + 1;
    });
  const undo = () => page.keyboard.press('Control+KeyZ');

  async function fill(): Promise<void> {
    const rows = Array.from({ length: MANY }, (_, nth) => `${nth},Fit-out ${nth},Prospecting,2025-01-10`);
    const content = Buffer.from(['id,title,stage,created', ...rows].join('\n')).toString('base64');
    const { file } = await bridge.call('import_preview', { content });
    await bridge.done(await bridge.call('import_deals', { file: file ?? '' }));
  }

  test('E edits a card, Enter saves it, and one key takes it back', async () => {
    const deal = await bridge.deal('Fit-out', '100');
    const kept = async () => {
      const { value, owner } = (await bridge.call('deal_get', { deal })).data;
      return [value?.minor, owner?.name];
    };
    await open();
    await link(deal).focus();
    await page.keyboard.press('KeyE');
    const form = page.locator('[data-testid=quick-edit]');
    await form.waitFor();
    const [value, owner] = [form.locator('input').first(), form.locator('input[role=combobox]').first()];
    expect(await value.evaluate((element) => element === document.activeElement)).toBe(true);
    // Refused, it stays open at the field.
    await value.fill('plenty');
    await page.keyboard.press('Enter');
    await form.locator('[aria-invalid]').waitFor();
    await value.fill('٢٥٠٫٥٠');
    await owner.fill('Sara Aziz');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(kept).toEqual([25_050, 'Sara Aziz']);
    await page.locator(`[data-card="${deal}"] .who`).waitFor();
    await expect.poll(at).toBe(deal);
    await undo();
    await expect.poll(kept).toEqual([10_000, undefined]);
    await page.locator(`[data-card="${deal}"] .who`).waitFor({ state: 'detached' });
    // With nothing changed Enter only closes, and Escape takes back what was typed.
    await link(deal).focus();
    await page.keyboard.press('KeyE');
    await value.fill('7');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect([await kept(), await at()]).toEqual([[10_000, undefined], deal]);
  });

  test('C folds a column, and deals go into the folded one by keys and by pointer', async () => {
    const [first, second] = [await bridge.deal('By keys', '100'), await bridge.deal('By pointer', '50')];
    await open();
    await page.waitForSelector(`[data-card="${first}"] + [data-card], [data-card="${second}"] + [data-card]`);
    // An empty column has no card, and a button.
    await stage(1).locator('.fold').click();
    await strip(1).waitFor();
    await expect.poll(() => strip(1).evaluate((element) => element === document.activeElement)).toBe(true);
    await link(first).focus();
    await page.keyboard.press(`Control+Shift+${forth}`);
    await expect.poll(() => count(1)).toBe('1');
    expect(await page.locator(`[data-card="${first}"]`).count(), 'a folded column shows no card').toBe(0);
    await expect.poll(() => strip(1).evaluate((element) => element === document.activeElement)).toBe(true);
    await new Hands(page).drag(`[data-card="${second}"]`, '[data-stage]:nth-of-type(2) .well');
    await expect.poll(() => count(1)).toBe('2');
    await expect.poll(async () => (await columns()).map((column) => column.count).slice(0, 2)).toEqual([0, 2]);
    // It is still folded when one comes back.
    await go(page, bridge, '/settings', '[data-testid=folder]');
    await go(page, bridge, '/board', '[data-strip]');
    await strip(1).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => cards(1).count()).toBe(2);
    await expect.poll(at).toBe(await cards(1).first().getAttribute('data-card'));
    await page.keyboard.press('KeyC');
    await strip(1).waitFor();
    await expect.poll(() => strip(1).evaluate((element) => element === document.activeElement)).toBe(true);
    await undo();
    await expect.poll(() => cards(0).count()).toBe(1);
    expect(await count(1)).toBe('1');
  });

  test('a part of the filter is taken away, and Back brings it again', async () => {
    const plan = { company: null, value: null, stage: null, next_step: 'Call', next_on: null };
    await bridge.call('deal_create', { title: 'Planned', ...plan });
    const bare = await bridge.deal('Not planned', '100');
    await open('?next=missing&min=10');
    await expect.poll(() => cards(0).count()).toBe(1);
    expect(await cards(0).first().getAttribute('data-card')).toBe(bare);
    const chips = page.locator('[data-filter]');
    await expect.poll(() => chips.count()).toBe(2);
    await page.locator('[data-filter=value] .remove').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chips.count()).toBe(1);
    // The keyboard is at the next one that can be taken away.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-filter]')?.dataset.filter)).toBe('next_step');
    await page.keyboard.press('Enter');
    await expect.poll(() => cards(0).count()).toBe(2);
    expect(await chips.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.goBack();
    await expect.poll(() => chips.count()).toBe(1);
    await expect.poll(() => cards(0).count()).toBe(1);
    await page.goForward();
    await expect.poll(() => cards(0).count()).toBe(2);
  });

  test('W wins and L loses, each taken back with one key', async () => {
    const [won, lost] = [await bridge.deal('To be won', '100'), await bridge.deal('To be lost', '50')];
    const status = async (deal: string) => (await bridge.call('deal_get', { deal })).data.status;
    await open();
    await link(won).focus();
    await page.keyboard.press('KeyW');
    await expect.poll(() => status(won)).toBe('won');
    await expect.poll(at).toBe(lost);
    await page.keyboard.press('KeyL');
    await page.waitForSelector('dialog[open] form');
    // A reason is asked for.
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] [aria-invalid]');
    await page.keyboard.type('السعر');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    await expect.poll(() => status(lost)).toBe('lost');
    expect((await bridge.call('deal_get', { deal: lost })).data.lost_reason).toBe('السعر');
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await undo();
    await expect.poll(() => status(lost)).toBe('open');
    await undo();
    await expect.poll(() => status(won)).toBe('open');
    await expect.poll(() => cards(0).count()).toBe(2);
  });

  test('the keyboard walks through a long column to its end, beyond what is drawn and read', async () => {
    await fill();
    await open();
    const all = (await columns())[0]?.cards.map(({ id }) => id) ?? [];
    expect(all.length).toBe(100);
    expect(await cards(0).count()).toBeLessThan(60);
    await link(all[0] ?? '').focus();
    for (const deal of all.slice(1, 41)) {
      await page.keyboard.press('ArrowDown');
      expect(await at()).toBe(deal);
    }
    expect(await inView(all[40] ?? '')).toBe(true);
    await page.keyboard.press('End');
    expect(await at()).toBe(all[99]);
    expect(await inView(all[99] ?? '')).toBe(true);
    // Further down than what was read: the rest comes.
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => all.includes((await at()) ?? '')).toBe(false);
    await page.keyboard.press('End');
    await expect.poll(() => cards(0).count()).toBe(MANY);
    const last = await cards(0).last().getAttribute('data-card');
    expect(await at()).toBe(last);
    await page.keyboard.press('Home');
    expect(await at()).toBe(all[0]);
    expect(await inView(all[0] ?? '')).toBe(true);
    // From far down to another stage and back: the keyboard stays with the card.
    await page.keyboard.press('End');
    await page.keyboard.press(`Control+Shift+${forth}`);
    await expect.poll(async () => (await columns()).map((column) => column.count).slice(0, 2)).toEqual([MANY - 1, 1]);
    await expect.poll(at).toBe(last);
    expect(await inView(last ?? '')).toBe(true);
    await undo();
    await expect.poll(() => count(0)).toBe(String(MANY));
    await expect.poll(at).toBe(last);
  });

  test('a long column is scrolled to its end, more is brought, and a card from there is dragged', async () => {
    await fill();
    await open();
    const well = stage(0).locator('.well');
    const more = well.locator(':scope > button');
    const end = async () => {
      await well.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      return more.count();
    };
    await expect.poll(end).toBe(1);
    expect(await cards(0).count()).toBe(100);
    expect(plain(await more.innerText())).toContain(String(MANY - 100));
    const read = await cards(0).last().getAttribute('data-card');
    await more.focus();
    await page.keyboard.press('Enter');
    // The button goes, and the keyboard is at what it brought.
    await more.waitFor({ state: 'detached' });
    const next = page.locator(`[data-card="${read}"] + [data-card]`);
    await expect.poll(async () => (await at()) === (await next.getAttribute('data-card'))).toBe(true);
    const dragged = (await at()) ?? '';
    expect(await inView(dragged)).toBe(true);
    await new Hands(page).drag(`[data-card="${dragged}"]`, '[data-stage]:nth-of-type(2) ul');
    await expect.poll(async () => (await columns()).map((column) => column.count).slice(0, 2)).toEqual([MANY - 1, 1]);
    expect(await cards(1).first().getAttribute('data-card')).toBe(dragged);
    await expect.poll(() => count(0)).toBe(String(MANY - 1));
    await undo();
    await expect.poll(() => count(0)).toBe(String(MANY));
    await expect.poll(() => cards(1).count()).toBe(0);
  });
});
