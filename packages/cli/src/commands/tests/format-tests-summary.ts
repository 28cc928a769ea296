import { displayPath } from '@standin/diagnostics';
import type { PlannedTests } from '@standin/engine';

/** How the summary of tests is printed. */
export interface TestsSummaryOptions {
  /** Paths are shown from here. */
  readonly relativeTo: string;
  readonly isWritten: boolean;
  readonly isVerbose: boolean;
}

/** The last line, for people: `wrote 12 tests of 12 functions in 3 files`; above it, where everything is listed, the tests. */
export function formatTestsSummary({ functionCount, files, diagnostics }: PlannedTests, options: TestsSummaryOptions): string {
  const { relativeTo, isWritten, isVerbose } = options;
  const changed = files.filter(({ before, text }) => before !== text);
  const tests = changed.reduce((count, file) => count + file.tests.length, 0);
  const listed = isVerbose
    ? changed.flatMap(({ path, tests: inFile }) => inFile.map(({ name }) => `${displayPath(path, relativeTo)}: ${name}\n`))
    : [];
  if (functionCount === 0 && diagnostics.length > 0) return '';
  if (functionCount === 0) return 'no function to test; --all takes those that have tests, too\n';
  if (changed.length === 0) return 'nothing to add\n';
  const none = diagnostics.filter(({ code }) => code === 'GEN140').length;
  const left = none === 0 ? '' : `; ${count(none, 'function')} can have none${isVerbose ? '' : ' (-v says why)'}`;
  const sentence = `${count(tests, 'test')} in ${count(changed.length, 'file')}`;
  return `${listed.join('')}${isWritten ? `wrote ${sentence}` : `${sentence}; --write writes them`}${left}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
