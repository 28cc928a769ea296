import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '../fuzz/random.ts';
import { repository } from '../repository.ts';
import { editWorld } from './edit-world.ts';
import { makeTree, putFiles } from './make-tree.ts';
import { builtProgram, startProgram } from './run-gen.ts';

/** What random edits came to. */
export interface CompareReport {
  steps: number;
  /** Comparisons in which something was to be done, or wrong: the others tell little. */
  eventful: number;
  /** What was said with the cache and without, where that differs. */
  readonly problems: string[];
}

/** By which seed, how many steps, and after how many milliseconds not to begin another; the program that is built is called where `call` is absent. */
export interface CompareOptions {
  readonly seed: number;
  readonly steps: number;
  readonly budget?: number;
  readonly call?: CallGen;
}

const tortures = 'packages/cli/test/conformance/fixtures/torture';

/** Fills a directory with what is edited: the examples, and some torture cases. */
export function fillPristine(root: string): void {
  mkdirSync(join(root, '.git'), { recursive: true });
  for (const name of ['bank', 'orders']) cpSync(join(repository, 'examples', name), join(root, name), { recursive: true });
  const names = readdirSync(join(repository, tortures)).filter((name) =>
    /^(alias_chain|array_other|array_build|broken_missing|cgo_same)/.test(name),
  );
  for (const name of names) cpSync(join(repository, tortures, name), join(root, 'torture', name), { recursive: true });
  putFiles(root, {
    'torture/go.mod': 'module example.com/torture\n\ngo 1.24\n\nrequire go.uber.org/mock v0.6.0\n',
    'torture/gen.yaml': `version: 1
packages:
  ./alias_chain_packages/...: {}
  ./array_other_package/...: { in-package: true, filename: mocks.go }
  ./broken_missing_import: {}
`,
  });
}

const surroundings: readonly [Readonly<Record<string, string>>, ...Readonly<Record<string, string>>[]] = [
  { GOFLAGS: '-tags=special' },
  { GOFLAGS: '-mod=mod' },
  { GOOS: 'windows' },
  { GOWORK: 'off' },
  { GOPATH: '/nonexistent' },
  { GOMODCACHE: '/nonexistent' },
  { GOROOT: '/nonexistent' },
  { CGO_ENABLED: '0' },
  { GEN_TYPED: 'true' },
  { GEN_TEMPLATES: 'orders/tools/templates' },
  { GEN_HEADER_FILE: 'HEADER' },
  { GEN_PACKAGE: '{{package}}doubles' },
  { NAME: 'first', WHAT: 'Store' },
  { NAME: 'second', WHAT: 'Ledger' },
  { COLUMNS: '40', GEN_FORMAT: 'github' },
];

const words: readonly [readonly string[], ...(readonly string[])[]] = [
  [],
  [],
  [],
  [],
  ['./...'],
  ['.', '--typed'],
  ['.', '--no-source-comment'],
  ['.', '--header-file=HEADER'],
  ['.', '--shard=1/2'],
  ['bank'],
  ['orders/internal/order'],
  ['bank/internal/store/store.go', 'torture'],
];

const directories = ['.', '.', '.', 'bank', 'orders', 'orders/internal'] as const;

