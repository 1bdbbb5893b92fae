// Writes src/i18n/messages.ts from the English catalogue, so that a message's id and values are checked by the compiler.
import { parse, Visitor } from '@fluent/syntax';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../src/i18n/', import.meta.url);

class Variables extends Visitor {
  names = new Set();
  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
}

/** Every message of a language: id, its variables, its node, and the file it stands in. */
export function messages(language) {
  const at = new URL(`${language}/`, folder);
  return readdirSync(at).filter((name) => name.endsWith('.ftl')).sort().flatMap((file) => {
    const resource = parse(readFileSync(new URL(file, at), 'utf8'), {});
    return resource.body.flatMap((entry) => {
      if (entry.type === 'Junk') throw new Error(`${language}/${file}: ${entry.content}`);
      if (entry.type !== 'Message') return [];
      const variables = new Variables();
      variables.visit(entry);
      return [{ id: entry.id.name, file, entry, variables: [...variables.names].sort() }];
    });
  });
}

/** The text of messages.ts. */
export function generate() {
  const lines = messages('en').map(({ id, variables }) => {
    const args = variables.map((name) => `${name}: string | number`).join('; ');
    return `  '${id}': ${args ? `{ ${args} }` : 'null'};`;
  });
  return `// Generated from the English catalogue. Do not edit: \`npm run catalogue\`.\n\nexport type MessageArgs = {\n${lines.join('\n')}\n};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('messages.ts', folder), generate());
