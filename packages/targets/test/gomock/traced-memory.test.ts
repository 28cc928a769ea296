import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createDiskTree, createTracingTree, readGoEnvironment, type SourceTree, type TracingTree } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import {
  createMockPrograms,
  generateGomock,
  parseMockArguments,
  type GomockResult,
  type MockPrograms,
  type MockRequest,
} from '@standin/targets';
import { repository } from '../../../../scripts/repository.ts';

const machine = { variables: process.env, platform: process.platform, architecture: process.arch, homeDirectory: homedir() };
const disk = createDiskTree();
const environment = readGoEnvironment(disk, machine);
const fixtures = join(repository, 'packages', 'cli', 'test', 'conformance', 'fixtures');

/** Every Go file below a directory that holds the word `interface`. */
function findSources(root: string): readonly string[] {
  const entries = existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.go')).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => readFileSync(file, 'utf8').includes('interface')).sort();
}

/** A file in source mode and its directory in package mode, each for a mock in the package and for one beside it. */
function requestsFor(file: string): readonly MockRequest[] {
  const caller = { program: 'gen mock', workingDirectory: dirname(file) };
  const calls = [
    [`-source=${basename(file)}`, `-destination=mock_${basename(file)}`, '-typed'],
    [`-source=${basename(file)}`, `-destination=mocks/mock_${basename(file)}`],
    ['-destination=mocks/mocks.go', '.'],
  ];
  return calls.flatMap((words) => {
    const parsed = parseMockArguments(words, caller);
    return parsed.kind === 'request' ? [parsed.request] : [];
  });
}

interface Made {
  readonly result: GomockResult;
  readonly inputs: ReadonlySet<string>;
}

function make(tree: TracingTree, programs: MockPrograms, request: MockRequest): Made {
  const { value, inputs } = tree.trace(() => generateGomock({ tree, environment, programs, request }));
  return { result: value, inputs: new Set(inputs.map(({ kind, path }) => `${kind} ${path}`)) };
}

function makeAlone(base: SourceTree, request: MockRequest): Made {
  return make(createTracingTree(base), createMockPrograms(), request);
}

/** The questions that a request asks when nothing is remembered and that are missing from its trace after all others ran before it. */
function findHidden(requests: readonly MockRequest[]): readonly string[] {
  const tree = createTracingTree(disk);
  const programs = createMockPrograms();
  for (const request of requests) make(tree, programs, request);
  return requests.flatMap((request) => {
    const [shared, alone] = [make(tree, programs, request), makeAlone(disk, request)];
    expect(shared.result).toEqual(alone.result);
    const name = `${request.workingDirectory} ${request.commandArguments.join(' ')}`;
    return [...alone.inputs].filter((input) => !shared.inputs.has(input)).map((input) => `${name}: ${input}`);
  });
}

const quic = join(environment.moduleCache, 'github.com', 'quic-go', 'quic-go@v0.55.0');
const corpora: readonly (readonly [name: string, roots: readonly string[]])[] = [
  ['torture cases', [join(fixtures, 'torture')]],
  ['layouts', [join(fixtures, 'layouts')]],
  ['the example', [join(repository, 'examples', 'bank')]],
  ['quic-go', [join(quic, 'internal'), join(quic, 'http3')]],
  ['the standard library', ['io', 'net/http', 'database/sql', 'go/types'].map((name) => join(environment.goroot ?? '', 'src', name))],
];

describe('a request whose packages others have read', () => {
  beforeAll(() => loadGrammar());

  test.each(corpora)('is traced as if it ran alone: %s', (name, roots) => {
    const requests = roots.flatMap(findSources).flatMap(requestsFor);
    console.log(`${name}: ${requests.length} requests`);
    expect(findHidden(requests)).toEqual([]);
  });
});
