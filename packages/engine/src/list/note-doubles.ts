import type { Workspace } from '@standin/modules';
import { isForInterfaces, type InterfaceTargetName } from '@standin/targets';
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
    const { request } = planned;
    if (!isForInterfaces(request)) continue;
    const double = describe(planned, request.target);
    for (const { directory, select } of requestedInterfaces(request, workspaceOf)) {
      for (const type of select(byDirectory.get(directory) ?? [])) noted.set(type, [...(noted.get(type) ?? []), double]);
    }
  }
  return packages.map((each) => ({ ...each, interfaces: each.interfaces.map((type) => ({ ...type, doubles: noted.get(type) ?? [] })) }));
}

function describe({ destination, origin }: PlannedRequest, target: InterfaceTargetName): ListedDouble {
  return { target, ...(destination !== undefined && { destination }), originFile: origin.file, originLine: origin.line };
}
