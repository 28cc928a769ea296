import { displayPath, type Diagnostic } from '@standin/diagnostics';
import type { PlannedTests, TestsWish, WrittenTests } from '@standin/engine';

/** How the summary of tests is printed. */
export interface TestsSummaryOptions {
  /** Paths are shown from here. */
  readonly relativeTo: string;
  /** Absent where nothing is to be written. */
  readonly written: WrittenTests | undefined;
  readonly isVerbose: boolean;
  /** Whether it was said why functions get no test. */
  readonly saysWhy: boolean;
  readonly selection: TestsWish['selection'];
}

/** The last line, for people: `wrote 12 tests in 3 files`; above it, where everything is listed, the tests. */
export function formatTestsSummary({ functionCount, files, tests, diagnostics }: PlannedTests, options: TestsSummaryOptions): string {
  const { relativeTo, written, isVerbose, saysWhy, selection } = options;
  if (diagnostics.some(({ severity }) => severity === 'error') && files.length === 0) return '';
  if (functionCount === 0) return diagnostics.length > 0 ? '' : `no function to test${describeSelection(selection)}\n`;
  const paths = new Set((written?.files ?? files).map(({ file }) => file));
  const changed = tests.filter(({ file, change }) => change !== 'unchanged' && paths.has(file));
  const listed = isVerbose ? changed.map(({ name, file, change }) => `${displayPath(file, relativeTo)}: ${name} ${change}\n`) : [];
  const sentence = `${count(changed.length, 'test')} in ${count(paths.size, 'file')}`;
  const left = [describeLeft(diagnostics, 'GEN140', 'none'), describeLeft(diagnostics, 'GEN144', 'no fuzz test')].join('');
  const hint = left === '' || saysWhy ? '' : ' (-v says why)';
  const said = files.length === 0 ? 'nothing to add' : written !== undefined ? `wrote ${sentence}` : `${sentence}; --write writes them`;
  return `${listed.join('')}${said}${left}${hint}\n`;
}

/** What left functions out, so that none is left. */
function describeSelection({ only, exclude, isExportedOnly, includesTested }: TestsWish['selection']): string {
  const patterns = Object.entries({ only, exclude }).flatMap(([name, pattern]) =>
    pattern === undefined ? [] : [`--${name}=${pattern.source}`],
  );
  const given = [...(isExportedOnly ? ['--exported'] : []), ...patterns];
  const asked = given.length === 0 ? '' : ` with ${given.join(' ')}`;
  return includesTested ? asked : `${asked}; --all takes those that have tests, too`;
}

/** How many functions have no test of a kind, by the code of what is said of each. */
function describeLeft(diagnostics: readonly Diagnostic[], code: Diagnostic['code'], what: string): string {
  const none = diagnostics.filter((diagnostic) => diagnostic.code === code).length;
  return none === 0 ? '' : `; ${count(none, 'function')} can have ${what}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
