import type { ColumnMap, DateMap, DateOrder, DealField, ImportReport, NameMap, Preview, StageMap } from '../bindings';
import { num, t, tl, tm } from '../i18n/i18n.svelte';
import { asFailure, call, type Failure } from '../ipc';
import { router } from '../shell/router.svelte';
import { cancel, follow } from '../shell/tasks';
import { toasts } from '../shell/toasts.svelte';
import { undo } from '../shell/undo';
import { base64 } from './csv';

/** What the user says of a file. */
interface Said {
  dates: DateMap[];
  columns: ColumnMap[];
  stages: StageMap[];
  names: NameMap[];
}
const NOTHING: Said = { dates: [], columns: [], stages: [], names: [] };
type Step = 'choose' | 'reading' | 'preview' | 'running' | 'done' | 'cancelled';

/** An import, from the choice of a file to its report. */
export class ImportState {
  step = $state<Step>('choose');
  name = $state('');
  preview = $state.raw<Preview | null>(null);
  report = $state.raw<ImportReport | null>(null);
  failure = $state.raw<Failure | null>(null);
  done = $state(0);
  total = $state(0);
  undoing = $state(false);
  /** The name of the file with its history. */
  history = $state('');
  /** It is looked at again, as the user says. */
  looking = $state(false);
  #task: string | null = null;
  #stopped = false;
  #away = false;
  #toast: number | null = null;
  /** What is looked at, to look at it again in another way. */
  #file: File | null = null;
  #sheet: string | null = null;
  #history: File | null = null;
  #keep: boolean | null = null;
  #said = NOTHING;
  #round = 0;

  async read(file: File): Promise<void> {
    this.step = 'reading';
    this.name = file.name;
    this.#file = file;
    this.#sheet = null;
    this.#history = null;
    this.history = '';
    this.#keep = null;
    this.#said = NOTHING;
    await this.#look();
  }

  /** Rows from the clipboard: separated text, as spreadsheets put it there. */
  async paste(text: string): Promise<void> {
    await this.read(new File([text], tl('import-pasted')));
  }

  /** Another sheet: what was said of the columns was said of another table. */
  async sheet(sheet: string): Promise<void> {
    this.#sheet = sheet;
    this.#said = NOTHING;
    await this.#look();
  }

  /** Whether the columns that stay behind are kept as a note. */
  async keepRest(keep: boolean): Promise<void> {
    this.#keep = keep;
    await this.#look();
  }

  /** Which number is the day in a column of days. */
  async order(column: string, order: DateOrder): Promise<void> {
    const dates = [...this.#said.dates.filter((said) => said.column !== column), { column, order }];
    await this.#say({ dates });
  }

  /** What a column means, or that it stays behind. */
  async say(column: string, field: DealField | null): Promise<void> {
    await this.#say({ columns: [...this.#said.columns.filter((said) => said.column !== column), { column, field }] });
  }

  /** The stage that one of the file means, or that it is one of its own. */
  async place(stage: string, to: string | null): Promise<void> {
    await this.#say({ stages: [...this.#said.stages.filter((said) => said.stage !== stage), { stage, to }] });
  }

  /** The name that one of the file means, or that it is one of its own. */
  async call(map: NameMap): Promise<void> {
    const others = this.#said.names.filter(({ field, name }) => field !== map.field || name !== map.name);
    await this.#say({ names: [...others, map] });
  }

  async #say(said: Partial<Said>): Promise<void> {
    this.#said = { ...this.#said, ...said };
    await this.#look();
  }

  /** A file with the history of the deals; what cannot be read is told, and the deals stay. */
  async with(file: File): Promise<void> {
    const before = this.#history;
    this.#history = file;
    await this.#look();
    if (this.failure && this.#history === file) this.#history = before;
    this.history = this.#history?.name ?? '';
  }

  /** The preview stays while the file is looked at again, and with it the focus. */
  async #look(): Promise<void> {
    const file = this.#file;
    if (!file) return;
    const round = ++this.#round;
    this.failure = null;
    this.looking = true;
    try {
      const content = base64(new Uint8Array(await file.arrayBuffer()));
      const past = this.#history;
      const history = past && base64(new Uint8Array(await past.arrayBuffer()));
      const preview = await call('import_preview', { content, sheet: this.#sheet, keep_rest: this.#keep, ...this.#said, history });
      if (round !== this.#round) return;
      this.preview = preview;
      this.step = 'preview';
    } catch (thrown) {
      if (round !== this.#round) return;
      this.failure = asFailure(thrown);
      if (this.step === 'reading') this.step = 'choose';
    } finally {
      if (round === this.#round) this.looking = false;
    }
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
    const file = this.preview?.file;
    if (!file || this.looking || this.step === 'running') return;
    this.step = 'running';
    this.failure = null;
    this.done = 0;
    this.total = 0;
    this.#stopped = false;
    try {
      const { task } = await call('import_deals', { file });
      this.#task = task;
      // It was cancelled before it had a name.
      if (this.#stopped) void cancel(task);
      const end = await follow(task, ({ done, total }) => {
        this.done = done;
        this.total = total;
        if (this.#toast !== null) toasts.update(this.#toast, { progress: { done, total } });
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
      const told = `${t('import-done', { count: imported })} ${t('import-done-of', { rows })}`;
      toasts.show(refused ? `${told} · ${t('import-refused')}: ${num(refused)}` : told, { actions: [open], stays: true });
    }
  }

  async cancel(): Promise<void> {
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
    this.step = 'choose';
    this.#round += 1;
    this.#file = null;
    this.#history = null;
    this.history = '';
    this.looking = false;
    this.preview = null;
    this.report = null;
    this.failure = null;
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
