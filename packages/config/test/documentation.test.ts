import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { nameViewFields, optionDefinitions, type OptionDefinition } from '@standin/config';
import { textHelpers } from '@standin/render';
import { format } from 'prettier';
import { repository } from '../../../scripts/repository.ts';
import { read } from './read.ts';

const file = join(repository, 'docs/configuration.md');

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(titles), row(titles.map(() => '---')), ...rows.map(row)].join('\n');
}

function describeOption({ key, description, expected, example, level, flag, variable, ...definition }: OptionDefinition): string {
  const fallback = JSON.stringify(definition.default).replace(/^\[\]$|^\{\}$|^""$/, 'none');
  const outside = flag === undefined ? 'Neither a flag nor a variable sets it.' : `Flag \`${flag}\`, variable \`${variable ?? ''}\`.`;
  const place = level === 'package' ? ' Not in an interface, nor in a comment.' : '';
  return [
    `### \`${key}\``,
    description,
    `Is ${expected}; default: ${fallback === 'none' ? fallback : `\`${fallback.replaceAll(/^"|"$/g, '')}\``}. ${outside}${place}`,
    `\`\`\`yaml\n${key}: ${example}\n\`\`\``,
  ].join('\n\n');
}

const parts: Readonly<Record<string, string>> = {
  names: table(
    ['name', 'stands for'],
    Object.entries(nameViewFields).map(([name, meaning]) => [`\`${name}\``, meaning]),
  ),
  helpers: table(
    ['helper', 'gives', 'for example'],
    Object.entries(textHelpers).map(([name, { description, example }]) => [
      `\`${name}\``,
      description,
      `\`{{${example[0]}}}\` is \`${example[1]}\``,
    ]),
  ),
  options: Object.values(optionDefinitions)
    .map((definition) => describeOption(definition as OptionDefinition))
    .join('\n\n'),
};

/** Whether Jest was called with -u: the page is written anew from the tables. */
function isAccepting(): boolean {
  const state: unknown = expect.getState();
  return (state as { readonly snapshotState?: { readonly _updateSnapshot?: string } }).snapshotState?._updateSnapshot === 'all';
}

describe('docs/configuration.md', () => {
  test('has the tables of the code', async () => {
    const page = readFileSync(file, 'utf8');
    const filled = page.replaceAll(
      /(<!-- (\w+): made from the code -->)[\s\S]*?(<!-- end -->)/g,
      (_, start: string, name: string, end: string) => [start, parts[name] ?? '', end].join('\n\n'),
    );
    const formatted = await format(filled, { parser: 'markdown', printWidth: 140, singleQuote: true });
    if (isAccepting()) writeFileSync(file, formatted);
    expect(readFileSync(file, 'utf8')).toBe(formatted);
  });

  test('has examples that are right', () => {
    const examples = [...readFileSync(file, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(20);
    for (const example of examples) expect(read(example).diagnostics).toEqual([]);
  });
});
