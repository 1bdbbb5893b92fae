import { call } from '../ipc';
import { holding, pending } from './pending';

const CALM = 400;
/** Where the user is. */
const PLACE = 'place';

/** What was typed under one key and is not saved yet. */
export interface Slot<T> {
  get: () => T | null;
  put: (value: T) => void;
  drop: () => void;
}

/**
 * What was typed and not yet saved, and where the user was. It lies in the workspace, so that a lock, a crash or the end
 * of the program does not take it away. Sent a moment after the last key, one after the other: a later state is never
 * overtaken by an earlier one.
 */
class Drafts {
  #kept = new Map<string, string>();
  /** Came with the workspace, and nobody has put it back in its place yet. */
  #back = new Set<string>();
  #unsent = new Map<string, string | null>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #on = false;

  constructor() {
    holding(() => this.#flush());
    if (typeof document === 'undefined') return;
    addEventListener('visibilitychange', () => this.#flush());
    addEventListener('pagehide', () => this.#flush());
  }

  /** Takes over what the open workspace holds; the demo keeps nothing. */
  async load(keeps: boolean): Promise<void> {
    if (this.#on) {
      // What was typed just now comes back with the rest.
      this.#flush();
      await this.#sending;
    }
    this.#on = false;
    this.#kept.clear();
    this.#back.clear();
    this.#unsent.clear();
    if (!keeps) return;
    try {
      for (const { key, body } of await call('draft_list', null)) {
        this.#kept.set(key, body);
        this.#back.add(key);
      }
      this.#on = true;
    } catch {
      // Without it the workspace is as good as before; what is typed now is just not kept.
    }
  }

  get(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }

  /** What came with the workspace under a key; told once, so that a dialog comes back once. */
  returning(key: string): boolean {
    return this.#back.delete(key);
  }

  put(key: string, body: string): void {
    if (!this.#on || this.#kept.get(key) === body) return;
    this.#kept.set(key, body);
    this.#unsent.set(key, body);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), CALM);
  }

  drop(key: string): void {
    this.#back.delete(key);
    if (!this.#on || !this.#kept.delete(key)) return;
    this.#unsent.set(key, null);
    this.#flush();
  }

  /** Where the user was, and from now on where they are. */
  get place(): string | null {
    return this.get(PLACE);
  }

  set place(address: string) {
    this.put(PLACE, address);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    if (this.#sending || this.#unsent.size === 0) return;
    this.#sending = pending(this.#send());
  }

  async #send(): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) {
      const [key, body] = next;
      this.#unsent.delete(key);
      try {
        await call('draft_put', { key, body });
      } catch {
        // The next key sends it again, unless it is newer itself.
        if (!this.#unsent.has(key)) this.#unsent.set(key, body);
        break;
      }
    }
    this.#sending = null;
  }

  #next(): [string, string | null] | undefined {
    return this.#unsent.entries().next().value;
  }
}

export const drafts = new Drafts();

/** The draft under a key. */
export function draft<T>(key: string): Slot<T> {
  return {
    get: () => {
      const body = drafts.get(key);
      if (body === null) return null;
      try {
        return JSON.parse(body) as T;
      } catch {
        return null;
      }
    },
    put: (value) => drafts.put(key, JSON.stringify(value)),
    drop: () => drafts.drop(key),
  };
}
