import type { ActivityKind, Today, TodayDeal, TodayItem, TodayStep, Why } from '../bindings';
import { dayWithName, locale, t } from '../i18n/i18n.svelte';
import { addDays, startOfWeek, type Weekday } from '../i18n/days';
import { call } from '../ipc';
import { Query } from '../shell/query.svelte';
import { changeOrTell } from '../shell/undo';

export type DealItem = Extract<TodayItem, { kind: 'deal' }>;
/** What this page has a line for. */
export type ShownItem = Extract<TodayItem, { kind: 'deal' | 'backup' }>;

/** What stands between the lines: a question about a deal, answered by a form. */
export interface Asking {
  what: 'plan' | 'move' | 'then';
  deal: TodayDeal;
  step: TodayStep | null;
  /** Before which line it stands. */
  index: number;
}

export const keyOf = (item: ShownItem): string => (item.kind === 'deal' ? item.deal.id : 'backup');
export const whyOf = (item: ShownItem): Why => (item.kind === 'deal' ? item.why : 'backup');

/** The list on display, and what is done with its lines. */
export class TodayState {
  readonly query = new Query<Today>(['deals', 'activities', 'pipelines', 'companies', 'staff', 'notes', 'workspace', 'backups', 'meetings'], () => call('today_get', null));
  asking = $state.raw<Asking | null>(null);
  /** Deals whose line is being done or moved: they leave at once, and come back if it does not work. */
  #leaving = $state.raw<readonly string[]>([]);
  /** What the list must have seen before those that left may come back. */
  #seen = $state(-1);

  /** Deals that are being changed. */
  #changing = $state.raw<readonly string[]>([]);

  /** The lines in order, without those that are leaving or asked about. */
  items = $derived.by(() => {
    const waits = this.query.seq < this.#seen;
    return (this.query.data?.items ?? []).filter((item): item is ShownItem => {
      if (item.kind !== 'deal') return item.kind === 'backup';
      const { id } = item.deal;
      if (this.#changing.includes(id) || (waits && this.#leaving.includes(id))) return false;
      if (this.asking?.deal.id !== id) return true;
      // It was done, and that was taken back.
      return this.asking.what === 'then' && this.asking.step?.id === item.step?.id;
    });
  });

  constructor() {
    void this.query.ask();
  }

  /** Marks the step as done; says whether it was. */
  async done(item: DealItem, index: number): Promise<boolean> {
    const { step, deal } = item;
    if (!step) return false;
    if (!item.more_steps) this.asking = { what: 'then', deal, step, index };
    const done = await this.#change(deal.id, () => changeOrTell(() => call('activity_done', { activity: step.id, done: true }), t('today-done-toast', { step: step.text })));
    if (!done) this.asking = null;
    return done;
  }

  /** Moves the step to another day. */
  async move(deal: string, step: TodayStep, day: string): Promise<boolean> {
    return this.#change(deal, () => changeOrTell(() => call('activity_edit', { activity: step.id, due_on: day }), t('today-moved-toast', { day: dayWithName(day) })));
  }

  /** Plans a next step. */
  async plan(deal: string, text: string, kind: ActivityKind, day: string | null): Promise<boolean> {
    const told = day ? t('today-planned-toast', { day: dayWithName(day) }) : t('today-planned-undated');
    return this.#change(deal, () => changeOrTell(() => call('activity_add', { deal, kind, text, due_on: day }), told));
  }

  async #change(deal: string, run: () => Promise<{ done: boolean; seq: number | null }>): Promise<boolean> {
    this.#changing = [...this.#changing, deal];
    const { done, seq } = await run();
    if (seq !== null) {
      const waits = this.query.seq < this.#seen;
      this.#leaving = [...(waits ? this.#leaving : []), deal];
      this.#seen = Math.max(this.#seen, seq);
    }
    this.#changing = this.#changing.filter((each) => each !== deal);
    return done;
  }
}

/** The day after, and the first working day of the week after. */
export function days(): { tomorrow: string; nextWeek: string } {
  const { today, week } = locale;
  const first = addDays(startOfWeek(today, week), 7);
  const offset = [0, 1, 2, 3, 4, 5, 6].find((after) => !week.weekend.includes(((week.start + after) % 7) as Weekday)) ?? 0;
  return { tomorrow: addDays(today, 1), nextWeek: addDays(first, offset) };
}
