import type { Language } from '../bindings';

const files: Record<Language, Record<string, string>> = {
  en: import.meta.glob<string>('./en/*.ftl', { query: '?raw', import: 'default', eager: true }),
  ar: import.meta.glob<string>('./ar/*.ftl', { query: '?raw', import: 'default', eager: true }),
};

/** The texts of a language, one per area. */
export function areas(language: Language): string[] {
  return Object.values(files[language]);
}
