import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, type SourceFile } from '@standin/model';
import { parseFunction } from '@standin/syntax';
import type { TestKind } from './names/test-kind.ts';
import { reachHandler, type ReachedHandler } from './http/draft-handler-test.ts';
import { listExchangePackages } from './http/print-exchange.ts';
import { createRoutes, type Routes } from './http/routes/find-routes.ts';
import { choosePlaces, type PlaceNeeds } from './place/choose-places.ts';
import type { TestedPackage, TestPlace } from './place/test-place.ts';
import { refuseTest } from './refuse-test.ts';
import type { ResolvedStyle } from './resolve-style.ts';
import type { SelectedFunction } from './selection/select-functions.ts';
import type { ExistingTests } from './selection/existing-tests.ts';
import type { Subject } from './selection/subject.ts';
import { findObstacle, typesOf } from './types/find-obstacle.ts';
import { describeFunction, type TestedFunction } from './types/tested-function.ts';
import { listNeededPackages, testingPackages } from './view/needed-packages.ts';
import type { Wirings } from './wiring/create-wirings.ts';

/** What places are chosen by. */
export interface PlaceOptions {
  readonly tested: TestedPackage;
  readonly style: ResolvedStyle;
  readonly wirings: Wirings;
  readonly existing: ExistingTests;
}

/** A function as its tests call it, and where they go. */
export interface PlacedFunction extends DescribedFunction {
  readonly place: TestPlace;
}

interface DescribedFunction {
  readonly tested: TestedFunction;
  /** How its table test reaches it, where it answers requests. */
  readonly reached: ReachedHandler | undefined;
  readonly kinds: readonly TestKind[];
}

/** Finds places for the tests of functions; a diagnostic for each that no test can be written for. */
export function placeFunctions(selected: readonly SelectedFunction[], options: PlaceOptions): readonly (PlacedFunction | Diagnostic)[] {
  const routes = createRoutes(options.tested.proper);
  const described = selected.map((each) => describe(each, routes));
  const placed = [...groupByFile(described.filter((each) => 'tested' in each))].flatMap(([source, functions]) => {
    const needs = functions.map((each) => describeNeeds(each, options));
    return choosePlaces(needs, source, options.tested).flatMap((chosen, index) => {
      const found = functions[index];
      if (found === undefined) return [];
      return [chosen.kind === 'place' ? { ...found, place: chosen.place } : refuseTest(found.tested.subject, found.kinds, chosen.reason)];
    });
  });
  return [...described.filter((each) => 'code' in each), ...placed];
}

const noTypeArguments = 'no types that satisfy the constraints of its type parameters can be told from them';

function describeNeeds({ tested, reached }: DescribedFunction, { style, wirings, existing }: PlaceOptions): PlaceNeeds {
  const called = reached?.handler.tested ?? tested;
  const packages = [...listNeededPackages(called, style)].map((name) => testingPackages[name]);
  return {
    subject: tested.subject,
    types: typesOf(called),
    paths: reached === undefined ? packages : [...packages, ...listExchangePackages(reached.handler, reached.plan)],
    // What stands in the package itself is the user's by now.
    prefersExternal: !existing.isGeneratedInside(tested.subject, 'table') && wirings.prefersExternal(tested),
  };
}

/** GEN101 for a function that is no whole Go. */
function findSyntaxError({ declaration: { file, site }, name }: Subject): Diagnostic | undefined {
  const [problem] = parseFunction(file.text, site.entry).problems;
  if (problem === undefined) return undefined;
  const hint = 'correct it and call again; the other functions get their tests';
  return createDiagnostic({
    code: 'GEN101',
    message: `${problem.message} in ${name}`,
    hint,
    ...describeOrigin({ file, offset: problem.offset }),
  });
}

function describe({ subject, kinds }: SelectedFunction, routes: Routes): DescribedFunction | Diagnostic {
  const mistake = findSyntaxError(subject);
  if (mistake !== undefined) return mistake;
  const tested = describeFunction(subject);
  if (tested === undefined) return refuseTest(subject, kinds, noTypeArguments);
  const obstacle = findObstacle(tested);
  if (obstacle !== undefined) return refuseTest(subject, kinds, obstacle);
  return { tested, kinds, reached: kinds.includes('table') ? reachHandler(tested, routes) : undefined };
}

function groupByFile(functions: readonly DescribedFunction[]): ReadonlyMap<SourceFile, readonly DescribedFunction[]> {
  const groups = new Map<SourceFile, DescribedFunction[]>();
  for (const described of functions) {
    const { file } = described.tested.subject.declaration;
    groups.set(file, [...(groups.get(file) ?? []), described]);
  }
  return groups;
}
