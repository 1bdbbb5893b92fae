import type { MessageId } from '../i18n/i18n.svelte';
import { tl } from '../i18n/i18n.svelte';
import { isMac, written } from './shortcuts';

/** Keys that belong to what has the focus, and so are no actions of the palette. */
export interface KeyGroup {
  id: MessageId;
  keys: [MessageId, string[]][];
}

const mod = (code: string, shift = false): string => written({ code, mod: true, shift });

/** Of the board, of the table, and of the fields that all screens share. */
export function screenKeys(): KeyGroup[] {
  const space = tl('key-space');
  return [
    {
      id: 'keys-today',
      keys: [
        ['keys-today-walk', ['↑', '↓', 'Home', 'End']],
        ['keys-today-done', ['D', space]],
        ['keys-today-move', ['M']],
        ['action-card-open', [tl('key-enter')]],
      ],
    },
    {
      id: 'group-board',
      keys: [
        ['action-card-focus', [tl('key-arrows'), 'Home', 'End']],
        ['action-card-move', [`${isMac ? '⇧⌘' : 'Ctrl Shift'} ${tl('key-inline-arrows')}`]],
        ['action-card-open', [tl('key-enter')]],
        ['action-card-won', ['W']],
        ['action-card-lost', ['L']],
        ['keys-card-edit', ['E']],
        ['keys-card-step', ['N']],
        ['keys-card-collapse', ['C']],
        ['action-card-menu', ['M']],
      ],
    },
    {
      id: 'keys-table',
      keys: [
        ['keys-table-move', [tl('key-arrows'), 'Home', 'End']],
        ['keys-table-choose', [space]],
        ['keys-table-all', [mod('KeyA')]],
        ['keys-table-edit', ['E']],
        ['action-card-open', [tl('key-enter')]],
      ],
    },
    {
      id: 'keys-fields',
      keys: [
        ['keys-field-save', [tl('key-enter')]],
        ['keys-field-back', ['Esc']],
        ['keys-field-suggest', ['↓', '↑']],
        ['keys-field-calendar', ['↓']],
        ['keys-calendar-month', ['Page Up', 'Page Down']],
        ['add-again', [mod('Enter')]],
      ],
    },
  ];
}
