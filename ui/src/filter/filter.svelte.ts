import type { DealColumn, DealFilter, DealSort, DealStatus, IdleState, NextStepIs, Window } from '../bindings';
import { readDay } from '../insights/days';

/** What can be asked of deals. */
export type FilterField =
  | 'pipeline'
  | 'stages'
  | 'statuses'
  | 'owners'
  | 'owner_left'
  | 'sources'
  | 'products'
  | 'companies'
  | 'contacts'
  | 'value'
  | 'created'
  | 'expected'
  | 'closed'
  | 'text'
  | 'idle'
  | 'next_step';

export type NameField = 'owners' | 'sources' | 'products' | 'companies' | 'contacts';
export type DayField = 'created' | 'expected' | 'closed';

export const NAMES: readonly NameField[] = ['owners', 'sources', 'products', 'companies', 'contacts'];
export const DAYS: readonly DayField[] = ['created', 'expected', 'closed'];
export const STATUSES: readonly DealStatus[] = ['open', 'won', 'lost'];
export const IDLE: readonly IdleState[] = ['idle', 'stale', 'fresh', 'unknown'];
export const NEXT: readonly NextStepIs[] = ['missing', 'overdue', 'today', 'planned'];
const COLUMNS: readonly DealColumn[] = [
  'title', 'company', 'contact', 'pipeline', 'stage', 'status', 'value', 'owner', 'source', 'product', 'created_on', 'entered_on', 'expected_on',
  'closed_on', 'next_step', 'next_on', 'idle', 'lost_reason', 'external_id',
];

/** How each field is called in an address. */
const WORDS: Record<NameField, string> = { owners: 'owner', sources: 'source', products: 'product', companies: 'company', contacts: 'contact' };
/** Nobody, or unknown. */
const NONE = 'none';

const anyDay = (): Window => ({ from: null, to: null });

/** Asks for nothing. */
export function noFilter(): DealFilter {
  return {
    pipeline: null,
    stages: [],
    statuses: [],
    owners: [],
    owner_left: false,
    sources: [],
    products: [],
    companies: [],
    contacts: [],
    value_from: null,
    value_to: null,
    created: anyDay(),
    expected: anyDay(),
    closed: anyDay(),
    text: null,
    idle: [],
    next_step: null,
  };
}

/** Whether a field asks for something. */
export function asks(filter: DealFilter, field: FilterField): boolean {
  switch (field) {
    case 'value':
      return filter.value_from !== null || filter.value_to !== null;
    case 'created':
    case 'expected':
    case 'closed':
      return filter[field].from !== null || filter[field].to !== null;
    case 'pipeline':
    case 'next_step':
      return filter[field] !== null;
    case 'owner_left':
      return filter.owner_left;
    case 'text':
      return !!filter.text?.trim();
    default:
      return filter[field].length > 0;
  }
}

/** The fields that ask for something. */
export function asked(filter: DealFilter, fields: readonly FilterField[]): FilterField[] {
  return fields.filter((field) => asks(filter, field));
}

/** The filter without what a field asks for. */
export function without(filter: DealFilter, field: FilterField): DealFilter {
  const none = noFilter();
  return field === 'value' ? { ...filter, value_from: null, value_to: null } : { ...filter, [field]: none[field] };
}

const dayRange = ({ from, to }: Window): string => `${from ?? ''}..${to ?? ''}`;

function readRange(text: string | null): Window {
  const [from = '', to = ''] = (text ?? '').split('..');
  return { from: readDay(from), to: readDay(to) };
}

function readAmount(text: string | null): number | null {
  return text !== null && /^\d{1,16}$/.test(text) ? Number(text) : null;
}

/** Writes a filter and an order into the words of an address; other words stay. */
export function toQuery(filter: DealFilter, sort: DealSort | null, words = new URLSearchParams()): URLSearchParams {
  const query = new URLSearchParams(words);
  const put = (word: string, values: readonly (string | null)[]) => {
    query.delete(word);
    values.forEach((value) => query.append(word, value ?? NONE));
  };
  const one = (word: string, value: string | null | undefined) => put(word, value ? [value] : []);
  one('pipeline', filter.pipeline);
  put('stage', filter.stages);
  put('status', filter.statuses);
  NAMES.forEach((field) => put(WORDS[field], filter[field]));
  one('min', filter.value_from === null ? null : String(filter.value_from));
  one('max', filter.value_to === null ? null : String(filter.value_to));
  one('left', filter.owner_left ? 'yes' : null);
  DAYS.forEach((field) => one(field, asks(filter, field) ? dayRange(filter[field]) : null));
  one('q', filter.text);
  put('idle', filter.idle);
  one('next', filter.next_step);
  one('sort', sort && (sort.descending ? '-' : '') + sort.by);
  return query;
}

/** Reads a filter from an address; what nobody could have chosen is left out. */
export function fromQuery(query: URLSearchParams): DealFilter {
  const id = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
  const ids = (word: string): string[] => query.getAll(word).filter(id);
  const orNone = (word: string): (string | null)[] => query.getAll(word).filter((text) => text === NONE || id(text)).map((text) => (text === NONE ? null : text));
  const among = <T extends string>(word: string, known: readonly T[]): T[] => known.filter((each) => query.getAll(word).includes(each));
  return {
    pipeline: ids('pipeline')[0] ?? null,
    stages: ids('stage'),
    statuses: among('status', STATUSES),
    owners: orNone('owner'),
    owner_left: query.get('left') === 'yes',
    sources: orNone('source'),
    products: ids('product'),
    companies: ids('company'),
    contacts: ids('contact'),
    value_from: readAmount(query.get('min')),
    value_to: readAmount(query.get('max')),
    created: readRange(query.get('created')),
    expected: readRange(query.get('expected')),
    closed: readRange(query.get('closed')),
    text: query.get('q') || null,
    idle: among('idle', IDLE),
    next_step: among('next', NEXT)[0] ?? null,
  };
}

/** Reads an order from an address. */
export function sortOf(query: URLSearchParams): DealSort | null {
  const text = query.get('sort') ?? '';
  const by = COLUMNS.find((column) => column === text.replace(/^-/, ''));
  return by ? { by, descending: text.startsWith('-') } : null;
}
