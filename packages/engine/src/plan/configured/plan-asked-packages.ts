import { targetsOf } from '@standin/config';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { expandForList } from '../../list/expand-for-list.ts';
import type { Session } from '../../types.ts';
import { describeModuleFiles } from '../describe-module-files.ts';
import type { Plan } from '../plan.ts';
import type { FakeDirective } from '../plan-draft.ts';
import type { PlanOptions } from '../plan-run.ts';
import { createConfigurations } from './configurations.ts';
import { createPackagePrograms } from './package-programs.ts';
import { createPackageWorkspaces } from './package-workspaces.ts';
import { planPackageFakes, planRuntimes, type FakePlanning } from './plan-fakes.ts';
import { resolveFakes, type AskedPackage } from './resolve-fakes.ts';
import { createTargetResolver } from './resolve-target.ts';

/** Plans the fakes of one package, with the options that gen.yaml has for it. Tells whether gen.yaml or a line asks for them, too. */
function planPackage(planning: FakePlanning, asked: AskedPackage): boolean {
  const { location, configuration, directive } = asked;
  const { directory } = location;
  const { resolved, entries, diagnostics } = resolveFakes(planning, asked);
  planning.diagnostics.push(...diagnostics);
  const origin = { kind: 'command', file: directory, line: 1, sourceLine: '' } as const;
  planPackageFakes(planning, { origin, location, resolved, workingDirectory: directory });
  return directive !== undefined || targetsOf({ configuration, entries }, []).includes('fake');
}

/** Tells how files stay that only this call of the program asks for. */
function noteOrphans({ session: { tree } }: FakePlanning, directories: readonly string[], workingDirectory: string): readonly Diagnostic[] {
  if (directories.length === 0) return [];
  const names = directories.map((directory) =>
    `./${tree.path.relative(workingDirectory, directory).split(tree.path.sep).join('/')}`.replace(/\/$/, ''),
  );
  const message = `gen.yaml does not ask for the fakes of ${names.join(', ')}: gen check calls them orphans`;
  const hint = `in gen.yaml: packages: { ${names.map((name) => `${name}: { targets: [fake] }`).join(', ')} }`;
  return [createDiagnostic({ code: 'GEN174', severity: 'note', message, hint })];
}

/** What a command line asks for: patterns as seen from a directory, an absolute path, with the lines of their packages that ask for fakes, too. */
export interface FakesQuestion {
  readonly patterns: readonly string[];
  readonly directory: string;
  readonly directives: readonly FakeDirective[];
  readonly options: PlanOptions;
}

/** The part of a plan that fakes have. */
export type AskedFakes = Pick<Plan, 'requests' | 'diagnostics' | 'directories'>;

/** Plans the fakes that a command line asks for. `loadGrammar` must have been awaited. */
export function planAskedPackages(session: Session, { patterns, directory, directives, options }: FakesQuestion): AskedFakes {
  const { tree } = session;
  const workspaces = createPackageWorkspaces(session);
  // The workspace that packages are planned in, so that each has its files told once.
  const found = expandForList(patterns, { session, workspaceOf: (place) => workspaces.of(place, {}), directory });
  const configurations = createConfigurations(tree, directory);
  const planning: FakePlanning = {
    ...{ session, fakes: [], demands: new Map(), diagnostics: [] },
    programs: createPackagePrograms(tree),
    resolve: createTargetResolver(options),
    workspaces,
  };
  const unasked: string[] = [];
  for (const place of found.places) {
    const location = planning.workspaces.of(place.directory, {}).locate(place.directory);
    if (location === undefined || !configurations.isSound(place.directory)) continue;
    const before = planning.fakes.length;
    const directive = directives.find(({ origin }) => tree.path.dirname(origin.file) === place.directory);
    const isAsked = planPackage(planning, { location, configuration: configurations.of(place.directory), directive });
    if (!isAsked && planning.fakes.length > before) unasked.push(place.directory);
  }
  planRuntimes(planning);
  return {
    requests: planning.fakes,
    diagnostics: [
      ...found.diagnostics,
      ...describeModuleFiles(found.places.map((place) => workspaces.of(place.directory, {}))),
      ...configurations.diagnostics(),
      ...planning.diagnostics,
      ...noteOrphans(planning, unasked, directory),
    ],
    directories: found.places.map((place) => place.directory),
  };
}
