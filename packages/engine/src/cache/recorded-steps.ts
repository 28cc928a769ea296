import type { StepRecord } from './cache-content.ts';
import type { RecordToWrite } from './encode-content.ts';
import { createValueLog } from './value-log.ts';

/** The records that a run has made. Most are not asked for again before they are written, so their values are packed. */
export interface RecordedSteps {
  /** The names of the steps, in the order in which they were first recorded. */
  names(): readonly string[];
  find(name: string): StepRecord | undefined;
  /** The record as it is written: its value is not put together. */
  findToWrite(name: string): RecordToWrite | undefined;
  set(name: string, record: StepRecord): void;
}

/** No records yet. */
export function createRecordedSteps(): RecordedSteps {
  const records = new Map<string, Omit<StepRecord, 'value'> & { readonly place: number }>();
  const values = createValueLog();
  return Object.freeze({
    names: () => [...records.keys()],
    find(name: string) {
      const record = records.get(name);
      return record && { inputs: record.inputs, usedOn: record.usedOn, value: values.get(record.place) };
    },
    findToWrite(name: string) {
      const record = records.get(name);
      return record && { inputs: record.inputs, usedOn: record.usedOn, value: values.bytesOf(record.place) };
    },
    set(name: string, { inputs, value, usedOn }: StepRecord) {
      records.set(name, { inputs, usedOn, place: values.add(value) });
    },
  });
}
