import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosave } from './autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A text, and what of it was saved when. */
function typist(keeps: () => boolean = () => true, takes = 0) {
  let text = '';
  const saved: [number, string][] = [];
  const begun = Date.now();
  const autosave = new Autosave(async () => {
    const sent = text;
    if (takes) await new Promise((resolve) => setTimeout(resolve, takes));
    if (!keeps()) return false;
    saved.push([Date.now() - begun, sent]);
    return true;
  });
  const type = (letters: string) => {
    text += letters;
    autosave.touch();
  };
  return { type, saved, autosave };
}

test('a pause saves', async () => {
  const { type, saved } = typist();
  type('a');
  await vi.advanceTimersByTimeAsync(399);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual([[400, 'a']]);
});

test('who types on without a pause has everything saved within a second', async () => {
  const { type, saved, autosave } = typist();
  for (let key = 0; key < 30; key += 1) {
    type('x');
    await vi.advanceTimersByTimeAsync(100);
  }
  const [first, second] = saved;
  expect(first?.[0]).toBe(800);
  expect(second?.[0]).toBeLessThanOrEqual(1700);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved.at(-1)?.[1]).toBe('x'.repeat(30));
  expect(autosave.dirty).toBe(false);
});

test('what is typed while a state is on its way follows it', async () => {
  const { type, saved, autosave } = typist(() => true, 300);
  type('a');
  void autosave.flush();
  await vi.advanceTimersByTimeAsync(100);
  type('b');
  expect(autosave.dirty).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved.map(([, text]) => text)).toEqual(['a', 'ab']);
});

test('leaving a field in which nothing was typed changes nothing about what is typed later', async () => {
  const { type, saved, autosave } = typist();
  await autosave.flush();
  expect(autosave.dirty).toBe(false);
  type('a');
  await vi.advanceTimersByTimeAsync(400);
  expect(saved.map(([, text]) => text)).toEqual(['a']);
  expect(autosave.dirty).toBe(false);
});

test('what could not be kept is tried again', async () => {
  let broken = true;
  const { type, saved, autosave } = typist(() => !broken);
  type('a');
  await vi.advanceTimersByTimeAsync(400);
  expect(autosave.dirty).toBe(true);
  broken = false;
  await autosave.flush();
  expect(saved.map(([, text]) => text)).toEqual(['a']);
  expect(autosave.dirty).toBe(false);
});
