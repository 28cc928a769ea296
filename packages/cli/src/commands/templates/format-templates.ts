import { displayPath, exitStatus } from '@standin/diagnostics';
import type { TemplateSet } from '@standin/targets';
import { formatJsonResult } from '../../output/format-json-result.ts';
import type { FoundTemplates, OwnTemplates } from './find-own-templates.ts';

/** Template sets for people, then the users' own: a headline each, a line a file. Paths are shown from `relativeTo`. */
export function formatTemplates(sets: readonly TemplateSet[], own: readonly OwnTemplates[], relativeTo: string): string {
  return [...sets.map(formatSet), ...own.map((each) => formatOwn(each, relativeTo))].join('\n');
}

function formatOwn({ target, directory, setBy, files }: OwnTemplates, relativeTo: string): string {
  const width = Math.max(...files.map(({ name }) => name.length));
  const rows = files.map(
    ({ name, replaces }) => `  ${name.padEnd(width)}  ${replaces ? 'instead of that of gen' : 'a part of your own'}\n`,
  );
  return `for ${target} here, ${displayPath(directory, relativeTo)} (${setBy})\n${rows.join('')}`;
}

function formatSet({ target, viewVersion, main, files }: TemplateSet): string {
  const width = Math.max(...files.map(({ name }) => name.length));
  const rows = files.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}\n`);
  return `${target}, version ${viewVersion} of the view data, printed by ${main}\n${rows.join('')}`;
}

/** Template sets and the users' own as one JSON object of version 1 (docs/json.md). Paths are shown from `relativeTo`. */
export function formatTemplatesJson(sets: readonly TemplateSet[], { own, diagnostics }: FoundTemplates, relativeTo: string): string {
  const shown = own.map((each) => ({ ...each, directory: displayPath(each.directory, relativeTo) }));
  const fields = { targets: sets, own: shown };
  return formatJsonResult({ command: 'templates list', status: exitStatus(diagnostics), fields, diagnostics }, relativeTo);
}
