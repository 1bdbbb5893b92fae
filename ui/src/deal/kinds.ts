import type { ActivityKind } from '../bindings';
import { t } from '../i18n/i18n.svelte';

const KINDS: ActivityKind[] = ['task', 'call', 'message', 'meeting', 'visit'];

/** What a step can be, to choose from. */
export function kindOptions(): { value: ActivityKind; label: string }[] {
  return KINDS.map((value) => ({ value, label: t(`deal-step-kind-${value}`) }));
}
