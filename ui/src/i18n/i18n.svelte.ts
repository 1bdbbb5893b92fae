// The language of the page: its messages, its digits, its direction.

import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Digits, Language, LocalText, Message, Money } from '../bindings';
import { areas, messagesOf } from './catalogues';
import type { Week } from './days';
import * as fmt from './fmt';
import type { MessageArgs } from './messages';

export type MessageId = keyof MessageArgs;
type Args<K extends MessageId> = MessageArgs[K] extends null ? [] : [MessageArgs[K]];

class Locale {
  language = $state<Language>('en');
  digits = $state<Digits>('latn');
  zone = $state('UTC');
  /** Today in that zone. */
  today = $state(fmt.dayOf(Date.now(), 'UTC'));
  /** How a week is laid out where the business is. */
  week = $state.raw<Week>({ start: 0, weekend: [5, 6] });
  /** The Hijri day stands beside the Gregorian one. */
  hijri = $state(false);
  format = $derived<fmt.Format>({ language: this.language, digits: this.digits });
}

export const locale = new Locale();

/** The one decision on direction. */
export function direction(language: Language = locale.language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Puts the language and its direction on the page. */
export function applyLocale(): void {
  document.documentElement.lang = locale.language;
  document.documentElement.dir = direction();
}

// A number in a message looks like a number on the screen; plurals are still chosen by its value.
class ShownNumber extends FluentNumber {
  override toString(): string {
    return fmt.number(this.value, locale.format, 1);
  }
}

/** The messages of a language: its texts, and those of them that were read. */
interface Known {
  texts: Map<string, string>;
  bundle: FluentBundle;
}

const known: Partial<Record<Language, Known>> = {};

function of(language: Language): Known {
  return (known[language] ??= {
    texts: new Map(areas(language).flatMap(messagesOf)),
    bundle: new FluentBundle(fmt.pluralTag({ language, digits: 'latn' })),
  });
}

/** What a message says. Each is read when it is first asked for: reading all of them would hold the first screen up. */
function pattern(language: Language, id: string) {
  const { texts, bundle } = of(language);
  const text = texts.get(id);
  if (text === undefined) return null;
  if (!bundle.hasMessage(id)) bundle.addResource(new FluentResource(text));
  const value = bundle.getMessage(id)?.value;
  return value ? { bundle, value } : null;
}

function look(language: Language, id: string, args?: Record<string, string | number>): string {
  const found = pattern(language, id);
  if (!found) return id;
  const shown: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args ?? {})) shown[name] = typeof value === 'number' ? new ShownNumber(value) : value;
  const problems: Error[] = [];
  return found.bundle.formatPattern(found.value, shown, problems);
}

/** A message in the user's language. Its values are isolated, so that either direction reads right. */
export function t<K extends MessageId>(id: K, ...args: Args<K>): string {
  return look(locale.language, id, args[0] as Record<string, string | number> | undefined);
}

/** The same for names of controls, where marks of direction would only be in the way. */
export function tl<K extends MessageId>(id: K, ...args: Args<K>): string {
  return bare(t(id, ...args));
}

/** A message in a given language, for search in both. */
export function tIn(language: Language, id: MessageId): string {
  return bare(look(language, id));
}

/** A message without values that came from the program, such as the name of a field. */
export function tw(id: string): string {
  return look(locale.language, id);
}

/** A message that came from the program. */
export function tm(message: Message): string {
  return look(locale.language, message.id, message.args as Record<string, string | number>);
}

/** The name of a command of the journal. */
export function commandName(name: string): string {
  return look(locale.language, `command-${name}`);
}

export function bare(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

/** A name that is kept in one language or in both. */
export function local(text: LocalText): string {
  return (locale.language === 'ar' ? (text.ar ?? text.en) : (text.en ?? text.ar)) ?? '';
}

export const num = (value: number, decimals = 0): string => fmt.number(value, locale.format, decimals);
export const percent = (fraction: number): string => fmt.percent(fraction, locale.format);
export const decimal = (text: string): string => fmt.decimal(text, locale.format);
export const money = (value: Money): string => fmt.money(value, locale.format);
export const day = (text: string): string => fmt.day(text, locale.format);
/** A day with its day of the week. */
export const dayWithName = (text: string): string => fmt.dayWithName(text, locale.format);
/** The Hijri day, to stand beside the Gregorian one; `null` when nobody asked for it. */
export const hijri = (text: string): string | null => (locale.hijri ? fmt.hijri(text, locale.format) : null);
export const clock = (at: number): string => fmt.clock(at, locale.zone, locale.format);
export const instant = (at: number): string => fmt.instant(at, locale.zone, locale.format);
export const digitsOf = (text: string): string => fmt.digitsOf(text, locale.format);
