import { fakeHeader, type AvailableFakes } from '@standin/targets';
import { createListWorkspaces } from '../list/list-workspaces.ts';
import { planAskedFakes } from '../plan/plan-asked-fakes.ts';
import type { PlannedRequest } from '../plan/plan.ts';
import type { PlanOptions } from '../plan/plan-run.ts';
import type { Session } from '../types.ts';

/** What fakes are looked for with. */
export interface FakesQuestion {
  /** Absolute: those of packages. */
  readonly directories: readonly string[];
  /** Absolute: where the command is called. */
  readonly workingDirectory: string;
  readonly options?: PlanOptions | undefined;
  /** What the repository asks for. */
  readonly asked: readonly PlannedRequest[];
}

/** The fakes of packages, by their directories: those that the repository asks for, and those that are there. */
export async function findFakes(session: Session, question: FakesQuestion): Promise<ReadonlyMap<string, AvailableFakes>> {
  const { directories, workingDirectory, options = {}, asked } = question;
  const { tree } = session;
  const found = new Map<string, AvailableFakes>();
  if (directories.length === 0) return found;
  const workspaceOf = createListWorkspaces(session, workingDirectory);
  const wanted = new Set(asked.map(({ destination }) => destination));
  const { requests } = await planAskedFakes(session, directories, workingDirectory, options);
  for (const { request, destination = '' } of requests) {
    if (request.target !== 'fake' || request.part !== 'fakes') continue;
    const there = tree.read(destination);
    if (!wanted.has(destination) && !(there.kind === 'text' && there.text.includes(fakeHeader))) continue;
    const place = workspaceOf(tree.path.dirname(destination)).locate(tree.path.dirname(destination));
    if (place !== undefined) found.set(request.packagePattern ?? '', { importPath: place.importPath, request });
  }
  return found;
}
