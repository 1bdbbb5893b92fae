import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

const KEY = /^(?:Key([A-Z])|Digit([0-9]))$/;
/** What a Latin layout has on such a key, wherever it has it. */
const LATIN = /^[a-z0-9]$/i;

/**
 * Under an Arabic keyboard layout a key has an Arabic letter on it, and on Linux no code of its own: Ctrl and that key would
 * do nothing. The editor is told of the Latin letter on the same key.
 */
export const LatinKeys = Extension.create({
  name: 'latinKeys',
  priority: 1000,

  addProseMirrorPlugins() {
    let telling = false;
    return [
      new Plugin({
        props: {
          handleKeyDown(view, event) {
            const [, letter, digit] = KEY.exec(event.code) ?? [];
            const latin = (letter ?? digit)?.toLowerCase();
            // With Shift, an Arabic layout has signs such as ~ on some keys.
            if (telling || !latin || LATIN.test(event.key) || !(event.ctrlKey || event.metaKey)) return false;
            const { code, ctrlKey, metaKey, shiftKey, altKey } = event;
            const same = new KeyboardEvent('keydown', { key: latin, code, ctrlKey, metaKey, shiftKey, altKey, cancelable: true });
            telling = true;
            try {
              return view.someProp('handleKeyDown', (handle) => handle(view, same)) ?? false;
            } finally {
              telling = false;
            }
          },
        },
      }),
    ];
  },
});
