import type { Layer } from '../options/layer.ts';
import type { ConfigurationFile, TargetEntry } from '../types.ts';
import type { NameOption } from './name-forms.ts';

const options: readonly NameOption[] = ['directory', 'filename', 'package', 'mockName'];

/** The templates of names that files and other layers hold, each once, for `loadNameRenderer`. */
export function listTemplates(files: Iterable<ConfigurationFile>, layers: Iterable<Layer | undefined> = []): readonly string[] {
  const all = [...layers, ...[...files].flatMap(layersOfFile)].filter((layer) => layer !== undefined);
  return [...new Set(all.flatMap(({ values }) => options.map((option) => values[option])))].filter((text) => text !== undefined);
}

/** Every layer of options that a file holds. */
export function layersOfFile(file: ConfigurationFile): readonly Layer[] {
  const entries = file.packages ?? [];
  const outputs = entries.flatMap(({ interfaces = [] }) => interfaces.flatMap((entry) => entry.outputs));
  return [file, ...entries, ...outputs].flatMap((place) => [place.options, ...layersOfTargets(place.targets)]);
}

function layersOfTargets(targets: readonly TargetEntry[] = []): readonly Layer[] {
  return targets.map((target) => target.options);
}
