import type { Answer } from './answer.ts';
import type { CacheContent, StepRecord } from './cache-content.ts';
import { longestAge, readAgain, titleOf, writeCacheFile, type CacheFile, type CachePlace } from './cache-file.ts';
import type { Column } from './column.ts';
import { encodeContent, type RecordsToWrite, type RecordToWrite } from './encode-content.ts';
import type { RecordedSteps } from './recorded-steps.ts';
import { today } from './today.ts';

/** What a run has to add to a cache. */
export interface CacheChanges {
  /** The cache as it was at the start. */
  readonly file: CacheFile;
  readonly computed: RecordedSteps;
  /** The names of the records that were of use. */
  readonly used: ReadonlySet<string>;
  /** Answers whose recorded state has passed, with the new one. */
  readonly renewed: ReadonlyMap<Answer, Answer>;
  readonly loose: readonly Answer[];
}

/**
 * Writes a cache where something is to be added, with what other processes have added meanwhile, and without what was of no use for a month. In words,
 * why that was not possible; then nothing has changed.
 */
export function saveCache(place: CachePlace, changes: CacheChanges): string | undefined {
  if (!isWorthwhile(changes)) return undefined;
  try {
    const { content } = readAgain(place, changes.file);
    const renew = (answer: Answer): Answer => changes.renewed.get(answer) ?? answer;
    const loose = mergeLoose(content, changes.loose).map(renew);
    writeCacheFile(place, encodeContent({ title: titleOf(place), records: mergeRecords(content, changes, renew), loose }));
    return undefined;
  } catch (error) {
    return `the cache in ${place.directory} cannot be written: ${(error as Error).message}`;
  }
}

function isWorthwhile({ file, computed, used, renewed, loose }: CacheChanges): boolean {
  if (computed.names().length > 0 || renewed.size > 0) return true;
  const known = new Set(file.content.loose());
  if (loose.some((answer) => !known.has(answer))) return true;
  return [...used].some((name) => file.content.find(name)?.usedOn !== today());
}

function mergeRecords(content: CacheContent, { computed, used }: CacheChanges, renew: (answer: Answer) => Answer): RecordsToWrite {
  const computedNames = computed.names();
  const isComputed = new Set(computedNames);
  const usedOn = (name: string, record: StepRecord): number => (used.has(name) ? today() : record.usedOn);
  const find = (name: string): RecordToWrite | undefined => {
    const record = isComputed.has(name) ? undefined : content.find(name);
    return record && { value: createColumn(record.value), inputs: record.inputs.map(renew), usedOn: usedOn(name, record) };
  };
  const isKept = (name: string): boolean => {
    const record = isComputed.has(name) ? undefined : content.find(name);
    return record !== undefined && today() - usedOn(name, record) <= longestAge;
  };
  return { names: [...content.names.filter(isKept), ...computedNames], find: (name) => computed.findToWrite(name) ?? find(name) };
}

function createColumn(text: string): Column {
  return { length: Buffer.byteLength(text), pieces: () => [Buffer.from(text)] };
}

/** The newest answer of each path. Those that nobody asked for in this run stay while their path is named. */
function mergeLoose(content: CacheContent, asked: readonly Answer[]): readonly Answer[] {
  const answers = new Map(content.loose().map((answer) => [answer.query.path, answer]));
  for (const answer of asked) answers.set(answer.query.path, answer);
  return [...answers.values()];
}
