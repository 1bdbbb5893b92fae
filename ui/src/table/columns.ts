import type { DealColumn } from '../bindings';

/** How a column is laid out. */
export interface Column {
  id: DealColumn;
  /** In hundredths of the text's size, so that larger text gets wider columns. */
  width: number;
  /** Figures and days stand at the end side. */
  figure?: boolean;
}

/** Every column, in the order in which they are offered. */
export const COLUMNS: readonly Column[] = [
  { id: 'title', width: 2000 },
  { id: 'company', width: 1400 },
  { id: 'contact', width: 1150 },
  { id: 'pipeline', width: 950 },
  { id: 'stage', width: 1100 },
  { id: 'status', width: 650 },
  { id: 'value', width: 1000, figure: true },
  { id: 'owner', width: 1050 },
  { id: 'source', width: 950 },
  { id: 'product', width: 1100 },
  { id: 'created_on', width: 850 },
  { id: 'entered_on', width: 950 },
  { id: 'expected_on', width: 950 },
  { id: 'closed_on', width: 850 },
  { id: 'next_step', width: 1500 },
  { id: 'next_on', width: 950 },
  { id: 'idle', width: 850 },
  { id: 'lost_reason', width: 1200 },
  { id: 'external_id', width: 800 },
];

/** What is shown until somebody chooses otherwise. */
export const USUAL: readonly DealColumn[] = ['title', 'company', 'stage', 'value', 'owner', 'next_step', 'next_on', 'expected_on', 'idle'];

export function columnOf(id: DealColumn): Column {
  return COLUMNS.find((column) => column.id === id) ?? { id, width: 1000 };
}

/** Sorting by it shows the largest or the latest first: that is what one looks for there. */
export const FALLING: readonly DealColumn[] = ['value', 'created_on', 'closed_on', 'entered_on', 'idle'];
