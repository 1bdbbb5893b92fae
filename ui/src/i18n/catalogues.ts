import arBackups from './ar/backups.ftl?raw';
import arCli from './ar/cli.ftl?raw';
import arCommands from './ar/commands.ftl?raw';
import arErrors from './ar/errors.ftl?raw';
import arFields from './ar/fields.ftl?raw';
import arHistory from './ar/history.ftl?raw';
import arImport from './ar/import.ftl?raw';
import arInsights from './ar/insights.ftl?raw';
import arSales from './ar/sales.ftl?raw';
import arSettings from './ar/settings.ftl?raw';
import arShell from './ar/shell.ftl?raw';
import enBackups from './en/backups.ftl?raw';
import enCli from './en/cli.ftl?raw';
import enCommands from './en/commands.ftl?raw';
import enErrors from './en/errors.ftl?raw';
import enFields from './en/fields.ftl?raw';
import enHistory from './en/history.ftl?raw';
import enImport from './en/import.ftl?raw';
import enInsights from './en/insights.ftl?raw';
import enSales from './en/sales.ftl?raw';
import enSettings from './en/settings.ftl?raw';
import enShell from './en/shell.ftl?raw';
import type { Language } from '../bindings';

const all: Record<Language, string[]> = {
  en: [enShell, enSales, enInsights, enSettings, enErrors, enSystem, enFields, enCommands, enImport, enCli, enBackups, enHistory],
  ar: [arShell, arSales, arInsights, arSettings, arErrors, arSystem, arFields, arCommands, arImport, arCli, arBackups, arHistory],
const files: Record<Language, Record<string, string>> = {
  en: import.meta.glob<string>('./en/*.ftl', { query: '?raw', import: 'default', eager: true }),
  ar: import.meta.glob<string>('./ar/*.ftl', { query: '?raw', import: 'default', eager: true }),
};

/** The texts of a language, one per area. */
export function areas(language: Language): string[] {
  return Object.values(files[language]);
}
