import type { PathAspect, SourceTree } from '../types.ts';
import { describeQuestion, type AskedQuery, type Question, type Query } from './query.ts';
import { createSoundness, type Change, type Computation } from './soundness.ts';

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

/**
 * `base`, traced. Nothing is remembered but which questions were asked. A question for an aspect of a file that is published counts as one for the whole file: it is never edited
 * in part, and one question is cheaper than many.
 */
export function createTracingTree(base: SourceTree, isPublished: (path: string) => boolean = () => false): TracingTree {
  const queries = createQueries();
  const soundness = createSoundness();
  let current: Set<AskedQuery | Computation> | undefined;

  const ask = (kind: Query['kind'], path: string): void => void current?.add(queries({ kind }, path));

  function narrow<Value>(path: string, aspect: PathAspect, compute: () => Value): Value {
    if (isPublished(path)) return (ask(aspect.kind === 'goFiles' ? 'list' : 'read', path), compute());
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
      if (found === undefined || !soundness.isSound(found.computation)) {
        const computation = soundness.begin();
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
      const computation = soundness.begin();
      const value = perform(computation, compute);
      return { value, inputs: collectQueries(computation) };
    },
    note(inputs) {
      for (const query of inputs) current?.add(queries(query, query.path));
    },
    forget: soundness.forget,
  });
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
