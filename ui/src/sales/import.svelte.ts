import type { ImportReport, ImportWhat } from '../bindings';
import { num, t, tl, tm } from '../i18n/i18n.svelte';
import { asFailure, call, type Failure } from '../ipc';
import { router } from '../shell/router.svelte';
import { cancel, follow } from '../shell/tasks';
import { toasts } from '../shell/toasts.svelte';
import { undo } from '../shell/undo';
import { WORDS } from './import-words';
import { Look } from './look.svelte';

type Step = 'choose' | 'reading' | 'preview' | 'running' | 'done' | 'cancelled';

/** An import, from the choice of a file to its report. */
export class ImportState {
  readonly look = new Look();
  #step = $state<Step>('choose');
  report = $state.raw<ImportReport | null>(null);
  /** What the rows of the report were. */
  what = $state<ImportWhat>('deals');
  #failure = $state.raw<Failure | null>(null);
  done = $state(0);
  total = $state(0);
  undoing = $state(false);
  #task: string | null = null;
  #stopped = false;
  #away = false;
  #toast: number | null = null;

  get step(): Step {
    // What cannot be read is told where another is chosen.
    if (this.#step !== 'preview' || this.look.preview) return this.#step;
    return this.look.looking ? 'reading' : 'choose';
  }

  get failure(): Failure | null {
    return this.#failure ?? this.look.failure;
  }

  async read(file: File): Promise<void> {
    this.#begin();
    await this.look.read(file);
  }

  /** What was looked at before there was a workspace. */
  async take(other: Look): Promise<void> {
    this.#begin();
    const taken = this.look.take(other);
    other.drop();
    await taken;
  }

  /** Rows from the clipboard: separated text, as spreadsheets put it there. */
  async paste(text: string): Promise<void> {
    await this.read(new File([text], tl('import-pasted')));
  }

  #begin(): void {
    this.#step = 'preview';
    this.#failure = null;
    this.report = null;
  }

  /** The page is there: it tells by itself how things stand. */
  enter(): void {
    this.#away = false;
    if (this.#toast !== null) toasts.close(this.#toast);
    this.#toast = null;
  }

  /** The page is left: a message tells how the import goes on. */
  leave(): void {
    this.#away = true;
    if (this.step !== 'running') return;
    const open = { label: t('toast-open'), run: () => router.go('/import') };
    this.#toast = toasts.show(t('import-running'), { stays: true, actions: [open], progress: { done: this.done, total: this.total } });
  }

  async run(): Promise<void> {
    const { file, what } = this.look.preview ?? {};
    if (!file || !what || this.look.looking || this.step === 'running') return;
    this.what = what;
    this.#step = 'running';
    this.#failure = null;
    this.done = 0;
    this.total = 0;
    this.#stopped = false;
    try {
      const { task } = await call(`import_${what}`, { file });
      this.#task = task;
      // It was cancelled before it had a name.
      if (this.#stopped) void cancel(task);
      const end = await follow(task, ({ done, total }) => {
        this.done = done;
        this.total = total;
        if (this.#toast !== null) toasts.update(this.#toast, { progress: { done, total } });
      });
      if (end.state === 'cancelled') this.#step = 'cancelled';
      else if (end.result?.kind === 'import') {
        this.report = end.result.report;
        this.#step = 'done';
      } else throw end.error ?? 'no result';
    } catch (thrown) {
      this.#failure = asFailure(thrown);
      this.#step = 'preview';
    } finally {
      this.#task = null;
      if (this.#away) this.#tell();
    }
  }

  #tell(): void {
    this.enter();
    this.#away = true;
    const open = { label: t('import-open-report'), run: () => router.go('/import') };
    if (this.failure) toasts.show(tm(this.failure.message), { tone: 'bad', actions: [{ ...open, label: t('toast-open') }] });
    else if (this.step === 'cancelled') toasts.show(t('import-cancelled'));
    else if (this.report) {
      const { imported, rows, refused } = this.report;
      const told = `${t(WORDS[this.what].done, { count: imported })} ${t('import-done-of', { rows })}`;
      toasts.show(refused ? `${told} · ${t('import-refused')}: ${num(refused)}` : told, { actions: [open], stays: true });
    }
  }

  async cancel(): Promise<void> {
    if (this.step === 'reading') {
      this.look.stop();
      this.#step = 'cancelled';
      return;
    }
    this.#stopped = true;
    if (this.#task) await cancel(this.#task);
  }

  async undo(): Promise<void> {
    const command = this.report?.command;
    if (!command || this.undoing) return;
    this.undoing = true;
    const done = await undo(command);
    this.undoing = false;
    // What stands in the way can be undone first: the report stays for that.
    if (done && this.report?.command === command) this.again();
  }

  again(): void {
    this.#step = 'choose';
    this.#failure = null;
    this.report = null;
    this.look.drop();
  }
}

let folder: string | null = null;
let current = new ImportState();

/** The import of the workspace that is open: it outlives its page, not its workspace. */
export function importOf(workspace: string): ImportState {
  if (workspace !== folder) current = new ImportState();
  folder = workspace;
  return current;
}
