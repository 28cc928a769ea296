import type { Program } from '../conformance/load-program.ts';
import { checkFiles } from './check-files.ts';
import { nameFault, type Fault } from './fault.ts';
import type { ModuleSource } from './judged-module.ts';
import { knownFaults } from './known-faults.ts';
import { checkOwnTests, runOwnTests, type OwnTests } from './own-tests.ts';
import { runFuzzer, type FuzzRun } from './run-fuzzer.ts';
import { runTests, testNames, type TestRun } from './run-tests.ts';
import { writeTests, type WrittenTests } from './write-tests.ts';

/** How many fuzz tests of a module are given to the fuzzer. */
const mostFuzzed = 5;

/** What the tests of a module came to. */
export interface ModuleReport {
  readonly name: string;
  readonly written: WrittenTests;
  readonly run: TestRun;
  readonly own: OwnTests;
  /** Absent in the short form. */
  readonly fuzz: FuzzRun | undefined;
  /** Not listed as known. */
  readonly faults: readonly Fault[];
  /** Listed as known, and found. */
  readonly known: readonly Fault[];
  /** Names listed as known that are not found any more. */
  readonly gone: readonly string[];
}

/** Lays a module out, writes its tests, and has Go judge them, beside the tests that it has already; the long form runs the fuzzer, too. */
export async function judgeModule(gen: Program, source: ModuleSource, isLong: boolean): Promise<ModuleReport> {
  const module = await source.prepare();
  const own = await runOwnTests(module);
  const written = await writeTests(gen, module);
  const objections = await checkFiles(module, written.files);
  const run = await runTests(module, written.files);
  const broken = await checkOwnTests(module, own, testNames(written.files));
  const fuzz = isLong ? await runFuzzer(module, written.files, mostFuzzed) : undefined;
  const found = [...written.faults, ...objections, ...run.faults, ...broken];
  const listed = Object.keys(knownFaults[source.name] ?? {});
  const isKnown = (fault: Fault): boolean => listed.includes(nameFault(fault));
  return {
    name: source.name,
    written,
    run,
    own,
    fuzz,
    faults: found.filter((fault) => !isKnown(fault)),
    known: found.filter(isKnown),
    gone: listed.filter((name) => !found.some((fault) => nameFault(fault) === name)),
  };
}
