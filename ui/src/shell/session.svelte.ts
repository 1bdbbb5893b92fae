import type { Preferences, WorkspaceStatus } from '../bindings';
import { applyLocale, locale } from '../i18n/i18n.svelte';
import { asFailure, call, type Failure } from '../ipc';
import { applyTheme } from '../theme/theme';
import { arrived } from './pending';
import { follow } from './tasks';
import { toasts } from './toasts.svelte';

// A new page, at the first screen: a change of the hash alone would make the old one ask for what is locked by now.
function startOver(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}

/** Which workspace is open, and how the user wants the program to look. */
class Session {
  status = $state.raw<WorkspaceStatus | null>(null);
  preferences = $state.raw<Preferences>({ language: 'en', theme: 'system', digits: 'latn' });
  failure = $state.raw<Failure | null>(null);
  slow = $state(false);
  /** The demo is being prepared. */
  preparing = $state(false);

  async start(): Promise<void> {
    this.failure = null;
    const timer = setTimeout(() => (this.slow = true), 400);
    try {
      const [preferences, status] = await Promise.all([call('preferences_get', null), call('workspace_status', null)]);
      this.#show(preferences);
      this.enter(status);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      clearTimeout(timer);
      this.slow = false;
    }
  }

  enter(status: WorkspaceStatus): void {
    if (status.time_zone) locale.zone = status.time_zone;
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

  async prefer(change: Partial<Preferences>): Promise<void> {
    const before = this.preferences;
    this.#show({ ...before, ...change });
    try {
      this.#show(await call('preferences_set', { ...before, ...change }));
    } catch (thrown) {
      this.#show(before);
      toasts.failure(asFailure(thrown));
    }
  }

  async lock(): Promise<void> {
    // A field keeps what was typed when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await arrived();
    try {
      await call('workspace_lock', null);
      startOver();
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }

  async openDemo(): Promise<void> {
    if (this.preparing) return;
    this.preparing = true;
    try {
      const { task } = await call('demo_open', { language: this.preferences.language });
      const end = await follow(task);
      if (end.error) toasts.failure(end.error);
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
    applyTheme(preferences.theme);
  }
}

export const session = new Session();
