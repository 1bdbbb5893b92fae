// The checks can fail: each finds what was broken on purpose.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Bridge } from './bridge';
import { fresh, launch, newPage, type Watched } from './browser';
import { overflows, reordered, strayTexts, violations } from './checks';

let browser: Browser;
let bridge: Bridge;
let seen: Watched;

beforeAll(async () => {
  bridge = await Bridge.start();
  await bridge.openWorkspace();
  browser = await launch();
  seen = await newPage(browser);
});
afterAll(async () => {
  await browser?.close();
  await bridge?.stop();
});
beforeEach(() => fresh(seen.page, bridge.url, async () => undefined));

const inject = (html: string) => seen.page.evaluate((text) => document.querySelector('main h1')?.insertAdjacentHTML('afterend', text), html);

test('a page as it is passes', async () => {
  await seen.page.waitForSelector('main h2');
  expect([await violations(seen.page), await overflows(seen.page), await strayTexts(seen.page), await reordered(seen.page)]).toEqual([[], [], [], []]);
  expect(seen.complaints).toEqual([]);
});

test('a button without a name and a text that is too pale are found', async () => {
  await inject('<button></button><p style="color: #ccc; background: #fff">pale</p>');
  const found = (await violations(seen.page)).join('\n');
  expect(found).toContain('button-name');
  expect(found).toContain('color-contrast');
});

test.each([
  ['too wide', '<div style="width: 3000px">wide</div>', 'outside of the window'],
  ['too far down', '<div style="position: fixed; top: 900px">low</div>', 'outside of the window'],
  ['cut off', '<div style="width: 40px; overflow: hidden"><p style="width: 200px">cut</p></div>', 'cut off'],
  ['spilling', '<div class="card" style="width: 40px"><p style="width: 200px">long</p></div>', 'spills over'],
  ['scrolling sideways', '<div style="width: 40px; overflow: auto"><p style="width: 200px">long</p></div>', 'scrolls sideways'],
])('what is %s is found', async (_, html, found) => {
  await inject(html);
  expect((await overflows(seen.page)).join('\n')).toContain(found);
});

test('a number that is turned round is found', async () => {
  await inject('<p>40.9%</p><p dir="rtl">من 40.9%</p>');
  expect(await reordered(seen.page)).toEqual(['40.9% in: من 40.9%']);
});

test('ids of messages and slips of the program are found', async () => {
  await inject('<p>\u2068error-not-found\u2069</p><p>NaN days</p><p title="board-new">fine</p><p>well-known words</p>');
  expect(await strayTexts(seen.page)).toEqual(['error-not-found', 'NaN days', 'board-new']);
});

test('what a page throws or writes as an error is noted, a refused command is not', async () => {
  await seen.page.evaluate(async () => {
    await fetch('/call/deal_get', { method: 'POST', headers: { 'content-type': 'application/json', 'x-diwan': '1' }, body: '{}' });
    console.error('broken');
    setTimeout(() => {
      throw new Error('thrown');
    });
  });
  await expect.poll(() => seen.complaints.join()).toMatch(/^broken,.*thrown$/);
});
