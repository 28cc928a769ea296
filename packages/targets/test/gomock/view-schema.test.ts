import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createIdentifierAllocator } from '@standin/render';
import { loadGrammar } from '@standin/syntax';
import { dialectOf, generateGomock } from '@standin/targets';
import { repository } from '../../../../scripts/repository.ts';
import { nameMocks } from '../../src/gomock/mock-source.ts';
import { declaredNames } from '../../src/gomock/output/declared-names.ts';
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
import { validateView, type Schema } from '../validate-view.ts';
import { createMachine, gomockOptions } from './generate.ts';
import { mockgenFiles } from './mockgen-cases.ts';

const templates = join(repository, 'templates', 'gomock');

const root = JSON.parse(readFileSync(join(templates, 'mock-file.schema.json'), 'utf8')) as Schema;

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
    expect(validateView(view, root)).toEqual([]);
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
