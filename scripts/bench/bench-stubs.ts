import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installGoProgram } from '../conformance/install-go-program.ts';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { treeDirectory } from '../conformance/tree.ts';
import { counterfeiter, moq } from '../stubs/peers.ts';
import type { Bench } from './bench.ts';
import { compareTimes } from './compare-times.ts';
import { generateModule } from './generated-module.ts';
import { interleave } from './interleave.ts';
import { createOwnCache, gen } from './program.ts';
import { readBenchmark } from './read-benchmark.ts';
import type { Row } from './row.ts';

const names = ['gen stub', 'moq', 'counterfeiter'] as const;

/** A call through a stub beside one through the doubles of moq and counterfeiter, in one run of `go test -bench`; then how long all take to write those of a hundred packages. */
export const benchStubs: Bench = {
  name: 'stubs',
  async run({ isQuick, report }) {
    report(await measureCalls(isQuick));
    report(await measureGeneration(isQuick));
  },
};

const source = `package store

import "context"

type Store interface {
	Get(ctx context.Context, key string) (int, error)
	Put(ctx context.Context, key string, value int) error
}
`;

const benchmarks = `package calls

import (
	"context"
	"testing"

	"bench.test/calls/counterfeiter"
	"bench.test/calls/moq"
	"bench.test/calls/stub"
)

func get(context.Context, string) (int, error) { return 1, nil }

func BenchmarkStub(b *testing.B) {
	s := &stub.StubStore{GetFunc: get}
	for b.Loop() {
		s.Get(b.Context(), "key")
	}
}

func BenchmarkMoq(b *testing.B) {
	s := &moq.StoreMock{GetFunc: get}
	for b.Loop() {
		s.Get(b.Context(), "key")
	}
}

func BenchmarkCounterfeiter(b *testing.B) {
	s := &counterfeiter.FakeStore{GetStub: get}
	for b.Loop() {
		s.Get(b.Context(), "key")
	}
}
`;

/** Calls that record two arguments; a fixed number of them, since records stay. */
async function measureCalls(isQuick: boolean): Promise<Row> {
  const root = treeDirectory('bench', 'stub-calls');
  rmSync(root, { recursive: true, force: true });
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  put('go.mod', 'module bench.test/calls\n\ngo 1.26\n');
  put('store/store.go', source);
  put('calls_test.go', benchmarks);
  const options = { directory: root, environment: goEnvironment };
  for (const name of ['stub', 'moq', 'counterfeiter']) mkdirSync(join(root, name));
  await requireCommand(process.execPath, [gen, 'stub', '-out=stub/store.go', './store', 'Store'], options);
  await requireCommand(await installGoProgram(moq), ['-out', 'moq/store.go', '-pkg', 'moq', './store', 'Store'], options);
  await requireCommand(await installGoProgram(counterfeiter), ['-o', 'counterfeiter/store.go', './store', 'Store'], options);
  const words = ['test', '-run=^$', '-bench=.', '-benchmem', '-benchtime=200000x', `-count=${isQuick ? 3 : 9}`, '.'];
  const output = await requireCommand('go', words, options);
  const results = ['Stub', 'Moq', 'Counterfeiter'].map((name) => readBenchmark(output, name));
  const [ours] = results;
  return {
    what: 'a call of two arguments that is recorded',
    result: `${ours?.allocations ?? NaN} allocations (aim 0)`,
    details: names
      .map(
        (name, index) =>
          `${name} ${results[index]?.nanoseconds ?? NaN} ns, ${results[index]?.bytes ?? NaN} B, ${results[index]?.allocations ?? NaN} allocs`,
      )
      .join('; '),
    isMet: ours?.allocations === 0,
  };
}

const count = 100;

const outputOf = (directory: string): string => join(directory, 'store_stub.go');

/** A hundred packages of one interface with ten methods: one `gen run`, which remembers nothing, beside `go generate` that finds moq already built. */
async function measureGeneration(isQuick: boolean): Promise<Row> {
  const module = await generateModule(treeDirectory('bench', 'stubs'), count, 'configuration');
  const cache = createOwnCache('stubs');
  const environment = { ...goEnvironment, ...cache.environment };
  const options = { directory: module.root, environment };
  const outputs = module.packages.map((directory) => join(module.root, outputOf(directory)));
  writeFileSync(join(module.root, 'gen.yaml'), 'targets: [stub]\npackages: [./...]\nin-package: true\nstrict: true\n');
  const program = await installGoProgram(moq);
  const lines = module.packages.map((directory) => `//go:generate ${program} -out ${outputOf(directory)} ${directory} Store:StubStore\n`);
  writeFileSync(join(module.root, 'generate.go'), `package generated\n\n${lines.join('')}`);
  const prepare = (): void => {
    outputs.forEach((file) => rmSync(file, { force: true }));
    cache.clear();
  };
  const run = async (command: string, ...words: string[]): Promise<void> => {
    await requireCommand(command, words, options);
    const missing = outputs.filter((file) => !existsSync(file) || readFileSync(file, 'utf8') === '');
    if (missing.length > 0) throw new Error(`${command} made no doubles: ${missing.join(' ')}`);
  };
  const [theirs = 0, ours = 0] = await interleave(
    [
      { name: 'go generate', prepare, run: () => run('go', 'generate', 'generate.go') },
      { name: 'gen run', prepare, run: () => run(process.execPath, gen, 'run'), runs: 3 },
    ],
    isQuick ? 1 : 3,
  );
  rmSync(module.root, { recursive: true, force: true });
  return compareTimes({
    what: `stubs of ${count} packages of an interface with 10 methods`,
    ours: { name: 'gen run', milliseconds: ours },
    other: { name: `moq ${moq.version}`, milliseconds: theirs },
    aim: { kind: 'faster', times: 5 },
  });
}
