import type { NameHit, NameKind } from '../bindings';
import { call } from '../ipc';

/** Names of a kind that go with what is typed; with nothing typed, those used last. */
export const suggest =
  (kind: NameKind, limit = 8) =>
  (text: string): Promise<NameHit[]> =>
    call('names_find', { kind, text, limit });
