import type { DraftedRow } from '../print/print-tests.ts';
import type { ResolvedStyle } from '../resolve-style.ts';
import type { TestFrame } from './create-test-frame.ts';

/** The cases of a test. One whose outcome is not known says so, and nothing is run for it. */
export function createRows({ columns }: TestFrame, { isNamed }: ResolvedStyle): readonly DraftedRow[] {
  const skip = { name: columns.skip, value: JSON.stringify('say what is wanted, then remove this line') };
  const name = JSON.stringify('zero values');
  return [{ cause: 'zero', row: { key: isNamed ? name : '', values: [...(isNamed ? [] : [{ name: columns.name, value: name }]), skip] } }];
}
