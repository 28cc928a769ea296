import type { Workspace } from '@standin/modules';
import type { Plan, PlannedRequest } from '../plan/plan.ts';
import { requestedInterfaces } from './interfaces-of.ts';
import type { ListedInterface, ListedPackage, MockedBy } from './listing.ts';

/** The packages with the requests of a plan that mock their interfaces noted at each. `packages` hold all types, for a request may name any. */
export function noteMocks(
  packages: readonly ListedPackage[],
  { requests }: Plan,
  workspaceOf: (directory: string) => Workspace,
): readonly ListedPackage[] {
  const byDirectory = new Map(packages.map(({ directory, interfaces }) => [directory, interfaces]));
  const noted = new Map<ListedInterface, MockedBy[]>();
  for (const planned of requests) {
    for (const { directory, select } of requestedInterfaces(planned.request, workspaceOf)) {
      for (const type of select(byDirectory.get(directory) ?? [])) noted.set(type, [...(noted.get(type) ?? []), describe(planned)]);
    }
  }
  return packages.map((each) => ({ ...each, interfaces: each.interfaces.map((type) => ({ ...type, mockedBy: noted.get(type) ?? [] })) }));
}

function describe({ destination, origin }: PlannedRequest): MockedBy {
  return { ...(destination !== undefined && { destination }), originFile: origin.file, originLine: origin.line };
}
