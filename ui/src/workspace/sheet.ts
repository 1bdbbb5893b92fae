import { day, tIn } from '../i18n/i18n.svelte';

/** What goes on paper, or into a file: a recovery code and what it is for. */
export interface Sheet {
  workspace: string;
  today: string;
  groups: string[];
}

/** The sheet as text, in both languages. */
export function sheetText({ workspace, today, groups }: Sheet): string {
  const code = [groups.slice(0, 4), groups.slice(4)].map((row) => row.join(' '));
  const said = (['en', 'ar'] as const).flatMap((language) => [`${tIn(language, 'app-name')}: ${tIn(language, 'sheet-title')}`, tIn(language, 'sheet-keep'), '']);
  return [...said, workspace, day(today), '', ...code, ''].join('\r\n');
}

/** Offers the sheet as a file whose name tells nothing but the program's. */
export function saveSheet(sheet: Sheet): void {
  // The mark at the start makes every editor read it as UTF-8.
  const url = URL.createObjectURL(new Blob([`\uFEFF${sheetText(sheet)}`], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'diwan-recovery.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
