import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repository } from '../../../scripts/repository.ts';
import { commandTable } from '../src/commands/command-table.ts';
import { readTable } from './documentation/markdown.ts';
import { collectFields, type Fields } from './json/collect-fields.ts';
import { runCase, type Case } from './run-case.ts';

const page = readFileSync(join(repository, 'docs/json.md'), 'utf8');
const sections: ReadonlyMap<string, string> = new Map(
  page.split(/^## /m).map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

type Call = Omit<Case, 'status'> & { readonly input?: string };

/** What shows every field of a section: calls on the input of `json/`, or of a case. */
const calls: Readonly<Record<string, readonly Call[]>> = {
  'gen run, check, diff, prune': [
    { arguments: ['run', '--json'] },
    { arguments: ['run', '--json', '--dry-run'] },
    { arguments: ['check', '--json', '--shard', '1/1'] },
    { input: 'cases/format-json/input', arguments: ['check', '--json'] },
    { input: 'cases/diff-json/input', arguments: ['diff', '--json'] },
    { input: 'cases/run-declared-twice/input', arguments: ['run', '--json'] },
    { input: 'cases/prune-json/input', arguments: ['prune', '--json', '--yes'] },
  ],
  'gen run --print-inputs': [
    { arguments: ['run', '--print-inputs', '--json'] },
    { input: 'cases/run-declared-twice/input', arguments: ['run', '--print-inputs', '--json'] },
  ],
  'gen config': [
    { arguments: ['config', '--json', './store', 'Closer', '--in-package'], variables: { GEN_TYPED: '1' } },
    { arguments: ['config', '--json', './store', 'Cache'] },
    { input: 'cases/config-mistakes-json/input', arguments: ['config', '--json'] },
    { input: 'cases/config-json/input', arguments: ['config', '--json', 'store', 'Store', '--typed'] },
  ],
  'gen list': [
    { arguments: ['list', '--json', './store'] },
    { input: 'cases/list-json/input', arguments: ['list', '--json', './...'] },
    { arguments: ['list', '--json', './nowhere'] },
  ],
  'gen init': [
    { input: 'cases/init-adopt-print/input', arguments: ['init', '--adopt', '--print', '--json'] },
    { input: 'cases/init-adopt-print/input', arguments: ['init', '--adopt', '--json'], answer: 'n' },
  ],
  'gen tests': [{ input: 'cases/tests-new-file/input', arguments: ['tests', '--json', './shop'] }],
  'gen doctor': [{ arguments: ['doctor', '--json'] }],
  'gen templates list': [
    { arguments: ['templates', 'list', '--json'] },
    { input: 'cases/templates-list-own/input', arguments: ['templates', 'list', '--json'] },
  ],
  'gen extract': [
    { input: 'cases/extract-used-by-json/input', arguments: ['extract', '--used-by', './service', '--json'] },
    { input: 'cases/extract-escapes/input', arguments: ['extract', '--used-by', './service', '--json'] },
    { input: 'cases/extract-unresolved-call/input', arguments: ['extract', '--used-by', './service', '--json'] },
    {
      input: 'cases/extract-rewrite-corners/input',
      arguments: ['extract', '--used-by', './service/store', '--rewrite', '--write', '--json'],
    },
  ],
  'gen fake': [
    { input: 'cases/fake-list/input', arguments: ['fake', '--list', '--json', './...'] },
    { input: 'cases/fake-everything/input', arguments: ['fake', '--list', '--json', './store'] },
  ],
  'gen templates copy': [{ arguments: ['templates', 'copy', 'gomock', 'mine', '--json'] }],
};

async function call({ input = 'json/input', ...options }: Call): Promise<{ readonly status: number; readonly result: unknown }> {
  const { status, stdout } = await runCase(join(import.meta.dirname, input), { ...options, status: 0 });
  return { status, result: JSON.parse(stdout) as unknown };
}

/** Whether a result holds an example of which fields and items are left out. */
function holds(result: unknown, example: unknown): boolean {
  if (typeof example !== 'object' || example === null) return result === example;
  if (Array.isArray(example)) return Array.isArray(result) && example.every((item) => result.some((candidate) => holds(candidate, item)));
  if (typeof result !== 'object' || result === null) return false;
  return Object.entries(example).every(([key, part]) => key in result && holds((result as Readonly<Record<string, unknown>>)[key], part));
}

function readFields(section: string): readonly (readonly [string, string])[] {
  return readTable(sections.get(section) ?? '', 'field').map(([field = '', type = '']) => [field.replaceAll('`', ''), type]);
}

const common = readFields('Every command');

describe.each(Object.entries(calls))('docs/json.md: %s', (section, shown) => {
  test('has the fields that the program prints, with their types', async () => {
    const fields: Fields = new Map();
    for (const each of shown) collectFields((await call(each)).result, '', fields);
    const isCommon = new Set(common.map(([field]) => field));
    const printed = [...fields].map(([field, types]) => [field, [...types].sort().join(', ')] as const);
    const own = printed.filter(([field]) => !isCommon.has(field)).sort();
    expect(own).toEqual([...readFields(section)].sort());
    for (const [field, type] of printed.filter(([name]) => isCommon.has(name))) expect(common).toContainEqual([field, type]);
  });

  test('has an example that the program prints', async () => {
    const [, command = '', text = '{}'] = /^`(gen [^`]*)` .*\n\n```json\n([^]*?)^```$/m.exec(sections.get(section) ?? '') ?? [];
    const example = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const { result } = await call({ ...shown[0], arguments: command.split(' ').slice(1) });
    const { status: _, ...lasting } = example;
    // Whether something is missing for mocks is the machine's.
    expect(holds(result, section === 'gen doctor' ? lasting : example)).toBe(true);
    const fields: Fields = new Map();
    collectFields(example, '', fields);
    expect([...fields.keys()].filter((field) => ![...common, ...readFields(section)].some(([known]) => known === field))).toEqual([]);
  });
});

test('docs/json.md: the fields of every command are those of its diagnostics, too', async () => {
  const fields: Fields = new Map();
  for (const each of Object.values(calls).flat()) collectFields((await call(each)).result, '', fields);
  expect(common.filter(([field]) => !fields.has(field))).toEqual([]);
});

describe('what is refused prints an object, too', () => {
  const refused: readonly (readonly [string, Call])[] = [
    ...commandTable
      .filter(({ name }) => !['mock', 'stub'].includes(name))
      .map(({ name }) => [`gen ${name} --json --nonsense`, { arguments: [name, '--json', '--nonsense'] }] as const),
    ...[
      ['nonsense', '--json'],
      ['run', '--json', '--format', 'sarif'],
      ['run', '--format=json', '--shard', '3/2'],
      ['check', '--json', '--shard', 'x'],
      ['diff', '--json', '--shard', 'x'],
      ['run', '--json', '--dry-run', '--depfile', 'd'],
      ['init', '--json'],
      ['templates', 'list', 'x', '--json'],
      ['explain', '--json', 'GEN000'],
    ].map((words) => [`gen ${words.join(' ')}`, { arguments: words }] as const),
    ['GEN_FORMAT=json gen run --nonsense', { arguments: ['run', '--nonsense'], variables: { GEN_FORMAT: 'json' } }],
    ['GEN_FORMAT=json gen init', { arguments: ['init'], variables: { GEN_FORMAT: 'json' } }],
  ];

  test.each(refused)('%s', async (_, words) => {
    const { status, result } = await call(words);
    expect(status).toBe(2);
    expect(result).toEqual({
      version: 1,
      command: words.arguments[0],
      status,
      diagnostics: [expect.objectContaining({ severity: 'error' })],
    });
  });
});
