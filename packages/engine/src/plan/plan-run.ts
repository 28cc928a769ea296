import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { nameStep } from '../cache/name-step.ts';
import { stepKey } from '../cache/step-key.ts';
import { createOutsideGuard } from '../write/refuse-outside.ts';
import { oncePer } from '../once-per.ts';
import type { Session } from '../types.ts';
import { createScanner } from './create-scanner.ts';
import { describeModuleFiles } from './describe-module-files.ts';
import { expandPatterns, type Place } from './expand-patterns.ts';
import { generateWorkspacesOf } from './generate-workspaces.ts';
import type { Draft, FakeDirective } from './plan-draft.ts';
import { packRequests, unpackRequests, type PackedRequests } from './pack-requests.ts';
import { planDirectives } from './plan-directives.ts';
import { locateOrigin } from './locate-origin.ts';
import type { Plan, PlannedRequest } from './plan.ts';
import { planConfigured, type ConfiguredOptions } from './plan-configured.ts';
import type { DirectoryScan, ScannedFile } from './scan-directory.ts';

/** What the environment and the command line say of the options of gen.yaml. */
export type PlanOptions = Pick<ConfiguredOptions, 'environment' | 'flags'>;

/**
 * Finds everything that `patterns`, seen from `directory`, stand for, and tells what of it is carried out. Reads; writes nothing. A session, which sees one state of
 * the disk, is asked the same once.
 */
export function planRun(session: Session, patterns: readonly string[], directory: string, options: PlanOptions = {}): Promise<Plan> {
  const question = { patterns: patterns.map((pattern) => resolveDirectory(session, pattern, directory)), directory };
  const known = plans.get(session) ?? new Map<string, Promise<Plan>>();
  plans.set(session, known);
  const key = stepKey([question, options]);
  const plan = known.get(key) ?? planOnce(session, question, options);
  known.set(key, plan);
  return plan;
}

/** What is planned may be another now, since what the session reads has changed. */
export function forgetPlans(session: Session): void {
  plans.delete(session);
}

const plans = new WeakMap<Session, Map<string, Promise<Plan>>>();

function resolveDirectory({ tree }: Session, pattern: string, directory: string): string {
  const path = tree.path.resolve(directory, pattern);
  return !pattern.includes('...') && tree.kindOf(path) === 'directory' ? path : pattern;
}

async function planOnce(session: Session, question: Question, options: PlanOptions): Promise<Plan> {
  const { directory } = question;
  const survey = surveyPlaces(session, question);
  const draft = draftDirectives(session, survey);
  const { fakes } = draft;
  const configured = await planConfigured(session, { workingDirectory: directory, places: survey.places, fakes, ...options });
  draft.requests.push(...configured.requests);
  draft.diagnostics.push(...configured.diagnostics);
  return finish(session, directory, { survey, draft });
}

/** The plan of the `//go:generate` lines alone, whatever gen.yaml and comments ask for. */
export function planGenerateLines(session: Session, patterns: readonly string[], directory: string): Plan {
  const survey = surveyPlaces(session, { patterns, directory });
  return finish(session, directory, { survey, draft: draftDirectives(session, survey) });
}

/** The `//go:generate gen fake` lines in what `patterns`, seen from `directory`, stand for. */
export function findFakeDirectives(session: Session, patterns: readonly string[], directory: string): readonly FakeDirective[] {
  return draftDirectives(session, surveyPlaces(session, { patterns, directory })).fakes;
}

/** What a run is asked for: patterns as seen from a directory, an absolute path. */
interface Question {
  readonly patterns: readonly string[];
  readonly directory: string;
}

/** The places of a run, with what looking through their files shows. */
interface Survey {
  readonly places: readonly SurveyedPlace[];
  readonly diagnostics: readonly Diagnostic[];
}

type SurveyedPlace = { readonly place: Place } & DirectoryScan;

