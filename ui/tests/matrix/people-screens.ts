// The screens of companies, contacts and staff: empty, in use, duplicates side by side, somebody who leaves.

import type { Page } from 'playwright-core';
import type { Bridge } from './bridge';
import { at, go, type Group, type Screen } from './ways';

const LONG = 'ب'.repeat(40) + 'M'.repeat(160);
const made: Record<string, string> = {};

async function make(bridge: Bridge, name: 'company_create' | 'contact_create' | 'person_create', fields: Record<string, string>): Promise<string> {
  const done = await bridge.call(name, fields);
  if (done.kind !== 'done' || !done.id) throw new Error(`${name}: ${JSON.stringify(done)}`);
  return done.id;
}

async function fill(bridge: Bridge): Promise<void> {
  await bridge.openWorkspace();
  made.lina = await make(bridge, 'person_create', { name: 'Lina', phone: '+966 50 111 2222', email: 'lina@sahab.example', starts_on: '2025-02-02' });
  made.omar = await make(bridge, 'person_create', { name: 'عمر', phone: '0502223333' });
  const left = await make(bridge, 'person_create', { name: 'Sami Haddad' });
  made.noor = await make(bridge, 'company_create', {
    name: 'شركة النور للتجارة', phone: '+966 11 456 7890', email: 'info@noor.example', website: 'noor.example', address: 'شارع العليا 12', city: 'الرياض', industry: 'أثاث', owner: 'Lina',
  });
  await make(bridge, 'company_create', { name: 'النور', phone: '0114567890', city: 'جدة' });
  await make(bridge, 'company_create', { name: 'Gulf Steel W.L.L.', email: 'Office@Gulf.example' });
  await make(bridge, 'company_create', { name: 'Gulf Steel', email: 'office@gulf.example', city: 'Dammam' });
  made.huda = await make(bridge, 'contact_create', { name: 'هدى القحطاني', company: 'شركة النور للتجارة', job: 'مديرة المشتريات', mobile: '0551234567', email: 'huda@noor.example' });
  await make(bridge, 'contact_create', { name: 'هدي القحطاني', company: 'شركة النور للتجارة', phone: '00966551234567' });
  await make(bridge, 'contact_create', { name: 'Mark Stone', company: 'Gulf Steel', email: 'mark@gulf.example' });
  await bridge.call('rate_set', { currency: 'USD', from_on: '2020-01-01', rate: '3.75' });
  await bridge.win(await bridge.deal('تجهيز مكاتب', '42000', 'شركة النور للتجارة'));
  await bridge.deal('Meeting rooms', '18500.50', 'شركة النور للتجارة');
  await bridge.deal('صيانة سنوية', '', 'شركة النور للتجارة');
  await bridge.lose(await bridge.deal('Reception desk', '7000', 'Gulf Steel'), 'Price');
  for (const { id } of (await bridge.call('staff_list', null)).data.filter(({ name }) => name === 'Lina')) {
    const deal = await bridge.deal('Warehouse shelves', '60000', 'Gulf Steel');
    await bridge.call('deal_edit', { deal, title: null, company: null, value: null, owner: 'Lina' });
    made.lina = id;
  }
  await bridge.done(await bridge.call('staff_leave', { person: left, left_on: null }));
  made.left = left;
}

/** Of a workspace in which nothing is. */
export const nobody: Screen[] = [
  { name: 'companies-empty', open: at('/companies', '.empty h2') },
  { name: 'contacts-empty', open: at('/contacts', '.empty h2') },
  { name: 'staff-empty', open: at('/staff', '.empty h2') },
  { name: 'duplicates-none', open: at('/companies?duplicates', '.empty h2') },
  {
    name: 'company-add-refused',
    open: async (page, bridge) => {
      await go(page, bridge, '/companies', '.empty button');
      await page.locator('.empty button').first().click();
      await page.locator('dialog input').first().fill('Noor');
      await page.locator('dialog input[inputmode=tel]').fill('by letter');
      await page.locator('dialog [type=submit]').click();
      await page.waitForSelector('dialog [aria-invalid]');
    },
  },
];

/** Lays the first group whose text holds this side by side. */
const compare =
  (text: string) =>
  async (page: Page, bridge: Bridge): Promise<void> => {
    await go(page, bridge, '/companies?duplicates', '[data-testid=duplicates]');
    await page.locator('[data-testid=duplicates] > li', { hasText: text }).first().locator('button').last().click();
    await page.waitForSelector('dialog table');
  };

const full: Screen[] = [
  { name: 'companies', open: at('/companies', '[data-testid=companies] tbody tr') },
  { name: 'company', open: (page, bridge) => go(page, bridge, `/company/${made.noor}`, '[data-testid=reach-deals] tbody') },
  { name: 'company-gone', open: at('/company/00000000-0000-7000-8000-000000000000', '[role=alert]') },
  { name: 'contacts', open: at('/contacts', '[data-testid=contacts] tbody tr') },
  { name: 'contact', open: (page, bridge) => go(page, bridge, `/contact/${made.huda}`, '[data-testid=record]') },
  { name: 'staff', open: at('/staff', '[data-testid=staff] tbody tr') },
  { name: 'person', open: (page, bridge) => go(page, bridge, `/person/${made.lina}`, '[data-testid=reach-deals] tbody') },
  { name: 'person-left', open: (page, bridge) => go(page, bridge, `/person/${made.left}`, '[data-testid=left]') },
  {
    name: 'person-leaves',
    open: async (page, bridge) => {
      await go(page, bridge, `/person/${made.lina}`, '[data-testid=record]');
      await page.locator('header .button').first().click();
      await page.waitForSelector('dialog select');
      await page.locator('dialog select').selectOption('nobody');
    },
  },
  { name: 'duplicates', open: at('/companies?duplicates', '[data-testid=duplicates]') },
  { name: 'contact-duplicates', open: at('/contacts?duplicates', '[data-testid=duplicates]') },
  { name: 'merge', open: compare('للتجارة') },
];

const long: Screen[] = [
  { name: 'long-companies', open: at('/companies', '[data-testid=companies] tbody tr') },
  { name: 'long-company', open: (page, bridge) => go(page, bridge, `/company/${made.long}`, '[data-testid=record]') },
  { name: 'long-contacts', open: at('/contacts', '[data-testid=contacts] tbody tr') },
  { name: 'long-staff', open: at('/staff', '[data-testid=staff] tbody tr') },
  { name: 'long-merge', open: compare('MMMM') },
];

export const people: Group[] = [
  { name: 'people and companies', prepare: fill, screens: full },
  {
    name: 'people with long names',
    prepare: async (bridge) => {
      await bridge.openWorkspace();
      const mail = `${'w'.repeat(150)}@example.com`;
      const fields = { phone: '1'.repeat(40), email: mail, website: mail.slice(100).replace('@', '.'), address: LONG, city: LONG, industry: LONG };
      made.long = await make(bridge, 'company_create', { name: LONG, owner: LONG, ...fields });
      await make(bridge, 'company_create', { name: `${LONG.slice(0, 195)} Ltd`, ...fields });
      await make(bridge, 'contact_create', { name: LONG, company: LONG, job: LONG, mobile: fields.phone, email: mail });
      await bridge.win(await bridge.deal(LONG, '90000000000', LONG));
      await bridge.deal(LONG, '90000000000', LONG);
    },
    screens: long,
  },
];
