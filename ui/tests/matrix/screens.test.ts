// Every screen, in both languages and both themes, at every size.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bridge } from './bridge';
import { fresh, launch, newPage, resize, SIZES, WIDE, type Watched } from './browser';
import { overflows, reordered, strayTexts, violations } from './checks';
import { GROUPS } from './screens';

const shots = fileURLToPath(new URL('../../shots/', import.meta.url));
const directions = { en: 'ltr', ar: 'rtl' } as const;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(['en', 'ar'] as const)('%s', (language) => {
  let bridge: Bridge;
  let seen: Watched;

  beforeAll(async () => {
    bridge = await Bridge.start();
    // The system's theme is the one that can be switched under an open dialog.
    await bridge.prefer({ language, theme: 'system', digits: 'latn', calendar: 'gregorian', zoom: 100 });
    seen = await newPage(browser);
  });
  afterAll(async () => {
    await seen?.page.context().close();
    await bridge?.stop();
  });

  for (const group of GROUPS) {
    describe(group.name, () => {
      beforeAll(() => fresh(seen.page, bridge.url, () => group.prepare(bridge, language)));

      for (const screen of group.screens) {
        describe(screen.name, () => {
          beforeAll(async () => {
            await resize(seen.page, WIDE);
            await screen.open(seen.page, bridge);
          });

          test.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
            const { page, complaints } = seen;
            await page.emulateMedia({ colorScheme });
            expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language, directions[language]]);
            for (const size of [...SIZES].reverse()) {
              await resize(page, size);
              if (screen.floats) await screen.open(page, bridge);
              expect(await overflows(page), `${size.width}×${size.height}`).toEqual([]);
            }
            await page.screenshot({ path: `${shots}${language}-${colorScheme}-${screen.name}.png` });
            expect(await violations(page)).toEqual([]);
            expect(await strayTexts(page)).toEqual([]);
            expect(await reordered(page)).toEqual([]);
            expect(complaints.splice(0)).toEqual([]);
          });
        });
      }
    });
  }
});
