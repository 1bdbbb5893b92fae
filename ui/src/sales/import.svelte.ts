import type { ImportReport, Preview, RowNote } from '../bindings';
import { bare, tm } from '../i18n/i18n.svelte';
import { asFailure, call, type Failure } from '../ipc';
import { follow } from '../shell/tasks';
import { undo } from '../shell/undo';

type Step = 'choose' | 'reading' | 'preview' | 'running' | 'done' | 'cancelled';

const CHUNK = 0x8000 - (0x8000 % 3);

/** Bytes as base64, piece by piece: all at once would be too many arguments for one call. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK))));
  return parts.join('');
}

/** A cell of a CSV file, quoted where it has to be, and never read as a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function refusedCsv(refusals: RowNote[], header: [string, string, string]): string {
  const lines = refusals.map((note) => [String(note.row), note.column ?? '', bare(tm(note.message))]);
  // The mark at the start makes spreadsheets read it as UTF-8.
  return `\uFEFF${[header, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** An import, from the choice of a file to its report. */
export class ImportState {
  step = $state<Step>('choose');
  name = $state('');
  preview = $state.raw<Preview | null>(null);
  report = $state.raw<ImportReport | null>(null);
  failure = $state.raw<Failure | null>(null);
  done = $state(0);
  total = $state(0);
  #task: string | null = null;

  async read(file: File): Promise<void> {
    this.step = 'reading';
    this.failure = null;
    this.name = file.name;
    try {
      const content = base64(new Uint8Array(await file.arrayBuffer()));
      this.preview = await call('import_preview', { content });
      this.step = 'preview';
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.step = 'choose';
    }
  }

  async run(): Promise<void> {
    if (!this.preview) return;
    this.step = 'running';
    this.failure = null;
    this.done = 0;
    this.total = 0;
    try {
      const { task } = await call('import_deals', { file: this.preview.file });
      this.#task = task;
      const end = await follow(task, ({ done, total }) => {
        this.done = done;
        this.total = total;
      });
      if (end.state === 'cancelled') this.step = 'cancelled';
      else if (end.result?.kind === 'import') {
        this.report = end.result.report;
        this.step = 'done';
      } else throw end.error ?? 'no result';
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.step = 'preview';
    } finally {
      this.#task = null;
    }
  }

  async cancel(): Promise<void> {
    if (this.#task) await call('task_cancel', { task: this.#task });
  }

  async undo(): Promise<void> {
    const command = this.report?.command;
    if (!command) return;
    await undo(command);
    this.again();
  }

  again(): void {
    this.step = 'choose';
    this.preview = null;
    this.report = null;
    this.failure = null;
  }
}
