import { collectLayers, createOptionsResolver, type Layer, type LayerSources, type ResolvedOptions } from '@standin/config';
import type { PlanOptions } from '../plan-run.ts';
import { defaultsOf } from './target-names.ts';

/** What gen.yaml and a comment say of one output of a package. */
export type TargetSources = Omit<LayerSources, 'environment' | 'flags'>;

/** The options of a target, and the layers that they come from, the most specific first. */
export interface ResolvedTarget {
  readonly layers: readonly Layer[];
  readonly resolved: ResolvedOptions;
}

/** Tells the options of a target in the package of a directory. What comes from the same layers is one object. */
export type ResolveTarget = (sources: TargetSources, directory: string) => ResolvedTarget;

/** Resolves options of targets below what the environment and the command line say. */
export function createTargetResolver({ environment, flags }: PlanOptions): ResolveTarget {
  const resolve = createOptionsResolver();
  return (sources, directory) => {
    const { configuration, entries, target } = sources;
    const layers = collectLayers({ ...sources, environment, flags });
    const base = entries[0]?.directory ?? configuration.files.at(-1)?.directory ?? directory;
    return { layers, resolved: resolve(layers, { directory: base, defaults: defaultsOf(target) }) };
  };
}
