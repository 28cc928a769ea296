import type { Diagnostic } from '@standin/diagnostics';
import type { Package } from '@standin/model';
import { noNamedClients } from '../clients/named-clients.ts';
import { findLibraries } from '../fakes/find-libraries.ts';
import { programOf, templatesOf, workspaceOf, type ProgramSources } from '../programs.ts';
import { fuzzTemplates, testsTemplates } from '../templates/template-sets.ts';
import { draftTests, type DraftedFile } from './draft-tests.ts';
import type { GeneratedTest } from './generated-test.ts';
import { packageNamer } from './names/package-namer.ts';
import type { TestedPackage, TestPlace } from './place/test-place.ts';
import { printTests, type RenderPart } from './print/print-tests.ts';
import { renderTest } from './print/render-test.ts';
import { planTests, type TestPlan, type WantedTests } from './regeneration/plan-tests.ts';
import type { TestsRequest } from './request.ts';
import { checkComparison, resolveStyle } from './resolve-style.ts';
import { readExistingTests, type ExistingTests } from './selection/existing-tests.ts';
import { listFunctions, selectFunctions } from './selection/select-functions.ts';
import type { Subject } from './selection/subject.ts';
import type { TestsResult } from './tests-result.ts';
import { describeFunction } from './types/tested-function.ts';
import { createWirings } from './wiring/create-wirings.ts';
import { makeDoubles } from './wiring/make-doubles.ts';

/** A request for tests, and what to read through. */
export interface TestsOptions extends ProgramSources {
  readonly request: TestsRequest;
}

/** Whether tests of a package may have doubles or fakes: then it counts which of them the repository asks for. `request.doubles` and `request.fakes` are not looked at. */
export function wantsDoubles(options: TestsOptions): boolean {
  const proper = openPackage(options);
  if (findLibraries(proper, noNamedClients).length > 0) return true;
  const existing = readExistingTests(proper);
  const wirings = createWirings(describePackage(proper, existing), { doubles: undefined });
  return oneOfEachReceiver(selectFunctions(proper, options.request, existing).map(({ subject }) => subject)).some((subject) => {
    const tested = describeFunction(subject);
    return tested !== undefined && (wirings.of(tested, false) ?? wirings.of(tested, true)) !== undefined;
  });
}

function oneOfEachReceiver(subjects: readonly Subject[]): readonly Subject[] {
  const methods = subjects.flatMap((subject) => {
    const { receiver } = subject.declaration.header;
    return receiver === undefined ? [] : [[receiver.typeName, subject] as const];
  });
  return [...new Map(methods).values()];
}

/** Makes the tests of a package, each in the file where it stands or is to stand. Reads through the tree and writes nothing; `loadGrammar` must have been awaited. */
export function generateTests(options: TestsOptions): TestsResult {
  const { request } = options;
  const proper = openPackage(options);
  const existing = readExistingTests(proper);
  const tested = describePackage(proper, existing);
  const mistakes = checkComparison(request.style, proper);
  if (mistakes.length > 0) return { functionCount: 0, files: [], tests: [], diagnostics: mistakes };
  const functions = selectFunctions(proper, request, existing);
  const style = resolveStyle(request.style, proper, existing);
  const wirings = createWirings(tested, request);
  const drafts = draftTests(functions, { tested, existing, style, wirings, data: request.templates?.data ?? {} });
  const printer = openPrinter(options);
  const printed = printer.kind === 'faulty' ? [printer] : drafts.files.map((file) => printFile(file, printer.render));
  const faults = printed.flatMap((each) => (each.kind === 'faulty' ? each.diagnostics : []));
  const wanted = printed.flatMap((each) => (each.kind === 'printed' ? [each] : []));
  const plan = planFiles(wanted, tested);
  const doubles = makeDoubles(wirings.requested(), request.directory, options);
  return {
    functionCount: functions.length,
    files: [...doubles.files, ...plan.files],
    tests: plan.tests,
    diagnostics: [...drafts.diagnostics, ...faults, ...plan.diagnostics, ...doubles.diagnostics],
  };
}

function openPackage(options: TestsOptions): Package {
  const { directory } = options.request;
  const workspace = workspaceOf(options, directory, []);
  const location = workspace.locate(directory) ?? { importPath: directory, directory, origin: 'directory' };
  return programOf(options, workspace, undefined).packageAt(location, 'proper');
}

function describePackage(proper: Package, { files }: ExistingTests): TestedPackage {
  const { program, location } = proper;
  return {
    proper,
    internalScope: program.packageAt(location, 'withTests').scope(),
    externalScope: program.packageAt(location, 'externalTest').scope(),
    testFiles: files,
  };
}

interface PrintedFile {
  readonly kind: 'printed';
  readonly place: TestPlace;
  readonly tests: readonly GeneratedTest[];
}

interface Faulty {
  readonly kind: 'faulty';
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints with the templates of this repository, or those of the user's over them. */
function openPrinter(options: TestsOptions): { readonly kind: 'printer'; readonly render: RenderPart } | Faulty {
  const { templates } = options.request;
  if (templates === undefined) return { kind: 'printer', render: renderTest };
  const [table, fuzz] = [testsTemplates, fuzzTemplates].map((set) => templatesOf(options, templates.directory, set));
  if (table?.kind !== 'compiled' || fuzz?.kind !== 'compiled')
    return { kind: 'faulty', diagnostics: [table, fuzz].find((each) => each?.kind === 'faulty')?.diagnostics ?? [] };
  return { kind: 'printer', render: ({ kind, view }) => (kind === 'fuzz' ? fuzz : table).templates.render(view) };
}

function printFile({ place, tests }: DraftedFile, render: RenderPart): PrintedFile | Faulty {
  const printed = printTests(tests, render);
  return printed.kind === 'faulty'
    ? { kind: 'faulty', diagnostics: [printed.diagnostic] }
    : { kind: 'printed', place, tests: printed.tests };
}

function planFiles(printed: readonly PrintedFile[], { proper, internalScope, externalScope, testFiles }: TestedPackage): TestPlan {
  const [internal, external] = [new Set(internalScope.keys()), new Set(externalScope.keys())];
  return planTests({
    wanted: printed.map(({ place, tests }): WantedTests => {
      return { path: place.file, head: printHead(place), tests, avoided: place.isExternal ? external : internal };
    }),
    existing: [...testFiles.values()].map(({ path, text }) => ({ path, text })),
    subjects: new Set(listFunctions(proper).map(({ name }) => name)),
    packageName: packageNamer(proper),
  });
}

function printHead({ packageName, buildConstraint }: TestPlace): string {
  return `${buildConstraint === undefined ? '' : `//go:build ${buildConstraint}\n\n`}package ${packageName}\n`;
}
