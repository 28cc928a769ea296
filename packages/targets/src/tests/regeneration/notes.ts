import { createDiagnostic, positionInText, type Diagnostic, type TextPosition } from '@standin/diagnostics';
import type { PreparedRow } from './prepare-test.ts';
import type { TableColumn } from './read-columns.ts';
import type { ExistingTest } from './read-tests.ts';
import type { TestFile, TestPair } from './test-pair.ts';

/** Says that a test stays although its subject is another now, since somebody changed its frame; and what the frame would be. */
export function noteLeftTest(pair: TestPair): Diagnostic {
  const message = `${pair.name} stays as it is: ${pair.prepared.subject} takes or gives something else now, and the test was changed by hand`;
  return createDiagnostic({ code: 'GEN145', severity: 'warning', message, ...describeDifference(pair) });
}

/** Says that there are cases which do not fit a test that somebody changed. */
export function noteLeftRows(pair: TestPair, fresh: readonly PreparedRow[]): Diagnostic {
  const cases = fresh.length === 1 ? 'a new case does' : `${fresh.length} new cases do`;
  const message = `${cases} not fit ${pair.name}, which was changed by hand: ${fresh.map(({ cause }) => cause).join(', ')}`;
  return createDiagnostic({ code: 'GEN147', severity: 'note', message, ...describeDifference(pair) });
}

/** Where a test stands, and what can be done about it. */
function describeDifference({ file, existing, prepared }: TestPair): TextPosition & { readonly hint: string } {
  const change = describeColumns(existing.table?.columns ?? [], prepared.table?.columns ?? []);
  const advice = 'delete the //gen:tests line to keep the test as yours, or the test to have it written anew';
  return { hint: change === '' ? advice : `${change}; ${advice}`, ...positionInText(file.path, file.text, existing.start) };
}

/** What differs between two tables. */
function describeColumns(before: readonly TableColumn[], after: readonly TableColumn[]): string {
  const list = (columns: readonly TableColumn[], others: readonly TableColumn[]): string =>
    columns
      .filter(({ name, type }) => !others.some((other) => other.name === name && other.type === type))
      .map(({ name, type }) => `${name} ${type.replaceAll(/ ?([.*[\](){}]) ?/g, '$1')}`)
      .join(', ');
  const [gone, come] = [list(before, after), list(after, before)];
  return [...(come === '' ? [] : [`it would have the columns ${come}`]), ...(gone === '' ? [] : [`not ${gone}`])].join(', ');
}

/** Says of which tests the subject is gone, and which records cannot be read. */
export function noteRecords(
  { path, text }: TestFile,
  tests: readonly ExistingTest[],
  subjects: ReadonlySet<string>,
): readonly Diagnostic[] {
  return tests.flatMap(({ name, record }) => {
    if (record === undefined) return [];
    const place = positionInText(path, text, record.start);
    const { subject } = record.directive ?? {};
    if (subject === undefined) {
      const hint = 'delete the line to keep the test as yours, or the test to have it written anew';
      return [createDiagnostic({ code: 'GEN149', severity: 'warning', message: `the line above ${name} cannot be read`, hint, ...place })];
    }
    if (subjects.has(subject)) return [];
    const hint = 'delete the test, or the line above it if it tests something else by now';
    return [createDiagnostic({ code: 'GEN148', severity: 'warning', message: `${name} tests ${subject}, which is gone`, hint, ...place })];
  });
}
