import type { ChangeResult, Stepped } from '../bindings';
import { commandName, t, tm } from '../i18n/i18n.svelte';
import { asFailure, call, type Failure } from '../ipc';
import { follow } from './tasks';
import { toasts } from './toasts.svelte';

type Way = 'undo' | 'redo';

/** Takes back the last change, or a given one. */
export async function undo(command: string | null = null): Promise<void> {
  await step('undo', () => call('undo', { command }));
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  await step('redo', () => call('redo', null));
}

async function step(way: Way, run: () => Promise<Stepped>): Promise<void> {
  try {
    tell(way, await run());
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
  }
}

function tell(way: Way, stepped: Stepped): void {
  if (stepped.kind === 'nothing') toasts.show(t(`${way}-nothing`));
  else if (stepped.kind === 'task') void long(way, stepped.task);
  else if (stepped.kind === 'conflict') {
    const names = [...new Set(stepped.by.map((change) => commandName(change.name)))].join(' · ');
    toasts.show(t('undo-conflict', { count: stepped.by.length, names }), { tone: 'bad' });
  } else {
    const back = way === 'undo' ? { label: t('toast-redo'), run: redo } : { label: t('toast-undo'), run: () => undo() };
    toasts.show(t(`${way}-done`, { name: commandName(stepped.name) }), { actions: [back] });
  }
}

async function long(way: Way, task: string): Promise<void> {
  const cancel = { label: t('task-cancel'), run: () => void call('task_cancel', { task }) };
  const id = toasts.show(t(`${way}-running`), { stays: true, actions: [cancel], progress: { done: 0, total: 0 } });
  try {
    const end = await follow(task, ({ done, total }) => toasts.update(id, { progress: { done, total } }));
    toasts.close(id);
    if (end.state === 'cancelled') toasts.show(t('task-cancelled'));
    else if (end.error) toasts.failure(end.error);
    else if (end.result?.kind === 'stepped') tell(way, end.result.stepped);
  } catch (thrown) {
    toasts.close(id);
    toasts.failure(asFailure(thrown));
  }
}

export interface Told {
  done: boolean;
  id: string | null;
  refusal: string | null;
  /** Which field the refusal is about. */
  field: 'value' | 'title' | null;
  failure: Failure | null;
}

const nothing: Told = { done: false, id: null, refusal: null, field: null, failure: null };

/** Runs a change and tells what became of it; what was done can be taken back from the message. */
export async function change(run: () => Promise<ChangeResult>, text: string, extra: { label: string; run: (id: string) => void }[] = []): Promise<Told> {
  try {
    const result = await run();
    if (result.kind === 'refused') {
      return { ...nothing, refusal: tm(result.message), field: result.message.id.startsWith('refuse-value') ? 'value' : 'title' };
    }
    if (result.kind === 'done') {
      const { command, id } = result;
      const more = id ? extra.map(({ label, run: act }) => ({ label, run: () => act(id) })) : [];
      toasts.show(text, { actions: [...more, { label: t('toast-undo'), run: () => void undo(command) }] });
    }
    return { ...nothing, done: true, id: result.kind === 'done' ? result.id : null };
  } catch (thrown) {
    return { ...nothing, failure: asFailure(thrown) };
  }
}

/** The same, where no field can show why it did not work. */
export async function changeOrTell(run: () => Promise<ChangeResult>, text: string): Promise<boolean> {
  const told = await change(run, text);
  if (told.refusal) toasts.show(t('refused-toast', { why: told.refusal }), { tone: 'bad' });
  if (told.failure) toasts.failure(told.failure);
  return told.done;
}
