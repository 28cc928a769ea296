import type { SourceTree } from '../types.ts';

/** A question that a tree was asked: the name of its method, and the path. */
export interface Query {
  readonly kind: 'read' | 'list' | 'kindOf' | 'realPath';
  readonly path: string;
}

/** A question that a tracing tree was asked. */
export interface AskedQuery extends Query {
  /** Which of all that it was asked, counted from 0: for who keeps something for each of a great many. */
  readonly number: number;
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
}

/** What a computation came from: questions to the tree, and remembered values, which came from others. */
interface Computation {
  sources: readonly (AskedQuery | Computation)[];
}

/** `base`, traced. Nothing is remembered but which questions were asked. */
export function createTracingTree(base: SourceTree): TracingTree {
  const queries = createQueries();
  let current: Set<AskedQuery | Computation> | undefined;

  function ask(kind: Query['kind'], path: string): void {
    current?.add(queries(kind, path));
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
      if (found === undefined) {
        const computation: Computation = { sources: [] };
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
    trace(compute) {
      const computation: Computation = { sources: [] };
      const value = perform(computation, compute);
      return { value, inputs: collectQueries(computation) };
    },
    note(inputs) {
      for (const { kind, path } of inputs) ask(kind, path);
    },
  });
}

/** Makes the one object that stands for a question, so that sets meet each once. */
function createQueries(): (kind: Query['kind'], path: string) => AskedQuery {
  const known = { read: new Map<string, AskedQuery>(), list: new Map(), kindOf: new Map(), realPath: new Map() };
  let count = 0;
  return (kind, path) => {
    const ofKind: Map<string, AskedQuery> = known[kind];
    let query = ofKind.get(path);
    if (query === undefined) {
      query = Object.freeze({ kind, path, number: count++ });
      ofKind.set(path, query);
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
