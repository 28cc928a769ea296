import type { FileAspect } from '@standin/syntax';
import type { SourceTree } from '../types.ts';

/** What is asked about a path: the name of a method of the tree, or an aspect of the file. */
export interface Question {
  readonly kind: 'read' | 'list' | 'kindOf' | 'realPath' | FileAspect['kind'];
  /** The aspect's. */
  readonly name?: string;
}

/** A question that a tree was asked, and about which path. */
export interface Query extends Question {
  readonly path: string;
}

/** A question that a tracing tree was asked. */
export interface AskedQuery extends Query {
  /** Which of all that it was asked, counted from 0: for who keeps something for each of a great many. */
  readonly number: number;
}

/** What may be another at a path: the text of a file counts as a whole, whatever aspect was asked for, since who remembers something may keep the text. */
export type ChangingPart = 'text' | 'list' | 'kindOf' | 'realPath';

/** What changed at a path. */
export interface Change {
  readonly path: string;
  readonly parts: readonly ChangingPart[];
}

/** A text for a question, whatever path it is about. */
export function describeQuestion({ kind, name }: Question): string {
  return name === undefined ? kind : `${kind} ${name}`;
}

/** A value, and every question whose answer went into it, each once, in the order in which they were first needed. */
export interface Traced<Value> {
  readonly value: Value;
  readonly inputs: readonly AskedQuery[];
}

/** A tree that can tell what a computation read. */
export interface TracingTree extends SourceTree {
  /**
   * Computes a value and tells what was read for it through this tree: directly, or for values that `remember` had computed earlier, whoever
   * asked for them first. Traces may be nested; what the inner one read, the outer one has read, too.
   */
  trace<Value>(compute: () => Value): Traced<Value>;
  /** Counts questions as asked by whoever is being traced: for a value that was recorded with its inputs. */
  note(inputs: Iterable<Query>): void;
  /** Something has changed: what is remembered and came from any of that is computed anew when it is asked for. */
  forget(changes: Iterable<Change>): void;
}

/** What a computation came from: questions to the tree, and remembered values, which came from others. */
interface Computation {
  sources: readonly (AskedQuery | Computation)[];
  /** How many times something had been forgotten when all sources were last known to be as they were; `undefined` once one is not. */
  soundAt: number | undefined;
}

/** `base`, traced. Nothing is remembered but which questions were asked. */
export function createTracingTree(base: SourceTree): TracingTree {
  const queries = createQueries();
  // By path: which time of forgetting was the last.
  const forgotten = new Map<string, Partial<Record<ChangingPart, number>>>();
  let times = 0;
  let current: Set<AskedQuery | Computation> | undefined;

  function isSound(computation: Computation): boolean {
    const { soundAt } = computation;
    if (soundAt === undefined || soundAt === times) return soundAt === times;
    const isSame = computation.sources.every((source) =>
      'sources' in source ? isSound(source) : (forgotten.get(source.path)?.[partOf(source)] ?? 0) <= soundAt,
    );
    computation.soundAt = isSame ? times : undefined;
    return isSame;
  }

  function ask(kind: Query['kind'], path: string): void {
    current?.add(queries({ kind }, path));
  }

  function narrow<Value>(path: string, aspect: FileAspect, compute: () => Value): Value {
    const outer = current;
    current = undefined;
    try {
      return compute();
    } finally {
      current = outer;
      outer?.add(queries(aspect, path));
    }
  }

  function perform<Value>(computation: Computation, compute: () => Value): Value {
    const outer = current;
    const sources = new Set<AskedQuery | Computation>();
    current = sources;
    try {
      return compute();
    } finally {
      current = outer;
      // Also what failed has read: whoever catches the failure goes on because of it.
      computation.sources = [...sources];
      if (sources.size > 0) outer?.add(computation);
    }
  }

  function remember<Value>(compute: () => Value): () => Value {
    let found: { readonly value: Value; readonly computation: Computation } | undefined;
    return () => {
      if (found === undefined || !isSound(found.computation)) {
        const computation: Computation = { sources: [], soundAt: times };
        found = { value: perform(computation, compute), computation };
      } else if (found.computation.sources.length > 0) {
        current?.add(found.computation);
      }
      return found.value;
    };
  }

  return Object.freeze<TracingTree>({
    path: base.path,
    read: (path) => (ask('read', path), base.read(path)),
    list: (path) => (ask('list', path), base.list(path)),
    kindOf: (path) => (ask('kindOf', path), base.kindOf(path)),
    realPath: (path) => (ask('realPath', path), base.realPath(path)),
    remember,
    narrow,
    trace(compute) {
      const computation: Computation = { sources: [], soundAt: times };
      const value = perform(computation, compute);
      return { value, inputs: collectQueries(computation) };
    },
    note(inputs) {
      for (const query of inputs) current?.add(queries(query, query.path));
    },
    forget(changes) {
      times += 1;
      for (const { path, parts } of changes) {
        forgotten.set(path, { ...forgotten.get(path), ...Object.fromEntries(parts.map((part) => [part, times])) });
      }
    },
  });
}

function partOf({ kind }: Question): ChangingPart {
  return kind === 'list' || kind === 'kindOf' || kind === 'realPath' ? kind : 'text';
}

/** Makes the one object that stands for a query, so that sets meet each once. */
function createQueries(): (question: Question, path: string) => AskedQuery {
  const known = new Map<string, Map<string, AskedQuery>>();
  let count = 0;
  return (asked, path) => {
    const { kind, name } = asked;
    const question = describeQuestion(asked);
    let ofQuestion = known.get(question);
    if (ofQuestion === undefined) known.set(question, (ofQuestion = new Map<string, AskedQuery>()));
    let query = ofQuestion.get(path);
    if (query === undefined) {
      query = Object.freeze({ kind, path, ...(name !== undefined && { name }), number: count++ });
      ofQuestion.set(path, query);
    }
    return query;
  };
}

/** The questions behind a computation; values that several others came from are gone through once. */
function collectQueries(computation: Computation): readonly AskedQuery[] {
  const seen = new Set<AskedQuery | Computation>([computation]);
  // A set is gone through in the order of its entries, those that are added meanwhile included.
  for (const source of seen) if ('sources' in source) for (const each of source.sources) seen.add(each);
  return [...seen].filter((source) => 'kind' in source);
}
