import type { Board, Card, ChangeResult, Column, DealFilter, DealSort, Stage, Total } from '../bindings';
import { bare, local, t } from '../i18n/i18n.svelte';
import { call } from '../ipc';
import { pending } from '../shell/pending';
import { Query } from '../shell/query.svelte';
import { toasts } from '../shell/toasts.svelte';
import { changeOrTell } from '../shell/undo';
import { Drawn } from './drawn.svelte';
import { foreseen, type Asked } from './moves';

const PAGE = 100;

/** Which deals the board shows, and in which order. */
export interface Shown {
  filter: DealFilter;
  sort: DealSort | null;
}

/** The board on display: what the program says, and what was asked of it and is not in view yet. */
export class BoardState {
  columns = $state.raw<Column[]>([]);
  open = $state(0);
  total = $state.raw<Total | null>(null);
  dragging = $state(false);
  readonly query: Query<Board>;
  readonly drawn = new Drawn();
  #pages: Record<string, number> = {};
  #asked: Asked[] = [];
  /** What was asked, in that order. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(pipeline: string | null, shown: () => Shown) {
    this.query = new Query(['pipelines', 'deals', 'staff', 'companies', 'activities', 'workspace'], async () => {
      const asked = shown();
      const seen = await call('board_get', { pipeline, ...asked });
      for (const column of seen.data.columns) await this.#rest(column, asked);
      return seen;
    });
  }

  /** Other deals, or another order: columns begin with their first hundred again. */
  async renew(): Promise<void> {
    this.#pages = {};
    await this.query.ask();
  }

  /** Takes over what was read, unless a card is in the air. */
  settle(): void {
    if (!this.query.data || this.dragging) return;
    this.#asked = this.#asked.filter(({ seq }) => seq === null || seq > this.query.seq);
    const { columns, open, total } = foreseen(this.query.data, this.#asked);
    this.columns = columns;
    this.open = open;
    this.total = total;
  }

  /** Cards beyond the first hundred come when asked for, and stay. */
  async more(stage: string): Promise<void> {
    this.#pages[stage] = (this.#pages[stage] ?? 1) + 1;
    await this.query.ask();
  }

  async #rest(column: Column, asked: Shown): Promise<void> {
    const pages = this.#pages[column.stage.id] ?? 1;
    for (let page = 1; page < pages && column.cards.length < column.count; page += 1) {
      const known = column.cards.map(({ id }) => id);
      const { data } = await call('board_column', { stage: column.stage.id, ...asked, offset: page * PAGE });
      column.cards = [...column.cards, ...data.filter(({ id }) => !known.includes(id))];
    }
  }

  /** Takes the cards of a column that are in the page as the pointer has ordered them; those further down stay. */
  setCards(stage: string, cards: Card[]): void {
    const drawn = this.drawn.of(stage);
    const rest = this.columns.find((column) => column.stage.id === stage)?.cards.slice(drawn) ?? [];
    this.drawn.set(stage, cards.length);
    this.columns = this.columns.map((column) => (column.stage.id === stage ? { ...column, cards: [...cards, ...rest] } : column));
  }

  /** Sees to it that a card is in the page. True: it was not. */
  reveal(card: string): boolean {
    const column = this.columnOf(card);
    return !!column && this.drawn.reveal(column.stage.id, column.cards.findIndex(({ id }) => id === card));
  }

  columnOf(card: string): Column | undefined {
    return this.columns.find(({ cards }) => cards.some(({ id }) => id === card));
  }

  /** Where the card was sent last, or else where the program says it is; whatever the pointer does with it. */
  #home(card: string): string | null | undefined {
    const asked = this.#askedOf(card);
    return asked ? asked.stage : this.query.data?.columns.find(({ cards }) => cards.some(({ id }) => id === card))?.stage.id;
  }

  /** Whether the deal is being closed: it cannot be closed twice. */
  closing(card: string): boolean {
    return this.#askedOf(card)?.stage === null;
  }

  #askedOf(id: string): Asked | undefined {
    return this.#asked.find(({ card }) => card.id === id);
  }

  /** When everything that was asked for has been answered. */
  answered(): Promise<unknown> {
    return this.#line;
  }

  async move(card: Card, to: Stage): Promise<void> {
    if (this.closing(card.id) || this.#home(card.id) === to.id) return this.settle();
    const text = t('moved-toast', { title: card.title, stage: local(to.name) });
    await this.#ask(card, to.id, () => call('deal_move', { deal: card.id, stage: to.id }), text);
  }

  async win(card: Card): Promise<void> {
    if (this.closing(card.id)) return;
    const text = t('won-toast', { title: card.title });
    await this.#ask(card, null, () => call('deal_close', { deal: card.id, outcome: 'won', reason: null, invalid: false }), text);
  }

  async #ask(card: Card, stage: string | null, run: () => Promise<ChangeResult>, text: string): Promise<void> {
    const asked: Asked = { card, stage, seq: null };
    this.#asked = [...this.#asked.filter((each) => each.card.id !== card.id), asked];
    this.settle();
    const answer = this.#line.then(() => changeOrTell(run, text));
    this.#line = pending(answer);
    asked.seq = (await answer).seq;
    // Nothing was changed: what the program says counts again.
    if (asked.seq === null) this.#asked = this.#asked.filter((each) => each !== asked);
    this.settle();
    await this.query.ask();
  }

  /** The stage next to the card's own, in the order of the pipeline. */
  neighbour(card: string, step: 1 | -1): Stage | undefined {
    const at = this.columns.findIndex(({ cards }) => cards.some(({ id }) => id === card));
    return at < 0 ? undefined : this.columns[at + step]?.stage;
  }

  describe(card: Card): void {
    const column = this.columnOf(card.id);
    if (column) toasts.say(bare(`${card.title}, ${local(column.stage.name)}`));
  }
}
