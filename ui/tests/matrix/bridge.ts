// The program behind the pages, with a folder of its own, and short ways to bring it into a state.

import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Backup, Commands, Language, Preferences, TaskRef, TaskResult } from '../../src/bindings';

const ui = fileURLToPath(new URL('../../', import.meta.url));
const program = join(ui, '../target/debug', process.platform === 'win32' ? 'bridge.exe' : 'bridge');
const pages = join(ui, 'dist-bridge');

export const PASSPHRASE = 'open sesame';
const STARTS_WITHIN = 30_000;
const TASK_WITHIN = 60_000;

export class Bridge {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
    readonly home: string,
  ) {}

  /** In an empty folder, or in that of a bridge which has ended; with a clock that is some hours ahead. */
  static async start(home = mkdtempSync(join(tmpdir(), 'diwan-matrix-')), ahead = 0): Promise<Bridge> {
    for (const needed of [program, join(pages, 'index.html')]) {
      if (!existsSync(needed)) throw new Error(`${needed} is missing: run cargo xtask test`);
    }
    const child = spawn(program, ['--home', home, '--ui', pages, '--port', '0', '--ahead', String(ahead)], { stdio: ['ignore', 'pipe', 'inherit'] });
    process.once('exit', () => child.kill());
    return new Bridge(await address(child), child, home);
  }

  /** Ends the program and leaves its folder. */
  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    if (this.process.exitCode === null && this.process.kill()) await gone;
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** The answer of a command that must succeed. */
  async call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
    const answer = await fetch(`${this.url}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-diwan': '1' },
      body: JSON.stringify(request),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${name}: ${text}`);
    return JSON.parse(text) as Commands[K][1];
  }

  async prefer(change: Partial<Preferences>): Promise<void> {
    await this.call('preferences_set', { ...(await this.call('preferences_get', null)), ...change });
  }

  /** The workspace of this folder, open; made when there is none. */
  async openWorkspace(): Promise<void> {
    let status = await this.call('workspace_status', null);
    if (status.demo) status = await this.call('demo_leave', null);
    if (status.state === 'none') {
      await this.call('workspace_create', { name: 'Al Noor', passphrase: PASSPHRASE, currency: 'SAR', time_zone: 'Asia/Riyadh' });
      await this.confirmRecovery();
    }
    if (status.state === 'locked') await this.call('workspace_unlock', { passphrase: PASSPHRASE });
  }

  /** Forgets where the user was and what was half typed: the next page begins on the board. */
  async startAfresh(): Promise<void> {
    for (const { key } of await this.call('draft_list', null)) await this.call('draft_put', { key, body: null });
  }

  /** Copies the recovery code from its sheet, as the screens ask for it. */
  async confirmRecovery(): Promise<void> {
    const { groups, ask } = await this.call('recovery_code', null);
    await this.call('recovery_confirm', { answers: ask.map((position) => groups[position] ?? '') });
  }

  async openDemo(language: Language): Promise<void> {
    await this.done(await this.call('demo_open', { language }));
  }

  /** What a task made, once it is done. */
  async done({ task }: TaskRef): Promise<TaskResult | null> {
    for (const end = Date.now() + TASK_WITHIN; Date.now() < end; await pause(50)) {
      const { name, state, result, error } = await this.call('task_get', { task });
      if (state === 'done') return result;
      if (state !== 'running') throw new Error(`${name}: ${JSON.stringify(error)}`);
    }
    throw new Error('the task does not end');
  }

  /** Makes a backup of the open workspace. */
  async backUp(): Promise<Backup> {
    const made = await this.done(await this.call('backup_now', null));
    if (made?.kind !== 'backed_up') throw new Error(`backup_now: ${JSON.stringify(made)}`);
    return made.backup;
  }

  /** The file of a backup that lies on this computer. */
  async fileOf({ id }: Backup): Promise<string> {
    return join((await this.call('workspace_status', null)).folder, 'backups', id.replace('here/', ''));
  }

  /** An empty folder that goes with this bridge. */
  folder(name: string): string {
    const made = join(this.home, name);
    mkdirSync(made, { recursive: true });
    return made;
  }

  /** Makes a deal in the first pipeline's first stage; its id. */
  async deal(title: string, value: string | null, company: string | null = null): Promise<string> {
    const made = await this.call('deal_create', { title, company, value, stage: null });
    if (made.kind !== 'done' || !made.id) throw new Error(`${title}: ${JSON.stringify(made)}`);
    return made.id;
  }

  async win(deal: string): Promise<void> {
    await this.call('deal_close', { deal, outcome: 'won', reason: null, invalid: false });
  }

  async lose(deal: string, reason: string): Promise<void> {
    await this.call('deal_close', { deal, outcome: 'lost', reason, invalid: false });
  }

  /** A deal of the first pipeline that is open, or ended so. */
  async some(status: 'open' | 'won' | 'lost'): Promise<string> {
    const asked = { rows: status, pipeline: null, window: { from: null, to: null }, offset: 0 };
    const [row] = (await this.call('figures_rows', asked)).data.rows;
    if (!row) throw new Error(`no ${status} deal`);
    return row.deal;
  }
}

/** Damages a file: some bytes at this part of its length are others. */
export function damage(path: string, part = 0.5): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(64, 0x5a), 0, 64, Math.floor(statSync(path).size * part));
  closeSync(file);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`the bridge did not say its address: ${said}`)), STARTS_WITHIN);
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /listening on (http:\S+)/.exec(said)?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the bridge ended with ${code}`)));
  });
}
