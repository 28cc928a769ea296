import type { PrintedCase } from '../cases/print-cases.ts';
import { isFailing } from '../wiring/dependency-call.ts';

/**
 * How the error at the end of the results is wanted: by errors.Is; where no case knows more of its error than that there is one, as a boolean; where some can only be told by errors.As,
 * in a column of its own beside that for errors.Is.
 */
export type ErrorForm = 'is' | 'whether' | 'isOrAs';

/** What of a test depends on its cases: all other columns are those of the function. */
export interface CaseColumns {
  readonly errorForm: ErrorForm;
  /** Whether a case wants a panic. */
  readonly hasPanics: boolean;
  /** Whether a case wants its context canceled. */
  readonly hasCanceled: boolean;
  /** Whether a double gives an error as an example. */
  readonly hasExampleError: boolean;
}

/** The columns that the cases of a table need. One that stands in a file already keeps its type `errorType`, since people may have written cases for that. */
export function chooseCaseColumns(cases: readonly PrintedCase[], errorType?: string): CaseColumns {
  const form = chooseErrorForm(new Set(cases.map(({ error }) => error.kind)));
  const kept = form === 'whether' && errorType === 'error' ? 'isOrAs' : form;
  return {
    errorForm: errorType === 'bool' ? 'whether' : kept,
    hasPanics: cases.some(({ panics }) => panics),
    hasCanceled: cases.some(({ isCanceled }) => isCanceled),
    hasExampleError: cases.some(({ calls }) => calls.some(isFailing)),
  };
}

function chooseErrorForm(kinds: ReadonlySet<PrintedCase['error']['kind']>): ErrorForm {
  if (kinds.has('as')) return 'isOrAs';
  if (!kinds.has('some')) return 'is';
  return kinds.has('is') ? 'isOrAs' : 'whether';
}

/** The columns of cases that want neither results nor errors of Go: only what their doubles give counts. */
export function chooseSetupColumns(cases: readonly Pick<PrintedCase, 'calls'>[]): CaseColumns {
  return { errorForm: 'is', hasPanics: false, hasCanceled: false, hasExampleError: cases.some(({ calls }) => calls.some(isFailing)) };
}

/** A case with no more about its error than the columns can say. */
export function fitCase(each: PrintedCase, { errorForm }: CaseColumns): PrintedCase {
  return errorForm === 'whether' && each.error.kind !== 'none' ? { ...each, error: { kind: 'some' } } : each;
}
