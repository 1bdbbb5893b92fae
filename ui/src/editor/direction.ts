import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { firstDirection, type Dir } from './strong';

/** Blocks that run in a direction of their own. A list has none: its items may differ. */
export const DIRECTED = ['paragraph', 'heading', 'listItem', 'taskItem'];

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    direction: {
      /** Turns the block at the cursor the other way, and back to the direction of its letters. */
      turnBlock: () => ReturnType;
    };
  }
}

const key = new PluginKey<DecorationSet>('direction');

/** The direction of a block: what was set by hand, else its first letter's, else the one that was last. */
function directionOf(node: Node, before: Dir): Dir {
  return (node.attrs.dir as Dir | null) ?? firstDirection(node.textContent) ?? before;
}

function decorate(doc: Node, own: Dir): DecorationSet {
  const decorations: Decoration[] = [];
  let last = own;
  doc.descendants((node, at) => {
    if (!DIRECTED.includes(node.type.name)) return !node.isTextblock;
    const dir = directionOf(node, last);
    if (node.isTextblock) last = dir;
    decorations.push(Decoration.node(at, at + node.nodeSize, { dir }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

/** The textblock at the cursor and the item that it begins, from the inside out: they turn together. */
function blocksAt({ selection: { $from } }: EditorState): { node: Node; at: number }[] {
  const blocks: { node: Node; at: number }[] = [];
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (DIRECTED.includes(node.type.name)) blocks.push({ node, at: $from.before(depth) });
    if ($from.index(depth - 1) > 0) break;
  }
  return blocks;
}

/** The direction of the block at the cursor, and whether it was set by hand. */
export function directionAt(state: EditorState): { dir: Dir | null; set: boolean } {
  const block = blocksAt(state)[0];
  if (!block) return { dir: null, set: false };
  const shown = key.getState(state)?.find(block.at, block.at + block.node.nodeSize) ?? [];
  const own = shown.find(({ from }) => from === block.at) as (Decoration & { type: { attrs: { dir: Dir } } }) | undefined;
  return { dir: own?.type.attrs.dir ?? null, set: block.node.attrs.dir !== null };
}

/**
 * Each block runs as its first letter does, or as was set by hand. Of the document, only the latter is a part: the editor's own
 * `dir=auto` leaves the items of lists behind.
 */
export const Direction = Extension.create<{ own: () => Dir }>({
  name: 'direction',

  addOptions() {
    return { own: () => 'ltr' };
  },

  addGlobalAttributes() {
    const dir = {
      default: null,
      parseHTML: (element: HTMLElement) => {
        const said = element.getAttribute('dir');
        return said === 'rtl' || said === 'ltr' ? said : null;
      },
      renderHTML: ({ dir: set }: Record<string, unknown>) => (set ? { dir: set } : {}),
    };
    return [{ types: DIRECTED, attributes: { dir } }];
  },

  addCommands() {
    return {
      turnBlock:
        () =>
        ({ state, tr, dispatch }) => {
          const blocks = blocksAt(state);
          if (!blocks.length) return false;
          const { dir, set } = directionAt(state);
          const to = set ? null : dir === 'rtl' ? 'ltr' : 'rtl';
          if (dispatch) for (const { at } of blocks) tr.setNodeAttribute(at, 'dir', to);
          return true;
        },
    };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-d': () => this.editor.commands.turnBlock() };
  },

  addProseMirrorPlugins() {
    const { own } = this.options;
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => decorate(doc, own()),
          apply: (transaction, shown) => (transaction.docChanged ? decorate(transaction.doc, own()) : shown),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
