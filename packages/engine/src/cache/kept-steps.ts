import { describeQuestion, type Change, type ChangingPart, type Query, type SourceTree, type TracingTree } from '@standin/modules';
import type { StepRecord } from './cache-content.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { StepCache } from './step-cache.ts';
import { createTracedSteps, type StepStore } from './traced-steps.ts';

/** Steps that a process remembers, as long as it is told what changes. */
export interface KeptSteps {
  /** Takes over what a session on the disk's own cache used and recorded, by the names of the steps. */
  adopt(records: Iterable<readonly [name: string, record: StepRecord]>): void;
  /** What is at these paths may have changed, on the disk or by outputs laid over it. Every other path is as it was. */
  change(paths: Iterable<string>): void;
  /** The cache of a session. One at a time: what the one before did not use is forgotten. */
  open(view: KeptView): StepCache;
  /** Every path that a step asked for something at. */
  paths(): Iterable<string>;
}

/** What the steps of a session read. */
export interface KeptView {
  /** The disk with outputs laid over it. */
  readonly tree: SourceTree;
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
  /** Forgets all but the records of these names. */
  retain(names: ReadonlySet<string>): void;
  clear(): void;
}

/** Nothing is remembered yet. */
export function createKeptSteps(): KeptSteps {
  const records = createKeptRecords();
  const used = new Set<string>();
  let live: LiveView | undefined;
  let version: string | undefined;
  return Object.freeze<KeptSteps>({
    adopt(adopted) {
      for (const [name, { inputs, value }] of adopted) {
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
      live?.cache.tree.forget(changes);
    },
    open(view) {
      if (version !== undefined && version !== view.version) records.clear();
      else if (live !== undefined) records.retain(used);
      used.clear();
      version = view.version;
      const answers = createKeptAnswers(view.tree);
      live = { answers, cache: openKept(view.tree, { records, answers, used }) };
      return live.cache;
    },
    paths: records.paths,
  });
}

interface LiveView {
  readonly answers: KeptAnswers;
  readonly cache: StepCache & { readonly tree: TracingTree };
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
    retain(names) {
      for (const [name, record] of records) {
        if (names.has(name)) continue;
        release(record);
        records.delete(name);
      }
    },
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

/** The fingerprints of answers, each worked out once until it may be another. */
interface KeptAnswers {
  fingerprintOf(query: Query): string;
  /** What may have changed at a path is another, or cannot be told from what it was. */
  findChanged(path: string): readonly ChangingPart[];
}

const comparedParts = ['list', 'kindOf', 'realPath'] as const;

function createKeptAnswers(tree: SourceTree): KeptAnswers {
  // By path, then by question.
  const known = new Map<string, Map<string, string>>();

  function tellFingerprint(query: Query): string {
    let ofPath = known.get(query.path);
    if (ofPath === undefined) known.set(query.path, (ofPath = new Map<string, string>()));
    const question = describeQuestion(query);
    let fingerprint = ofPath.get(question);
    if (fingerprint === undefined) ofPath.set(question, (fingerprint = fingerprintOf(tree, query)));
    return fingerprint;
  }

  return Object.freeze<KeptAnswers>({
    fingerprintOf: tellFingerprint,
    findChanged(path) {
      const before = known.get(path);
      known.delete(path);
      const isSame = (kind: (typeof comparedParts)[number]): boolean =>
        before?.has(kind) === true && before.get(kind) === tellFingerprint({ kind, path });
      return ['text', ...comparedParts.filter((kind) => !isSame(kind))];
    },
  });
}

interface KeptParts {
  readonly records: KeptRecords;
  readonly answers: KeptAnswers;
  /** The names of the steps that were of use. */
  readonly used: Set<string>;
}

function openKept(base: SourceTree, { records, answers, used }: KeptParts): LiveView['cache'] {
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
    ...createTracedSteps({ tree: base, store }),
    fingerprintOf: (path: string) => answers.fingerprintOf({ kind: 'read', path }),
    records: () => [],
    close: () => undefined,
  });
}
