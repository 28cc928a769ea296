import type { Workspace } from '@standin/modules';
import type { Plan, PlannedRequest } from '../plan/plan.ts';
import { requestedInterfaces } from './interfaces-of.ts';
import type { ListedInterface, ListedPackage, ListedDouble } from './listing.ts';

/** The packages with the requests of a plan that make doubles of their interfaces noted at each. `packages` hold all types, for a request may name any. */
export function noteDoubles(
  packages: readonly ListedPackage[],
  { requests }: Plan,
  workspaceOf: (directory: string) => Workspace,
): readonly ListedPackage[] {
  const byDirectory = new Map(packages.map(({ directory, interfaces }) => [directory, interfaces]));
  const noted = new Map<ListedInterface, ListedDouble[]>();
  for (const planned of requests) {
    for (const { directory, select } of requestedInterfaces(planned.request, workspaceOf)) {
      for (const type of select(byDirectory.get(directory) ?? [])) noted.set(type, [...(noted.get(type) ?? []), describe(planned)]);
    }
  }
  return packages.map((each) => ({ ...each, interfaces: each.interfaces.map((type) => ({ ...type, doubles: noted.get(type) ?? [] })) }));
}

function describe({ request, destination, origin }: PlannedRequest): ListedDouble {
  return { target: request.target, ...(destination !== undefined && { destination }), originFile: origin.file, originLine: origin.line };
}
