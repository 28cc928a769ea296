import { pathOfOption, type ResolvedOptions } from '@standin/config';
import type { PackageLocation } from '@standin/modules';
import { planFakes } from '@standin/targets';
import type { Origin } from '../plan.ts';
import type { Planning } from './planning.ts';

/** A package that gen.yaml asks fakes for. */
export interface FakePlan {
  readonly origin: Origin;
  readonly location: PackageLocation;
  readonly resolved: ResolvedOptions;
  /** Absolute: where the go command would be asked about the package. */
  readonly workingDirectory: string;
}

/** What fakes are planned with, and their files so far. */
export type FakePlanning = Pick<Planning, 'session' | 'programs' | 'workspaces' | 'fakes' | 'diagnostics'>;

/** Plans the fakes of a package, and the files of the runtime that they need and no package before it needs. */
export function planPackageFakes(planning: FakePlanning, { origin, location, resolved, workingDirectory }: FakePlan): void {
  const { options } = resolved;
  const { tree } = planning.session;
  const copyrightFile = pathOfOption(resolved, 'headerFile', tree.path);
  const templates = pathOfOption(resolved, 'templates', tree.path);
  const { requests, diagnostics } = planFakes({
    program: planning.programs(planning.workspaces.of(workingDirectory, options)),
    location,
    options,
    file: {
      workingDirectory,
      localPrefixes: options.localPrefix,
      ...(templates !== undefined && { templates: { directory: templates, data: options.templateData } }),
      buildFlags: options.tags.length === 0 ? [] : [`-tags=${options.tags.join(',')}`],
      ...(options.buildConstraint !== '' && { buildConstraint: options.buildConstraint }),
      ...(copyrightFile !== undefined && { copyrightFile }),
      writesPackageComment: options.packageComment,
      writesSourceComment: options.sourceComment,
    },
  });
  const variables = { ...(options.goos !== '' && { GOOS: options.goos }), ...(options.goarch !== '' && { GOARCH: options.goarch }) };
  for (const request of requests) {
    const { destination = '' } = request;
    const isKnown = planning.fakes.some((known) => known.destination === destination && known.request.target === 'runtime');
    if (!isKnown) planning.fakes.push(Object.freeze({ origin, request: Object.freeze(request), destination, variables }));
  }
  planning.diagnostics.push(...diagnostics);
}
