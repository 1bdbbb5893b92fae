import type { By, CohortBy, FigureGroups, Flow, GroupKey, Pipeline, PipelineFigures, Rows, RowsOf, StageCell, Window } from '../bindings';
import { day, t } from '../i18n/i18n.svelte';
import { call } from '../ipc';
import { Query } from '../shell/query.svelte';
import { router } from '../shell/router.svelte';
import { CHOICES, readDay, windowOf, type Choice } from './days';

/** What is asked, as it stands in the address: so that Back comes back to it. */
export interface Question {
  choice: Choice;
  window: Window;
  pipeline: string | null;
  /** Which deals the window means where stages are counted. */
  cohort: CohortBy;
  /** The day as of which deals stand where they stand; nothing: today. */
  asOf: string | null;
  /** What the figures are split by. */
  by: By | null;
}

export const BY: By[] = ['owner', 'source', 'product', 'stage', 'month', 'quarter'];
const KINDS: GroupKey['kind'][] = BY;

export function question(query: URLSearchParams, today: string): Question {
  const asked = query.get('w');
  const choice = CHOICES.find((each) => each === asked) ?? 'all';
  const custom = { from: readDay(query.get('from') ?? ''), to: readDay(query.get('to') ?? '') };
  return {
    choice,
    window: windowOf(choice, today, custom),
    pipeline: query.get('p'),
    cohort: query.get('cohort') === 'closed' ? 'closed' : 'created',
    asOf: readDay(query.get('as-of') ?? ''),
    by: BY.find((each) => each === query.get('by')) ?? null,
  };
}

/** Where the answer to a question stands, or the deals that one of its figures counts, of all deals or of a group. */
export function address({ choice, window, pipeline, cohort, asOf, by }: Question, rows?: RowsOf, group?: GroupKey): string {
  const query = new URLSearchParams({ w: choice });
  if (choice === 'custom' || rows) {
    if (window.from) query.set('from', window.from);
    if (window.to) query.set('to', window.to);
  }
  if (pipeline) query.set('p', pipeline);
  if (cohort === 'closed') query.set('cohort', cohort);
  if (asOf) query.set('as-of', asOf);
  if (by) query.set('by', by);
  if (typeof rows === 'string') query.set('rows', rows);
  else if (rows && 'cell' in rows) {
    query.set('rows', rows.cell);
    query.set('stage', rows.stage ?? '');
  } else if (rows) query.set('rows', `${FLOW}${rows.flow}`);
  if (group) {
    query.set('group', group.kind);
    query.set('id', group.id ?? '');
  }
  return `/insights${rows ? '/rows' : ''}?${query}`;
}

const DEALS: Rows[] = [
  'won', 'lost', 'closed', 'invalid', 'valued', 'unvalued', 'won_valued', 'won_unvalued', 'cycle_won', 'cycle_lost', 'undated', 'negative', 'unclosed',
  'open', 'cohort_won', 'cohort_lost', 'cohort_open',
];
const CELLS: StageCell[] = ['reached', 'skipped', 'entered', 'advanced', 'won', 'lost', 'back', 'moved_pipeline', 'here', 'undated', 'leaked', 'silent', 'won_through'];
const FLOWS: Flow[] = ['live', 'stale', 'closed', 'won'];
const FLOW = 'flow-';

/** The same from an address. The sets of the velocity are named after others, so their names have a mark in front. */
export function rowsOf(query: URLSearchParams): { rows: RowsOf; group: GroupKey | null; name: string } {
  const asked = query.get('rows') ?? '';
  const kind = KINDS.find((each) => each === query.get('group'));
  const group = kind ? ({ kind, id: query.get('id') || null } as GroupKey) : null;
  const flow = FLOWS.find((each) => `${FLOW}${each}` === asked);
  if (flow) return { rows: { flow }, group, name: `rows-flow-${flow}` };
  const cell = query.has('stage') ? CELLS.find((each) => each === asked) : undefined;
  if (cell) return { rows: { stage: query.get('stage') || null, cell }, group, name: `rows-stage-${cell}` };
  const rows = DEALS.find((each) => each === asked) ?? 'closed';
  return { rows, group, name: `rows-${rows}` };
}

/** A day as it is typed: its digits and hyphens stand in the order in which they are written, whatever the digits are. */
export function inOrder(text: string): string {
  return `\u202D${text}\u202C`;
}

/** A window in words. */
export function windowText({ from, to }: Window): string {
  if (from && to) return t('window-between', { from: day(from), to: day(to) });
  if (from) return t('window-since', { from: day(from) });
  if (to) return t('window-until', { to: day(to) });
  return t('window-all');
}

export class InsightsState {
  readonly figures: Query<PipelineFigures>;
  readonly groups: Query<FigureGroups | null>;
  readonly pipelines: Query<Pipeline[]>;

  constructor(current: () => Question) {
    this.figures = new Query(['deals', 'pipelines'], () => {
      const { pipeline, window, cohort, asOf } = current();
      return call('figures_get', { pipeline, window, cohort, as_of: asOf });
    });
    this.groups = new Query(['deals', 'pipelines', 'staff'], async () => {
      const { pipeline, window, cohort, asOf, by } = current();
      return by ? call('figures_groups', { pipeline, window, cohort, as_of: asOf, by }) : { seq: 0, data: null };
    });
    // Figures keep the past of archived ones.
    this.pipelines = new Query(['pipelines'], async () => {
      const { seq, data } = await call('pipeline_standing', null);
      return { seq, data: data.map(({ pipeline }) => pipeline) };
    });
    void this.pipelines.ask();
  }

  /** The pipeline is gone: its address leads nowhere. */
  forget(asked: Question): void {
    router.replace(address({ ...asked, pipeline: null }));
  }

  go(next: Question): void {
    router.go(address(next));
  }
}
