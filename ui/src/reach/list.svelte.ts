import type { ReachSort, Seen } from '../bindings';

/** How many rows a part of a list has. */
export const PART = 200;

/** What a list shows now; it stays when the user comes back to it. */
export class Shown {
  text = $state('');
  sort = $state<ReachSort>('name');
  parts = 1;
}

export const shown = { companies: new Shown(), contacts: new Shown() };

/** The parts of a list that are on display, as one. It may have grown at its start between two parts. */
export async function parts<Row extends { id: string }>(
  list: Shown,
  ask: (request: { text: string; sort: ReachSort; offset: number }) => Promise<Seen<{ total: number; rows: Row[] }>>,
): Promise<Seen<{ total: number; rows: Row[] }>> {
  const { text, sort } = list;
  const first = await ask({ text, sort, offset: 0 });
  for (let part = 1; part < list.parts && first.data.rows.length < first.data.total; part += 1) {
    const next = await ask({ text, sort, offset: part * PART });
    const known = first.data.rows.map(({ id }) => id);
    first.data.rows.push(...next.data.rows.filter(({ id }) => !known.includes(id)));
  }
  return first;
}
