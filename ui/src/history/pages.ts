// The past comes in parts of at most 50 entries: what is on display is all of them that were asked for.

import type { History, HistoryEntry, Seen } from '../bindings';

/** The newest parts as one. Between two of them nothing is lost: each begins where the one before ended. */
export async function parts(count: number, ask: (before: number | null) => Promise<Seen<History>>): Promise<Seen<History>> {
  const first = await ask(null);
  const { entries } = first.data;
  let { more } = first.data;
  for (let part = 1; part < count && more; part += 1) {
    const next = await ask(entries.at(-1)?.seq ?? null);
    entries.push(...next.data.entries);
    more = next.data.more;
  }
  return { seq: first.seq, data: { entries, more } };
}

/** Entries by the day on which they were made, in their order. */
export function byDay(entries: HistoryEntry[], dayOf: (at: number) => string): { day: string; entries: HistoryEntry[] }[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
