import type { Answer } from './answer.ts';
import type { StepRecord } from './cache-content.ts';
import type { RecordToWrite } from './encode-content.ts';
import { createNumberLog } from './number-log.ts';
import { today } from './today.ts';
import { createValueLog } from './value-log.ts';

/** A step that was taken. */
export interface RecordedStep {
  /** The numbers of what it asked. */
  readonly inputs: readonly number[];
  /** JSON. */
  readonly value: string;
}

/** The records that a run has made. Most are not asked for again before they are written, so they are numbers and packed bytes. */
export interface RecordedSteps {
  /** The names of the steps, in the order in which they were first recorded. */
  names(): readonly string[];
  find(name: string): StepRecord | undefined;
  /** The record as it is written: its value is not put together. */
  findToWrite(name: string): RecordToWrite | undefined;
  set(name: string, step: RecordedStep): void;
}

/** No records yet. `answerOf` gives the answers to what steps asked. */
export function createRecordedSteps(answerOf: (number: number) => Answer): RecordedSteps {
  const indices = new Map<string, number>();
  const inputs = createNumberLog();
  const values = createValueLog();
  const usedOn = today();
  return Object.freeze({
    names: () => [...indices.keys()],
    find(name: string) {
      const index = indices.get(name);
      return index === undefined ? undefined : { inputs: inputs.get(index).map(answerOf), usedOn, value: values.get(index) };
    },
    findToWrite(name: string) {
      const index = indices.get(name);
      return index === undefined ? undefined : { inputs: inputs.get(index).map(answerOf), usedOn, value: values.bytesOf(index) };
    },
    set(name: string, step: RecordedStep) {
      inputs.add(step.inputs);
      indices.set(name, values.add(step.value));
    },
  });
}
