import { collectLayers, resolveOptions } from '@standin/config';
import type { FakeDirective } from '../plan-draft.ts';
import { matchEntries } from './match-entries.ts';
import { planPackageFakes } from './plan-fakes.ts';
import type { Planning } from './planning.ts';
import { readFakeWords } from './read-fake-words.ts';
import { defaultsOf } from './target-names.ts';

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
  const { configurations, diagnostics, environment, flags, session, workspaces } = planning;
  const location = workspaces.of(directory, {}).locate(directory);
  if (location === undefined || !configurations.isSound(directory)) return;
  const reading = readFakeWords(directive, session.tree);
  diagnostics.push(...reading.diagnostics);
  if (reading.diagnostics.some(({ severity }) => severity === 'error')) return;
  const configuration = configurations.of(directory);
  const entries = matchEntries(configuration.entries, { directory, importPath: location.importPath }, session.tree);
  const layers = collectLayers({ configuration, entries, target: 'fake', comment: reading.layer, environment, flags });
  const resolved = resolveOptions(layers, { directory, defaults: defaultsOf('fake') });
  planPackageFakes(planning, { origin: directive.origin, location, resolved, workingDirectory: directory });
}
