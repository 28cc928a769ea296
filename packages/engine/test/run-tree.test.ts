import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '@standin/modules';
import { createRunTree } from '../src/run/run-tree.ts';

describe('the tree of a run', () => {
  test('tells what is another at which paths when an output comes, and when all go', () => {
    const told: (readonly string[])[] = [];
    const { tree, put, clear } = createRunTree(createMemoryTree({ '/a/x.go': 'x' }, path.posix), (paths) => told.push([...paths].sort()));
    put('/a/x.go', 'X');
    put('/a/new.go', 'new');
    put('/b/c/d.go', 'd');
    put('/b/c/e.go', 'e');
    expect(told).toEqual([['/a/x.go'], ['/a', '/a/new.go'], ['/', '/b', '/b/c', '/b/c/d.go'], ['/b/c', '/b/c/e.go']]);
    expect([tree.kindOf('/b/c'), tree.list('/b/c')?.map(({ name }) => name)]).toEqual(['directory', ['d.go', 'e.go']]);
    clear();
    expect(told.at(-1)).toEqual(['/', '/a', '/a/new.go', '/a/x.go', '/b', '/b/c', '/b/c/d.go', '/b/c/e.go']);
    expect([tree.kindOf('/b'), tree.read('/a/x.go')]).toEqual([undefined, { kind: 'text', text: 'x' }]);
  });
});
