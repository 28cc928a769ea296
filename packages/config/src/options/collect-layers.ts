import type { Configuration, ConfigurationFile, InterfaceOutput, PackageEntry, TargetEntry } from '../types.ts';
import type { Layer } from './layer.ts';

/** What the options of one output come from. */
export interface LayerSources {
  readonly configuration: Configuration;
  /** The entries that match the package, as `orderEntries` has them; none for an interface that only a comment asks for. */
  readonly entries: readonly PackageEntry[];
  /** The output of the interface, by `matchInterface` of the first entry. */
  readonly output?: InterfaceOutput | undefined;
  readonly target: string;
  readonly comment?: Layer | undefined;
  readonly environment?: Layer | undefined;
  readonly flags?: Layer | undefined;
}

/**
 * The layers that decide, the most specific first: flags, environment, comment; then file by file, innermost first, the interface, the packages, the top level, each with what it
 * says of the target before what it says of all.
 */
export function collectLayers(sources: LayerSources): readonly Layer[] {
  const { configuration, flags, environment, comment } = sources;
  const ofFiles = [...configuration.files].reverse().flatMap((file) => layersOfFile(file, sources));
  return [flags, environment, comment, ...ofFiles].filter((layer) => layer !== undefined);
}

function layersOfFile(file: ConfigurationFile, { entries, output, target }: LayerSources): readonly (Layer | undefined)[] {
  const holdsEntries = entries[0]?.directory === file.directory;
  const places = [...(holdsEntries ? [output, ...entries] : []), file].filter((place) => place !== undefined);
  return places.flatMap(({ targets, options }) => [optionsOf(targets, target), options]);
}

function optionsOf(targets: readonly TargetEntry[] | undefined, name: string): Layer | undefined {
  return targets?.find((entry) => entry.name === name)?.options;
}

/** The targets of one output: those of the interface, else of the first entry that has some, else of the innermost file that has some at its top level, else `fallback`. */
export function targetsOf(
  sources: Pick<LayerSources, 'configuration' | 'entries' | 'output'>,
  fallback: readonly string[],
): readonly string[] {
  const places = [sources.output, ...sources.entries, ...[...sources.configuration.files].reverse()];
  const targets = places.find((place) => place?.targets !== undefined)?.targets;
  return targets?.map(({ name }) => name) ?? fallback;
}
