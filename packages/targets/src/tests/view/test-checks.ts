import type { ResolvedStyle } from '../resolve-style.ts';
import type { CaseColumns } from './case-columns.ts';
import type { TestedFunction, TestedResult } from '../types/tested-function.ts';
import type { ColumnNames, LocalNames } from './name-locals.ts';
import type { TestCheck } from './test-view.ts';
import type { TestingPackage } from './needed-packages.ts';

/** What the checks of a test are made from. */
export interface CheckParts {
  readonly tested: TestedFunction;
  readonly style: ResolvedStyle;
  /** The qualifiers of what the test needs. */
  readonly packages: Readonly<Partial<Record<TestingPackage, string>>>;
  readonly local: LocalNames;
  readonly columns: ColumnNames;
  readonly caseColumns: CaseColumns;
}

/** What is looked at behind the call: the error first, as other results count for nothing where it is not the one that is wanted. */
export function createChecks(parts: CheckParts): readonly TestCheck[] {
  const { tested, local, columns } = parts;
  const order = tested.results.map((result, index) => ({ result, index }));
  const sorted = [...order.filter(({ result }) => result.isFailure), ...order.filter(({ result }) => !result.isFailure)];
  const ofResults = sorted.map(({ result, index }) => {
    const got = local.results[index] ?? '';
    const want = `${local.tt}.${columns.results[index] ?? ''}`;
    return createCheck(parts, {
      result,
      got: result.hasLock && result.style !== 'error' ? `&${got}` : got,
      want,
      label: labelOf(result, got),
    });
  });
  const ofWriters = tested.parameters.flatMap(({ role }, index) => {
    if (role !== 'writer') return [];
    const buffer = local.buffers[index] ?? '';
    const want = `${local.tt}.${columns.writers[index] ?? ''}`;
    return [createCheck(parts, { result: plainResult, got: `${buffer}.String()`, want, label: ` ${buffer}` })];
  });
  return [...ofResults, ...ofWriters];
}

/** How texts and numbers are compared. */
export const plainResult: Pick<TestedResult, 'style' | 'isFailure' | 'isOpaque'> = Object.freeze({
  style: 'identical',
  isFailure: false,
  isOpaque: false,
});

function labelOf({ isFailure }: TestedResult, got: string): string {
  if (isFailure) return ' error';
  return got === 'got' ? '' : ` ${got}`;
}

/** What is compared with what. */
export interface Compared {
  readonly result: Pick<TestedResult, 'style' | 'isFailure' | 'isOpaque'>;
  readonly got: string;
  readonly want: string;
  /** Behind the call in messages. */
  readonly label: string;
}

/** What ends a case where nothing else does: it is no subtest. */
function leaveCase({ hasPanics }: CaseColumns): string {
  return hasPanics ? 'return' : 'continue';
}

/** A check of one value. */
export function createCheck(parts: CheckParts, { result, got, want, label }: Compared): TestCheck {
  const { tested, style, packages, local, columns, caseColumns } = parts;
  const { verbs, values } = style.printsInputs ? listInputs(tested, local, columns) : { verbs: '', values: [] };
  const hasName = !style.hasSubtests;
  const ends = result.isFailure && tested.results.length > 1;
  const isWhether = result.isFailure && caseColumns.errorForm === 'whether';
  const rowName = style.isNamed ? local.name : `${local.tt}.${columns.name}`;
  return {
    isError: result.style === 'error' && !isWhether,
    isFailure: isWhether,
    isIdentical: result.style === 'identical',
    isDeep: result.style === 'deep',
    isPresence: result.style === 'presence',
    isCmp: packages.cmp !== undefined && result.style === 'deep' && !result.isOpaque,
    isTestify: style.comparison === 'testify',
    got,
    want,
    wantAs: result.isFailure && caseColumns.errorForm === 'isOrAs' ? `${local.tt}.${columns.wantErrAs}` : '',
    message: `${hasName ? '%q. ' : ''}${tested.subject.name}(${verbs})${label}`,
    messageArguments: [...(hasName ? [rowName] : []), ...values].map((value) => `, ${value}`).join(''),
    fail: ends && style.hasSubtests ? 'Fatalf' : 'Errorf',
    leave: ends && !style.hasSubtests ? leaveCase(caseColumns) : '',
    t: local.t,
    errors: packages.errors ?? '',
    reflect: packages.reflect ?? '',
    cmp: packages.cmp ?? '',
    assert: packages.assert ?? '',
  };
}

interface Inputs {
  readonly verbs: string;
  readonly values: readonly string[];
}

/** Verbs for the values of a case, and these; `go vet` wants `%p` for functions. */
function listInputs({ parameters }: TestedFunction, local: LocalNames, columns: ColumnNames): Inputs {
  const shown = parameters.flatMap(({ role, verb }, index) =>
    role === 'value' && verb !== '' ? [{ verb, value: `${local.tt}.${columns.args}.${columns.parameters[index] ?? ''}` }] : [],
  );
  return { verbs: shown.map(({ verb }) => verb).join(', '), values: shown.map(({ value }) => value) };
}
