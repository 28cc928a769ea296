import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Package } from '@standin/model';
import type { ExistingTests } from './selection/existing-tests.ts';
import type { Comparison, TestStyle } from './request.ts';

/** A style with what the module decides. */
export interface ResolvedStyle extends Omit<TestStyle, 'comparison'> {
  readonly comparison: Comparison;
  /** Whether testing.T has a context of its own (Go 1.24). */
  readonly hasTestContext: boolean;
  /** Whether the module requires go.uber.org/goleak. */
  readonly hasGoleak: boolean;
}

const comparedBy: readonly (readonly [Comparison, RegExp])[] = [
  ['testify', /^github\.com\/stretchr\/testify\/(?:assert|require|suite)$/],
  ['cmp', /^github\.com\/google\/go-cmp\/cmp$/],
];

const modulesOf: Readonly<Partial<Record<Comparison, string>>> = Object.freeze({
  cmp: 'github.com/google/go-cmp',
  testify: 'github.com/stretchr/testify',
});

/** GEN141 where results are to be compared with a module that nobody requires. */
export function checkComparison({ comparison = 'plain' }: TestStyle, { program: { workspace } }: Package): readonly Diagnostic[] {
  const module = modulesOf[comparison];
  const isOwn = workspace.mainModules.some(({ path }) => path === module);
  if (module === undefined || isOwn || workspace.requirements().some(({ path }) => path === module)) return [];
  const message = `--compare ${comparison} needs ${module}, which the module does not require`;
  return [createDiagnostic({ code: 'GEN141', message, hint: `go get ${module}, or --compare plain` })];
}

/** Completes a style: results are compared as the tests of the package that are there do it, and newer Go is used where the module's go line allows it. */
export function resolveStyle(style: TestStyle, { program, location }: Package, { files }: ExistingTests): ResolvedStyle {
  const { workspace } = program;
  const paths = new Set([...files.values()].flatMap((file) => file.header().imports.map(({ path }) => path)));
  const used = comparedBy.find(([, pattern]) => [...paths].some((path) => pattern.test(path)));
  const minor = location.module?.goMinor ?? workspace.environment.goVersion.minor;
  return {
    ...style,
    comparison: style.comparison ?? used?.[0] ?? 'plain',
    hasTestContext: minor >= 24,
    hasGoleak: workspace.requirements().some(({ path, isIndirect }) => path === 'go.uber.org/goleak' && !isIndirect),
  };
}
