// Backups in use: made, looked into, restored, taken back; what fails is said; a damaged workspace is rescued.

import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { Bridge, damage, PASSPHRASE } from './bridge';
import { fresh } from './browser';
import { overflows, plain, reordered, strayTexts, violations } from './checks';
import { bare, withBrowser, withDesk } from './desk';
import { go } from './ways';

const WORDS = {
  en: {
    held: 'Everything is in a backup. The last one was made today at',
    behind: 'What changed in the last minute is not in a backup yet.',
    asked: 'You asked for it',
    restore: 'Before a restore',
    gone: 'Disappears: it is not in the backup',
    back: 'Comes back',
    changed: 'Goes back to what it was',
    missing: 'There is no such folder.',
    unplugged: 'The second place got no copy of the last backup: it is not there.',
    whole: 'The workspace is whole.',
    hurt: 'The workspace is damaged:',
    none: 'There is no backup on this computer',
  },
  ar: {
    held: 'كل شيء محفوظ في نسخة احتياطية. أُنشئت الأخيرة اليوم',
    behind: 'ما تغيّر في الدقيقة الأخيرة ليس في نسخة احتياطية بعد.',
    asked: 'بطلب منك',
    restore: 'قبل استعادة',
    gone: 'تختفي: ليست في النسخة',
    back: 'تعود',
    changed: 'ترجع إلى ما كانت عليه',
    missing: 'لا يوجد مجلد بهذا المسار.',
    unplugged: 'لم تصل نسخة إلى المكان الثاني: غير موجود.',
    whole: 'مساحة العمل سليمة.',
    hurt: 'مساحة العمل تالفة:',
    none: 'لا توجد نسخة احتياطية على هذا الحاسوب',
  },
};

const browser = withBrowser();

