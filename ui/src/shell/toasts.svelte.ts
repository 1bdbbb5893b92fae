import type { Toast } from '../controls/Toasts.svelte';
import { bare, tm } from '../i18n/i18n.svelte';
import type { Failure } from '../ipc';

const STAYS = 8000;
const ROOM = 3;

type Options = Partial<Pick<Toast, 'tone' | 'actions' | 'progress'>> & { stays?: boolean };

/** Short messages, and the voice that screen readers hear. */
class Toasts {
  list = $state<Toast[]>([]);
  spoken = $state('');
  #count = 0;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, { tone = 'plain', actions = [], progress = null, stays = false }: Options = {}): number {
    const id = ++this.#count;
    // What was said before is past: its undo would no longer be the nearest one. Work under way and errors stay.
    const kept = this.list.filter((toast) => toast.progress || toast.tone === 'bad').slice(1 - ROOM);
    this.list = [...kept, { id, text, tone, actions, progress }];
    this.say(text);
    if (!stays) this.#leaveLater(id);
    return id;
  }

  failure(failure: Failure): void {
    this.show(tm(failure.message), { tone: 'bad' });
  }

  update(id: number, change: Partial<Toast>): void {
    this.list = this.list.map((toast) => (toast.id === id ? { ...toast, ...change } : toast));
  }

  close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** While it is pointed at or focused, a message does not go away. */
  hold(id: number, held: boolean): void {
    if (!this.#timers.has(id)) return;
    clearTimeout(this.#timers.get(id));
    if (!held) this.#leaveLater(id);
  }

  /** Says something to screen readers only. */
  say(text: string): void {
    const words = bare(text);
    // The same words twice would not be heard twice.
    this.spoken = words === this.spoken ? `${words}\u00A0` : words;
  }

  #leaveLater(id: number): void {
    this.#timers.set(id, setTimeout(() => this.close(id), STAYS));
  }
}

export const toasts = new Toasts();
