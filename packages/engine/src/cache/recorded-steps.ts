import { createTextStore } from '@standin/modules';
import type { StepRecord } from './cache-content.ts';

/** The records that a run has made. Most are not asked for again before they are written, so their values are packed. */
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
  const records = new Map<string, Omit<StepRecord, 'value'>>();
  const values = createTextStore(limits);
  return Object.freeze({
    names: () => [...records.keys()],
    find(name: string) {
      const record = records.get(name);
      const value = values.get(name);
      return record === undefined || value === undefined ? undefined : { ...record, value };
    },
    set(name: string, { value, ...record }: StepRecord) {
      records.set(name, record);
      values.set(name, value);
    },
  });
}
