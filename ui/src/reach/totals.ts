import type { Sums, Total } from '../bindings';

/** How many deals are counted but not in the sum. */
export function unpriced(total: Total): number {
  return Object.values(total.no_rate).reduce((sum, count) => sum + count, total.no_value);
}

/** How many deals it is of. */
export function count(total: Total): number {
  return total.priced + unpriced(total);
}

/** How many deals there are in all. */
export function all(sums: Sums): number {
  return count(sums.open) + count(sums.won) + sums.lost;
}
