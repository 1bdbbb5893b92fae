import { expect, test } from 'vitest';
import { fold } from './fold';
import { pressed, written } from './shortcuts';

const key = (code: string, mods: Partial<KeyboardEvent> = {}) => ({ code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...mods });

test('a shortcut is a place on the keyboard, not a letter', () => {
  const palette = { code: 'KeyK', mod: true };
  expect(pressed(key('KeyK', { ctrlKey: true, key: 'ن' }), palette, false)).toBe(true);
  expect(pressed(key('KeyK'), palette, false)).toBe(false);
  expect(pressed(key('KeyK', { ctrlKey: true, shiftKey: true }), palette, false)).toBe(false);
  expect(pressed(key('KeyK', { ctrlKey: true, altKey: true }), palette, false)).toBe(false);
  expect(pressed(key('KeyK', { metaKey: true }), palette, true)).toBe(true);
  expect(pressed(key('KeyK', { ctrlKey: true }), palette, true)).toBe(false);
});

test('shortcuts are written as the system writes them', () => {
  expect(written({ code: 'KeyZ', mod: true, shift: true }, false)).toBe('Ctrl Shift Z');
  expect(written({ code: 'KeyZ', mod: true, shift: true }, true)).toBe('⇧⌘Z');
  expect(written({ code: 'Slash', shift: true }, false)).toBe('?');
  expect(written({ code: 'Slash' }, false)).toBe('/');
});

test('spellings that people mix up are one', () => {
  expect(fold('الإعدادات')).toBe(fold('الاعدادات'));
  expect(fold('مُؤشِّرات')).toBe(fold('مؤشرات'));
  expect(fold('ليلى صفقة')).toBe(fold('ليلي صفقه'));
  expect(fold('  Café  ONE ')).toBe('cafe one');
});

test('keys of marks are written as marks', () => {
  expect(written({ code: 'Comma', mod: true }, false)).toBe('Ctrl ,');
  expect(written({ code: 'Equal', mod: true, shift: true }, false)).toBe('Ctrl +');
  expect(written({ code: 'NumpadAdd', mod: true }, false)).toBe('Ctrl +');
  expect(written({ code: 'Minus', mod: true }, true)).toBe('⌘−');
  expect(written({ code: 'Numpad0', mod: true }, false)).toBe('Ctrl 0');
});
