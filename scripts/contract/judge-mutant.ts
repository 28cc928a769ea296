import { dirname } from 'node:path';
import { requireCommand, runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { readTestEvents } from '../judge-tests/test-event.ts';
import { layOver } from './lay-over.ts';
import type { Mutant } from './mutant.ts';
import { runtime } from './runtime.ts';

/**
 * What became of a mutant. It is killed where a test saw something else than it should. `late` is one that only a deadline found, which tells nobody what is wrong;
 * `invalid` is no fault that a person would overlook, since the compiler or vet finds it.
 */
export type Verdict =
  | { readonly kind: 'killed'; readonly tests: readonly string[] }
  | { readonly kind: 'survived' | 'late' }
  | { readonly kind: 'invalid'; readonly message: string };

/** How mutants are judged. */
export interface Trial {
  /** Names the servers. */
  readonly environment: Readonly<Record<string, string>>;
  /** As in `go test -short`. */
  readonly isShort: boolean;
}

/**
 * Has vet and tests judge a mutant: those of its own packages, and while they let it live, those of each package that comes to it, however far, whose clients and servers meet it.
 */
export async function judgeMutant(mutant: Mutant, trial: Trial): Promise<Verdict> {
  const own = [...new Set(mutant.files.map((file) => `./${dirname(file)}`))];
  return layOver(mutant, async (overlay) => {
    const options = { directory: runtime, environment: { ...goEnvironment, ...trial.environment, GEN_CONTRACT: 'real' } };
    const vetted = await runCommand('go', ['vet', `-overlay=${overlay}`, ...own], options);
    if (vetted.exitCode !== 0) return { kind: 'invalid', message: vetted.stderr.trim() };
    const test = async (packages: readonly string[]): Promise<Verdict> => {
      const words = [
        'test',
        '-json',
        '-vet=off',
        '-timeout=120s',
        `-overlay=${overlay}`,
        ...(trial.isShort ? ['-short'] : []),
        ...packages,
      ];
      return readVerdict((await runCommand('go', words, options)).stdout);
    };
    let verdict = await test(own);
    for (const other of verdict.kind === 'killed' ? [] : await findTestsOf(own)) {
      verdict = await test([other]);
      if (verdict.kind === 'killed') break;
    }
    return verdict;
  });
}

/** The packages whose tests come to some packages, without these. The deepest, whose tests take least time, come first. */
async function findTestsOf(packages: readonly string[]): Promise<readonly string[]> {
  const list = async (...words: readonly string[]): Promise<readonly string[]> => {
    const output = await requireCommand('go', ['list', ...words], { directory: runtime, environment: goEnvironment });
    return output.trim().split('\n');
  };
  const own = await list(...packages);
  const tests = (await list('-test', '-f', '{{.ImportPath}} {{join .Deps " "}}', './...')).map((line) => line.split(' '));
  return tests
    .filter(([binary = '', ...imported]) => binary.endsWith('.test') && own.some((name) => imported.includes(name)))
    .map(([binary = '']) => binary.slice(0, -'.test'.length))
    .filter((name) => !own.includes(name))
    .sort((one, other) => other.split('/').length - one.split('/').length);
}

/** A deadline that passed, as package testing and package contract of the runtime tell of it. */
const deadline = /^panic: test timed out after |: not done after /m;

function readVerdict(output: string): Verdict {
  const events = readTestEvents(output);
  const failed = events.filter(({ Action, Test }) => Action === 'fail' && Test !== undefined).map(({ Test = '' }) => Test);
  if (failed.length === 0 && !events.some(({ Action }) => Action === 'fail')) return { kind: 'survived' };
  const leaves = failed.filter((test) => !failed.some((other) => other.startsWith(`${test}/`)));
  const seen = leaves.filter((test) => !deadline.test(events.map(({ Test, Output = '' }) => (Test === test ? Output : '')).join('')));
  return seen.length > 0 ? { kind: 'killed', tests: seen } : { kind: 'late' };
}
