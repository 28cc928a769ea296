import { homedir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createDiskTree, createMemoryTree, createOverlayTree, createTracingTree, readGoEnvironment } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, generateGomock, loadTemplateCompiler, parseMockArguments } from '@standin/targets';
import { findSources, requestsFor } from '../../../../scripts/jest/mock-requests.ts';
import { repository } from '../../../../scripts/repository.ts';
import { makeWith, shippedTemplates, withoutDeclarations } from './make.ts';

const machine = { variables: process.env, platform: process.platform, architecture: process.arch, homeDirectory: homedir() };
const disk = createDiskTree();
const environment = readGoEnvironment(disk, machine);
const fixtures = join(repository, 'packages', 'cli', 'test', 'conformance', 'fixtures');
const directory = join(repository, 'copied-templates');

/** The templates as `gen templates copy` writes them, and as Git and editors of Windows may leave them. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  'as they are copied': (text) => text,
  'with CRLF and a byte order mark': (text) => `\u{feff}${text.replaceAll('\n', '\r\n')}`,
};

const callsFor = (name: string): readonly (readonly string[])[] => [
  [`-source=${name}`, `-destination=mock_${name}`, '-typed', '-build_constraint=a && b'],
  ['-destination=mocks/mocks.go', '-write_generate_directive', '.'],
];

beforeAll(async () => {
  await loadGrammar();
  await loadTemplateCompiler();
});

describe('copied templates print what the templates of gen print', () => {
  test.each(Object.entries(forms))('%s', (_, change) => {
    const templates = Object.entries(shippedTemplates).map(([name, text]) => [join(directory, name), change(text)] as const);
    const tree = createOverlayTree(disk, Object.fromEntries(templates));
    const [own, builtIn] = [createPrograms(), createPrograms()];
    const requests = ['torture', 'layouts']
      .flatMap((name) => findSources(join(fixtures, name)))
      .flatMap((file) => requestsFor(file, callsFor));
    let files = 0;
    for (const request of requests) {
      const expected = generateGomock({ tree, environment, programs: builtIn, request });
      const result = generateGomock({ tree, environment, programs: own, request: { ...request, templates: { directory, data: {} } } });
      expect(withoutDeclarations(result)).toEqual(withoutDeclarations(expected));
      if (expected.file !== undefined) files++;
    }
    expect(files).toBeGreaterThan(300);
  });
});

describe('a directory with templates', () => {
  test.each(Object.keys(shippedTemplates))('may have %s alone', (name) => {
    const words = ['-typed'];
    const result = makeWith({ [name]: shippedTemplates[name] ?? '' }, { words });
    expect(withoutDeclarations(result)).toEqual(withoutDeclarations(makeWith(undefined, { words })));
  });

  test('may have partials of its own, with data', () => {
    const templates = {
      'mock-interface.hbs': `${shippedTemplates['mock-interface.hbs'] ?? ''}\n{{> team/../owner who=@root.data.team}}`.replace(
        'team/../',
        '',
      ),
      'owner.hbs': '// {{mockType}} belongs to {{quote who}}.\n',
    };
    const text = makeWith(templates, { data: { team: 'payments' } }).file?.text;
    expect(text).toContain('// MockStore belongs to "payments".\n');
  });

  test('counts as read: every template, and the directory', () => {
    const tree = createTracingTree(
      createMemoryTree({
        '/work/go.mod': 'module m\n',
        '/work/a.go': 'package a\n\ntype A interface{ B() }\n',
        '/t/typed-call.hbs': '',
        '/t/README.md': '',
      }),
    );
    const parsed = parseMockArguments(['-source=a.go'], { program: 'gen mock', workingDirectory: '/work' });
    if (parsed.kind !== 'request') throw new Error('no request');
    const request = { ...parsed.request, templates: { directory: '/t', data: {} } };
    const programs = createPrograms();
    const trace = (): readonly string[] =>
      tree
        .trace(() => generateGomock({ tree, environment: readGoEnvironment(tree, { ...machine, variables: {} }), programs, request }))
        .inputs.map(({ kind, path }) => `${kind} ${path}`)
        .filter((input) => input.includes('/t'));
    expect(trace()).toEqual(['list /t', 'read /t/typed-call.hbs']);
    expect(trace()).toEqual(['list /t', 'read /t/typed-call.hbs']);
  });
});
