import { describeQuestion, type Query, type SourceTree } from '@standin/modules';
import type { RunTree } from '../run/run-tree.ts';
import type { StepRecord } from './cache-content.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { StepCache } from './step-cache.ts';
import { createTracedSteps, type StepStore } from './traced-steps.ts';

/** Steps that a process remembers from one session to the next, as long as it is told what changes. */
export interface KeptSteps {
  /** Takes over what a session on the disk's own cache used and recorded, by the names of the steps. */
  adopt(records: Iterable<readonly [name: string, record: StepRecord]>): void;
  /** What is at these paths may have changed. Every other path is as it was. */
  change(paths: Iterable<string>): void;
  /** The cache of a session. One at a time. */
  open(view: KeptView): StepCache;
  /** Every path that a step asked for something at. */
  paths(): Iterable<string>;
}

/** What the steps of a session read. */
export interface KeptView {
  readonly disk: SourceTree;
  /** Laid over `disk`. */
  readonly outputs: Pick<RunTree, 'tree' | 'isOverlaid' | 'laid'>;
  /** What all steps depend on beside what they read: where it is another than before, nothing is remembered. */
  readonly version: string;
}

interface KeptRecord {
  readonly inputs: readonly Query[];
  readonly fingerprints: readonly string[];
  /** JSON. */
  readonly text: string;
  /** What the text says, one object for as long as it says that: frozen. */
  readonly value: () => unknown;
  /** Paths among those of the inputs where something may have changed since. */
  readonly suspects: Set<string>;
}

/** Records by the name of their step. */
interface KeptRecords {
  find(name: string): KeptRecord | undefined;
  keep(name: string, record: KeptRecord): void;
  /** Every record that asked for something at a path. */
  dependingOn(path: string): Iterable<KeptRecord>;
  paths(): Iterable<string>;
  clear(): void;
}

/** Nothing is remembered yet. */
export function createKeptSteps(): KeptSteps {
  const records = createKeptRecords();
  // By path, then by question.
  const known = new Map<string, Map<string, string>>();
  let version: string | undefined;
  return Object.freeze<KeptSteps>({
    adopt(adopted) {
      for (const [name, { inputs, value }] of adopted) {
        const fingerprints = inputs.map(({ fingerprint }) => fingerprint);
        records.keep(name, { inputs: inputs.map(({ query }) => query), fingerprints, ...keepText(value), suspects: new Set() });
      }
    },
    change(paths) {
      for (const path of paths) {
        known.delete(path);
        for (const { suspects } of records.dependingOn(path)) suspects.add(path);
      }
    },
    open(view) {
      if (version !== undefined && version !== view.version) records.clear();
      version = view.version;
      return openKept(view, records, known);
    },
    paths: records.paths,
  });
}

function createKeptRecords(): KeptRecords {
  const records = new Map<string, KeptRecord>();
  const byPath = new Map<string, Set<KeptRecord>>();

  function release(record: KeptRecord): void {
    for (const { path } of record.inputs) {
      const others = byPath.get(path);
      others?.delete(record);
      if (others?.size === 0) byPath.delete(path);
    }
  }

  return Object.freeze<KeptRecords>({
    find: (name) => records.get(name),
    keep(name, record) {
      const before = records.get(name);
      if (before !== undefined) release(before);
      records.set(name, record);
      for (const { path } of record.inputs) {
        const others = byPath.get(path);
        if (others === undefined) byPath.set(path, new Set([record]));
        else others.add(record);
      }
    },
    dependingOn: (path) => byPath.get(path) ?? [],
    paths: () => byPath.keys(),
    clear() {
      records.clear();
      byPath.clear();
    },
  });
}

function keepText(text: string): Pick<KeptRecord, 'text' | 'value'> {
  let found: { readonly value: unknown } | undefined;
  return { text, value: () => (found ??= { value: freezeParts(JSON.parse(text)) }).value };
}

function freezeParts(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freezeParts);
  return value;
}

function openKept({ disk, outputs }: KeptView, records: KeptRecords, known: Map<string, Map<string, string>>): StepCache {
  const { tree: base, isOverlaid } = outputs;
  const findTouched = createTouched(outputs, records);

  function tellFingerprint(query: Query): string {
    const { path } = query;
    if (isOverlaid(path)) return fingerprintOf(base, query);
    let ofPath = known.get(path);
    if (ofPath === undefined) known.set(path, (ofPath = new Map<string, string>()));
    const question = describeQuestion(query);
    let fingerprint = ofPath.get(question);
    if (fingerprint === undefined) ofPath.set(question, (fingerprint = fingerprintOf(base, query)));
    return fingerprint;
  }

  function isCurrent(record: KeptRecord): boolean {
    const { inputs, fingerprints, suspects } = record;
    const isTouched = findTouched().has(record);
    if (suspects.size === 0 && !isTouched) return true;
    const isDoubtful = ({ path }: Query): boolean => suspects.has(path) || (isTouched && isOverlaid(path));
    if (inputs.some((query, index) => isDoubtful(query) && tellFingerprint(query) !== fingerprints[index])) return false;
    if (!isTouched) suspects.clear();
    return true;
  }

  const store: StepStore = {
    findCurrent(name) {
      const record = records.find(name);
      return record !== undefined && isCurrent(record) ? { queries: () => record.inputs, value: record.value } : undefined;
    },
    record<Value>(name: string, inputs: readonly Query[], value: Value): Value {
      const text = JSON.stringify(value);
      const before = records.find(name);
      // Who keeps something for a value finds it by the object.
      const kept = before?.text === text ? { text, value: before.value } : keepText(text);
      const record = { inputs, fingerprints: inputs.map(tellFingerprint), ...kept, suspects: new Set<string>() };
      records.keep(name, record);
      for (const { path } of inputs) if (isOverlaid(path)) record.suspects.add(path);
      if (record.suspects.size > 0) findTouched().add(record);
      return kept.value() as Value;
    },
  };
  return Object.freeze<StepCache>({
    ...createTracedSteps({ tree: base, disk, isOverlaid, store }),
    fingerprintOf: (path) => tellFingerprint({ kind: 'read', path }),
    records: () => [],
    close: () => undefined,
  });
}

/** Gives the records that asked for something at a path where an output stands now. */
function createTouched({ laid }: KeptView['outputs'], records: KeptRecords): () => Set<KeptRecord> {
  let noted: { readonly laid: readonly string[]; count: number } = { laid: [], count: 0 };
  const touched = new Set<KeptRecord>();
  return () => {
    const paths = laid();
    if (paths !== noted.laid) {
      touched.clear();
      noted = { laid: paths, count: 0 };
    }
    for (; noted.count < paths.length; noted.count++) {
      for (const record of records.dependingOn(paths[noted.count] ?? '')) touched.add(record);
    }
    return touched;
  };
}
