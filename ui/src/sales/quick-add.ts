import type { NameKind } from '../bindings';
import type { Suggestion } from '../controls/Combobox.svelte';
import { call } from '../ipc';

/** How many names are suggested at once. */
const SUGGESTED = 8;

/** What is typed into the form of a new deal. */
export interface Typed {
  title: string;
  company: string;
  value: string;
  step: string;
  /** The day of the next step; `null`: none. */
  on: string | null;
  /** The stage, where one was chosen. */
  chosen: string;
  owner: string;
  source: string;
}

export const nothing: Omit<Typed, 'on'> = { title: '', company: '', value: '', step: '', chosen: '', owner: '', source: '' };

/** Whether anything is typed that would be missed. */
export function worthKeeping(typed: Typed): boolean {
  return [typed.title, typed.company, typed.value, typed.step, typed.owner, typed.source, typed.chosen].some((text) => text.trim() !== '');
}

/** Names of a kind, for a field that suggests. */
export const names =
  (kind: NameKind) =>
  (text: string): Promise<Suggestion[]> =>
    call('names_find', { kind, text, limit: SUGGESTED });
