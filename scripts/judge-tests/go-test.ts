import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import type { JudgedModule } from './judged-module.ts';
import { readTestEvents, type TestEvent } from './test-event.ts';

/** Runs tests of packages with the race detector, without `go vet`, which may object to what people wrote. `choice` is `-run` or `-skip` with its pattern. */
export async function goTest(
  { directory, environment }: JudgedModule,
  choice: readonly string[],
  patterns: readonly string[],
): Promise<readonly TestEvent[]> {
  const args = ['test', '-race', '-vet=off', '-json', '-timeout=120s', ...choice, ...patterns];
  const { stdout } = await runCommand('go', args, { directory, environment: { ...goEnvironment, ...environment } });
  return readTestEvents(stdout);
}

/** The pattern of `-run` and `-skip` for top-level tests. */
export function patternOf(names: Iterable<string>): string {
  return `^(${[...names].join('|')})$`;
}

/** A test among those of all packages. */
export function nameOf({ Package = '', Test = '' }: TestEvent): string {
  return `${Package} ${Test}`;
}
