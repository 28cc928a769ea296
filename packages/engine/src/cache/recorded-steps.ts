import { createTextStore } from '@standin/modules';
import type { StepRecord } from './cache-content.ts';

/** The records that a run has made. Most are not asked for again before they are written, so their values are packed, but for large ones, which would take several times their size when they are unpacked. */
export interface RecordedSteps {
  /** The names of the steps, in the order in which they were first recorded. */
  names(): readonly string[];
  find(name: string): StepRecord | undefined;
  set(name: string, record: StepRecord): void;
}

// In characters.
const limits = { ready: 2 ** 18, block: 2 ** 16 };

/** No records yet. */
export function createRecordedSteps(): RecordedSteps {
  const records = new Map<string, Omit<StepRecord, 'value'> & { readonly value?: string }>();
  const values = createTextStore(limits);
  return Object.freeze({
    names: () => [...records.keys()],
    find(name: string) {
      const record = records.get(name);
      const value = record?.value ?? values.get(name);
      return record === undefined || value === undefined ? undefined : { ...record, value };
    },
    set(name: string, { value, ...record }: StepRecord) {
      const isLarge = value.length > limits.block;
      records.set(name, isLarge ? { ...record, value } : record);
      if (!isLarge) values.set(name, value);
    },
  });
}
