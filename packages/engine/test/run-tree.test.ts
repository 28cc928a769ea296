import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '@standin/modules';
import { createRunTree } from '../src/run/run-tree.ts';

describe('the tree of a run', () => {
  test('tells what is another at which paths when an output comes, and when all go', () => {
    const told: (readonly string[])[] = [];
    const { tree, put, clear } = createRunTree(createMemoryTree({ '/a/x.go': 'x' }, path.posix), (changes) =>
      told.push(changes.map(({ path: changed, parts }) => `${changed} ${parts.join(' ')}`).sort()),
    );
    put('/a/x.go', 'X');
    put('/a/new.go', 'new');
    put('/b/c/d.go', 'd');
    put('/b/c/e.go', 'e');
    const [file, directory] = ['text kindOf realPath', 'list goFiles kindOf realPath'];
    expect(told).toEqual([
      [`/a/x.go ${file}`],
      ['/a list goFiles', `/a/new.go ${file}`],
      ['/ list', `/b ${directory}`, `/b/c ${directory}`, `/b/c/d.go ${file}`],
      ['/b/c list goFiles', `/b/c/e.go ${file}`],
    ]);
    expect([tree.kindOf('/b/c'), tree.list('/b/c')?.map(({ name }) => name)]).toEqual(['directory', ['d.go', 'e.go']]);
    clear();
    expect(told.at(-1)).toEqual([
      ...['/ ', '/a '].map((each) => each + directory),
      ...['/a/new.go ', '/a/x.go '].map((each) => each + file),
      ...['/b ', '/b/c '].map((each) => each + directory),
      ...['/b/c/d.go ', '/b/c/e.go '].map((each) => each + file),
    ]);
    expect([tree.kindOf('/b'), tree.read('/a/x.go')]).toEqual([undefined, { kind: 'text', text: 'x' }]);
  });
});
