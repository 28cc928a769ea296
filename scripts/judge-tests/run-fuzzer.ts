import { posix } from 'node:path';
import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import type { JudgedModule } from './judged-module.ts';
import type { WrittenFile } from './write-tests.ts';

/** What Go's fuzzer made of some fuzz tests. */
export interface FuzzRun {
  /** How many were run. */
  readonly fuzzed: number;
  /** What it found in the code that is tested: no faults of the tests. */
  readonly findings: readonly string[];
}

interface FuzzTest {
  readonly directory: string;
  readonly name: string;
}

/** Some elements of a list, from all over it. */
function spread<Element>(list: readonly Element[], most: number): readonly Element[] {
  const step = Math.max(list.length / most, 1);
  return list.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

/** The lines of a failure up to the one that tells how to run it again. */
function describeFinding({ directory, name }: FuzzTest, output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !/^(?:fuzz: elapsed|--- FAIL|warning|FAIL|exit status)/.test(line));
  return `${directory} ${name}: ${said.slice(0, 3).join(' | ')}`;
}

/** Runs the fuzzer for two seconds on each of some of the fuzz tests in files: at most `most`, from all over the module. */
export async function runFuzzer({ directory, environment }: JudgedModule, files: readonly WrittenFile[], most: number): Promise<FuzzRun> {
  const all = files.flatMap(({ path, tests }) =>
    tests.filter((name) => name.startsWith('Fuzz')).map((name): FuzzTest => ({ directory: `./${posix.dirname(path)}`, name })),
  );
  const chosen = spread(all, most);
  const findings: string[] = [];
  for (const test of chosen) {
    const args = ['test', '-vet=off', '-run=^$', `-fuzz=^${test.name}$`, '-fuzztime=2s', test.directory];
    const { exitCode, stdout, stderr } = await runCommand('go', args, { directory, environment: { ...goEnvironment, ...environment } });
    if (exitCode !== 0) findings.push(describeFinding(test, stdout + stderr));
  }
  return { fuzzed: chosen.length, findings };
}
