import type { DealColumn } from '../bindings';

/** How a column is laid out. */
export interface Column {
  id: DealColumn;
  /** At least so wide, in the page's own measure: larger text gets wider columns. */
  width: number;
  /** Figures and days stand at the end side. */
  figure?: boolean;
}

/** Every column, in the order in which they are offered. */
export const COLUMNS: readonly Column[] = [
  { id: 'title', width: 16 },
  { id: 'company', width: 11.2 },
  { id: 'contact', width: 9.2 },
  { id: 'pipeline', width: 7.6 },
  { id: 'stage', width: 8.8 },
  { id: 'status', width: 5.2 },
  { id: 'value', width: 8, figure: true },
  { id: 'owner', width: 8.4 },
  { id: 'source', width: 7.6 },
  { id: 'product', width: 8.8 },
  { id: 'created_on', width: 6.8 },
  { id: 'entered_on', width: 7.6 },
  { id: 'expected_on', width: 7.6 },
  { id: 'closed_on', width: 6.8 },
  { id: 'next_step', width: 12 },
  { id: 'next_on', width: 7.6 },
  { id: 'idle', width: 6.8 },
  { id: 'lost_reason', width: 9.6 },
  { id: 'external_id', width: 6.4 },
];

/** What is shown until somebody chooses otherwise. */
export const USUAL: readonly DealColumn[] = ['title', 'company', 'stage', 'value', 'owner', 'next_step', 'next_on', 'expected_on', 'idle'];

export function columnOf(id: DealColumn): Column {
  return COLUMNS.find((column) => column.id === id) ?? { id, width: 8 };
}

/** Sorting by it shows the largest or the latest first: that is what one looks for there. */
export const FALLING: readonly DealColumn[] = ['value', 'created_on', 'closed_on', 'entered_on', 'idle'];
