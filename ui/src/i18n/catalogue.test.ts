import { readFileSync, readdirSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { parse, Visitor, type Message, type SelectExpression } from '@fluent/syntax';
import { expect, test } from 'vitest';
import { areas, messagesOf } from './catalogues';
// @ts-expect-error a script without types
import { generate, messages } from '../../scripts/catalogue.mjs';

interface Entry {
  id: string;
  file: string;
  entry: Message;
  variables: string[];
}

const en = messages('en') as Entry[];
const ar = messages('ar') as Entry[];
const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

test('messages.ts is current', () => {
  expect(readFileSync('src/i18n/messages.ts', 'utf8')).toBe(generate());
});

test('what is read one message at a time is what is read as a whole', () => {
  for (const language of ['en', 'ar'] as const) {
    const whole = areas(language).flatMap((area) => new FluentResource(area).body);
    const apart = new Map(areas(language).flatMap(messagesOf));
    expect([...apart.keys()].filter((id) => !id.startsWith('#'))).toEqual(whole.map(({ id }) => id));
    for (const message of whole) expect(new FluentResource(apart.get(message.id) ?? '').body).toEqual([message]);
  }
});

test('no message refers to another', () => {
  // Only the one that is asked for is read.
  class References extends Visitor {
    readonly found: string[] = [];
    override visitMessageReference(node: { id: { name: string } }): void {
      this.found.push(node.id.name);
    }
    override visitTermReference(node: { id: { name: string } }): void {
      this.found.push(node.id.name);
    }
  }
  const references = new References();
  for (const { entry } of [...en, ...ar]) references.visit(entry);
  expect(references.found).toEqual([]);
  references.visit(parse('a = { b } { -c }\n', {}));
  expect(references.found).toEqual(['b', 'c']);
});

test('every id is unique', () => {
  for (const list of [en, ar]) {
    const ids = list.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  }
});

test('both languages have the same messages, in the same files, with the same values', () => {
  const told = (list: Entry[]) => Object.fromEntries(list.map(({ id, file, variables }) => [id, `${file}: ${variables.join(' ')}`]));
  expect(told(ar)).toEqual(told(en));
});

test('no message is empty', () => {
  for (const { id, entry } of [...en, ...ar]) {
    expect(entry.value?.elements.length, id).toBeGreaterThan(0);
  }
});

class Selectors extends Visitor {
  readonly found: string[][] = [];
  override visitSelectExpression(node: SelectExpression): void {
    this.found.push(node.variants.map(({ key }) => (key.type === 'Identifier' ? key.name : key.value)));
    this.genericVisit(node);
  }
}

function selectors(entry: Message): string[][] {
  const visitor = new Selectors();
  visitor.visit(entry);
  return visitor.found;
}

test('Arabic plurals are complete', () => {
  let checked = 0;
  for (const { id, entry } of ar) {
    for (const keys of selectors(entry)) {
      if (!keys.some((key) => key !== 'other' && PLURALS.includes(key))) continue;
      expect(PLURALS.filter((plural) => !keys.includes(plural)), id).toEqual([]);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(20);
});

test('where English chooses by number, Arabic does or has no need to', () => {
  const bare = en.filter(({ entry }) => selectors(entry).length).map(({ id }) => id);
  const chosen = new Set(ar.filter(({ entry }) => selectors(entry).length).map(({ id }) => id));
  // "ميغابايت" does not change with its number.
  expect(bare.filter((id) => !chosen.has(id))).toEqual(['error-file-too-large']);
});

test('every catalogue is standard Fluent', () => {
  for (const language of ['en', 'ar']) {
    for (const file of readdirSync(`src/i18n/${language}`)) {
      const { body } = parse(readFileSync(`src/i18n/${language}/${file}`, 'utf8'), {});
      expect(body.filter(({ type }) => type === 'Junk'), `${language}/${file}`).toEqual([]);
    }
  }
});
