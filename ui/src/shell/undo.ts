import { SvelteSet } from 'svelte/reactivity';
import type { ChangeResult, Stepped } from '../bindings';
import { commandName, t, tm } from '../i18n/i18n.svelte';
import { asFailure, call, type Failure } from '../ipc';
import { pending } from './pending';
import { toasts } from './toasts.svelte';
import { work } from './work';

type Way = 'undo' | 'redo';

/** The changes that are taken back now, as far as this page has seen: what was told of them no longer holds. */
export const undone = new SvelteSet<string>();

/** Takes back the last change, or a given one; says whether it was done. */
export async function undo(command: string | null = null): Promise<boolean> {
  return step('undo', () => call('undo', { command }));
}

/** Does again what was taken back last. */
export async function redo(): Promise<boolean> {
  return step('redo', () => call('redo', null));
}

async function step(way: Way, run: () => Promise<Stepped>): Promise<boolean> {
  try {
    return await tell(way, await pending(run()));
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
    return false;
  }
}

async function tell(way: Way, stepped: Stepped): Promise<boolean> {
  if (stepped.kind === 'task') return long(way, stepped.task);
  if (stepped.kind === 'nothing') toasts.show(t(`${way}-nothing`));
  else if (stepped.kind === 'conflict') {
    const names = [...new Set(stepped.by.map((change) => commandName(change.name)))].join(' · ');
    toasts.show(t('undo-conflict', { count: stepped.by.length, names }), { tone: 'bad' });
  } else {
    if (way === 'undo') undone.add(stepped.command);
    else undone.delete(stepped.command);
    const back = way === 'undo' ? { label: t('toast-redo'), run: () => void redo() } : { label: t('toast-undo'), run: () => void undo() };
    toasts.show(t(`${way}-done`, { name: commandName(stepped.name) }), { actions: [back] });
  }
  return stepped.kind === 'done';
}

async function long(way: Way, task: string): Promise<boolean> {
  const result = await work(t(`${way}-running`), async () => ({ task }));
  return result?.kind === 'stepped' && tell(way, result.stepped);
}

export interface Told {
  done: boolean;
  id: string | null;
  /** Its journal entry; `null` when nothing was changed. */
  seq: number | null;
  refusal: string | null;
  /** The id of that message. */
  message: string | null;
  /** Which field the refusal is about. */
  field: 'value' | 'title' | null;
  failure: Failure | null;
}

const nothing: Told = { done: false, id: null, seq: null, refusal: null, message: null, field: null, failure: null };

/** Runs a change and tells what became of it; what was done can be taken back from the message. */
export async function change(run: () => Promise<ChangeResult>, text: string, extra: { label: string; run: (id: string) => void }[] = []): Promise<Told> {
  try {
    const result = await pending(run());
    if (result.kind === 'refused') {
      return { ...nothing, refusal: tm(result.message), message: result.message.id, field: result.message.id.startsWith('refuse-value') ? 'value' : 'title' };
    }
    if (result.kind === 'done') {
      const { command, id } = result;
      const more = id ? extra.map(({ label, run: act }) => ({ label, run: () => act(id) })) : [];
      toasts.show(text, { actions: [...more, { label: t('toast-undo'), run: () => void undo(command) }] });
    }
    return result.kind === 'done' ? { ...nothing, done: true, id: result.id, seq: result.seq } : { ...nothing, done: true };
  } catch (thrown) {
    return { ...nothing, failure: asFailure(thrown) };
  }
}

/** The same, where no field can show why it did not work. */
export async function changeOrTell(run: () => Promise<ChangeResult>, text: string): Promise<Told> {
  const told = await change(run, text);
  tellWhy(told);
  return told;
}

/** Says why a change was not made, if it was not. */
export function tellWhy(told: Told): void {
  if (told.refusal) toasts.show(t('refused-toast', { why: told.refusal }), { tone: 'bad' });
  if (told.failure) toasts.failure(told.failure);
}
