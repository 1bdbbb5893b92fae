import type { AnyField, BeforeWorkspace, ColumnMap, DateMap, DateOrder, FilePreview, ImportWhat, NameMap, StageMap } from '../bindings';
import { asFailure, call, type Failure } from '../ipc';
import { base64 } from './csv';

/** What the user says of a file. */
interface Said {
  what: ImportWhat | null;
  sheet: string | null;
  keep_rest: boolean | null;
  key: string[] | null;
  same_deals: boolean | null;
  dates: DateMap[];
  columns: ColumnMap<AnyField>[];
  stages: StageMap[];
  names: NameMap[];
}
const NOTHING: Said = { what: null, sheet: null, keep_rest: null, key: null, same_deals: null, dates: [], columns: [], stages: [], names: [] };

/** A file that is looked at: nothing is written, and whatever the user says of it, it is looked at again. */
export class Look {
  file = $state.raw<File | null>(null);
  preview = $state.raw<FilePreview | null>(null);
  failure = $state.raw<Failure | null>(null);
  looking = $state(false);
  /** The name of the file with its history. */
  history = $state('');
  #history: File | null = null;
  #said = NOTHING;
  #round = 0;

  /** Before there is a workspace, what it would say. */
  protected before(): BeforeWorkspace | null {
    return null;
  }

  /** A question about the file waits for its answer. */
  get asks(): boolean {
    const preview = this.preview;
    return preview?.what === 'deals' && (preview.undecided.some(({ order }) => !order) || preview.meeting?.same === null);
  }

  async read(file: File): Promise<void> {
    this.drop();
    this.file = file;
    await this.again();
  }

  /** The file that another look is at, with all that was said of it. */
  async take(other: Look): Promise<void> {
    this.drop();
    this.file = other.file;
    this.history = other.history;
    this.#history = other.#history;
    this.#said = other.#said;
    await this.again();
  }

  /** Another sheet: what was said of the columns was said of another table. */
  sheet(sheet: string): Promise<void> {
    this.#said = { ...NOTHING, what: this.#said.what, sheet };
    return this.again();
  }

  /** What the rows are: what was said of the columns was said of other rows. */
  holds(what: ImportWhat): Promise<void> {
    this.#said = { ...NOTHING, what, sheet: this.#said.sheet };
    return this.again();
  }

  /** Whether the columns that stay behind are kept as a note. */
  keepRest(keep_rest: boolean): Promise<void> {
    return this.#say({ keep_rest });
  }

  /** The columns that tell one deal from another. */
  key(key: string[]): Promise<void> {
    return this.#say({ key });
  }

  /** Whether rows are the deals here whose ids they have. */
  same(same_deals: boolean): Promise<void> {
    return this.#say({ same_deals });
  }

  /** Which number is the day in a column of days. */
  order(column: string, order: DateOrder): Promise<void> {
    return this.#say({ dates: [...this.#said.dates.filter((said) => said.column !== column), { column, order }] });
  }

  /** What a column means, or that it stays behind. */
  mean(column: string, field: AnyField | null): Promise<void> {
    return this.#say({ columns: [...this.#said.columns.filter((said) => said.column !== column), { column, field }] });
  }

  /** The stage that one of the file means, or that it is one of its own. */
  place(stage: string, to: string | null): Promise<void> {
    return this.#say({ stages: [...this.#said.stages.filter((said) => said.stage !== stage), { stage, to }] });
  }

  /** The name that one of the file means, or that it is one of its own. */
  name(map: NameMap): Promise<void> {
    const others = this.#said.names.filter(({ field, name }) => field !== map.field || name !== map.name);
    return this.#say({ names: [...others, map] });
  }

  #say(said: Partial<Said>): Promise<void> {
    this.#said = { ...this.#said, ...said };
    return this.again();
  }

  /** A file with the history of the deals; what cannot be read is told, and the deals stay. */
  async with(file: File): Promise<void> {
    const before = this.#history;
    this.#history = file;
    await this.again();
    if (this.failure && this.#history === file) this.#history = before;
    this.history = this.#history?.name ?? '';
  }

  /** Looks again. The preview stays meanwhile, and with it the focus. */
  async again(): Promise<void> {
    const file = this.file;
    if (!file) return;
    const round = ++this.#round;
    this.failure = null;
    this.looking = true;
    try {
      const content = base64(new Uint8Array(await file.arrayBuffer()));
      const past = this.#history;
      const history = past && base64(new Uint8Array(await past.arrayBuffer()));
      const preview = await call('import_preview', { content, before: this.before(), ...this.#said, history });
      if (round === this.#round) this.preview = preview;
    } catch (thrown) {
      if (round !== this.#round) return;
      this.failure = asFailure(thrown);
      if (!this.preview) this.file = null;
    } finally {
      if (round === this.#round) this.looking = false;
    }
  }

  /** Nobody waits for it any more; nothing was changed. */
  stop(): void {
    this.drop();
    void call('import_stop', null).catch(() => undefined);
  }

  /** Another file, or none. */
  drop(): void {
    this.#round += 1;
    this.file = null;
    this.preview = null;
    this.failure = null;
    this.looking = false;
    this.history = '';
    this.#history = null;
    this.#said = NOTHING;
  }
}
