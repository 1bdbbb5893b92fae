import type { Board, Card, Column, Total } from '../bindings';

/** What was asked of a card and is not in view yet: another stage, or (`null`) the end of the deal. */
export interface Asked {
  card: Card;
  stage: string | null;
  /** The journal entry that made it so, once the program has answered. */
  seq: number | null;
}

function summed(total: Total, { value, worth }: Card, by: 1 | -1): Total {
  if (worth) return { ...total, sum: { ...total.sum, minor: total.sum.minor + by * worth.minor }, priced: total.priced + by };
  if (!value) return { ...total, no_value: total.no_value + by };
  return { ...total, no_rate: { ...total.no_rate, [value.currency]: (total.no_rate[value.currency] ?? 0) + by } };
}

function counted(column: Column, card: Card, by: 1 | -1, cards: Card[]): Column {
  return { ...column, count: column.count + by, total: summed(column.total, card, by), cards };
}

/** The board as it will be when everything that was asked of it is done. */
export function foreseen(board: Board, asked: Iterable<Asked>): Board {
  let { columns, open, total } = board;
  for (const { card, stage } of asked) {
    const from = columns.find(({ cards }) => cards.some(({ id }) => id === card.id));
    const known = from?.cards.find(({ id }) => id === card.id);
    // It ended meanwhile, or is where it should be.
    if (!from || !known || from.stage.id === stage) continue;
    if (stage === null) {
      open -= 1;
      total = summed(total, known, -1);
    }
    columns = columns.map((column) => {
      if (column === from) return counted(column, known, -1, column.cards.filter(({ id }) => id !== card.id));
      return column.stage.id === stage ? counted(column, known, 1, [known, ...column.cards]) : column;
    });
  }
  return { ...board, columns, open, total };
}

/** A place on the board: a column and a row in it, counted from 0. */
export interface Place {
  x: number;
  y: number;
}

export function placeOf(columns: Column[], card: string): Place | null {
  for (const [x, { cards }] of columns.entries()) {
    const y = cards.findIndex(({ id }) => id === card);
    if (y >= 0) return { x, y };
  }
  return null;
}

/** The card at a place that was left: the next one in the column, else the one before, else one of the nearest column. */
export function near(columns: Column[], { x, y }: Place): Card | undefined {
  for (let far = 0; far < columns.length; far += 1) {
    for (const { cards } of [columns[x + far], columns[x - far]].filter((column) => column !== undefined)) {
      if (cards.length) return cards[Math.min(y, cards.length - 1)];
    }
  }
  return undefined;
}
