import type { Diagnostic } from '@standin/diagnostics';
import type { Workspace } from '@standin/modules';
import { dialectOf, type AvailableDouble, type InterfaceTargetRequest } from '@standin/targets';
import { requestedInterfaces } from '../list/interfaces-of.ts';
import { listDeclared } from '../list/list-interfaces.ts';
import { createListWorkspaces } from '../list/list-workspaces.ts';
import type { ListedInterface } from '../list/listing.ts';
import type { PlannedRequest } from '../plan/plan.ts';
import { planRun, type PlanOptions } from '../plan/plan-run.ts';
import type { Session } from '../types.ts';

/** The mocks that a repository asks for, and a warning for each mistake in a gen.yaml, whose mocks are not known then. */
export interface FoundDoubles {
  readonly doubles: readonly AvailableDouble[];
  /** All that the repository asks for. */
  readonly requests: readonly PlannedRequest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The mocks that the main modules of a directory ask for, by lines, comments and gen.yaml, whether their files are there yet or not. */
export async function findDoubles(session: Session, directory: string, options: PlanOptions = {}): Promise<FoundDoubles> {
  const workspaceOf = createListWorkspaces(session, directory);
  const roots = workspaceOf(directory).mainModules.map((module) => module.directory);
  if (roots.length === 0) return { doubles: [], requests: [], diagnostics: [] };
  const { requests, diagnostics } = await planRun(session, roots, directory, options);
  const declared = new Map<string, readonly ListedInterface[]>();
  const typesOf = (importPath: string): readonly ListedInterface[] => {
    const known = declared.get(importPath) ?? listDeclared(session, [importPath], directory)[0]?.interfaces ?? [];
    declared.set(importPath, known);
    return known;
  };
  return {
    requests,
    doubles: requests.flatMap((planned) => describeDoubles(planned, workspaceOf, typesOf)),
    diagnostics: diagnostics.filter(isOfConfiguration).map((diagnostic) => ({ ...diagnostic, severity: 'warning' })),
  };
}

function isOfConfiguration({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && code.startsWith('GEN4');
}

function describeDoubles(
  { request, destination }: PlannedRequest,
  workspaceOf: (directory: string) => Workspace,
  typesOf: (importPath: string) => readonly ListedInterface[],
): readonly AvailableDouble[] {
  if (destination === undefined || request.target !== 'gomock') return [];
  const { path } = workspaceOf(request.workingDirectory).tree;
  const place = workspaceOf(path.dirname(destination)).locate(path.dirname(destination));
  if (place === undefined) return [];
  return requestedInterfaces(request, workspaceOf).flatMap(({ directory, select }) => {
    const workspace = workspaceOf(directory);
    const owner = workspace.locate(directory);
    if (owner === undefined) return [];
    return select(typesOf(owner.importPath)).map(({ name }) => ({
      interfacePath: owner.importPath,
      interfaceName: name,
      importPath: place.importPath,
      packageName: request.packageName ?? `mock_${workspace.packageName(owner) ?? ''}`,
      file: destination,
      typeName: nameDouble(request, directory, name),
      runtimePath: dialectOf(request.dialect).runtimePath,
    }));
  });
}

function nameDouble({ selections, doubleNames }: InterfaceTargetRequest, directory: string, name: string): string {
  const selected = selections?.find((each) => each.directory === directory && each.name === name);
  return selected?.doubleName ?? doubleNames.find((each) => each.name === name)?.doubleName ?? `Mock${name}`;
}
