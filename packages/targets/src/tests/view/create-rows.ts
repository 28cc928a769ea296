import type { DraftedRow } from '../print/print-tests.ts';
import type { ResolvedStyle } from '../resolve-style.ts';
import type { TestFrame } from './create-test-frame.ts';
import type { RowValue } from './test-view.ts';

/** The cases of a test. One whose outcome is not known says so, and nothing is run for it. */
export function createRows(frame: TestFrame, { isNamed }: ResolvedStyle): readonly DraftedRow[] {
  const { columns, setupExample } = frame;
  const draft = (cause: string, name: string, values: readonly RowValue[]): DraftedRow => {
    const quoted = JSON.stringify(name);
    return { cause, row: { key: isNamed ? quoted : '', values: [...(isNamed ? [] : [{ name: columns.name, value: quoted }]), ...values] } };
  };
  const skip = { name: columns.skip, value: JSON.stringify('say what is wanted, then remove this line') };
  const zero = draft('zero', 'zero values', [skip]);
  if (setupExample === undefined) return [zero];
  return [zero, draft('calls', 'calls its dependencies', [{ name: columns.setup, value: setupExample }, skip])];
}
