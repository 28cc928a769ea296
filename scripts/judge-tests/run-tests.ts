import { relative } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import type { Fault } from './fault.ts';
import { goTest, nameOf, patternOf } from './go-test.ts';
import type { JudgedModule } from './judged-module.ts';
import { readReasons } from './skip-reasons.ts';
import type { TestEvent } from './test-event.ts';
import type { WrittenFile } from './write-tests.ts';

/** What became of the tests that were run. Cases are the subtests of the tests. */
export interface TestRun {
  /** Tests in packages that compile. */
  readonly compiled: number;
  readonly run: number;
  /** Cases, or tests without any. */
  readonly passed: number;
  readonly skipped: number;
  readonly failed: number;
  /** Why cases are skipped: one for each. */
  readonly reasons: readonly string[];
  readonly faults: readonly Fault[];
}

/** What was printed, without the lines that only say that a test begins or ends. */
function outputOf(events: readonly TestEvent[], isMeant: (event: TestEvent) => boolean): string {
  const lines = events.flatMap((event) => (event.Output !== undefined && isMeant(event) ? [event.Output.trim()] : []));
  return lines
    .filter((line) => line !== '' && !/^(=== |--- |FAIL|PASS|ok |# )/.test(line))
    .slice(0, 4)
    .join(' | ');
}

function faultsOf(events: readonly TestEvent[]): readonly Fault[] {
  return events.flatMap((event): readonly Fault[] => {
    const { Action: action, Package: path = '', Test: test, FailedBuild: build } = event;
    if (action !== 'fail') return [];
    if (build !== undefined) return [{ judge: 'build', place: path, message: outputOf(events, ({ ImportPath }) => ImportPath === build) }];
    const message = outputOf(events, (each) => each.Package === path && each.Test === test);
    const hasFailedTest = events.some((each) => each.Action === 'fail' && each.Package === path && each.Test !== undefined);
    if (test === undefined && hasFailedTest) return [];
    return [{ judge: 'test', place: `${path}${test === undefined ? '' : `.${test}`}`, message }];
  });
}

/** The import path of each package, by its directory below the module's with `/`. */
async function findPackages({ directory, patterns, environment }: JudgedModule): Promise<ReadonlyMap<string, string>> {
  const options = { directory, environment: { ...goEnvironment, ...environment } };
  const lines = (await requireCommand('go', ['list', '-e', '-f', '{{.Dir}}\t{{.ImportPath}}', ...patterns], options)).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [place = '', path = ''] = line.split('\t');
      return [relative(directory, place).replaceAll('\\', '/'), path];
    }),
  );
}

/** The events of tests that are asked for, named as `PACKAGE TEST`, and of the packages that they are in. */
function isAskedFor(wanted: ReadonlySet<string>): (event: TestEvent) => boolean {
  const packages = new Set([...wanted].map((name) => name.replace(/ .*/, '')));
  return ({ Package, Test }) =>
    Package === undefined || (Test === undefined ? packages.has(Package) : wanted.has(`${Package} ${Test.replace(/\/.*/, '')}`));
}

function countEvents(events: readonly TestEvent[], wanted: ReadonlySet<string>): TestRun {
  const ofTests = events.filter(({ Test }) => Test !== undefined);
  const started = ofTests.filter(({ Action }) => Action === 'run').map(nameOf);
  const parents = new Set(started.map((name) => name.slice(0, name.lastIndexOf('/'))));
  const ended = (action: string): readonly string[] =>
    ofTests.filter((event) => event.Action === action && !parents.has(nameOf(event))).map(nameOf);
  const skipped = ended('skip');
  const unbuilt = new Set(events.filter(({ FailedBuild }) => FailedBuild !== undefined).map(({ Package }) => Package));
  return {
    compiled: [...wanted].filter((name) => !unbuilt.has(name.replace(/ .*/, ''))).length,
    run: started.filter((name) => wanted.has(name)).length,
    passed: ended('pass').length,
    skipped: skipped.length,
    failed: ended('fail').length,
    reasons: readReasons(new Set(skipped), ofTests),
    faults: faultsOf(events),
  };
}

/** Runs the tests of files with the race detector: these alone, whatever other tests their packages have. */
export async function runTests(module: JudgedModule, files: readonly WrittenFile[]): Promise<TestRun> {
  const packages = await findPackages(module);
  const wanted = new Set(
    files.flatMap(({ path, tests }) => tests.map((test) => `${packages.get(path.replace(/\/?[^/]*$/, '')) ?? '?'} ${test}`)),
  );
  const names = testNames(files);
  const events = names.size === 0 ? [] : await goTest(module, [`-run=${patternOf(names)}`], module.patterns);
  return countEvents(events.filter(isAskedFor(wanted)), wanted);
}

/** The names of the tests in files. */
export function testNames(files: readonly WrittenFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ tests }) => tests));
}
