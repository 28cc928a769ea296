import type { ResolvedOptions } from '@standin/config';
import { createDiagnostic, type Diagnostic, type TextPosition } from '@standin/diagnostics';
import { refusedLines, type PackageLocation } from '@standin/modules';
import { planFakes, planRuntime, type RuntimeDemand } from '@standin/targets';
import type { Origin, PlannedRequest } from '../plan.ts';
import { checkSchemaPaths } from './check-schema-paths.ts';
import { fileOptionsOf, variablesOf } from './file-options-of.ts';
import { namedClientsOf } from './named-clients-of.ts';
import type { Planning } from './planning.ts';

/** A package that gen.yaml asks fakes for. */
export interface FakePlan {
  readonly origin: Origin;
  readonly location: PackageLocation;
  readonly resolved: ResolvedOptions;
  /** Absolute: where the go command would be asked about the package. */
  readonly workingDirectory: string;
  /** The place that asks for fakes of this package and no other. */
  readonly named?: TextPosition | undefined;
}

/** What fakes are planned with, their files so far, and what of the runtime they need. */
export type FakePlanning = Pick<Planning, 'session' | 'resolve' | 'programs' | 'workspaces' | 'fakes' | 'demands' | 'diagnostics'>;

/** What a package needs of the runtime, and how it asks for it. */
export interface PlacedDemand extends Pick<PlannedRequest, 'origin' | 'variables'> {
  readonly demand: RuntimeDemand;
}

/** Plans the fakes of a package, and notes what they need of the runtime. */
export function planPackageFakes(planning: FakePlanning, { origin, location, resolved, workingDirectory, named }: FakePlan): void {
  const { options } = resolved;
  const { tree } = planning.session;
  const workspace = planning.workspaces.of(workingDirectory, options);
  const { requests, demand, diagnostics } = planFakes({
    program: planning.programs(workspace),
    location,
    options,
    clients: namedClientsOf(resolved, tree),
    file: { workingDirectory, ...fileOptionsOf(resolved, tree) },
  });
  const misplaced = requests.some(({ part }) => part === 'mysql') ? checkSchemaPaths(tree, resolved, location) : [];
  if (misplaced.length > 0) {
    planning.diagnostics.push(...misplaced);
    return;
  }
  const variables = variablesOf(options);
  for (const request of requests) addRequest(planning, { origin, request, variables });
  if (demand !== undefined) addDemand(planning, { origin, variables, demand });
  planning.diagnostics.push(...diagnostics);
  const isKnown = diagnostics.length === 0 && refusedLines(workspace).length === 0;
  if (named !== undefined && requests.length === 0 && isKnown) planning.diagnostics.push(describeNothing(named));
}

/** GEN177 where a package is asked for that has no clients. */
function describeNothing(named: TextPosition): Diagnostic {
  const message = 'fakes are asked for, and no file of the package names a client of MySQL, Redis or Kafka';
  const hint = 'ask where clients are handed in: gen fake --list ./... lists their calls';
  return createDiagnostic({ code: 'GEN177', severity: 'warning', message, hint, ...named });
}

function addRequest({ fakes }: FakePlanning, planned: PlannedRequest): void {
  const { destination = '' } = planned.request;
  fakes.push(Object.freeze({ ...planned, request: Object.freeze(planned.request), destination }));
}

function addDemand({ session: { tree }, demands }: FakePlanning, placed: PlacedDemand): void {
  const { module, doubles } = placed.demand;
  const directory = tree.path.join(module.directory, doubles);
  demands.set(directory, [...(demands.get(directory) ?? []), placed]);
}

/** Plans the runtime that the fakes which are planned need: once for each directory that is to have it. */
export function planRuntimes(planning: FakePlanning): void {
  for (const [first, ...others] of planning.demands.values()) {
    if (first === undefined) continue;
    const { origin, variables, demand } = first;
    const { requests, diagnostics } = planRuntime([demand, ...others.map((other) => other.demand)]);
    for (const request of requests) addRequest(planning, { origin, request, variables });
    planning.diagnostics.push(...diagnostics);
  }
}
