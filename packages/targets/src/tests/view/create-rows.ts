import type { PrintedCase } from '../cases/print-cases.ts';
import type { ResolvedStyle } from '../resolve-style.ts';
import type { TestFrame } from './create-test-frame.ts';
import type { RowValue, TestRow } from './test-view.ts';

/** A case, and why it is offered. */
export interface DraftedRow {
  readonly cause: string;
  readonly row: TestRow;
}

/** A case with its values, but for its name. */
export interface RowDraft {
  readonly cause: string;
  readonly name: string;
  readonly values: readonly RowValue[];
}

/** The cases of a test: those that the code suggests, and an example of the calls on dependencies. One whose outcome is not known says so, and nothing is run for it. */
export function createRows(frame: TestFrame, style: ResolvedStyle, cases: readonly PrintedCase[]): readonly DraftedRow[] {
  const drafts = cases.map((each, index) => ({
    cause: each.cause,
    name: each.name,
    values: [...(frame.setups[index] ?? []), ...listValues(each, frame)],
  }));
  return draftRows(frame, style, drafts);
}

/** Completes cases, and adds the example; `given` is what that one gives to the function beside its doubles. */
export function draftRows(
  { columns, setupExample }: TestFrame,
  { isNamed }: ResolvedStyle,
  drafts: readonly RowDraft[],
  given: readonly RowValue[] = [],
): readonly DraftedRow[] {
  const draft = ({ cause, name, values }: RowDraft): DraftedRow => {
    const quoted = JSON.stringify(name);
    return { cause, row: { key: isNamed ? quoted : '', values: [...(isNamed ? [] : [{ name: columns.name, value: quoted }]), ...values] } };
  };
  const rows = drafts.map(draft);
  if (setupExample === undefined) return rows;
  const skip = { name: columns.skip, value: JSON.stringify('say what is wanted, then remove this line') };
  const values = [...setupExample, ...given, skip];
  return [...rows, draft({ cause: 'calls', name: 'calls its dependencies', values })];
}

/** A column with its value; nothing where one of them is missing. */
export function pair(name: string | undefined, value: string | undefined): readonly RowValue[] {
  return name === undefined || name === '' || value === undefined ? [] : [{ name, value }];
}

/** The receiver and the arguments of a case. */
export function listInputs(
  { receiver, parameters }: Pick<PrintedCase, 'receiver' | 'parameters'>,
  { columns, argumentsType, isWired }: TestFrame,
): readonly RowValue[] {
  const fields = parameters.flatMap((text, index) => pair(columns.parameters[index], text)).map(({ name, value }) => `${name}: ${value}`);
  return [
    ...(isWired ? [] : pair(columns.receiver, receiver)),
    ...pair(columns.args, fields.length === 0 ? undefined : `${argumentsType}{${fields.join(', ')}}`),
  ];
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

function listValues(each: PrintedCase, frame: TestFrame): readonly RowValue[] {
  const { columns } = frame;
  const { results, error, panics, isCanceled, skip } = each;
  return [
    ...listInputs(each, frame),
    ...(isCanceled ? [{ name: columns.canceled, value: 'true' }] : []),
    ...results.flatMap((text, index) => pair(columns.results[index], text)),
    ...listError(error, frame),
    ...(panics ? [{ name: columns.wantPanic, value: 'true' }] : []),
    ...pair(columns.skip, skip === '' ? undefined : JSON.stringify(skip)),
  ];
}
