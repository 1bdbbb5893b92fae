import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import type { Extensions } from '@tiptap/core';
import { direction, tl } from '../i18n/i18n.svelte';
import { Direction } from './direction';
import { LatinKeys } from './latin-keys';

/** What a note may hold. The program refuses anything else; a link is text. */
export function extensions(placeholder: string): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    HardBreak,
    Heading.configure({ levels: [1, 2, 3] }),
    BulletList,
    OrderedList,
    ListItem,
    TaskList,
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: (node) => tl('editor-task', { text: node.textContent }) } }),
    ListKeymap,
    Bold,
    Italic,
    UndoRedo,
    Placeholder.configure({ placeholder }),
    Direction.configure({ own: () => direction() }),
    LatinKeys,
  ];
}
