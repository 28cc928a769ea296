import type { PrintedCase } from '../cases/print-cases.ts';
import type { ResolvedStyle } from '../resolve-style.ts';
import type { TestFrame } from './create-test-frame.ts';
import type { RowValue, TestRow } from './test-view.ts';

/** A case, and why it is offered. */
export interface DraftedRow {
  readonly cause: string;
  readonly row: TestRow;
}

/** The cases of a test: those that the code suggests, and an example of the calls on dependencies. One whose outcome is not known says so, and nothing is run for it. */
export function createRows(frame: TestFrame, { isNamed }: ResolvedStyle, cases: readonly PrintedCase[]): readonly DraftedRow[] {
  const { columns, setupExample } = frame;
  const draft = (cause: string, name: string, values: readonly RowValue[]): DraftedRow => {
    const quoted = JSON.stringify(name);
    return { cause, row: { key: isNamed ? quoted : '', values: [...(isNamed ? [] : [{ name: columns.name, value: quoted }]), ...values] } };
  };
  const rows = cases.map((each) => draft(each.cause, each.name, listValues(each, frame)));
  if (setupExample === undefined) return rows;
  const skip = { name: columns.skip, value: JSON.stringify('say what is wanted, then remove this line') };
  return [...rows, draft('calls', 'calls its dependencies', [{ name: columns.setup, value: setupExample }, skip])];
}

function pair(name: string | undefined, value: string | undefined): readonly RowValue[] {
  return name === undefined || name === '' || value === undefined ? [] : [{ name, value }];
}

/** What stands for an error: any is one for errors.As. */
function listError(error: PrintedCase['error'], { columns, caseColumns }: TestFrame): readonly RowValue[] {
  switch (error.kind) {
    case 'none':
    case 'unknown':
      return [];
    case 'is':
      return [{ name: columns.wantErr, value: error.text }];
    case 'as':
      return [{ name: columns.wantErrAs, value: `new(${error.type})` }];
    case 'some': {
      const isBoolean = caseColumns.errorForm === 'whether';
      return [isBoolean ? { name: columns.wantErr, value: 'true' } : { name: columns.wantErrAs, value: 'new(error)' }];
    }
  }
}

function listValues(
  { receiver, parameters, results, error, panics, isCanceled, skip }: PrintedCase,
  frame: TestFrame,
): readonly RowValue[] {
  const { columns, argumentsType, isWired } = frame;
  const fields = parameters.flatMap((text, index) => pair(columns.parameters[index], text)).map(({ name, value }) => `${name}: ${value}`);
  return [
    ...(isWired ? [] : pair(columns.receiver, receiver)),
    ...pair(columns.args, fields.length === 0 ? undefined : `${argumentsType}{${fields.join(', ')}}`),
    ...(isCanceled ? [{ name: columns.canceled, value: 'true' }] : []),
    ...results.flatMap((text, index) => pair(columns.results[index], text)),
    ...listError(error, frame),
    ...(panics ? [{ name: columns.wantPanic, value: 'true' }] : []),
    ...pair(columns.skip, skip === '' ? undefined : JSON.stringify(skip)),
  ];
}
