export type Screen =
  | 'today'
  | 'board'
  | 'deals'
  | 'deal'
  | 'companies'
  | 'company'
  | 'contacts'
  | 'contact'
  | 'staff'
  | 'person'
  | 'meetings'
  | 'meeting'
  | 'insights'
  | 'rows'
  | 'import'
  | 'settings'
  | 'backups'
  | 'restore'
  | 'history'
  | 'help';

/** What a screen is called where nobody may read what is on it. */
export const NAME_OF = {
  today: 'nav-today',
  board: 'nav-pipeline',
  deals: 'nav-deals',
  deal: 'nav-deals',
  companies: 'nav-companies',
  company: 'nav-companies',
  contacts: 'nav-contacts',
  contact: 'nav-contacts',
  staff: 'nav-staff',
  person: 'nav-staff',
  meetings: 'nav-meetings',
  meeting: 'nav-meetings',
  insights: 'nav-insights',
  rows: 'nav-insights',
  import: 'nav-import',
  settings: 'nav-settings',
  backups: 'nav-settings',
  restore: 'nav-settings',
  history: 'nav-history',
  help: 'nav-help',
} as const satisfies Record<Screen, string>;

/** A record's page: its address and its screen have one name. */
const RECORDS = ['deal', 'company', 'contact', 'person'] as const;
/** Screens that may be narrowed to a part of theirs. */
const PARTS = ['board', 'settings', 'help'] as const;
const LISTS = ['deals', 'companies', 'contacts', 'staff', 'import', 'history'] as const;

function among<T extends string>(list: readonly T[], word: string): T | undefined {
  return list.find((each) => each === word);
}

export interface Route {
  screen: Screen;
  id: string | null;
  query: URLSearchParams;
}

/** Reads an address such as `#/deal/<id>` or `#/insights/rows?rows=won`. */
export function parse(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', second = ''] = path.split('/').map(decode);
  const query = new URLSearchParams(search);
  const record = among(RECORDS, first);
  if (record && second) return { screen: record, id: second, query };
  if (first === 'insights') return { screen: second === 'rows' ? 'rows' : 'insights', id: null, query };
  if (first === 'backups') return { screen: second === 'preview' ? 'restore' : 'backups', id: null, query };
  if (first === 'one-on-ones') return { screen: 'meetings', id: null, query };
  if (first === 'one-on-one' && second) return { screen: 'meeting', id: second, query };
  const part = among(PARTS, first);
  if (part) return { screen: part, id: second || null, query };
  return { screen: among(LISTS, first) ?? 'today', id: null, query };
}

// A hash is whatever somebody typed.
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

class Router {
  route = $state.raw<Route>(parse(location.hash));
  /** The route as it is written. */
  address = $state(location.hash);

  constructor() {
    addEventListener('hashchange', () => this.#read());
  }

  /** Takes up a place where the user was before, as if they had never been away. */
  restore(address: string): void {
    history.replaceState(null, '', address);
    this.#read();
  }

  #read(): void {
    this.route = parse(location.hash);
    this.address = location.hash;
  }

  go(path: string): void {
    location.hash = path;
  }

  /** Goes on from an address that leads nowhere: Back does not come to it again. */
  replace(path: string): void {
    location.replace(`#${path}`);
  }
}

export const router = new Router();