/** Where `gen` is called, and with which variables beside those of this process. */
export interface Calling {
  readonly directory: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Calls `gen`, and gives its status and all that it printed. */
export type CallGen = (calling: Calling, words: readonly string[]) => Promise<string>;

const callBuilt: CallGen = async ({ directory, variables }, given) => {
  const { status, stdout, stderr } = await startProgram(directory, [process.execPath, builtProgram, ...given], variables).ended;
  return `${String(status)}\n${stdout}\n${stderr}`;
};

const looks: readonly [Words, ...Words[]] = [['check'], ['check'], ['check'], ['diff'], ['run', '--dry-run'], ['prune']];

type Words = readonly [string, ...string[]];

/** How `gen` is called: where, and with which patterns and flags. */
interface Habit {
  readonly calling: Calling;
  readonly given: readonly string[];
}

/** A repository that is edited, a cache that sees all of it, and what is known of both. */
interface Comparison {
  readonly root: string;
  readonly cache: string;
  readonly call: CallGen;
  readonly report: CompareReport;
  /** What was done since the repository was as it comes. */
  readonly history: string[];
  /** Mostly `gen` is called in the same way, for only then the cache has something to say. */
  readonly habit: Habit;
}

function chooseHabit(random: Random, { root, cache }: Pick<Comparison, 'root' | 'cache'>): Habit {
  const directory = join(root, random.pick(directories));
  const chosen = directory === root ? random.pick(words) : random.pick([[], ['./...']]);
  const variables = { GEN_CACHE_DIR: cache, ...(random.oneIn(3) && random.pick(surroundings)) };
  return { calling: { directory, variables }, given: [...chosen, ...random.pick([[], [], [], ['--json']])] };
}

/** One step: an edit, a command with the cache and without, and sometimes a run and what is left to do after it. */
async function takeStep(comparison: Comparison, random: Random): Promise<void> {
  const { root, call, history } = comparison;
  const { calling, given } = random.oneIn(5) ? chooseHabit(random, comparison) : comparison.habit;
  history.push(editWorld({ root, random }));
  mkdirSync(calling.directory, { recursive: true });
  await compare(comparison, calling, [...random.pick(looks), ...given]);
  if (!random.oneIn(4)) return;
  await call(calling, ['run', ...given]);
  history.push(`gen run ${given.join(' ')} in ${calling.directory} ${JSON.stringify(calling.variables)}`);
  await compare(comparison, calling, ['check', ...given]);
}

/** Sets the repository back, and lets the cache see it. */
async function startAgain({ root, call, habit: { calling, given } }: Comparison, pristine: string): Promise<void> {
  rmSync(root, { recursive: true, force: true });
  cpSync(pristine, root, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  await call(calling, ['run', ...given]);
}

async function compare({ call, history, report }: Comparison, calling: Calling, line: readonly string[]): Promise<void> {
  const [alone = '', cached = ''] = [await call(calling, [...line, '--no-cache']), await call(calling, line)].map(withoutTimes);
  if (!alone.startsWith('0')) report.eventful++;
  if (alone === cached) return;
  const where = `${calling.directory} ${JSON.stringify(calling.variables)}`;
  report.problems.push(
    [`step ${report.steps}: gen ${line.join(' ')} in ${where}`, ...history, 'without cache:', alone, 'with cache:', cached].join('\n'),
  );
}

function withoutTimes(printed: string): string {
  return printed.replaceAll(/ in [\d.]+ m?s\b/g, ' in no time');
}

const stepsOfHistory = 12;

/**
 * Edits a repository at random, step by step, and compares what `gen` says of it and makes of it with a cache that has seen all steps and without one. After a dozen
 * steps the repository is as it comes again.
 */
export async function compareCaches({ seed, steps, budget = Infinity, call = callBuilt }: CompareOptions): Promise<CompareReport> {
  const base = makeTree({});
  const [pristine, root, cache] = [join(base, 'pristine'), join(base, 'root'), join(base, 'cache')];
  const report: CompareReport = { steps: 0, eventful: 0, problems: [] };
  const end = performance.now() + budget;
  try {
    fillPristine(pristine);
    let comparison: Comparison | undefined;
    for (; report.steps < steps && performance.now() < end; report.steps++) {
      const random = createRandom(seed, report.steps);
      if (comparison === undefined || report.steps % stepsOfHistory === 0) {
        comparison = { root, cache, call, report, history: [], habit: chooseHabit(random, { root, cache }) };
        await startAgain(comparison, pristine);
      }
      await takeStep(comparison, random);
    }
    return report;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
