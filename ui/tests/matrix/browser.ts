// The browser: which one, how it is started, and what its pages complain about.

import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

export const WIDE = { width: 1280, height: 820 };
/** The last is the first at 200 % zoom. */
export const SIZES = [WIDE, { width: 1024, height: 700 }, { width: 640, height: 410 }];

export async function launch(): Promise<Browser> {
  const executablePath = [process.env.DIWAN_CHROMIUM, ...PLACES].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium: install it, or name it in DIWAN_CHROMIUM');
  return chromium.launch({ executablePath, args: QUIET });
}

/** A page, and what it writes to its console as an error. */
export interface Watched {
  page: Page;
  complaints: string[];
}

export async function newPage(browser: Browser): Promise<Watched> {
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', timezoneId: 'Asia/Riyadh' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // The browser notes every answer 400; the program gives it where it says no to a command.
    const no = message.location().url.includes('/call/') && message.text().includes('status of 400');
    if (message.type() === 'error' && !no) complaints.push(message.text());
  });
  return { page, complaints };
}

/** The page anew, on what was prepared while it was away. */
export async function fresh(page: Page, url: string, prepare: () => Promise<void>): Promise<void> {
  await page.goto('about:blank');
  await prepare();
  await page.goto(url);
  await page.waitForSelector('main');
}

/** Another size of the window, laid out: styles may follow some frames after the size itself. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.waitForFunction(({ width, height }) => {
    const { width: wide, height: high } = document.body.getBoundingClientRect();
    return wide === width && high === height && matchMedia(`(width: ${width}px) and (height: ${height}px)`).matches;
  }, size);
}
