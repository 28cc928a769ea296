import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../conformance/tree.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { compareCounts } from './compare-counts.ts';
import { compareTimes } from './compare-times.ts';
import { writeInputs } from './inputs.ts';
import { installLister } from './install-lister.ts';
import { interleave } from './interleave.ts';
import { limitMemory } from './limit-memory.ts';
import { measureRun } from './measure-run.ts';
import { createOwnCache, gen } from './program.ts';
import type { PinnedModule } from './public-modules.ts';

/** Every interface of the standard library and of a public module: one `gen list` beside a Go program that parses the same files with go/parser and prints theirs. */
export function benchList(module: PinnedModule): Bench {
  return {
    name: 'list',
    async run(options) {
      const standard = treeDirectory('bench', 'list-std');
      await writeInputs(standard);
      await timeList({ root: standard, pattern: 'std', what: 'the standard library' }, options);
      const root = treeDirectory('bench', 'list-module');
      await copyTree(await downloadModule(module.path, module.version), root);
      await timeList({ root, pattern: './...', what: `${module.path} ${module.version}` }, options);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

interface ListedPlace {
  readonly root: string;
  readonly pattern: string;
  readonly what: string;
}

async function timeList({ root, pattern, what }: ListedPlace, { isQuick, report }: BenchOptions): Promise<void> {
  const cache = createOwnCache('list');
  const options = { directory: root, environment: { ...goEnvironment, ...cache.environment } };
  const lister = await installLister();
  const input = await listFiles(root, pattern);
  const args = [gen, 'list', '--all', '--json', pattern];
  const answers = { ours: '', theirs: '' };
  const [theirs = 0, ours = 0] = await interleave(
    [
      {
        name: 'go/parser',
        run: async () => {
          answers.theirs = await requireCommand(lister, [], { directory: root, input });
        },
      },
      {
        name: 'gen list',
        prepare: cache.clear,
        run: async () => {
          answers.ours = await requireCommand(process.execPath, args, options);
        },
      },
    ],
    isQuick ? 3 : 9,
  );
  report(
    compareTimes({
      what: `every interface of ${what}, ${input.split('\n').length - 1} files`,
      ours: { name: 'gen list', milliseconds: ours },
      other: { name: 'go/parser', milliseconds: theirs },
      aim: { kind: 'atMost', times: 1 },
    }),
  );
  const wanted = new Set(answers.theirs.split('\n').filter((line) => line !== ''));
  const found = readListing(answers.ours, root);
  report(compareCounts(`interfaces of ${what} that go/parser finds`, [...wanted].filter((line) => found.has(line)).length, wanted.size));
  report(compareCounts(`interfaces of ${what} that gen list finds`, found.size, wanted.size));
  report(limitMemory(`gen list on ${what}`, (await measureRun(args, { ...options, scratch: join(root, '..') })).mebibytes));
}

/** The files that count, by the real go command; a line each. What the standard library vendors is nobody's to mock. */
async function listFiles(directory: string, pattern: string): Promise<string> {
  const files = '{{$directory := .Dir}}{{range .GoFiles}}{{$directory}}/{{.}}\n{{end}}{{range .CgoFiles}}{{$directory}}/{{.}}\n{{end}}';
  const text = await requireCommand('go', ['list', '-e', '-f', files, pattern], { directory, environment: goEnvironment });
  const lines = text.split('\n').filter((line) => line !== '' && !/\/src\/vendor\//.test(line));
  return lines.map((line) => `${line}\n`).join('');
}

interface ListingText {
  readonly packages: readonly {
    readonly interfaces: readonly {
      readonly name: string;
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly kind: string;
      readonly aliasOf?: string;
      readonly definedAs?: string;
    }[];
  }[];
}

/** What `gen list` printed in the lister's form: interface types alone, not names for them and function types. */
function readListing(text: string, root: string): ReadonlySet<string> {
  const { packages } = JSON.parse(text) as ListingText;
  const types = packages.flatMap(({ interfaces }) => interfaces);
  const isWritten = ({ kind, aliasOf, definedAs }: (typeof types)[number]): boolean =>
    kind !== 'function type' && aliasOf === undefined && definedAs === undefined;
  return new Set(types.filter(isWritten).map(({ file, line, column, name }) => `${resolve(root, file)}:${line}:${column} ${name}`));
}
