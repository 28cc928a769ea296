import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createOverlayTree, createTracingTree, type Query, type SourceTree } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, generateGomock, type FileResult, type MockRequest } from '@standin/targets';
import { createRandom, type Random } from '../../../scripts/fuzz/random.ts';
import { editGoText } from '../../../scripts/jest/edit-go-text.ts';
import { disk, environment } from '../../../scripts/jest/go-machine.ts';
import { findSources, requestsFor } from '../../../scripts/jest/mock-requests.ts';
import { repository } from '../../../scripts/repository.ts';
import { fingerprintOf } from '../src/cache/fingerprint.ts';

const seed = Number(process.env['STANDIN_SEED'] ?? 20261121);
const edits = Number(process.env['STANDIN_EDITS'] ?? 1500);

const callsFor = (name: string): readonly (readonly string[])[] => [
  [`-source=${name}`, `-destination=mock_${name}`],
  [`-source=${name}`, `-destination=mocks/mock_${name}`, '-typed'],
  ['-destination=mock_package.go', '.'],
];

interface Made {
  readonly result: FileResult;
  readonly inputs: readonly Query[];
}

function make(base: SourceTree, request: MockRequest): Made {
  const tree = createTracingTree(base);
  const { value, inputs } = tree.trace(() => generateGomock({ tree, environment, programs: createPrograms(), request }));
  return { result: value, inputs };
}

/** Edits a file that a request looked at, and compares. Answers whether the questions that were asked told of a change. */
function tryEdit(random: Random, request: MockRequest, before: Made): 'told' | 'untold' | 'nothing' {
  const files = [...new Set(before.inputs.map(({ path }) => path))].filter(
    (path) =>
      path.endsWith('.go') && !path.includes('/mock_') && disk.kindOf(path) === 'file' && dirname(path) === request.workingDirectory,
  );
  const file = files[random.below(Math.max(files.length, 1))];
  const read = file === undefined ? undefined : disk.read(file);
  if (file === undefined || read?.kind !== 'text') return 'nothing';
  const text = editGoText(random, read.text);
  if (text === read.text) return 'nothing';
  const edited = createOverlayTree(disk, { [file]: text });
  if (before.inputs.some((query) => fingerprintOf(disk, query) !== fingerprintOf(edited, query))) return 'told';
  const after = make(edited, request);
  expect({ file, text, result: after.result }).toEqual({ file, text, result: before.result });
  return 'untold';
}

const fixtures = join(repository, 'packages', 'cli', 'test', 'conformance', 'fixtures');
const quic = join(environment.moduleCache, 'github.com', 'quic-go', 'quic-go@v0.55.0');
const roots = [
  join(fixtures, 'torture'),
  join(repository, 'examples', 'bank'),
  join(quic, 'http3'),
  ...['io', 'net/http', 'go/types'].map((name) => join(environment.goroot ?? '', 'src', name)),
];

describe('the questions that a request asks', () => {
  beforeAll(() => loadGrammar());

  test(`tell of every edit that changes what it makes, seed ${seed}`, () => {
    const random = createRandom(seed, 0);
    const requests = roots.flatMap(findSources).flatMap((file) => requestsFor(file, callsFor));
    const made = new Map<MockRequest, Made>();
    const counts = { told: 0, untold: 0, nothing: 0 };
    for (let count = 0; count < edits; count++) {
      const request = requests[random.below(requests.length)];
      if (request === undefined) break;
      const before = made.get(request) ?? make(disk, request);
      made.set(request, before);
      counts[tryEdit(random, request, before)] += 1;
    }
    console.log(`${counts.untold} edits were told of by no question, and changed nothing; ${counts.told} were told of`);
    expect(counts.untold).toBeGreaterThan(edits / 10);
  });
});
