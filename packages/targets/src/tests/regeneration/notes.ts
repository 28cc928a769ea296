import { createDiagnostic, positionInText, type Diagnostic } from '@standin/diagnostics';
import type { PreparedRow } from './prepare-test.ts';
import type { TableColumn } from './read-columns.ts';
import type { ExistingTest } from './read-tests.ts';
import type { TestFile, TestPair } from './test-pair.ts';

const hint = 'delete the //gen:tests line to keep the test, or all to have it anew';

/** Says that a test stays although its subject is another now, since somebody changed its frame; and what would change. */
export function noteLeftTest(pair: TestPair): Diagnostic {
  const { file, name, existing, prepared } = pair;
  const message = `${name} stays as it is: it was changed by hand, and ${prepared.subject} has another signature now${describeColumns(pair)}`;
  return createDiagnostic({ code: 'GEN145', severity: 'warning', message, hint, ...positionInText(file.path, file.text, existing.start) });
}

/** Says that there are cases which do not fit a test that somebody changed. */
export function noteLeftRows(pair: TestPair, fresh: readonly PreparedRow[]): Diagnostic {
  const { file, name, existing } = pair;
  const cases = fresh.length === 1 ? 'a new case does' : `${fresh.length} new cases do`;
  const message = `${cases} not fit ${name}, which was changed by hand: ${fresh.map(({ cause }) => cause).join(', ')}${describeColumns(pair)}`;
  return createDiagnostic({ code: 'GEN147', severity: 'note', message, hint, ...positionInText(file.path, file.text, existing.start) });
}

/** What differs between the table that stands there and the one that is generated now, in parentheses. */
function describeColumns({ existing, prepared }: TestPair): string {
  const [before, after] = [existing.table?.columns ?? [], prepared.table?.columns ?? []];
  const list = (columns: readonly TableColumn[], others: readonly TableColumn[]): string =>
    columns
      .filter(({ name, type }) => !others.some((other) => other.name === name && other.type === type))
      .map(({ name, type }) => `${name} ${type.replaceAll(/ ?([.*[\](){}]) ?/g, '$1')}`)
      .join(', ');
  const [gone, come] = [list(before, after), list(after, before)];
  const changes = [...(come === '' ? [] : [`new: ${come}`]), ...(gone === '' ? [] : [`gone: ${gone}`])];
  return changes.length === 0 ? '' : ` (${changes.join('; ')})`;
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
      return [createDiagnostic({ code: 'GEN149', severity: 'warning', message: `the line above ${name} cannot be read`, hint, ...place })];
    }
    if (subjects.has(subject)) return [];
    const advice = 'delete the test, or that line if it tests something else by now';
    const message = `${name} tests ${subject}, which is gone`;
    return [createDiagnostic({ code: 'GEN148', severity: 'warning', message, hint: advice, ...place })];
  });
}
