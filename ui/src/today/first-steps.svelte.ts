import type { BackupStatus, PersonLine, WorkspaceStatus } from '../bindings';
import { timeless } from '../backups/words';
import { call } from '../ipc';
import { draft } from '../shell/drafts';
import { Query } from '../shell/query.svelte';

export type FirstStep = 'deals' | 'stages' | 'staff' | 'code' | 'backup';

/** Where each of them is done. */
const WHERE: Record<FirstStep, string> = { deals: '#/import', stages: '#/settings/pipelines', staff: '#/staff', code: '#/settings/security', backup: '#/backups' };

interface Kept {
  hidden: boolean;
  /** The stages were looked at: whether they are right, only a human knows. */
  stages: boolean;
}

/** Remembered in this copy of the workspace; no news for the journal. */
const slot = draft<Partial<Kept>>('first steps');

const kept = (): Kept => ({ hidden: slot.get()?.hidden === true, stages: slot.get()?.stages === true });

/** Somebody looks at the stages. */
export function sawStages(): void {
  slot.put({ ...kept(), stages: true });
}

/** What makes a fresh workspace one to work in. Each ticks itself from what there is. */
export class FirstSteps {
  #kept = $state.raw(kept());
  #staff = new Query<PersonLine[]>(['staff'], () => call('staff_list', null));
  #backups = new Query<BackupStatus>(['backups'], () => timeless(call('backup_status', null)));

  #status: () => WorkspaceStatus;
  #any: () => boolean;

  /** `any`: whether there is a deal. To be made while a component is being set up. */
  constructor(status: () => WorkspaceStatus, any: () => boolean) {
    this.#status = status;
    this.#any = any;
    void this.#staff.ask();
    void this.#backups.ask();
  }

  list = $derived.by(() => {
    const done: Record<FirstStep, boolean> = {
      deals: this.#any(),
      stages: this.#kept.stages,
      staff: (this.#staff.data?.length ?? 0) > 0,
      code: this.#status().recovery_confirmed,
      backup: !!this.#backups.data?.second_place,
    };
    return (Object.keys(WHERE) as FirstStep[]).map((id) => ({ id, to: WHERE[id], done: done[id] }));
  });

  /** How many are done. */
  done = $derived(this.list.filter((step) => step.done).length);

  /** The demo is a workspace of somebody who took them long ago. */
  wanted = $derived.by(() => !this.#status().demo && !!this.#staff.data && !!this.#backups.data && this.done < this.list.length);
  hidden = $derived(this.#kept.hidden);

  hide(hidden: boolean): void {
    this.#kept = { ...kept(), hidden };
    slot.put(this.#kept);
  }
}
