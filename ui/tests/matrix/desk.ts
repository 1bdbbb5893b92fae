// A workspace of its own for each test, and a page that shows it.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Language } from '../../src/bindings';
import { Bridge } from './bridge';
import { launch, newPage } from './browser';

export interface Desk {
  bridge: Bridge;
  page: Page;
}

/** One browser for the tests of a file. */
export function withBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  return () => browser;
}

/** What one test leaves is not seen by the next. With `opened`, the workspace is made and open. */
export function withDesk(browser: () => Browser, language: Language, opened: boolean, begin: (desk: Desk) => void): void {
  beforeEach(async () => {
    const bridge = await Bridge.start();
    await bridge.prefer({ language, theme: 'system', digits: 'latn', calendar: 'gregorian', zoom: 100 });
    if (opened) await bridge.openWorkspace();
    const { page, complaints } = await newPage(browser());
    begin({ bridge, page });
    return async () => {
      expect(complaints).toEqual([]);
      await page.context().close();
      await bridge.stop();
    };
  });
}

/** A text without the marks that only direct the line of reading. */
export function bare(text: string): string {
  return text.replace(/[\u2066-\u2069\u200E\u200F\u061C]/g, '');
}
