import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import type { Fault } from './fault.ts';
import { goTest, nameOf, patternOf } from './go-test.ts';
import type { JudgedModule } from './judged-module.ts';

/** The tests that a module has already: packages that have some, and the tests that pass, each as `PACKAGE TEST`. */
export interface OwnTests {
  readonly packages: readonly string[];
  readonly passed: ReadonlySet<string>;
}

/** Runs the tests of a module before anything is written into it. */
export async function runOwnTests(module: JudgedModule): Promise<OwnTests> {
  const { directory, patterns, environment } = module;
  const format = '{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}}{{end}}';
  const listed = await requireCommand('go', ['list', '-e', '-f', format, ...patterns], {
    directory,
    environment: { ...goEnvironment, ...environment },
  });
  const packages = listed.split('\n').filter((path) => path !== '');
  return { packages, passed: await passedTests(module, [], packages) };
}

async function passedTests(module: JudgedModule, choice: readonly string[], packages: readonly string[]): Promise<ReadonlySet<string>> {
  if (packages.length === 0) return new Set();
  const events = await goTest(module, choice, packages);
  return new Set(events.filter(({ Action, Test }) => Action === 'pass' && Test !== undefined).map(nameOf));
}

/** The tests that passed before and do not pass beside the new ones, which are left out of the run. */
export async function checkOwnTests(module: JudgedModule, own: OwnTests, written: ReadonlySet<string>): Promise<readonly Fault[]> {
  const choice = written.size === 0 ? [] : [`-skip=${patternOf(written)}`];
  const passed = await passedTests(module, choice, own.packages);
  const message = 'passed before there were generated tests beside it';
  return [...own.passed].filter((name) => !passed.has(name)).map((name) => ({ judge: 'test', place: name.replace(' ', '.'), message }));
}
