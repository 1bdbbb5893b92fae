import { untrack } from 'svelte';
import type { RecordKind, RecordRef } from '../bindings';
import { drafts } from './drafts';
import type { Route } from './router.svelte';

const KEPT = 8;
const KEY = 'recent';
const KINDS: readonly string[] = ['deal', 'company', 'contact', 'person'] satisfies RecordKind[];

function isRecord(value: unknown): value is RecordRef {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && KINDS.includes(String(value.kind)) && typeof value.id === 'string';
}

/** The records whose pages were opened last, newest first; the workspace on this computer remembers them. */
class Recent {
  records = $state.raw<RecordRef[]>([]);

  /** Takes up what the open workspace remembers. */
  load(): void {
    let kept: unknown;
    try {
      kept = JSON.parse(drafts.get(KEY) ?? '[]');
    } catch {
      // Somebody else wrote it: it is begun anew.
    }
    this.records = Array.isArray(kept) ? kept.filter(isRecord).slice(0, KEPT) : [];
  }

  visit({ screen, id }: Route): void {
    const record = { kind: screen, id };
    if (!isRecord(record)) return;
    // An effect calls this: what it writes must not call it again.
    const before = untrack(() => this.records);
    this.records = [record, ...before.filter((each) => each.id !== record.id)].slice(0, KEPT);
    drafts.put(KEY, JSON.stringify(untrack(() => this.records)));
  }
}

export const recent = new Recent();
