import type { SourceTree } from '@standin/modules';
import { createAnswers } from './answers.ts';
import { readCacheFile, type CachePlace } from './cache-file.ts';
import type { StepRecord } from './cache-content.ts';
import { createConfirmation } from './confirmation.ts';
import { createLooseAnswers } from './loose-answers.ts';
import { fingerprintOf } from './fingerprint.ts';
import { createRecordedSteps } from './recorded-steps.ts';
import { saveCache } from './save-cache.ts';
import type { StepCache } from './step-cache.ts';
import { createTracedSteps, type StepStore } from './traced-steps.ts';

/** What a cache is opened with. */
export interface CacheOptions extends CachePlace {
  /** What steps read, outputs of the run laid over it. Its answers do not change, save where `isOverlaid`. */
  readonly tree: SourceTree;
  /** Whether the file at a path counts as a whole, as `createTracingTree` has it. */
  readonly isPublished?: (path: string) => boolean;
  /** Whether an output of the run stands at a path, or at a path below it that the disk does not have; nothing is overlaid where absent. */
  readonly isOverlaid?: (path: string) => boolean;
  /** What is beneath the outputs: where absent, a step that looked at one is not recorded. */
  readonly disk?: SourceTree;
  /** A time at which nothing of `tree` had been read, in milliseconds since 1970; the start of the process where absent. */
  readonly since?: number;
  /** How coarse the times of the file system may be, in milliseconds; two seconds, as on FAT, where absent. */
  readonly granularity?: number;
}

/** The cache of a repository. Never fails: what cannot be read is not there. Several processes may have it open; the records of all are kept. */
export function openCache(options: CacheOptions): StepCache {
  const { isPublished, isOverlaid = () => false, disk, since = performance.timeOrigin, granularity = 2_000 } = options;
  const file = readCacheFile(options);
  const answers = createAnswers({ tree: options.tree, isOverlaid, since, granularity });
  const confirmation = createConfirmation(answers, isOverlaid);
  const loose = createLooseAnswers(file.content, { answers, confirmation });
  const computed = createRecordedSteps(answers.answerOf);
  const used = new Set<string>();
  const store: StepStore = {
    findCurrent(name) {
      const record = computed.find(name) ?? file.content.find(name);
      if (record === undefined || !record.inputs.every(confirmation.isCurrent)) return undefined;
      used.add(name);
      return { queries: () => record.inputs.map(({ query }) => query), value: () => JSON.parse(record.value) as unknown };
    },
    record(name, inputs, value) {
      computed.set(name, { inputs: inputs.map(answers.settle), value: JSON.stringify(value) });
      return value;
    },
  };
  return Object.freeze({
    ...createTracedSteps({ tree: options.tree, isPublished, beneath: { disk, isOverlaid }, store }),
    fingerprintOf: loose.fingerprintOf,
    *records(): Generator<readonly [string, StepRecord]> {
      for (const name of new Set([...used, ...computed.names()])) {
        const record = computed.find(name) ?? file.content.find(name);
        if (record !== undefined) yield [name, record];
      }
    },
    close: () => saveCache(options, { file, computed, used, renewed: confirmation.renewed, loose: loose.list() }),
  });
}

/** What stands for a cache where none is wanted: every step is taken. */
export function createUncached(tree: SourceTree): StepCache {
  const store: StepStore = { findCurrent: () => undefined, record: (_name, _inputs, value) => value };
  return Object.freeze({
    ...createTracedSteps({ tree, store }),
    fingerprintOf: (path: string) => fingerprintOf(tree, { kind: 'read', path }),
    records: () => [],
    close: () => undefined,
  });
}
