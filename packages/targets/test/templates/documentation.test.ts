import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { compileTemplates, loadTemplateCompiler, templateHelpers } from '@standin/render';
import { loadGrammar } from '@standin/syntax';
import { format } from 'prettier';
import { repository } from '../../../../scripts/repository.ts';
import { makeWith, shippedTemplates, withoutDeclarations } from './make.ts';

const file = join(repository, 'docs/templates.md');

interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

function readSchema(path: string): Schema {
  return JSON.parse(readFileSync(join(repository, 'templates', path), 'utf8')) as Schema;
}

const root = readSchema('gomock/mock-file.schema.json');

/** The views of templates but those of mocks, by their sections in the page. */
const others: Readonly<Record<string, Schema>> = {
  stub: readSchema('stub/stub-file.schema.json'),
  extract: readSchema('extract/extract-file.schema.json'),
  tests: readSchema('tests/test.schema.json'),
  fuzz: readSchema('tests/fuzz.schema.json'),
};

/** What the parts of the view are called in the page. */
const parts: readonly (readonly [reference: string, title: string])[] = [
  ['', 'The file'],
  ['interface', 'One of `interfaces`'],
  ['method', 'One of `methods`'],
  ['namedType', 'One of `parameterList`, `resultList` and `returns.values`'],
];

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(titles), row(titles.map(() => '---')), ...rows.map(row)].join('\n');
}

function describeType(schema: Schema): string {
  const choice = schema.anyOf?.find(({ type }) => type !== 'null');
  if (choice !== undefined) return `${describeType(choice)}, or nothing`;
  if (schema.$ref !== undefined) return 'part';
  if (schema.type === 'array') return `list of ${describeType(schema.items ?? {}).replace(/^(text|list|part).*$/, '$1s')}`;
  const names: Readonly<Record<string, string>> = { string: 'text', integer: 'number', boolean: 'true or false', object: 'part' };
  return names[schema.type ?? (schema.enum === undefined ? '' : 'string')] ?? '';
}

function innerOf(schema: Schema): { readonly schema: Schema; readonly suffix: string } {
  if (schema.type === 'array') return { schema: schema.items ?? {}, suffix: '[].' };
  return { schema: schema.anyOf?.find(({ type }) => type === 'object') ?? schema, suffix: '.' };
}

/** The rows of a part of the view, those of its nameless parts behind the field that holds them. */
function describeFields(schema: Schema, prefix = ''): readonly (readonly string[])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const [example = field.enum?.[0]] = field.examples ?? [];
    const shown = example === undefined ? '' : `\`${typeof example === 'string' ? example : JSON.stringify(example)}\``;
    const inner = innerOf(field);
    return [
      [`\`${prefix}${name}\``, describeType(field), field.description ?? '', shown],
      ...describeFields(inner.schema, `${prefix}${name}${inner.suffix}`),
    ];
  });
}

const sections: Readonly<Record<string, string>> = {
  helpers: table(
    ['helper', 'gives', 'for example'],
    Object.entries(templateHelpers).map(([name, { description, example }]) => [
      `\`${name}\``,
      description,
      `\`{{${example[0]}}}\` is \`${example[1]}\``,
    ]),
  ),
  view: parts.map(([name, title]) => `### ${title}\n\n${describePart(name === '' ? root : (root.$defs?.[name] ?? {}))}`).join('\n\n'),
  ...Object.fromEntries(Object.entries(others).map(([name, schema]) => [name, describeView(schema)])),
};

function describePart(schema: Schema): string {
  return `${schema.description ?? ''}\n\n${table(['field', 'is', 'meaning', 'for example'], describeFields(schema))}`;
}

/** A view with all its parts, each under the name that the schema has for it. */
function describeView(view: Schema): string {
  return [describePart(view), ...Object.entries(view.$defs ?? {}).map(([name, part]) => `#### \`${name}\`\n\n${describePart(part)}`)].join(
    '\n\n',
  );
}

function isAccepting(): boolean {
  const state: unknown = expect.getState();
  return (state as { readonly snapshotState?: { readonly _updateSnapshot?: string } }).snapshotState?._updateSnapshot === 'all';
}

describe('docs/templates.md', () => {
  beforeAll(async () => {
    await loadGrammar();
    await loadTemplateCompiler();
  });

  test('has the helpers of the code and the fields of the schema, which views are held to elsewhere', async () => {
    const filled = readFileSync(file, 'utf8').replaceAll(
      /(<!-- (\w+): made from the code -->)[\s\S]*?(<!-- end -->)/g,
      (_, start: string, name: string, end: string) => [start, sections[name] ?? '', end].join('\n\n'),
    );
    const formatted = await format(filled, { parser: 'markdown', printWidth: 140, singleQuote: true });
    if (isAccepting()) writeFileSync(file, formatted);
    expect(readFileSync(file, 'utf8')).toBe(formatted);
  });

  test('every field has a meaning, and every single value an example', () => {
    const rows = [root, ...Object.values(others)].flatMap((view) =>
      [view, ...Object.values(view.$defs ?? {})].flatMap((part) => describeFields(part)),
    );
    expect(rows.length).toBeGreaterThan(250);
    expect(rows.filter(([, type, meaning]) => type === '' || meaning === '')).toEqual([]);
    expect(rows.filter(([, type, , example]) => example === '' && !/part|list/.test(type ?? '')).map(([name]) => name)).toEqual([]);
  });

  test('no field hides behind a helper of its name', () => {
    const fields = parts.flatMap(([name]) => Object.keys((name === '' ? root : (root.$defs?.[name] ?? {})).properties ?? {}));
    expect(fields.filter((name) => name in templateHelpers)).toEqual([]);
  });

  test.each(Object.values(templateHelpers).map(({ example }) => example))('{{%s}} is %s', (call, expected) => {
    const template = { name: 'main', file: '/main.hbs', text: `{{${call}}}`, isOwn: true };
    const compiled = compileTemplates({ templates: [template], main: 'main', schema: {}, viewVersion: 1 });
    expect(compiled.kind === 'compiled' && compiled.templates.render({ data: { tags: ['a', 'b'] } })).toBe(expected);
  });

  test('has an example that works', () => {
    const [, example = ''] = /<!-- example: tested -->\s*```text\n([\s\S]*?)^```$/m.exec(readFileSync(file, 'utf8')) ?? [];
    const templates = { 'mock-interface.hbs': `${shippedTemplates['mock-interface.hbs'] ?? ''}${example}` };
    expect(makeWith(templates, { data: { team: 'payments' } }).file?.text).toContain(
      '\n// Owner says who is asked about this mock.\nfunc (m *MockStore[K]) Owner() string {\n\treturn "payments"\n}\n',
    );
    expect(withoutDeclarations(makeWith(templates))).toEqual(withoutDeclarations(makeWith(undefined)));
  });
});
