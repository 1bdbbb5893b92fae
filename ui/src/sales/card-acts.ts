import type { Card } from '../bindings';

/** What can be done with a card of the board. */
export interface CardActs {
  move: (card: Card, stage: string) => void;
  win: (card: Card) => void;
  lose: (card: Card) => void;
  edit: (card: Card) => void;
  step: (card: Card) => void;
}
