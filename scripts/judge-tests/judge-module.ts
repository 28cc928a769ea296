import type { Program } from '../conformance/load-program.ts';
import { checkFiles } from './check-files.ts';
import { nameFault, type Fault } from './fault.ts';
import type { ModuleSource } from './judged-module.ts';
import { knownFaults } from './known-faults.ts';
import { runTests, type TestRun } from './run-tests.ts';
import { writeTests, type WrittenTests } from './write-tests.ts';

/** What the tests of a module came to. */
export interface ModuleReport {
  readonly name: string;
  readonly written: WrittenTests;
  readonly run: TestRun;
  /** Not listed as known. */
  readonly faults: readonly Fault[];
  /** Listed as known, and found. */
  readonly known: readonly Fault[];
  /** Names listed as known that are not found any more. */
  readonly gone: readonly string[];
}

/** Lays a module out, writes its tests, and has Go judge them. */
export async function judgeModule(gen: Program, source: ModuleSource): Promise<ModuleReport> {
  const module = await source.prepare();
  const written = await writeTests(gen, module);
  const objections = await checkFiles(module, written.files);
  const run = await runTests(module, written.files);
  const found = [...written.faults, ...objections, ...run.faults];
  const listed = Object.keys(knownFaults[source.name] ?? {});
  const isKnown = (fault: Fault): boolean => listed.includes(nameFault(fault));
  return {
    name: source.name,
    written,
    run,
    faults: found.filter((fault) => !isKnown(fault)),
    known: found.filter(isKnown),
    gone: listed.filter((name) => !found.some((fault) => nameFault(fault) === name)),
  };
}
