/** The platform's main modifier is ⌘ on a Mac and Control elsewhere. */
export const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

export interface Keys {
  /** Physical key: letters of an Arabic layout sit on the same keys. */
  code: string;
  mod?: boolean;
  shift?: boolean;
}

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function pressed(event: Pressed, keys: Keys, mac = isMac): boolean {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  return event.code === keys.code && mod === !!keys.mod && event.shiftKey === !!keys.shift && !event.altKey && !other;
}

const NAMES: Record<string, string> = { Slash: '/', Comma: ',', Equal: '+', Minus: '−', NumpadAdd: '+', NumpadSubtract: '−' };

/** How a shortcut is written. */
export function written({ code, mod, shift }: Keys, mac = isMac): string {
  const key = code === 'Slash' && shift ? '?' : (NAMES[code] ?? code.replace(/^(Key|Digit|Numpad)/, ''));
  // "?" and "+" are Shift and a key already.
  const withShift = shift && key !== '?' && key !== '+';
  if (mac) return `${withShift ? '⇧' : ''}${mod ? '⌘' : ''}${key}`;
  return [mod && 'Ctrl', withShift && 'Shift', key].filter(Boolean).join(' ');
}

/** Whether somebody is typing: then letters, and undo, belong to the field. */
export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'file', 'submit', 'range'].includes(target.type);
}
