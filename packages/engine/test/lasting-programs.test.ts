import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createTracingTree, type Query, type SourceTree } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, generateGomock, type FileResult, type Programs, type MockRequest } from '@standin/targets';
import { createRandom, type Random } from '../../../scripts/fuzz/random.ts';
import { editGoText } from '../../../scripts/jest/edit-go-text.ts';
import { disk, environment } from '../../../scripts/jest/go-machine.ts';
import { findSources, requestsFor } from '../../../scripts/jest/mock-requests.ts';
import { repository } from '../../../scripts/repository.ts';

const seed = Number(process.env['STANDIN_SEED'] ?? 20261121);
const edits = Number(process.env['STANDIN_EDITS'] ?? 500);

const callsFor = (name: string): readonly (readonly string[])[] => [
  [`-source=${name}`, `-destination=mock_${name}`],
  ['-destination=mocks/mock_package.go', '.'],
];

/** The disk with texts that change. */
function createEditedTree(): { readonly tree: SourceTree; readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const read: SourceTree['read'] = (path) => {
    const text = texts.get(path);
    return text === undefined ? disk.read(path) : { kind: 'text', text };
  };
  return { tree: { ...disk, read }, texts };
}

const fixtures = join(repository, 'packages', 'cli', 'test', 'conformance', 'fixtures');
const quic = join(environment.moduleCache, 'github.com', 'quic-go', 'quic-go@v0.55.0');
const roots = [
  join(fixtures, 'torture'),
  join(repository, 'examples', 'bank'),
  join(quic, 'http3'),
  join(quic, 'internal'),
  ...['io', 'net/http', 'go/types', 'database/sql'].map((name) => join(environment.goroot ?? '', 'src', name)),
];

function pickFile(random: Random, inputs: readonly Query[]): string | undefined {
  const files = inputs.map(({ path }) => path).filter((path) => path.endsWith('.go') && disk.kindOf(path) === 'file');
  return files[random.below(Math.max(files.length, 1))];
}

describe('programs that outlive edits', () => {
  beforeAll(() => loadGrammar());

  test(`make what new ones make, seed ${seed}`, () => {
    const random = createRandom(seed, 0);
    const requests = roots.flatMap(findSources).flatMap((file) => requestsFor(file, callsFor));
    const { tree: edited, texts } = createEditedTree();
    const tree = createTracingTree(edited);
    const lasting = createPrograms();
    const read = new Map<MockRequest, readonly Query[]>();
    const counts = { compared: 0, changed: 0 };
    const before = new Map<MockRequest, FileResult>();

    function make(request: MockRequest, programs: Programs): FileResult {
      const { value, inputs } = tree.trace(() => generateGomock({ tree, environment, programs, request }));
      read.set(request, inputs);
      return value;
    }

    function change(path: string, text: string | undefined): void {
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
      tree.forget([{ path, parts: ['text'] }]);
    }

    for (let count = 0; count < edits; count++) {
      const known = [...read.keys()];
      const asked = [requests, known.length === 0 ? requests : known].flatMap((all) => all[random.below(all.length)] ?? []);
      const path = pickFile(
        random,
        asked.flatMap((request) => read.get(request) ?? []),
      );
      const found = path === undefined ? undefined : edited.read(path);
      // Few at a time are broken, or nothing would be made.
      if (texts.size > 2) change([...texts.keys()][0] ?? '', undefined);
      if (path !== undefined && found?.kind === 'text') change(path, editGoText(random, found.text));
      for (const request of asked) {
        const result = make(request, lasting);
        const alone = generateGomock({ tree: edited, environment, programs: createPrograms(), request });
        expect({ edited: [...texts.keys()], request: request.commandArguments, result }).toEqual({
          edited: [...texts.keys()],
          request: request.commandArguments,
          result: alone,
        });
        counts.compared += 1;
        const old = before.get(request);
        if (old !== undefined && old.file?.text !== result.file?.text) counts.changed += 1;
        before.set(request, result);
      }
    }
    console.log(`${counts.compared} compared, ${counts.changed} of them other than when the request was last made`);
    expect(counts.changed).toBeGreaterThan(edits / 50);
  });
});
