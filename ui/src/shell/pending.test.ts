import { expect, test } from 'vitest';
import { arrived, pending } from './pending';

test('what is on its way is waited for, but not for ever', async () => {
  const seen: string[] = [];
  await arrived();
  void pending(new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => seen.push('kept')));
  pending(Promise.reject(new Error('refused'))).catch(() => seen.push('refused'));
  await arrived();
  expect(seen).toEqual(['refused', 'kept']);
  void pending(new Promise(() => undefined));
  await arrived(10);
});
