import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createMemory, createMemoryTree, createOverlayTree, createTracingTree, type Traced, type TracingTree } from '../src/index.ts';

function createTree(): TracingTree {
  return createTracingTree(createMemoryTree({ '/a/x.go': 'x', '/a/y.go': 'y', '/b/z.go': 'z' }));
}

const show = ({ inputs }: Traced<unknown>): readonly string[] => inputs.map(({ kind, path }) => `${kind} ${path}`);

describe('the tracing tree', () => {
  it('answers as the tree below it does, and tells each question once, in order', () => {
    const tree = createTree();
    const traced = tree.trace(() => [tree.read('/a/x.go'), tree.list('/b'), tree.kindOf('/c'), tree.realPath('/a'), tree.read('/a/x.go')]);
    const text = { kind: 'text', text: 'x' };
    expect(traced.value).toEqual([text, [{ name: 'z.go', kind: 'file' }], undefined, '/a', text]);
    expect(show(traced)).toEqual(['read /a/x.go', 'list /b', 'kindOf /c', 'realPath /a']);
  });

  it('counts what a remembered value read for everyone who asks for it, and computes it once', () => {
    const tree = createTree();
    let computed = 0;
    const listed = tree.remember(() => tree.list('/a')?.length ?? 0);
    const value = tree.remember(() => (tree.read('/a/x.go'), (computed += 1), listed() + 1));
    const asked = ['nobody', 'first', 'second'].map((who) => (who === 'nobody' ? tree.trace(() => 0) : tree.trace(value)));
    expect(asked.map(({ value: found }) => found)).toEqual([0, 3, 3]);
    expect(asked.map(show)).toEqual([[], ['read /a/x.go', 'list /a'], ['read /a/x.go', 'list /a']]);
    expect(computed).toBe(1);
  });

  it('counts a value that was computed while nobody traced', () => {
    const tree = createTree();
    const memory = createMemory<string>(tree);
    const read = (path: string): string => memory(path, () => tree.read(path).kind);
    expect(read('/a/x.go')).toBe('text');
    expect(show(tree.trace(() => read('/a/x.go')))).toEqual(['read /a/x.go']);
  });

  it('counts the inner of two traces for the outer, and what is noted', () => {
    const tree = createTree();
    let inner: readonly string[] = [];
    const outer = tree.trace(() => {
      tree.read('/a/x.go');
      inner = show(
        tree.trace(() => {
          tree.read('/a/y.go');
          tree.note([{ kind: 'list', path: '/b' }]);
        }),
      );
      tree.kindOf('/b');
    });
    expect(inner).toEqual(['read /a/y.go', 'list /b']);
    expect(show(outer)).toEqual(['read /a/x.go', 'kindOf /b', 'read /a/y.go', 'list /b']);
  });

  it('counts what failed, which is computed again', () => {
    const tree = createTree();
    const failing = tree.remember(() => {
      tree.read('/a/x.go');
      throw new Error('no');
    });
    const attempt = (): string => {
      try {
        return failing();
      } catch {
        return 'caught';
      }
    };
    expect([tree.trace(attempt), tree.trace(attempt)].map(show)).toEqual([['read /a/x.go'], ['read /a/x.go']]);
    expect(show(tree.trace(() => tree.kindOf('/b')))).toEqual(['kindOf /b']);
  });

  it('computes anew what came from something that was forgotten, and nothing else', () => {
    const texts = new Map([
      ['/a/x.go', 'x'],
      ['/a/y.go', 'y'],
    ]);
    const tree = createTracingTree({ ...createMemoryTree({}), read: (path) => ({ kind: 'text', text: texts.get(path) ?? '' }) });
    const computed: string[] = [];
    const read = (path: string): (() => string) =>
      tree.remember(() => {
        computed.push(path);
        const result = tree.read(path);
        return result.kind === 'text' ? result.text : '';
      });
    const [x, y] = [read('/a/x.go'), read('/a/y.go')];
    const both = tree.remember(() => (computed.push('both'), x() + y()));
    expect(both()).toBe('xy');
    texts.set('/a/x.go', 'X');
    expect(both()).toBe('xy');
    tree.forget([{ path: '/a/x.go', parts: ['list', 'kindOf', 'realPath'] }]);
    expect(both()).toBe('xy');
    tree.forget([{ path: '/a/x.go', parts: ['text'] }]);
    expect([y(), both(), both()]).toEqual(['y', 'Xy', 'Xy']);
    expect(computed).toEqual(['both', '/a/x.go', '/a/y.go', 'both', '/a/x.go']);
    expect(show(tree.trace(both))).toEqual(['read /a/x.go', 'read /a/y.go']);
  });

  it('takes every aspect of a file for changed with its text', () => {
    const tree = createTree();
    let computed = 0;
    const value = tree.remember(() => tree.narrow('/a/x.go', { kind: 'header' }, () => (computed += 1)));
    value();
    tree.forget([{ path: '/a/x.go', parts: ['text'] }]);
    expect([value(), value()]).toEqual([2, 2]);
  });

  it('traces through trees that are laid over it what they ask it', () => {
    const tree = createTree();
    const overlay = createOverlayTree(tree, { '/a/new.go': 'new' });
    const value = overlay.remember(() => [overlay.read('/a/new.go'), overlay.read('/a/x.go')]);
    overlay.remember(value)();
    expect(show(tree.trace(value))).toEqual(['read /a/x.go']);
  });

  it('tells, whatever was asked before, what is behind a value', () => {
    // Value i reads its paths and asks for values before it; `order` is who asks for what first.
    const shape = fc.array(fc.record({ paths: fc.array(fc.nat(9)), asks: fc.array(fc.nat(30)) }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(shape, fc.array(fc.nat(30), { minLength: 1 }), (values, order) => {
        const tree = createTracingTree(createMemoryTree({}));
        const before = ({ asks }: (typeof values)[number], index: number): readonly number[] => asks.filter((asked) => asked < index);
        const remembered = values.map((value, index) =>
          tree.remember((): void => {
            for (const path of value.paths) tree.read(`/${path}`);
            for (const asked of before(value, index)) remembered[asked]?.();
          }),
        );
        const behind = values.map(() => new Set<string>());
        values.forEach((value, index) => {
          for (const path of value.paths) behind[index]?.add(`read /${path}`);
          for (const asked of before(value, index)) for (const each of behind[asked] ?? []) behind[index]?.add(each);
        });
        for (const index of order.filter((each) => each < values.length)) {
          const traced = tree.trace(() => remembered[index]?.());
          expect(show(traced).toSorted()).toEqual([...(behind[index] ?? [])].sort());
        }
      }),
    );
  });
});
