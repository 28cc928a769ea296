import type { TemplateSet } from '@standin/targets';

/** Template sets for people: a headline a target, a line a file. */
export function formatTemplates(sets: readonly TemplateSet[]): string {
  return sets.map(formatSet).join('\n');
}

function formatSet({ target, viewVersion, main, files }: TemplateSet): string {
  const width = Math.max(...files.map(({ name }) => name.length));
  const rows = files.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}\n`);
  return `${target}, version ${viewVersion} of the view data, printed by ${main}\n${rows.join('')}`;
}

/** Template sets as one JSON object of version 1 (docs/json.md). */
export function formatTemplatesJson(sets: readonly TemplateSet[]): string {
  return `${JSON.stringify({ version: 1, command: 'templates list', targets: sets }, undefined, 2)}\n`;
}
