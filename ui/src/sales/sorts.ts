import type { DealColumn, DealSort } from '../bindings';

/** The orders of a column of the board, each in the direction that is asked for. */
const DIRECTIONS = { value: true, expected_on: false, next_on: false, idle: true, title: false } as const satisfies Partial<Record<DealColumn, boolean>>;

export type BoardOrder = keyof typeof DIRECTIONS | 'newest';
export const ORDERS: readonly BoardOrder[] = ['newest', 'value', 'expected_on', 'next_on', 'idle', 'title'];

/** Which of them an order is; another one than these is the usual one. */
export function orderOf(sort: DealSort | null): BoardOrder {
  return ORDERS.find((each) => each === sort?.by) ?? 'newest';
}

/** An order as it is asked for; `null`: newest in its stage first. */
export function sortBy(order: BoardOrder): DealSort | null {
  return order === 'newest' ? null : { by: order, descending: DIRECTIONS[order] };
}
