import type { Change, Query, SourceTree, TracingTree } from '@standin/modules';
import type { StepRecord } from './cache-content.ts';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts';
import { createKeptRecords, keepText, type KeptRecord, type KeptRecords } from './kept-records.ts';
import type { StepCache } from './step-cache.ts';
import { createTracedSteps, type StepStore } from './traced-steps.ts';

/** Steps that a process remembers, as long as it is told what changes. */
export interface KeptSteps {
  /** Takes over what a session on the disk's own cache used and recorded, by the names of the steps. */
  adopt(records: Iterable<readonly [name: string, record: StepRecord]>): void;
  /** What is at these paths may have changed, on the disk or by outputs laid over it. Every other path is as it was. */
  change(paths: Iterable<string>): void;
  /** The cache of a session. One at a time. */
  open(view: KeptView): StepCache;
  /** Forgets the steps that were not of use since the last call. */
  forgetUnused(): void;
  /** Every path that a step asked for something at. */
  paths(): Iterable<string>;
}

/** What the steps of a session read. */
export interface KeptView {
  /** The disk with outputs laid over it. */
  readonly tree: SourceTree;
  /** Whether the file at a path counts as a whole, as `createTracingTree` has it. */
  readonly isPublished?: (path: string) => boolean;
  /** What all steps depend on beside what they read: where it is another than before, nothing is remembered. */
  readonly version: string;
}

/** Nothing is remembered yet. */
export function createKeptSteps(): KeptSteps {
  const records = createKeptRecords();
  const used = new Set<string>();
  let live: LiveView | undefined;
  let version: string | undefined;
  const steps = Object.freeze<KeptSteps>({
    adopt(adopted) {
      for (const [name, { inputs, value }] of adopted) {
        used.add(name);
        const fingerprints = inputs.map(({ fingerprint }) => fingerprint);
        records.keep(name, { inputs: inputs.map(({ query }) => query), fingerprints, ...keepText(value), suspects: new Set() });
      }
    },
    change(paths) {
      const changes: Change[] = [];
      for (const path of paths) {
        for (const { suspects } of records.dependingOn(path)) suspects.add(path);
        if (live !== undefined) changes.push({ path, parts: live.answers.findChanged(path) });
      }
      live?.tree.forget(changes);
    },
    open(view) {
      if (version !== undefined && version !== view.version) records.clear();
      version = view.version;
      const answers = createKeptAnswers(view.tree);
      const cache = openKept(view, { records, answers, used });
      live = { answers, tree: cache.tree };
      // Records are looked at by what changed, so nothing may be late.
      const change: StepCache['change'] = (changes) => steps.change(changes.map(({ path }) => path));
      return Object.freeze({ ...cache, change, forgetChanged: () => undefined });
    },
    forgetUnused() {
      records.retain(used);
      used.clear();
    },
    paths: records.paths,
  });
  return steps;
}

interface LiveView {
  readonly answers: KeptAnswers;
  readonly tree: TracingTree;
}

interface KeptParts {
  readonly records: KeptRecords;
  readonly answers: KeptAnswers;
  /** The names of the steps that were of use. */
  readonly used: Set<string>;
}

function openKept({ tree, isPublished }: KeptView, { records, answers, used }: KeptParts): StepCache & { readonly tree: TracingTree } {
  function isCurrent({ inputs, fingerprints, suspects }: KeptRecord): boolean {
    if (suspects.size === 0) return true;
    const isOther = (query: Query, index: number): boolean =>
      suspects.has(query.path) && answers.fingerprintOf(query) !== fingerprints[index];
    if (inputs.some(isOther)) return false;
    suspects.clear();
    return true;
  }

  const store: StepStore = {
    findCurrent(name) {
      const record = records.find(name);
      if (record === undefined || !isCurrent(record)) return undefined;
      used.add(name);
      return { queries: () => record.inputs, value: record.value };
    },
    record<Value>(name: string, inputs: readonly Query[], value: Value): Value {
      const text = JSON.stringify(value);
      const before = records.find(name);
      // Who keeps something for a value finds it by the object.
      const kept = before?.text === text ? { text, value: before.value } : keepText(text);
      records.keep(name, { inputs, fingerprints: inputs.map(answers.fingerprintOf), ...kept, suspects: new Set() });
      used.add(name);
      return kept.value() as Value;
    },
  };
  return Object.freeze({
    ...createTracedSteps({ tree, isPublished, store }),
    fingerprintOf: (path: string) => answers.fingerprintOf({ kind: 'read', path }),
    records: () => [],
    close: () => undefined,
  });
}
