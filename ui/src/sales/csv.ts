import type { RowNote } from '../bindings';
import { bare, tm } from '../i18n/i18n.svelte';

const CHUNK = 0x8000 - (0x8000 % 3);

/** Bytes as base64, piece by piece: all at once would be too many arguments for one call. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK))));
  return parts.join('');
}

/** A cell of a CSV file, quoted where it has to be, and never read as a formula; one apostrophe is lost when it comes back. */
export function csvCell(text: string): string {
  const safe = /^[\s']*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The refused rows with their reasons, and with their own cells to be mended. */
export function refusedCsv(refusals: RowNote[], header: string[]): string {
  const lines = refusals.map((note) => [String(note.row), note.column ?? '', bare(tm(note.message)), ...note.cells]);
  // The mark at the start makes spreadsheets read it as UTF-8.
  return `\uFEFF${[header, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
