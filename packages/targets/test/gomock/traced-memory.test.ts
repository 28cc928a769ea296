import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createTracingTree, type SourceTree, type TracingTree } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, generateGomock, type FileResult, type Programs, type MockRequest } from '@standin/targets';
import { disk, environment } from '../../../../scripts/jest/go-machine.ts';
import { findSources, requestsFor } from '../../../../scripts/jest/mock-requests.ts';
import { repository } from '../../../../scripts/repository.ts';

const fixtures = join(repository, 'packages', 'cli', 'test', 'conformance', 'fixtures');

/** A file in source mode and its directory in package mode, each for a mock in the package and for one beside it. */
const callsFor = (name: string): readonly (readonly string[])[] => [
  [`-source=${name}`, `-destination=mock_${name}`, '-typed'],
  [`-source=${name}`, `-destination=mocks/mock_${name}`],
  ['-destination=mocks/mocks.go', '.'],
];

interface Made {
  readonly result: FileResult;
  readonly inputs: ReadonlySet<string>;
}

function make(tree: TracingTree, programs: Programs, request: MockRequest): Made {
  const { value, inputs } = tree.trace(() => generateGomock({ tree, environment, programs, request }));
  return { result: value, inputs: new Set(inputs.map(({ kind, path }) => `${kind} ${path}`)) };
}

function makeAlone(base: SourceTree, request: MockRequest): Made {
  return make(createTracingTree(base), createPrograms(), request);
}

/** The questions that a request asks when nothing is remembered and that are missing from its trace after all others ran before it. */
function findHidden(requests: readonly MockRequest[]): readonly string[] {
  const tree = createTracingTree(disk);
  const programs = createPrograms();
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
    const requests = roots.flatMap(findSources).flatMap((file) => requestsFor(file, callsFor));
    console.log(`${name}: ${requests.length} requests`);
    expect(findHidden(requests)).toEqual([]);
  });
});
