// Names that are suggested while somebody types one.

import type { NameHit, NameKind } from '../bindings';
import { call } from '../ipc';

export const finder =
  (kind: NameKind) =>
  (text: string): Promise<NameHit[]> =>
    call('names_find', { kind, text, limit: 8 });
