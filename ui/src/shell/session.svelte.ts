import type { Preferences, WorkspaceStatus } from '../bindings';
import { applyLocale, locale } from '../i18n/i18n.svelte';
import { asFailure, call, zoomTo, type Failure } from '../ipc';
import { applyTheme } from '../theme/theme';
import { arrived } from './pending';
import { follow } from './tasks';
import { toasts } from './toasts.svelte';
import { weekOf } from './week';
import { USUAL_ZOOM } from './zoom';

/** A new page, at the first screen: nothing of what was decrypted stays, and nothing asks for what is locked by now. */
export function startOver(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}

/** A field keeps what was typed when it is left; what is on its way arrives. */
async function settle(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await arrived();
}

/** Which workspace is open, and how the user wants the program to look. */
class Session {
  status = $state.raw<WorkspaceStatus | null>(null);
  preferences = $state.raw<Preferences>({ language: 'en', theme: 'system', digits: 'latn', calendar: 'gregorian', zoom: USUAL_ZOOM });
  failure = $state.raw<Failure | null>(null);
  slow = $state(false);
  /** The demo is being prepared. */
  preparing = $state(false);
  /** On the way from an open workspace to another: what is open is being closed, */
  leaving = false;
  /** and is closed. */
  left = $state(false);
  /** A new recovery code was asked for. */
  recovering = $state(false);
  /** A workspace is being opened, and the answer tells all about it. */
  opening = false;
  /** The preferences that are known to be kept, */
  #kept = this.preferences;
  /** how often others were asked for, and when the last of them are kept. */
  #asked = 0;
  #keeping: Promise<void> = Promise.resolve();
  /** The size of everything that is shown. */
  #zoom = USUAL_ZOOM;

  async start(): Promise<void> {
    this.failure = null;
    const timer = setTimeout(() => (this.slow = true), 400);
    try {
      const [preferences, status] = await Promise.all([call('preferences_get', null), call('workspace_status', null)]);
      this.#kept = preferences;
      this.#show(preferences);
      this.enter(status);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      clearTimeout(timer);
      this.slow = false;
    }
  }

  /** Opens a workspace; throws a {@link Failure}. */
  async open(run: () => Promise<WorkspaceStatus>): Promise<void> {
    this.opening = true;
    try {
      this.enter(await run());
    } finally {
      this.opening = false;
    }
  }

  enter(status: WorkspaceStatus): void {
    if (status.time_zone) locale.zone = status.time_zone;
    if (status.today) locale.today = status.today;
    if (status.week) locale.week = weekOf(status.week);
    this.status = status;
  }

  async refresh(): Promise<void> {
    try {
      this.enter(await call('workspace_status', null));
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }

  /** Days are counted from today, which does not stay the same. */
  async renewDay(): Promise<void> {
    try {
      const status = await call('workspace_status', null);
      if (status.state === 'open' && status.folder === this.status?.folder && status.today !== this.status.today) this.enter(status);
    } catch {
      // The day that is known goes on until it can be asked for again.
    }
  }

  /** What was asked is shown at once and kept in the order it was asked; of several in a row, the last one carries all. */
  prefer(change: Partial<Preferences>): Promise<void> {
    this.#show({ ...this.preferences, ...change });
    const asked = ++this.#asked;
    return (this.#keeping = this.#keeping.then(async () => {
      if (asked !== this.#asked) return;
      try {
        this.#kept = await call('preferences_set', this.preferences);
      } catch (thrown) {
        toasts.failure(asFailure(thrown));
      }
      if (asked === this.#asked) this.#show(this.#kept);
    }));
  }

  async lock(): Promise<void> {
    await settle();
    try {
      await call('workspace_lock', null);
      startOver();
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }

  /** Goes to another workspace, or to where a new one is made. */
  async choose(folder: string | null): Promise<void> {
    if (this.leaving) return;
    const open = this.status?.state === 'open';
    if (open) await settle();
    this.leaving = open;
    try {
      const status = await call('workspace_choose', { folder });
      if (open) startOver();
      else this.enter(status);
    } catch (thrown) {
      this.leaving = false;
      this.left = false;
      toasts.failure(asFailure(thrown));
      await this.refresh();
    }
  }

  /** Takes the workspace in a folder into the list, and goes to it if none is open; throws a {@link Failure} when there is none. */
  async add(folder: string): Promise<void> {
    this.enter(await call('workspace_add', { folder }));
  }

  async openDemo(): Promise<void> {
    if (this.preparing) return;
    const before = this.status?.state === 'open';
    if (before) await settle();
    this.preparing = true;
    try {
      const { task } = await call('demo_open', { language: this.preferences.language });
      const end = await follow(task);
      if (end.error) toasts.failure(end.error);
      if (before && !end.error) {
        startOver();
        return;
      }
      location.hash = '';
      await this.refresh();
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    } finally {
      this.preparing = false;
    }
  }

  async leaveDemo(): Promise<void> {
    try {
      await call('demo_leave', null);
      startOver();
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }

  #show(preferences: Preferences): void {
    this.preferences = preferences;
    locale.language = preferences.language;
    locale.digits = preferences.digits;
    applyLocale();
    locale.hijri = preferences.calendar === 'with_hijri';
    applyTheme(preferences.theme);
    if (preferences.zoom !== this.#zoom) {
      this.#zoom = preferences.zoom;
      // Shown in the usual size, all is there just as well.
      zoomTo(preferences.zoom).catch(() => undefined);
    }
  }
}

export const session = new Session();
