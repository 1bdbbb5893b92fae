import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const noIntl = {
  'no-restricted-globals': ['error', { name: 'Intl', message: 'Only i18n/fmt.ts formats: engines disagree on bare locales.' }],
  'no-restricted-properties': [
    'error',
    ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase', 'toLocaleLowerCase'].map((property) => ({
      property,
      message: 'Only i18n/fmt.ts formats.',
    })),
  ],
};
const noTauri = {
  'no-restricted-imports': ['error', { patterns: [{ group: ['@tauri-apps/*'], message: 'Only ipc.ts speaks to the shell.' }] }],
};

export default ts.config(
  { ignores: ['dist/', 'dist-bridge/', 'node_modules/', 'shots/', 'src/bindings.ts', 'src/i18n/messages.ts', 'e2e/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    rules: {
      ...noIntl,
      ...noTauri,
      eqeqeq: 'error',
      'no-console': 'error',
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
    },
  },
  { files: ['src/i18n/fmt.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/ipc.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/**/*.test.ts'], rules: { 'no-restricted-globals': 'off' } },
);
