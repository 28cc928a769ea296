import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createIdentifierAllocator } from '@standin/render';
import { loadGrammar } from '@standin/syntax';
import { dialectOf, generateGomock } from '@standin/targets';
import { repository } from '../../../../scripts/repository.ts';
import { nameMocks } from '../../src/gomock/mock-source.ts';
import { declaredNames } from '../../src/gomock/output/check-names.ts';
import { decideOutputPackage } from '../../src/output/output-package.ts';
import { nameMockPackage } from '../../src/gomock/output/name-package.ts';
import { chooseDotImports, choosePackageNames } from '../../src/gomock/output/package-names.ts';
import { adviceFor } from '../../src/output/advice.ts';
import { programOf, workspaceOf } from '../../src/programs.ts';
import { renderMockFile } from '../../src/gomock/render-mock-file.ts';
import { readSourceMode } from '../../src/interfaces/read-source-mode.ts';
import { createFileView } from '../../src/gomock/view/file-view.ts';
import { createInterfaceView } from '../../src/gomock/view/interface-view.ts';
import type { MockFileView } from '../../src/gomock/view/mock-file-view.ts';
import { createMachine, gomockOptions } from './generate.ts';
import { mockgenFiles } from './mockgen-cases.ts';

const templates = join(repository, 'templates', 'gomock');

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const root = JSON.parse(readFileSync(join(templates, 'mock-file.schema.json'), 'utf8')) as Schema;

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : (root.$defs?.[name] ?? {});
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The faults of a value under as much of JSON Schema as the schema uses. */
function validate(value: unknown, reference: Schema, path: string): readonly string[] {
  const schema = resolve(reference);
  if (schema.anyOf !== undefined) {
    const attempts = schema.anyOf.map((choice) => validate(value, choice, path));
    return attempts.some((faults) => faults.length === 0) ? [] : attempts.flat();
  }
  if (schema.enum !== undefined) return schema.enum.includes(value) ? [] : [`${path}: ${JSON.stringify(value)} is none of the values`];
  if (typeOf(value) !== schema.type?.replace('integer', 'number'))
    return [`${path}: ${typeOf(value)} instead of ${schema.type ?? 'nothing'}`];
  if (Array.isArray(value)) return value.flatMap((item, index) => validate(item, schema.items ?? {}, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const properties = new Map(Object.entries(value));
  const missing = (schema.required ?? []).filter((name) => !properties.has(name)).map((name) => `${path}.${name} is missing`);
  return [
    ...missing,
    ...[...properties].flatMap(([name, item]) => {
      const inner = schema.properties?.[name];
      return inner === undefined ? [`${path}.${name} is not in the schema`] : validate(item, inner, `${path}.${name}`);
    }),
  ];
}

const files = Object.fromEntries(
  Object.entries(mockgenFiles).map(([name, text]) => [name, text.replaceAll('example.com/t/', 'example.com/m/')]),
);

function viewOf(words: readonly string[]): { readonly view: MockFileView; readonly text: string | undefined } {
  const options = gomockOptions(createMachine(files), words, { program: 'mockgen', workingDirectory: '/work' });
  const { request } = options;
  const { source: read } = readSourceMode(request, options, { source: request.source ?? '' });
  if (read === undefined) throw new Error('nothing read');
  const source = nameMocks(read, request);
  const choice = { ...request, packageName: request.packageName ?? nameMockPackage(source), advice: adviceFor(request) };
  const output = decideOutputPackage(source, choice, options).package;
  const workspace = workspaceOf(options, request.workingDirectory, []);
  const keepsDotImports = output.isSourcePackage;
  const dialect = dialectOf(request.dialect);
  const naming = {
    source,
    output,
    dialect,
    workspace,
    program: programOf(options, workspace, undefined),
    keepsDotImports,
    definedImports: request.imports,
    avoided: new Set<string>(),
  };
  const packages = choosePackageNames(naming);
  const declared = createIdentifierAllocator(source.interfaces.flatMap(declaredNames));
  const interfaceNaming = { dialect, packages, isTyped: request.isTyped, declared, any: 'any' as const };
  const interfaces = source.interfaces.map((target) => createInterfaceView(target, interfaceNaming));
  const parts = { request, source, output, copyright: '', imports: packages.imports, dotImports: chooseDotImports(naming), interfaces };
  return { view: createFileView(parts), text: generateGomock(options).file?.text };
}

describe('mock-file.schema.json', () => {
  beforeAll(async () => {
    await loadGrammar();
  });

  test.each([
    { words: ['-source=names/names.go'] },
    { words: ['-source=names/names.go', '-typed', '-build_constraint=tag', '-write_generate_directive'] },
    { words: ['-source=generic/generic.go', '-typed', '-destination=generic/mock.go', '-package=generic'] },
    { words: ['-source=imports/imports.go', '-write_command_comment=false', '-write_source_comment=false'] },
  ])('$words', ({ words }) => {
    const { view, text } = viewOf(words);
    expect(renderMockFile(view)).toBe(text);
    expect(validate(view, root, 'view')).toEqual([]);
  });

  test('objects list all that they hold, and nothing else is allowed', () => {
    const check = (schema: Schema): void => {
      if (schema.type === 'object' && schema.properties !== undefined) {
        expect(schema.additionalProperties).toBe(false);
        expect(schema.required).toEqual(Object.keys(schema.properties ?? {}));
      }
      const inner = [...Object.values(schema.properties ?? {}), ...Object.values(schema.$defs ?? {}), ...(schema.anyOf ?? [])];
      for (const part of schema.items === undefined ? inner : [...inner, schema.items]) check(part);
    };
    check(root);
  });

  // What a template of a user's own may need, and ours do not.
  const forOthers = ['viewVersion', 'data', 'imports', 'path', 'isForTypes', 'parameterList', 'resultList'];

  test('the templates read what the schema describes', () => {
    const described = new Set<string>();
    const collect = (schema: Schema): void => {
      for (const [name, part] of Object.entries(schema.properties ?? {})) {
        described.add(name);
        collect(part);
      }
      for (const part of [
        ...Object.values(schema.$defs ?? {}),
        ...(schema.anyOf ?? []),
        ...(schema.items === undefined ? [] : [schema.items]),
      ])
        collect(part);
    };
    collect(root);
    const read = readdirSync(templates)
      .filter((name) => name.endsWith('.hbs'))
      .flatMap((name) => [
        ...readFileSync(join(templates, name), 'utf8').matchAll(/\{\{~?(?:#(?:if|each|unless) )?(?:\.\.\/)?([\w.]+)~?\}\}/g),
      ])
      .flatMap(([, path]) => path?.split('.') ?? [])
      .filter((name) => name !== 'this' && name !== 'else' && name !== '');
    expect([...new Set(read)].filter((name) => !described.has(name))).toEqual([]);
    expect([...described].filter((name) => !read.includes(name))).toEqual(forOthers);
  });
});
