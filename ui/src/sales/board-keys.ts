import type { Card, Column, Stage } from '../bindings';
import { isMac } from '../shell/shortcuts';
import type { BoardState } from './board.svelte';

interface Hands {
  board: BoardState;
  /** What can be walked over: collapsed columns have no cards. */
  columns: () => Column[];
  rtl: () => boolean;
  focus: (card: string) => void;
  move: (card: Card, to: Stage) => void;
  win: (card: Card) => void;
  lose: (card: Card) => void;
  menu: (card: Card) => void;
  edit: (card: Card) => void;
  step: (card: Card) => void;
  collapse: (card: Card) => void;
  more: (column: Column) => void;
}

/** The keyboard on the board. Heard before the drag-and-drop library hears it, which has keys of its own. */
export function boardKeys({ board, columns, rtl, focus, ...hands }: Hands): (event: KeyboardEvent) => void {
  // Along the line of reading: the next stage is to the left in Arabic.
  const inline = (code: string): 1 | -1 | 0 => (code === 'ArrowRight' ? (rtl() ? -1 : 1) : code === 'ArrowLeft' ? (rtl() ? 1 : -1) : 0);

  function step(card: Card, code: string): Card | undefined {
    const all = columns();
    const x = all.findIndex(({ cards }) => cards.some(({ id }) => id === card.id));
    const y = all[x]?.cards.findIndex(({ id }) => id === card.id) ?? -1;
    if (code === 'ArrowDown') return all[x]?.cards[y + 1];
    if (code === 'ArrowUp') return all[x]?.cards[y - 1];
    if (code === 'Home') return all[x]?.cards[0];
    if (code === 'End') return all[x]?.cards.at(-1);
    const way = inline(code);
    for (let at = x + way; way && at >= 0 && at < all.length; at += way) {
      const { cards = [] } = all[at] ?? {};
      if (cards.length) return cards[Math.min(y, cards.length - 1)];
    }
    return undefined;
  }

  const letters: Record<string, (card: Card) => void> = {
    KeyW: hands.win,
    KeyL: hands.lose,
    KeyM: hands.menu,
    KeyE: hands.edit,
    KeyN: hands.step,
    KeyC: hands.collapse,
  };

  return (event) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement)) return;
    const id = link.closest<HTMLElement>('[data-card]')?.dataset.card;
    const card = board.columns.flatMap(({ cards }) => cards).find((each) => each.id === id);
    if (!card) return;
    const { code, shiftKey, altKey } = event;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const plain = !shiftKey && !altKey && !event.ctrlKey && !event.metaKey;
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };

    if (code === 'Enter' || code === 'NumpadEnter' || code === 'Space') event.stopPropagation();
    if (mod && shiftKey && !altKey && inline(code)) {
      take();
      const to = board.neighbour(card.id, inline(code) as 1 | -1);
      if (to) hands.move(card, to);
    } else if (plain && (code.startsWith('Arrow') || code === 'Home' || code === 'End')) {
      take();
      const to = step(card, code);
      const column = board.columnOf(card.id);
      if (to) {
        focus(to.id);
        if (inline(code)) board.describe(to);
      } else if (code === 'ArrowDown' && column && column.cards.length < column.count) {
        hands.more(column);
      }
    } else if (code === 'ContextMenu' || (code === 'F10' && shiftKey)) {
      take();
      hands.menu(card);
    } else if (plain && letters[code]) {
      take();
      letters[code](card);
    }
  };
}
