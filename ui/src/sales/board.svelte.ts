import type { Board, Card, Column, Stage } from '../bindings';
import { bare, local, t } from '../i18n/i18n.svelte';
import { call } from '../ipc';
import { Query } from '../shell/query.svelte';
import { toasts } from '../shell/toasts.svelte';
import { changeOrTell } from '../shell/undo';

const PAGE = 100;

/** The board on display: what the program says, and moves that it has not confirmed yet. */
export class BoardState {
  columns = $state.raw<Column[]>([]);
  dragging = $state(false);
  readonly query: Query<Board>;
  #pages: Record<string, number> = {};

  constructor(pipeline: string | null) {
    this.query = new Query(['pipelines', 'deals', 'staff', 'companies'], async () => {
      const seen = await call('board_get', { pipeline });
      for (const column of seen.data.columns) await this.#rest(column);
      return seen;
    });
  }

  /** Takes over what was read, unless a card is in the air. */
  settle(): void {
    if (this.query.data && !this.dragging) this.columns = this.query.data.columns;
  }

  /** Cards beyond the first hundred come when asked for, and stay. */
  async more(stage: string): Promise<void> {
    this.#pages[stage] = (this.#pages[stage] ?? 1) + 1;
    await this.query.ask();
  }

  async #rest(column: Column): Promise<void> {
    const pages = this.#pages[column.stage.id] ?? 1;
    for (let page = 1; page < pages && column.cards.length < column.count; page += 1) {
      const known = column.cards.map(({ id }) => id);
      const { data } = await call('board_column', { stage: column.stage.id, offset: page * PAGE });
      column.cards = [...column.cards, ...data.filter(({ id }) => !known.includes(id))];
    }
  }

  setCards(stage: string, cards: Card[]): void {
    this.columns = this.columns.map((column) => (column.stage.id === stage ? { ...column, cards } : column));
  }

  columnOf(card: string): Column | undefined {
    return this.columns.find(({ cards }) => cards.some(({ id }) => id === card));
  }

  /** Where the program says the card is, whatever the pointer does with it. */
  #home(card: string): string | undefined {
    return this.query.data?.columns.find(({ cards }) => cards.some(({ id }) => id === card))?.stage.id;
  }

  async move(card: Card, to: Stage): Promise<void> {
    const home = this.#home(card.id);
    if (home === to.id) return this.settle();
    this.#place(card, to.id);
    const text = t('moved-toast', { title: card.title, stage: local(to.name) });
    if (!(await changeOrTell(() => call('deal_move', { deal: card.id, stage: to.id }), text))) this.settle();
    await this.query.ask();
  }

  async win(card: Card): Promise<void> {
    await changeOrTell(() => call('deal_close', { deal: card.id, outcome: 'won', reason: null, invalid: false }), t('won-toast', { title: card.title }));
  }

  /** The stage next to the card's own, in the order of the pipeline. */
  neighbour(card: string, step: 1 | -1): Stage | undefined {
    const at = this.columns.findIndex(({ cards }) => cards.some(({ id }) => id === card));
    return at < 0 ? undefined : this.columns[at + step]?.stage;
  }

  #place(card: Card, stage: string): void {
    const from = this.columnOf(card.id)?.stage.id;
    this.columns = this.columns.map((column) => {
      const without = column.cards.filter(({ id }) => id !== card.id);
      if (column.stage.id === stage) return { ...column, count: column.count + (from === stage ? 0 : 1), cards: from === stage ? column.cards : [card, ...without] };
      return column.stage.id === from ? { ...column, count: column.count - 1, cards: without } : column;
    });
  }

  describe(card: Card): void {
    const column = this.columnOf(card.id);
    if (column) toasts.say(bare(`${card.title}, ${local(column.stage.name)}`));
  }
}
