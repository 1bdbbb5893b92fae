/** Where the keyboard is: the header is row -1, the boxes that choose are column 0. */
export interface Place {
  row: number;
  column: number;
}

export interface Size {
  rows: number;
  columns: number;
  /** Rows that fit on the screen. */
  page: number;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Where a key leads from a place; `null`: it is no key that leads anywhere. */
export function lead(event: Pressed, at: Place, size: Size, rtl: boolean): Place | null {
  if (event.altKey) return null;
  const mod = event.ctrlKey || event.metaKey;
  const forth = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  const last = size.rows - 1;
  const row = (to: number): Place => ({ ...at, row: Math.max(-1, Math.min(last, to)) });
  const column = (to: number): Place => ({ ...at, column: Math.max(0, Math.min(size.columns - 1, to)) });
  switch (event.key) {
    case 'ArrowDown':
      return mod ? row(last) : row(at.row + 1);
    case 'ArrowUp':
      return mod ? row(0) : row(at.row - 1);
    case 'PageDown':
      return row(at.row + size.page);
    case 'PageUp':
      return row(Math.max(0, at.row - size.page));
    case 'Home':
      return mod ? { row: 0, column: 0 } : column(0);
    case 'End':
      return mod ? { row: last, column: size.columns - 1 } : column(size.columns - 1);
    case forth:
      return mod ? null : column(at.column + 1);
    case back:
      return mod ? null : column(at.column - 1);
    default:
      return null;
  }
}
