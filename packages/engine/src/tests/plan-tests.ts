import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type {
  AvailableFakes,
  FunctionSelection,
  RequestedTemplates,
  PlannedTest,
  TestsRequest,
  TestsResult,
  TestStyle,
} from '@standin/targets';
import type { EditedFile } from '../edit/edited-file.ts';
import { expandForList } from '../list/expand-for-list.ts';
import { createListWorkspaces } from '../list/list-workspaces.ts';
import type { PlanOptions } from '../plan/plan-run.ts';
import { joinExpansions, type ExpandOptions, type Expansion } from '../plan/expand-patterns.ts';
import { hideCatalogue } from '../run/hide-catalogue.ts';
import { findDoubles, type FoundDoubles } from './find-doubles.ts';
import { findFakes } from './find-fakes.ts';
import type { Session } from '../types.ts';

/** Which tests are wanted, and what they look like. */
export interface TestsWish {
  readonly selection: FunctionSelection;
  readonly style: TestStyle;
  /** Templates of the user's own. */
  readonly templates?: RequestedTemplates;
}

/** Makes the tests of one package. */
export interface TestsMaker {
  /** Whether they may have doubles: then it counts which mocks the repository asks for. */
  wantsDoubles(request: TestsRequest): boolean;
  make(request: TestsRequest): TestsResult;
}

/** The tests of packages, not written yet. */
export interface PlannedTests {
  readonly functionCount: number;
  readonly files: readonly EditedFile[];
  readonly tests: readonly PlannedTest[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the tests of the packages that `patterns` stand for, seen from `directory`: a directory is its package alone, a Go file its functions; all else is what it is to the go
 * command. What the repository mocks and fakes is planned only where a test has doubles or clients. Reads; writes nothing.
 */
export async function planTests(session: Session, question: TestsQuestion, maker: TestsMaker): Promise<PlannedTests> {
  const { patterns, directory, wish, planOptions } = question;
  const workspaceOf = createListWorkspaces(session, directory);
  const options = { session, workspaceOf, directory };
  const { places, diagnostics } = joinExpansions(patterns.map((pattern) => expand(pattern, options)));
  const wantsDoubles = places.some((place) => mayWantDoubles(maker, { ...place, ...wish, doubles: [] }));
  const { doubles, requests: asked, diagnostics: mistakes } = wantsDoubles ? await findDoubles(session, directory, planOptions) : noDoubles;
  const directories = wantsDoubles ? places.map((place) => place.directory) : [];
  const fakes = await findFakes(session, { directories, workingDirectory: directory, options: planOptions, asked });
  const results = places.map((place) => makeSafely(maker, { ...place, ...wish, doubles, ...ofPackage(fakes, place.directory) }));
  const found = results.flatMap((result) => result.diagnostics.map((diagnostic) => hideCatalogue(session.tree, diagnostic)));
  return {
    functionCount: results.reduce((count, result) => count + result.functionCount, 0),
    files: results.flatMap(({ files }) => files),
    tests: results.flatMap(({ tests }) => tests),
    diagnostics: [...diagnostics, ...mistakes, ...found],
  };
}

/** For which packages tests are asked. */
export interface TestsQuestion {
  readonly patterns: readonly string[];
  /** Absolute. */
  readonly directory: string;
  readonly wish: TestsWish;
  /** What the environment says of the options of gen.yaml, which decide where mocks are. */
  readonly planOptions?: PlanOptions;
}

const noDoubles: FoundDoubles = Object.freeze({ doubles: [], requests: [], diagnostics: [] });

function ofPackage(all: ReadonlyMap<string, AvailableFakes>, directory: string): Pick<TestsRequest, 'fakes'> {
  const fakes = all.get(directory);
  return fakes === undefined ? {} : { fakes };
}

function expand(pattern: string, options: ExpandOptions): Expansion {
  if (pattern.endsWith('_test.go')) return { places: [], diagnostics: [refuseTestFile(pattern)] };
  const { tree } = options.session;
  const path = tree.path.resolve(options.directory, pattern);
  const isDirectory = !pattern.includes('...') && tree.kindOf(path) === 'directory';
  return isDirectory ? { places: [{ directory: path }], diagnostics: [] } : expandForList([pattern], options);
}

function refuseTestFile(pattern: string): Diagnostic {
  const hint = 'name the file whose functions are to be tested';
  return createDiagnostic({ code: 'GEN316', message: `${pattern} holds tests itself`, hint });
}

/** What throws here throws again where tests are made, and is told there. */
function mayWantDoubles(maker: TestsMaker, request: TestsRequest): boolean {
  try {
    return maker.wantsDoubles(request);
  } catch {
    return false;
  }
}

/** What making tests throws is our bug and becomes a diagnostic. */
function makeSafely(maker: TestsMaker, request: TestsRequest): TestsResult {
  try {
    return maker.make(request);
  } catch (error) {
    const hint = 'this is a bug in gen; please report it with the source that it read';
    const diagnostic = createDiagnostic({
      code: 'GEN901',
      message: `unexpected: ${String(error)}`,
      hint,
      position: { file: request.directory },
    });
    return { functionCount: 0, files: [], tests: [], diagnostics: [diagnostic] };
  }
}
