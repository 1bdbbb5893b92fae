// The screens of pipelines and money, new and full.

import type { Page } from 'playwright-core';
import type { Stage } from '../../src/bindings';
import type { Bridge } from './bridge';
import { at, go, type Group, type Screen } from './ways';

const PIPELINES = '/settings/pipelines';
const MONEY = '/settings/money';
const ROW = '[data-stage-row]';

/** The stages in use of the first pipeline. */
export async function stagesOf(bridge: Bridge): Promise<Stage[]> {
  return (await bridge.call('pipeline_list', null)).data[0]?.stages ?? [];
}

async function prepare(bridge: Bridge): Promise<void> {
  await bridge.openWorkspace();
  const [first, second, third, fourth] = await stagesOf(bridge);
  if (!first || !second || !third || !fourth) throw new Error('a new workspace has stages');
  // Enough stays for the first stage to have a past of its own.
  for (let deal = 0; deal < 20; deal += 1) {
    const id = await bridge.deal(`Fit-out ${deal}`, '12000', 'Al Noor');
    await bridge.call('deal_move', { deal: id, stage: second.id });
    if (deal % 3 === 0) await bridge.call('deal_move', { deal: id, stage: third.id });
    if (deal % 6 === 0) await bridge.call('deal_move', { deal: id, stage: second.id });
    if (deal % 4 === 0) await bridge.win(id);
  }
  await bridge.done(await bridge.call('stage_archive', { stage: fourth.id, move_to: null }));
  for (const set of ['contractor', 'retail'] as const) await bridge.call('pipeline_create', { name_en: set === 'retail' ? 'Showroom' : '', name_ar: 'التركيبات والصيانة', set });
  const [, , last] = (await bridge.call('pipeline_list', null)).data;
  if (last) await bridge.call('pipeline_archive', { pipeline: last.id, archived: true });
  await bridge.call('settings_set', { vat_rate: '15', vat_included: true });
  for (const [currency, from_on, rate] of [
    ['USD', '2026-01-01', '3.75'],
    ['USD', '2025-06-01', '3.7498'],
    ['EUR', '2026-02-01', '4.1'],
    ['KWD', '2026-02-01', '12.2145678'],
  ] as const) {
    await bridge.call('rate_set', { currency, from_on, rate });
  }
}

async function opened(page: Page, bridge: Bridge, press: string, shown: string): Promise<void> {
  await go(page, bridge, PIPELINES, ROW);
  await page.locator(press).first().click();
  await page.waitForSelector(shown);
}

const full: Screen[] = [
  { name: 'pipelines', open: at(PIPELINES, '[data-testid=suggestion]') },
  {
    name: 'pipelines-refused',
    open: async (page, bridge) => {
      await go(page, bridge, PIPELINES, ROW);
      await page.locator(`${ROW} .probability input`).first().fill('about half');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`${ROW} [aria-invalid]`);
    },
  },
  { name: 'pipelines-create', open: (page, bridge) => opened(page, bridge, '[data-testid=pipelines] header button', '[data-testid=pipeline-create] label:nth-of-type(4)') },
  { name: 'pipelines-merge', open: (page, bridge) => opened(page, bridge, `${ROW}:nth-of-type(2) [data-part=merge] button`, '[data-testid=merge-preview]') },
  { name: 'pipelines-archive', open: (page, bridge) => opened(page, bridge, `${ROW}:nth-of-type(2) [data-part=archive] button`, 'dialog[open] form') },
  { name: 'money', open: at(MONEY, '[data-testid=rates] tbody tr') },
  {
    name: 'money-refused',
    open: async (page, bridge) => {
      await go(page, bridge, MONEY, '[data-testid=rates] tbody tr');
      await page.locator('[data-testid=rate-form] input').first().fill('SAR');
      await page.locator('[data-testid=rate-form] [type=submit]').click();
      await page.waitForSelector('[data-testid=rate-form] [aria-invalid]');
    },
  },
];

export const pipelines: Group[] = [
  {
    name: 'pipelines as they come',
    prepare: async (bridge) => {
      await bridge.openWorkspace();
      // Groups before this one may have left some.
      for (const { id } of (await bridge.call('rate_list', null)).data) await bridge.call('rate_delete', { rate: id });
    },
    screens: [
      { name: 'pipelines-new', open: at(PIPELINES, ROW) },
      { name: 'money-empty', open: at(MONEY, '[data-testid=rates-empty]') },
    ],
  },
  { name: 'pipelines and money', prepare, screens: full },
];
