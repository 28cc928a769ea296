import type { AskedQuery, Question } from './query.ts';

/** What may be another at a path: the text of a file counts as a whole, whatever aspect was asked for, since who remembers something may keep the text. */
export type ChangingPart = 'text' | 'list' | 'goFiles' | 'kindOf' | 'realPath';

/** What changed at a path. */
export interface Change {
  readonly path: string;
  readonly parts: readonly ChangingPart[];
}

/** What a computation came from: questions to the tree, and remembered values, which came from others. */
export interface Computation {
  sources: readonly (AskedQuery | Computation)[];
  /** How many times something had been forgotten when all sources were last known to be as they were; `undefined` once one is not. */
  soundAt: number | undefined;
}

/** Which computations still hold. */
export interface Soundness {
  /** A computation that begins now. */
  begin(): Computation;
  /** Whether nothing that a computation came from was forgotten since it began. */
  isSound(computation: Computation): boolean;
  /** Something has changed. */
  forget(changes: Iterable<Change>): void;
}

/** Nothing has changed yet. A computation is looked through once after each change, whoever asks. */
export function createSoundness(): Soundness {
  // By path: which time of forgetting was the last.
  const forgotten = new Map<string, Partial<Record<ChangingPart, number>>>();
  let times = 0;

  function isSound(computation: Computation): boolean {
    const { soundAt } = computation;
    if (soundAt === undefined || soundAt === times) return soundAt === times;
    const isSame = computation.sources.every((source) =>
      'sources' in source ? isSound(source) : (forgotten.get(source.path)?.[partOf(source)] ?? 0) <= soundAt,
    );
    computation.soundAt = isSame ? times : undefined;
    return isSame;
  }

  return Object.freeze<Soundness>({
    begin: () => ({ sources: [], soundAt: times }),
    isSound,
    forget(changes) {
      times += 1;
      for (const { path, parts } of changes) {
        forgotten.set(path, { ...forgotten.get(path), ...Object.fromEntries(parts.map((part) => [part, times])) });
      }
    },
  });
}

function partOf({ kind }: Question): ChangingPart {
  return kind === 'list' || kind === 'goFiles' || kind === 'kindOf' || kind === 'realPath' ? kind : 'text';
}
