import type { ResolvedStyle } from '../resolve-style.ts';
import type { TestedFunction } from '../types/tested-function.ts';
import type { CaseColumns } from './case-columns.ts';

/** The import paths of what tests are made of. */
export const testingPackages = Object.freeze({
  testing: 'testing',
  bytes: 'bytes',
  context: 'context',
  errors: 'errors',
  reflect: 'reflect',
  time: 'time',
  cmp: 'github.com/google/go-cmp/cmp',
  assert: 'github.com/stretchr/testify/assert',
  goleak: 'go.uber.org/goleak',
});

/** A package that tests are made of. */
export type TestingPackage = keyof typeof testingPackages;

/** The packages that the test of a function needs whatever its types are, at most where its cases are not known yet. */
export function listNeededPackages(
  { parameters, results, startsGoroutines, watchedContext }: TestedFunction,
  style: ResolvedStyle,
  { errorForm, hasExampleError }: Pick<CaseColumns, 'errorForm' | 'hasExampleError'> = { errorForm: 'is', hasExampleError: false },
): ReadonlySet<TestingPackage> {
  const hasRole = (role: string): boolean => parameters.some((parameter) => parameter.role === role);
  const isTestify = style.comparison === 'testify';
  const deep = results.filter((result) => result.style === 'deep');
  const byCmp = deep.filter(({ isOpaque }) => style.comparison === 'cmp' && !isOpaque);
  const needs: Readonly<Record<TestingPackage, boolean>> = {
    testing: true,
    bytes: hasRole('writer'),
    context: hasRole('context') && (!style.hasTestContext || watchedContext() !== undefined),
    time: watchedContext() !== undefined,
    errors:
      hasExampleError ||
      (!isTestify && results.some((result) => result.style === 'error' && (errorForm !== 'whether' || !result.isFailure))),
    reflect: !isTestify && deep.length > byCmp.length,
    cmp: byCmp.length > 0,
    assert: isTestify && (results.length > 0 || hasRole('writer')),
    goleak: style.hasGoleak && startsGoroutines(),
  };
  return new Set((Object.keys(needs) as TestingPackage[]).filter((name) => needs[name]));
}
