import { locateOrigin } from '../locate-origin.ts';
import type { FakeDirective } from '../plan-draft.ts';
import { planPackageFakes } from './plan-fakes.ts';
import type { Planning } from './planning.ts';
import { resolveFakes } from './resolve-fakes.ts';

/** Plans the fakes that directives ask for, each of the package that the line stands in. A package whose fakes gen.yaml asks for, too, has those. */
export function planDirectiveFakes(planning: Planning, directives: readonly FakeDirective[]): void {
  const { fakes, session } = planning;
  const planned = new Set(fakes.flatMap(({ request }) => ('packagePattern' in request ? [request.packagePattern] : [])));
  for (const directive of directives) {
    const directory = session.tree.path.dirname(directive.origin.file);
    if (planned.has(directory)) continue;
    planned.add(directory);
    planDirective(planning, directive, directory);
  }
}

function planDirective(planning: Planning, directive: FakeDirective, directory: string): void {
  const { configurations, diagnostics: all, workspaces } = planning;
  const location = workspaces.of(directory, {}).locate(directory);
  if (location === undefined || !configurations.isSound(directory)) return;
  const { resolved, diagnostics } = resolveFakes(planning, { location, configuration: configurations.of(directory), directive });
  all.push(...diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) return;
  const { origin } = directive;
  planPackageFakes(planning, { origin, location, resolved, workingDirectory: directory, named: locateOrigin(origin) });
}
