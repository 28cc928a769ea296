import { createTracingTree, type AskedQuery, type Change, type Query, type SourceTree, type TracingTree } from '@standin/modules';
import { fingerprintOf } from './fingerprint.ts';
import type { Step, StepCache } from './step-cache.ts';

/** A record whose every answer still holds. */
export interface CurrentRecord {
  readonly queries: () => Iterable<Query>;
  readonly value: () => unknown;
}

/** Where steps are recorded, by name. */
export interface StepStore {
  /** The record of a step, where every answer that went into it is still the same. */
  findCurrent(name: string): CurrentRecord | undefined;
  /** Gives the value to go on with: the same, or one that is equal. */
  record<Value>(name: string, inputs: readonly AskedQuery[], value: Value): Value;
}

/** What steps read, and where they are recorded. */
export interface StepSource {
  /** Outputs of the session laid over `disk`. */
  readonly tree: SourceTree;
  /** Whether the file at a path counts as a whole, as `createTracingTree` has it. */
  readonly isPublished?: ((path: string) => boolean) | undefined;
  /** Where records are of the disk alone. */
  readonly beneath?: Beneath | undefined;
  readonly store: StepStore;
}

/** What is beneath outputs. */
export interface Beneath {
  /** Where absent, a step that looked at an output is not recorded. */
  readonly disk?: SourceTree | undefined;
  readonly isOverlaid: (path: string) => boolean;
}

/** Takes steps where no record of them holds, traces what they read, and records them. */
export function createTracedSteps({
  tree: base,
  isPublished,
  beneath,
  store,
}: StepSource): Pick<StepCache, 'recall' | 'step' | 'change' | 'forgetChanged'> & { readonly tree: TracingTree } {
  const tree = createTracingTree(base, isPublished);
  const changed: Change[] = [];
  let depth = 0;

  // A remembered value may be from before an output was laid over what it had read: it counts where the output makes no difference to it.
  function isSameBeneath(query: Query): boolean {
    if (beneath?.isOverlaid(query.path) !== true) return true;
    return beneath.disk !== undefined && fingerprintOf(beneath.disk, query) === fingerprintOf(base, query);
  }

  function compute<Value>({ name, compute: work, mayRecord }: Step<Value>): Value {
    depth += 1;
    try {
      const { value, inputs } = tree.trace(work);
      return inputs.every(isSameBeneath) && (mayRecord?.(value) ?? true) ? store.record(name, inputs, value) : value;
    } finally {
      depth -= 1;
    }
  }

  function recall(name: string): unknown {
    const record = store.findCurrent(name);
    if (record === undefined) return undefined;
    if (depth > 0) tree.note(record.queries());
    return record.value();
  }

  return {
    tree,
    change: (changes) => void changed.push(...changes),
    forgetChanged: () => tree.forget(changed.splice(0)),
    recall,
    step<Value>(wanted: Step<Value>): Value {
      const recorded = recall(wanted.name) as Value | undefined;
      return recorded === undefined ? compute(wanted) : recorded;
    },
  };
}
