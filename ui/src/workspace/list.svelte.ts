import type { WorkspaceEntry } from '../bindings';
import { t } from '../i18n/i18n.svelte';
import { call } from '../ipc';

/** The workspaces of this computer. */
class Workspaces {
  all = $state.raw<WorkspaceEntry[]>([]);

  async load(): Promise<void> {
    try {
      this.all = await call('workspace_list', null);
    } catch {
      // What is known of the others stays; the chosen one does not depend on it.
    }
  }

  /** What the user calls one. */
  name({ name }: WorkspaceEntry): string {
    return name ?? t('entry-unnamed');
  }

  /** Where it lies, when its name alone does not tell it from the others. */
  place({ name, folder }: WorkspaceEntry): string | null {
    return name === null || this.all.filter((other) => other.name === name).length > 1 ? folder : null;
  }
}

export const workspaces = new Workspaces();
