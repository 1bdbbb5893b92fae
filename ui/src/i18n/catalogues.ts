import type { Language } from '../bindings';

const files: Record<Language, Record<string, string>> = {
  en: import.meta.glob<string>('./en/*.ftl', { query: '?raw', import: 'default', eager: true }),
  ar: import.meta.glob<string>('./ar/*.ftl', { query: '?raw', import: 'default', eager: true }),
};

/** The texts of a language, one per area. */
export function areas(language: Language): string[] {
  return Object.values(files[language]);
}

/**
 * The messages of an area by their ids, not read yet. A message begins at the beginning of a line and goes on in lines that do
 * not begin with a letter; none refers to another.
 */
export function messagesOf(area: string): [string, string][] {
  return area.split(/\n(?=[a-z])/).map((text) => [text.slice(0, text.indexOf(' ')), text]);
}