describe.each(['en', 'ar'] as const)('%s', (language) => {
  const words = WORDS[language];
  let bridge: Bridge;
  let page: Page;
  withDesk(browser, language, true, (desk) => ({ bridge, page } = desk));

  const said = async (selector: string) => plain(bare(await page.locator(selector).innerText()));
  const open = (address: string, shown: string) => go(page, bridge, address, shown);
  const row = (nth: number) => page.locator('tbody tr').nth(nth);
  const titles = async () => (await bridge.call('figures_rows', { rows: 'open', pipeline: null, window: { from: null, to: null }, offset: 0 })).data.rows.map(({ title }) => title).sort();
  const faultless = async () => expect([await violations(page), await overflows(page), await strayTexts(page), await reordered(page)]).toEqual([[], [], [], []]);

  test('a backup is made by the keyboard, and a change after it is not in it yet', async () => {
    await open('/backups', '.primary');
    await page.locator('main .primary').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('tbody tr');
    await expect.poll(() => said('[data-testid=standing]')).toContain(words.held);
    expect(await row(0).innerText()).toContain(words.asked);
    await bridge.deal('Later', '100');
    await expect.poll(() => said('[data-testid=standing]')).toContain(words.behind);
  });

  test('a restore shows what would change, changes just that, and can be taken back', async () => {
    const kept = await bridge.deal('Kept', '100');
    const undone = await bridge.call('deal_create', { title: 'Undone', company: null, value: null, stage: null });
    await bridge.backUp();
    if (undone.kind === 'done') await bridge.call('undo', { command: undone.command });
    await bridge.call('deal_edit', { deal: kept, title: 'Kept under a new name', company: null, value: null });
    await bridge.deal('Newer', '100');

    await open('/backups', 'tbody a');
    await row(0).locator('a').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=differs] tbody tr');
    // A deal would disappear, one come back, one change; 3 now, 2 in the backup and one of them gone meanwhile.
    expect((await page.locator('[data-testid=differs] tbody tr').first().locator('td').allInnerTexts()).map(plain)).toEqual(['1', '1', '1', '2', '2']);
    const told = await page.locator('[data-testid=restore-deals] tbody tr').allInnerTexts();
    expect(told.map((text) => plain(text).split('\t').map(plain)).sort()).toEqual([
      ['Kept under a new name', words.changed],
      ['Newer', words.gone],
      ['Undone', words.back],
    ]);
    await page.locator('[data-testid=differs] ~ .card .primary').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=second-place]');
    expect(await titles()).toEqual(['Kept', 'Undone']);
    await open('/board', `[data-card="${kept}"] a`);
    expect(plain(await page.locator(`[data-card="${kept}"] a`).innerText())).toBe('Kept');

    await open('/backups', 'tbody a');
    expect(await row(0).innerText()).toContain(words.restore);
    await row(0).locator('a').click();
    await page.locator('[data-testid=differs] ~ .card .primary').click();
    await page.waitForSelector('[data-testid=second-place]');
    expect(await titles()).toEqual(['Kept under a new name', 'Newer']);
  });

  test('of a backup that is just like the workspace, nothing is offered', async () => {
    await bridge.backUp();
    await open('/backups', 'tbody a');
    await row(0).locator('a').click();
    await page.waitForSelector('.empty h2');
    expect(await page.locator('main .primary').count()).toBe(0);
  });

  test('a damaged backup is named, and not offered', async () => {
    const made = await bridge.backUp();
    damage(await bridge.fileOf(made));
    await open('/backups', 'tbody a');
    await row(0).locator('a').click();
    await page.waitForSelector('[data-testid=damaged]');
    expect(await page.locator('[data-testid=differs]').count()).toBe(0);
    await page.locator('[data-testid=damaged] button').click();
    await page.waitForSelector('tbody tr');
    await page.locator('.actions button:not(.primary)').first().click();
    await page.waitForSelector('tbody .chip.bad');
    expect(await page.locator('tbody a').count()).toBe(0);
  });

  test('a second place gets a copy, and removing it can be taken back', async () => {
    const second = bridge.folder('second');
    await open('/backups', '[data-testid=second-place] input');
    await page.fill('[data-testid=second-place] input', join(second, 'not there'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=second-place] [role=alert]');
    expect(await said('[data-testid=second-place] [role=alert]')).toContain(words.missing);
    await page.fill('[data-testid=second-place] input', second);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-testid=second-place] .chip.good');
    await page.locator('main .primary').click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 1);
    expect(readdirSync(second).filter((name) => name.endsWith('.diwan-backup')).length).toBeGreaterThan(0);
    await page.locator('[data-testid=second-place] .now button').click();
    await page.waitForSelector('[data-testid=second-place] .now', { state: 'detached' });
    await page.locator('[data-testid=toast] .act').last().click();
    await page.waitForSelector('[data-testid=second-place] .now');
    expect((await bridge.call('backup_status', null)).second_place).toBe(second);
  });

  test('a failure is told on every screen until it is put away, and the next one is told again', async () => {
    const second = bridge.folder('second');
    await bridge.call('backup_place_set', { folder: second });
    renameSync(second, `${second} away`);
    await bridge.backUp();
    await fresh(page, bridge.url, async () => undefined);
    // On the first screen it is a line of the list.
    await page.waitForSelector('[data-line=backup]');
    await open('/board', 'main h1');
    const banner = page.locator('[data-testid=backup-banner]');
    await banner.waitFor();
    expect(await said('[data-testid=backup-banner]')).toContain(words.unplugged);
    await faultless();
    await banner.locator('button').focus();
    await page.keyboard.press('Enter');
    await banner.waitFor({ state: 'detached' });
    await bridge.backUp();
    await banner.waitFor();
    await banner.locator('a').click();
    await page.waitForSelector('[data-testid=backup-failure]');
    renameSync(`${second} away`, second);
    await page.locator('main .primary').click();
    await page.waitForSelector('[data-testid=backup-failure]', { state: 'detached' });
    await open('/board', 'main h1');
    expect(await banner.count()).toBe(0);
  });

  test('the palette leads to backups and to history', async () => {
    await open('/board', 'main h1');
    for (const [typed, address] of [
      ['backups', '#/backups'],
      ['السجل', '#/history'],
    ] as const) {
      await page.keyboard.press('Control+KeyK');
      await page.locator('[role=combobox]').fill(typed);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => location.hash)).toBe(address);
    }
  });

  describe('a workspace on a failing disk', () => {
    let folder: string;

    beforeEach(async () => {
      await bridge.deal('Saved', '100');
      await bridge.backUp();
      ({ folder } = await bridge.call('workspace_status', null));
      // What was changed last lies in the database itself only once it is closed.
      await bridge.call('workspace_lock', null);
    });

    async function unlock(): Promise<void> {
      await fresh(page, bridge.url, async () => undefined);
      await page.fill('input[type=password]', PASSPHRASE);
      await page.keyboard.press('Enter');
    }

    test('a check finds it whole, and finds a page that is not', async () => {
      await bridge.openWorkspace();
      await open('/backups', '[data-testid=verify] button');
      await page.locator('[data-testid=verify] button').click();
      await page.waitForSelector('[data-testid=verified].good');
      expect(await said('[data-testid=verified]')).toContain(words.whole);
      damage(join(folder, 'data.db'), 0.9);
      await page.locator('[data-testid=verify] button').click();
      await page.waitForSelector('[data-testid=verified].bad');
      expect(await said('[data-testid=verified]')).toContain(words.hurt);
      await faultless();
      await page.locator('[data-testid=verified] a').click();
      await expect.poll(() => page.evaluate(() => location.hash)).toContain('#/backups/preview?b=');
    });

    test('it is rescued with the newest backup, and what was damaged is kept', async () => {
      damage(join(folder, 'data.db'), 0);
      await unlock();
      await page.waitForSelector('[data-testid=rescue] input[type=radio]:checked');
      await faultless();
      await page.locator('[data-testid=rescue] input[type=radio]:checked').focus();
      await page.keyboard.press('Enter');
      // The program begins with what needs somebody: the deal that was saved has no next step.
      await page.waitForSelector('[data-testid=today] [data-line]');
      expect(await titles()).toEqual(['Saved']);
      expect(readdirSync(join(folder, 'quarantine')).length).toBeGreaterThan(0);
    });

    test('without a backup, what can still help is said', async () => {
      rmSync(join(folder, 'backups'), { recursive: true });
      damage(join(folder, 'data.db'), 0);
      await unlock();
      await page.waitForSelector('[data-testid=rescue] li');
      expect(await said('[data-testid=rescue] h2')).toBe(words.none);
      expect(await page.locator('[data-testid=rescue] button').count()).toBe(0);
      await faultless();
      expect(existsSync(join(folder, 'data.db'))).toBe(true);
    });
  });
});
