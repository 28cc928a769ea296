import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { readTestEvents, type TestEvent } from '../judge-tests/test-event.ts';
import { readComparisons, type Comparison } from './comparison.ts';
import { runtime } from './runtime.ts';

/** What the runtime's tests made of fakes and servers. */
export interface RuntimeReport {
  readonly comparisons: readonly Comparison[];
  /** What tests that failed printed; what the compiler said where there was none. */
  readonly failures: readonly string[];
}

/** Runs the runtime's tests beside the servers that `environment` names; without one of them its tests fail. */
export async function runRuntimeTests(environment: Readonly<Record<string, string>>, isShort: boolean): Promise<RuntimeReport> {
  const args = ['test', '-json', '-timeout=20m', ...(isShort ? ['-short'] : []), './...'];
  const options = { directory: runtime, environment: { ...goEnvironment, ...environment, GEN_CONTRACT: 'real' } };
  const { exitCode, stdout, stderr } = await runCommand('go', args, options);
  const events = readTestEvents(stdout);
  const failed = events.filter(({ Action, Test }) => Action === 'fail' && Test !== undefined);
  const isParent = ({ Package, Test }: TestEvent): boolean =>
    failed.some((other) => other.Package === Package && other.Test?.startsWith(`${Test ?? ''}/`));
  const outputOf = ({ Package, Test }: TestEvent): string =>
    events.map((event) => (event.Package === Package && event.Test === Test ? (event.Output ?? '') : '')).join('');
  const failures = failed.filter((event) => !isParent(event)).map(outputOf);
  if (exitCode !== 0 && failures.length === 0) failures.push(`${events.map(({ Output = '' }) => Output).join('')}${stderr}`);
  return { comparisons: readComparisons(events), failures };
}
