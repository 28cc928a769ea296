import { nameFault } from './fault.ts';
import type { ModuleReport } from './judge-module.ts';

/** Whether nothing is wrong that was not known, and nothing known has become right. */
export function isPassed({ faults, gone }: ModuleReport): boolean {
  return faults.length === 0 && gone.length === 0;
}

/** The counts of a module, and below them what the fuzzer found in its code, and the faults of its tests. */
export function formatReport({ name, written, run, own, fuzz, faults, known, gone }: ModuleReport): string {
  const tests = written.files.reduce((sum, file) => sum + file.tests.length, 0);
  const fuzzTests = written.files.flatMap((file) => file.tests).filter((test) => test.startsWith('Fuzz')).length;
  const counts = [
    `${written.functions} functions`,
    `${tests} tests written in ${written.files.length} files in ${Math.round(written.milliseconds)} ms (${written.refused} refused)`,
    `${fuzzTests} of them fuzz tests (${written.withoutFuzz.length} refused)${fuzz === undefined ? '' : `, ${fuzz.fuzzed} fuzzed for 2 s each`}`,
    `${run.compiled} compiled`,
    `${run.run} run`,
    `cases: ${run.passed} passed, ${run.skipped} skipped, ${run.failed} failed`,
    `${own.passed.size} own tests passed before`,
    `${faults.length} faults, ${known.length} known`,
  ];
  const lines = [
    ...(fuzz?.findings ?? []).map((finding) => `  the fuzzer found: ${finding}`),
    ...faults.map((fault) => `  ${nameFault(fault)}`),
    ...gone.map((fault) => `  is right now, and is listed as known: take it out of known-faults.ts: ${fault}`),
  ];
  return [`${name}: ${counts.join(', ')}`, ...lines].join('\n');
}
