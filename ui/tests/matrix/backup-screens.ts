// The screens of backups and history, on a workspace whose second place is gone and one of whose backups is damaged.

import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { damage, type Bridge } from './bridge';
import { at, go, type Group } from './ways';

const PREVIEW = '/backups/preview?b=';

/** The newest backups of this computer by the number of deals in them: these are told apart by it. */
async function withDeals(bridge: Bridge, deals: number): Promise<string> {
  const list = await bridge.call('backup_list', null);
  const found = list.find((backup) => backup.place === 'here' && backup.deals === deals);
  if (!found) throw new Error(`no backup of ${deals} deals: ${JSON.stringify(list)}`);
  return encodeURIComponent(found.id);
}

const look =
  (deals: (bridge: Bridge) => Promise<number>, shown: string) =>
  async (page: Page, bridge: Bridge): Promise<void> =>
    go(page, bridge, PREVIEW + (await withDeals(bridge, await deals(bridge))), shown);

const counts = { damaged: 0, old: 0, now: 0 };

async function prepare(bridge: Bridge): Promise<void> {
  await bridge.openWorkspace();
  const second = bridge.folder('second place');
  await bridge.call('backup_place_set', { folder: second });
  const damaged = await bridge.backUp();
  const kept = await bridge.deal('Office fit-out', '12000', 'Al Noor');
  const old = await bridge.backUp();
  await bridge.call('deal_edit', { deal: kept, title: null, company: 'شركة النور', value: '15000' });
  await bridge.call('deal_edit', { deal: kept, title: 'Office fit-out, second floor', company: null, value: null });
  await bridge.win(kept);
  await bridge.lose(await bridge.deal('صيانة المصاعد', '7000'), 'السعر');
  const taken = await bridge.call('deal_create', { title: 'Taken back', company: null, value: '9000', stage: null });
  if (taken.kind === 'done') await bridge.call('undo', { command: taken.command });
  rmSync(second, { recursive: true });
  const now = await bridge.backUp();
  Object.assign(counts, { damaged: damaged.deals, old: old.deals, now: now.deals });
  damage(await bridge.fileOf(damaged));
}

async function pressed(page: Page, bridge: Bridge, address: string, button: string, shown: string): Promise<void> {
  await go(page, bridge, address, button);
  await page.locator(button).click();
  await page.waitForSelector(shown);
}

export const backups: Group = {
  name: 'backups and history',
  prepare,
  screens: [
    { name: 'backups', open: at('/backups', 'tbody tr') },
    {
      name: 'backups-checked',
      open: async (page, bridge) => {
        await bridge.done(await bridge.call('backup_check', null));
        await go(page, bridge, '/backups', 'tbody .chip.bad');
      },
    },
    {
      name: 'backups-place-refused',
      open: async (page, bridge) => {
        await go(page, bridge, '/backups', '[data-testid=second-place] input');
        await page.fill('[data-testid=second-place] input', '/nowhere/at/all');
        await page.locator('[data-testid=second-place] [type=submit]').click();
        await page.waitForSelector('[data-testid=second-place] [role=alert]');
      },
    },
    { name: 'backups-verified', open: (page, bridge) => pressed(page, bridge, '/backups', '[data-testid=verify] button', '[data-testid=verified]') },
    { name: 'restore', open: look(() => Promise.resolve(counts.old), '[data-testid=differs]') },
    { name: 'restore-identical', open: look(() => Promise.resolve(counts.now), '.empty h2') },
    { name: 'restore-damaged', open: look(() => Promise.resolve(counts.damaged), '[data-testid=damaged]') },
    { name: 'restore-unknown', open: at(`${PREVIEW}here/nothing`, '.error h2') },
    { name: 'restore-none', open: at('/backups/preview', '.empty h2') },
    { name: 'history-states', open: at('/history', '[data-testid=history] .chip') },
    {
      name: 'deal-history',
      open: async (page, bridge) => {
        await page.goto('about:blank');
        await go(page, bridge, `/deal/${await bridge.some('won')}`, '[data-testid=deal-record] li');
        await page.locator('[data-testid=deal-record] .actions button').first().click();
        await page.waitForSelector('[data-testid=deal-record] li:nth-child(4)');
      },
    },
    { name: 'backups-settings', open: at('/settings/backups', '[data-testid=backups-card] [data-testid=standing]') },
  ],
};