function surveyPlaces(session: Session, { patterns, directory }: Question): Survey {
  const { tree, cache } = session;
  const workspaceOf = generateWorkspacesOf(session);
  const scan = createScanner(session, workspaceOf);
  const { places, diagnostics } = cache.step({
    name: nameStep('places', stepKey([patterns, directory])),
    compute: () => {
      const found = expandPatterns(patterns, { session, workspaceOf, directory });
      const ofModules = describeModuleFiles(found.places.map((place) => workspaceOf(place.directory)));
      return { ...found, diagnostics: [...found.diagnostics, ...ofModules] };
    },
  });
  const surveyed = places.map((place) => ({ place, ...scan(place) }));
  return { places: surveyed, diagnostics: [...diagnostics, ...surveyed.flatMap((scanned) => describeUnreadable(tree, scanned))] };
}

function describeUnreadable({ path }: SourceTree, { place, unreadable }: SurveyedPlace): readonly Diagnostic[] {
  return unreadable.map(({ name, reason }) => {
    const position = { file: path.join(place.directory, name) };
    return createDiagnostic({ code: 'GEN503', message: `cannot read ${name}: ${reason}`, position });
  });
}

interface PackedDraft extends Omit<Draft, 'requests'> {
  readonly requests: PackedRequests;
}

/** What the lines of a survey ask for: one step, named by the lines and the variables of the process that they name. */
function draftDirectives(session: Session, { places, diagnostics: found }: Survey): Draft {
  const { cache, machine } = session;
  const asking = places.filter(({ files }) => files.length > 0);
  const names = new Set(asking.flatMap(({ files }) => files.flatMap(({ variables }) => variables)));
  const variables = [...names].sort().map((name) => [name, machine.variables[name]]);
  const compute = (): PackedDraft => {
    const { requests, ...others } = planDirectives(
      session,
      asking.flatMap(({ place: { directory }, files }) => files.map((file) => ({ directory, ...file }))),
    );
    return { ...others, requests: packRequests(requests) };
  };
  const key = [stepKey([variables, machine.platform]), ...asking.map(describeAsking)].join('\n');
  const { requests, fakes, others, diagnostics } = cache.step({ name: nameStep('directives', key), compute });
  return { requests: [...unpackRequests(requests)], fakes, others, diagnostics: [...found, ...diagnostics] };
}

function describeAsking({ place: { directory }, files }: SurveyedPlace): string {
  return `${stepKey(directory)} ${describeLines(files)}`;
}

const describeLines = oncePer((files: readonly ScannedFile[]) =>
  stepKey(files.map(({ name, packageName, directives }) => ({ name, packageName, directives }))),
);

function finish(session: Session, workingDirectory: string, { survey, draft }: { readonly survey: Survey; readonly draft: Draft }): Plan {
  const { path } = session.tree;
  return Object.freeze({
    requests: keepInside(session, workingDirectory, draft),
    others: countNames(draft.others),
    diagnostics: draft.diagnostics,
    directories: survey.places.map(({ place }) => place.directory),
    doubleFiles: survey.places.flatMap(({ place, doubleFiles }) => doubleFiles.map((name) => path.join(place.directory, name))),
    leftOut: survey.places.flatMap(({ place, leftOut }) => leftOut.map((name) => path.join(place.directory, name))),
  });
}

/** The requests of a draft without those whose output would lie outside the repository, each of which gets its diagnostic. */
function keepInside({ tree }: Session, workingDirectory: string, draft: Draft): readonly PlannedRequest[] {
  const refuse = createOutsideGuard(tree, workingDirectory);
  return draft.requests.filter(({ origin, destination }) => {
    const refusal = destination === undefined ? undefined : refuse(destination, tree.path.dirname(origin.file));
    if (refusal) draft.diagnostics.push({ ...refusal, ...locateOrigin(origin) });
    return refusal === undefined;
  });
}

function countNames(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
