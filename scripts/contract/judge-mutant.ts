import { dirname } from 'node:path';
import { runCommand } from '../conformance/run-command.ts';
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

/** Has vet and the tests of the mutant's packages judge it. `environment` names the servers, `isShort` is as in `go test -short`. */
export async function judgeMutant(mutant: Mutant, environment: Readonly<Record<string, string>>, isShort: boolean): Promise<Verdict> {
  const patterns = [...new Set(mutant.files.map((file) => `./${dirname(file)}/...`))];
  const options = { directory: runtime, environment: { ...goEnvironment, ...environment } };
  return layOver(mutant, async (overlay) => {
    const vetted = await runCommand('go', ['vet', `-overlay=${overlay}`, ...patterns], options);
    if (vetted.exitCode !== 0) return { kind: 'invalid', message: vetted.stderr.trim() };
    const args = ['test', '-json', '-vet=off', '-timeout=120s', `-overlay=${overlay}`, ...(isShort ? ['-short'] : []), ...patterns];
    return readVerdict((await runCommand('go', args, options)).stdout);
  });
}

/** A deadline that passed, as package testing and package contract of the runtime tell of it. */
const deadline = /^panic: test timed out after |: not done after /m;

function readVerdict(output: string): Verdict {
  const events = readTestEvents(output);
  const failed = events.filter(({ Action, Test }) => Action === 'fail' && Test !== undefined).map(({ Test = '' }) => Test);
  if (failed.length === 0 && !events.some(({ Action }) => Action === 'fail')) return { kind: 'survived' };
  const leaves = failed.filter((test) => !failed.some((other) => other.startsWith(`${test}/`)));
  const isSeen = leaves.some((test) => !deadline.test(events.map(({ Test, Output = '' }) => (Test === test ? Output : '')).join('')));
  return isSeen ? { kind: 'killed', tests: leaves } : { kind: 'late' };
}
