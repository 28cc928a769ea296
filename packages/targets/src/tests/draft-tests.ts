import type { Diagnostic } from '@standin/diagnostics';
import { createIdentifierAllocator, type IdentifierAllocator } from '@standin/render';
import type { PrintedCase } from './cases/print-cases.ts';
import type { ValueNaming } from './cases/print-value.ts';
import { valueNaming } from './cases/value-naming.ts';
import { chooseCases } from './choose-cases.ts';
import { draftFuzzTest } from './fuzz/draft-fuzz-test.ts';
import { createEffectFinder, type FindEffect } from './fuzz/find-effect.ts';
import { offerFuzz } from './fuzz/offer-fuzz.ts';
import { nameTest } from './names/name-test.ts';
import { packageNamer } from './names/package-namer.ts';
import { createTestImports, type TestImports } from './names/test-imports.ts';
import type { TestKind } from './names/test-kind.ts';
import { noteMissingRoute } from './http/note-missing-route.ts';
import { draftHandlerTest } from './http/draft-handler-test.ts';
import { placeFunctions, type PlacedFunction } from './place-functions.ts';
import type { TestedPackage, TestPlace } from './place/test-place.ts';
import type { DraftedTest } from './print/print-tests.ts';
import { refuseTest } from './refuse-test.ts';
import type { ResolvedStyle } from './resolve-style.ts';
import type { ExistingTests } from './selection/existing-tests.ts';
import type { SelectedFunction } from './selection/select-functions.ts';
import type { Subject } from './selection/subject.ts';
import type { TestedFunction } from './types/tested-function.ts';
import { createRows } from './view/create-rows.ts';
import { createTestFrame } from './view/create-test-frame.ts';
import { nameColumns } from './view/name-locals.ts';
import { draftTableTest } from './view/draft-table-test.ts';
import { createTestWriter, type TestWriter } from './view/test-writer.ts';
import type { Wirings } from './wiring/create-wirings.ts';
import { findCalls } from './wiring/dependency-calls.ts';
import { callName, type DependencyCall } from './wiring/dependency-call.ts';
import type { WiringParts } from './wiring/print-wiring.ts';
import type { Wiring } from './wiring/wiring.ts';

/** The tests of one file, before they are printed. */
export interface DraftedFile {
  readonly place: TestPlace;
  readonly tests: readonly DraftedTest[];
}

