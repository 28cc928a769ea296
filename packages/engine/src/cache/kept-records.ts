import type { Query } from '@standin/modules';

/** What a step came to, as long as its answers hold. */
export interface KeptRecord {
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
export interface KeptRecords {
  find(name: string): KeptRecord | undefined;
  keep(name: string, record: KeptRecord): void;
  /** Every record that asked for something at a path. */
  dependingOn(path: string): Iterable<KeptRecord>;
  paths(): Iterable<string>;
  /** Forgets all but the records of these names. */
  retain(names: ReadonlySet<string>): void;
  clear(): void;
}

/** No records yet. */
export function createKeptRecords(): KeptRecords {
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

/** A value as its JSON, which is parsed at the first question. */
export function keepText(text: string): Pick<KeptRecord, 'text' | 'value'> {
  let found: { readonly value: unknown } | undefined;
  return { text, value: () => (found ??= { value: freezeParts(JSON.parse(text)) }).value };
}

function freezeParts(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freezeParts);
  return value;
}
