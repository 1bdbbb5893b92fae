// The import of companies and contacts, and their lists as they go out.

import type { Bridge } from './bridge';
import { choose } from './import-screens';
import { at, go, type Group } from './ways';

/** Five companies: one cannot be read, one is probably here, one has more numbers than there is place for. */
export const COMPANIES = {
  name: 'accounts.csv',
  text: [
    'Record ID,Company name,Phone,Website,City,Industry,Company owner,Notes,Lifecycle',
    '901,شركة النور للتجارة,٠١١ ٤٥٦ ٧٨٩٠,noor.example,الرياض,أثاث,Lina,"قابلناهم في المعرض\nيفضّلون الاتصال صباحًا",customer',
    '902,Gulf Steel W.L.L.,+966 13 800 9000,,Dammam,Steel,Omar,,lead',
    '903,Sahab Foods,"0125551111, 0125552222",sahab.example,Jeddah,Food,Lina,,lead',
    '904,Blue Line,ask at the desk,,Riyadh,,,,lead',
    '905,Palm House,,,,,,,',
    '',
  ].join('\r\n'),
};

/** The same a month later: a number and an owner changed, one came. */
export const COMPANIES_NEWER = {
  name: 'accounts.csv',
  text: COMPANIES.text.replace('+966 13 800 9000', '+966 13 800 9001').replace('Jeddah,Food,Lina', 'Makkah,Food,Omar') + '906,مخابز السلام,,,,,,,\r\n',
};

/** Contacts of another program: no name, no address, two numbers in a cell. */
export const CONTACTS = {
  name: 'people.csv',
  text: [
    'First Name,Last Name,Job Title,Company,E-mail Address,Business Phone,Mobile Phone',
    'هدى,القحطاني,مديرة المشتريات,شركة النور للتجارة,huda@noor.example,,٠٥٥١٢٣٤٥٦٧',
    'Mark,Stone,Buyer,Gulf Steel,mark@gulf.example; m.stone@gulf.example,+966 13 800 9000 ext. 12,',
    ',,,Sahab Foods,office@sahab.example,,',
    'Sami,Haddad,,Sahab Foods,no address yet,,',
    '',
  ].join('\r\n'),
};

async function brought(bridge: Bridge): Promise<void> {
  const { file } = await bridge.call('import_preview', { content: Buffer.from(COMPANIES.text).toString('base64'), what: 'companies' });
  await bridge.done(await bridge.call('import_companies', { file: file ?? '' }));
}

export const records: Group[] = [
  {
    name: 'companies and contacts from files',
    prepare: async (bridge) => {
      await bridge.openWorkspace();
      await bridge.call('company_create', { name: 'Gulf Steel', city: 'Dammam' });
    },
    screens: [
      { name: 'import-companies', open: (page, bridge) => choose(page, bridge, COMPANIES, '[data-testid=count-refused]') },
      { name: 'import-contacts', open: (page, bridge) => choose(page, bridge, CONTACTS, '[data-testid=count-refused]') },
      {
        name: 'import-contacts-columns',
        open: async (page, bridge) => {
          await choose(page, bridge, CONTACTS, '[data-testid=columns]');
          await page.locator('[data-testid=columns] tbody tr').last().scrollIntoViewIfNeeded();
        },
      },
      {
        name: 'import-contacts-report',
        open: async (page, bridge) => {
          await choose(page, bridge, CONTACTS, '[data-testid=count-ready]');
          await page.locator('main .primary:not(header *)').click();
          await page.waitForSelector('[data-testid=report]');
        },
      },
      {
        name: 'import-companies-changes',
        open: async (page, bridge) => {
          await brought(bridge);
          await choose(page, bridge, COMPANIES_NEWER, '[data-testid=changes]');
          await page.locator('[data-testid=changes]').scrollIntoViewIfNeeded();
        },
      },
      { name: 'companies-brought', open: at('/companies', '[data-testid=companies] tbody tr') },
      {
        name: 'companies-export',
        floats: true,
        open: async (page, bridge) => {
          await go(page, bridge, '/companies', '[data-testid=companies] tbody tr');
          await page.locator('header [aria-haspopup=menu]').last().click();
          await page.waitForSelector('[role=menu]:popover-open');
        },
      },
    ],
  },
];
