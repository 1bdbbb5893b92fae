import type { Pipeline, PipelineFigures, Rows, Window } from '../bindings';
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
}

export function question(query: URLSearchParams, today: string): Question {
  const asked = query.get('w');
  const choice = CHOICES.find((each) => each === asked) ?? 'all';
  const custom = { from: readDay(query.get('from') ?? ''), to: readDay(query.get('to') ?? '') };
  return { choice, window: windowOf(choice, today, custom), pipeline: query.get('p') };
}

export function address({ choice, window, pipeline }: Question, rows?: Rows): string {
  const query = new URLSearchParams({ w: choice });
  if (choice === 'custom' || rows) {
    if (window.from) query.set('from', window.from);
    if (window.to) query.set('to', window.to);
  }
  if (pipeline) query.set('p', pipeline);
  if (rows) query.set('rows', rows);
  return `/insights${rows ? '/rows' : ''}?${query}`;
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
  readonly pipelines: Query<Pipeline[]>;

  constructor(current: () => Question) {
    this.figures = new Query(['deals', 'pipelines'], () => {
      const { pipeline, window } = current();
      return call('figures_get', { pipeline, window });
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
