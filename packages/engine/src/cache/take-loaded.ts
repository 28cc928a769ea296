import type { Step, StepCache } from './step-cache.ts';

/** A step that is worked out with something that is loaded only where it has to be. */
export interface LoadedStep<Value, Loaded> extends Omit<Step<Value>, 'compute'> {
  /** What it reads through the cache's tree has to be read again by `compute`, which alone is recorded. */
  readonly load: () => Promise<Loaded>;
  readonly compute: (loaded: Loaded) => Value;
}

/** Takes a step unless it is recorded; only then is anything loaded for it. */
export async function takeLoaded<Value, Loaded>(cache: StepCache, step: LoadedStep<Value, Loaded>): Promise<Value> {
  const recorded = cache.recall(step.name) as Value | undefined;
  if (recorded !== undefined) return recorded;
  const { load, compute, ...others } = step;
  const loaded = await load();
  return cache.step({ ...others, compute: () => compute(loaded) });
}
