import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, type SourceFile } from '@standin/model';
import { createIdentifierAllocator, type IdentifierAllocator } from '@standin/render';
import { chooseCases } from './choose-cases.ts';
import { nameTest } from './names/name-test.ts';
import { packageNamer } from './names/package-namer.ts';
import { createTestImports, type TestImports } from './names/test-imports.ts';
import { choosePlaces } from './place/choose-places.ts';
import type { TestedPackage, TestPlace } from './place/test-place.ts';
import type { DraftedTest } from './print/print-tests.ts';
import type { ResolvedStyle } from './resolve-style.ts';
import type { ExistingTests } from './selection/existing-tests.ts';
import type { Subject } from './selection/subject.ts';
import { findObstacle, typesOf } from './types/find-obstacle.ts';
import { describeFunction, type TestedFunction } from './types/tested-function.ts';
import { createRows } from './view/create-rows.ts';
import { createTestFrame } from './view/create-test-frame.ts';
import { nameColumns } from './view/name-locals.ts';
import { listNeededPackages, testingPackages } from './view/needed-packages.ts';
import { findCalls } from './wiring/dependency-calls.ts';
import type { Wirings } from './wiring/create-wirings.ts';
import { createTestWriter } from './view/test-writer.ts';

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
export function draftTests(subjects: readonly Subject[], options: DraftOptions): Drafts {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, { readonly place: TestPlace; readonly imports: TestImports; readonly tests: DraftedTest[] }>();
  const names = createTestNames(options);
  for (const { tested, place } of placeTests(subjects, options, diagnostics)) {
    const file = files.get(place.file) ?? { place, imports: openImports(place, options), tests: [] };
    files.set(place.file, file);
    file.tests.push(draftTest(tested, { ...options, place, imports: file.imports, name: names.of(tested.subject, place) }));
  }
  return { files: [...files.values()], diagnostics };
}

interface PlacedTest {
  readonly tested: TestedFunction;
  readonly place: TestPlace;
}

function placeTests(subjects: readonly Subject[], options: DraftOptions, diagnostics: Diagnostic[]): readonly PlacedTest[] {
  const described = subjects.flatMap((subject) => {
    const tested = describeFunction(subject);
    const obstacle = tested === undefined ? noTypeArguments : findObstacle(tested);
    if (tested !== undefined && obstacle === undefined) return [tested];
    diagnostics.push(refuse(subject, obstacle ?? ''));
    return [];
  });
  return [...groupByFile(described)].flatMap(([source, functions]) => {
    const needs = functions.map((tested) => ({
      subject: tested.subject,
      types: typesOf(tested),
      paths: [...listNeededPackages(tested, options.style)].map((name) => testingPackages[name]),
      prefersExternal: options.wirings.prefersExternal(tested),
    }));
    return choosePlaces(needs, source, options.tested).flatMap((chosen, index) => {
      const tested = functions[index];
      if (tested === undefined) return [];
      if (chosen.kind === 'place') return [{ tested, place: chosen.place }];
      diagnostics.push(refuse(tested.subject, chosen.reason));
      return [];
    });
  });
}

const noTypeArguments = 'no types that satisfy the constraints of its type parameters can be told from them';

function refuse({ name, declaration: { file, header } }: Subject, reason: string): Diagnostic {
  const place = describeOrigin({ file, offset: header.nameOffset });
  return createDiagnostic({ code: 'GEN140', severity: 'note', message: `${name} gets no test: ${reason}`, ...place });
}

function groupByFile(functions: readonly TestedFunction[]): ReadonlyMap<SourceFile, readonly TestedFunction[]> {
  const groups = new Map<SourceFile, TestedFunction[]>();
  for (const tested of functions) {
    const { file } = tested.subject.declaration;
    groups.set(file, [...(groups.get(file) ?? []), tested]);
  }
  return groups;
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
  of(subject: Subject, place: TestPlace): string;
}

function createTestNames(options: DraftOptions): TestNames {
  const create = (isExternal: boolean): IdentifierAllocator =>
    createIdentifierAllocator((isExternal ? options.tested.externalScope : options.tested.internalScope).keys());
  const [internal, external] = [create(false), create(true)];
  return {
    of: (subject, { isExternal }) =>
      options.existing.generated.get(subject.name)?.name ?? (isExternal ? external : internal).allocate(nameTest(subject)),
  };
}

interface TestParts extends DraftOptions {
  readonly place: TestPlace;
  readonly imports: TestImports;
  readonly name: string;
}

function draftTest(tested: TestedFunction, parts: TestParts): DraftedTest {
  const { name, place, imports, tested: owner, existing, style, wirings, data } = parts;
  const writer = createTestWriter(place, owner, imports);
  const wiring = wirings.of(tested, place.isExternal);
  if (wiring !== undefined) wirings.use(wiring);
  const errorType = existing.columnType(tested.subject.name, nameColumns(tested).wantErr);
  const { cases, caseColumns } = chooseCases(tested, {
    writer,
    own: owner.proper.reference,
    isExternal: place.isExternal,
    wiring,
    errorType,
  });
  const calls = wiring === undefined ? [] : findCalls(tested.subject.declaration, wiring.dependencies);
  const wired = wiring && { wiring, calls, hasTestContext: style.hasTestContext };
  const frame = createTestFrame({ tested, name, writer, style, wiring: wired, caseColumns, data });
  const rows = createRows(frame, style, cases);
  return { view: frame.view, rows, optional: frame.optional, imports: writer.imports() };
}
