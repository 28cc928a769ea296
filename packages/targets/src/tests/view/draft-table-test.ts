import type { TestImport } from '../generated-test.ts';
import type { DraftedTest, TestPart } from '../print/print-tests.ts';
import type { DraftedRow } from './create-rows.ts';
import type { TestFrame } from './create-test-frame.ts';
import type { TestRow, TestView } from './test-view.ts';

const noRow: TestRow = Object.freeze({ key: '', values: [] });

/** A table test, part by part. */
export function draftTableTest(
  { view, optional }: Pick<TestFrame, 'view' | 'optional'>,
  rows: readonly DraftedRow[],
  imports: readonly TestImport[],
): DraftedTest {
  const part = (chosen: Partial<TestView>): TestPart => ({
    kind: 'table',
    view: { ...view, isOpening: false, isRow: false, isClosing: false, row: noRow, ...chosen },
  });
  return {
    name: view.name,
    subject: view.subject,
    signature: describeSignature(view, optional),
    opening: part({ isOpening: true }),
    rows: rows.map(({ cause, row }) => ({ cause, part: part({ isRow: true, row }) })),
    closing: part({ isClosing: true }),
    imports,
  };
}

/** What a frame has because of the function, and not because of its cases or the style that was asked for. */
function describeSignature({ types, columns, preparations, call }: TestFrame['view'], optional: TestFrame['optional']): string {
  const typed = [...types.flatMap(({ fields }) => fields), ...columns.filter(({ name }) => !optional.has(name))].map(
    ({ name, type }) => `${name} ${type}`,
  );
  return [...typed, ...preparations, call].join('\n');
}