/** What is drafted, and GEN140 for each function that no test can be written for. */
export interface Drafts {
  readonly files: readonly DraftedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What tests of a package are drafted with. */
export interface DraftOptions {
  readonly tested: TestedPackage;
  readonly existing: ExistingTests;
  readonly style: ResolvedStyle;
  readonly wirings: Wirings;
  /** What gen.yaml has as `template-data`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Decides everything about the tests of some functions of a package. */
export function draftTests(functions: readonly SelectedFunction[], options: DraftOptions): Drafts {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, { readonly place: TestPlace; readonly imports: TestImports; readonly tests: DraftedTest[] }>();
  const names = createTestNames(options);
  const findEffect = createEffectFinder(options.tested.proper);
  for (const placed of placeFunctions(functions, options)) {
    if ('code' in placed) {
      diagnostics.push(placed);
      continue;
    }
    const { tested, kinds, place, reached } = placed;
    if (reached?.plan.isRegistered === false) diagnostics.push(noteMissingRoute(tested.subject));
    const file = files.get(place.file) ?? { place, imports: openImports(place, options), tests: [] };
    for (const kind of kinds) {
      const parts = { ...options, place, imports: file.imports, takeName: () => names.of(tested.subject, place, kind) };
      const draft = kind === 'fuzz' ? draftFuzz(tested, findEffect, parts) : draftTable(placed, parts);
      if ('code' in draft) diagnostics.push(draft);
      else file.tests.push(draft);
    }
    if (file.tests.length > 0) files.set(place.file, file);
  }
  return { files: [...files.values()], diagnostics };
}

function scopeOf({ isExternal }: TestPlace, { tested }: DraftOptions): ReadonlyMap<string, unknown> {
  return isExternal ? tested.externalScope : tested.internalScope;
}

function openImports(place: TestPlace, options: DraftOptions): TestImports {
  const packageName = packageNamer(options.tested.proper);
  return createTestImports({ packageName, taken: scopeOf(place, options), existing: place.existing });
}

interface TestNames {
  /** The name of a subject's test: the one that it has, else one that is free in the package of the place. */
  of(subject: Subject, place: TestPlace, kind: TestKind): string;
}

function createTestNames(options: DraftOptions): TestNames {
  const create = (isExternal: boolean): IdentifierAllocator =>
    createIdentifierAllocator((isExternal ? options.tested.externalScope : options.tested.internalScope).keys());
  const [internal, external] = [create(false), create(true)];
  return {
    of: (subject, { isExternal }, kind) =>
      options.existing.nameOfGenerated(subject, kind) ?? (isExternal ? external : internal).allocate(nameTest(subject, kind)),
  };
}

interface TestParts extends DraftOptions {
  readonly place: TestPlace;
  readonly imports: TestImports;
  /** Takes the name of the test, once it is certain that there is one. */
  readonly takeName: () => string;
}

/** What a case calls on doubles. */
type CaseCalls = Pick<PrintedCase, 'calls'>;

/** The calls that a method makes on its dependencies, as an example: none where a case makes all of them. */
function listExamples({ subject }: TestedFunction, wiring: Wiring, cases: readonly CaseCalls[]): readonly DependencyCall[] {
  const examples = findCalls(subject.declaration, wiring);
  const isShown = cases.some(({ calls }) => examples.every((example) => calls.some((call) => callName(call) === callName(example))));
  return isShown ? [] : examples;
}

function draftTable({ tested, reached }: PlacedFunction, parts: TestParts): DraftedTest {
  const { takeName, place, imports, tested: owner, existing, style, wirings, data } = parts;
  const writer = createTestWriter(place, owner, imports);
  const wiring = wirings.of(tested, place.isExternal);
  if (wiring !== undefined) wirings.use(wiring);
  const errorType = existing.columnType(tested.subject, nameColumns(tested).wantErr);
  const casePlace = { writer, own: owner.proper.reference, isExternal: place.isExternal, wiring, errorType };
  const draft = { name: takeName(), writer, style, sharesLoopVariables: place.languageMinor < 22, data };
  const wire = (cases: readonly CaseCalls[]): WiringParts | undefined =>
    wiring && {
      wiring,
      calls: listExamples(tested, wiring, cases),
      setups: cases.map(({ calls }) => calls),
      hasTestContext: style.hasTestContext,
    };
  if (reached !== undefined) return draftHandlerTest(reached, { ...draft, wire }, casePlace);
  const { cases, caseColumns } = chooseCases(tested, casePlace);
  const frame = createTestFrame({ ...draft, wiring: wire(cases), tested, caseColumns });
  return draftTableTest(frame, createRows(frame, style, cases), writer.imports());
}

function draftFuzz(tested: TestedFunction, findEffect: FindEffect, parts: TestParts): DraftedTest | Diagnostic {
  const { takeName, place, imports, tested: owner, data } = parts;
  const own = owner.proper.reference;
  const home = place.isExternal ? undefined : own;
  const fuzz = offerFuzz(tested, { home, findEffect });
  if (fuzz.kind === 'refused') return refuseTest(tested.subject, ['fuzz'], fuzz.reason);
  const writer = createTestWriter(place, owner, imports);
  const namingFor = (drafts: TestWriter): ValueNaming => valueNaming(drafts, own, home);
  return draftFuzzTest({ tested, fuzz, name: takeName(), writer, namingFor, data });
}
