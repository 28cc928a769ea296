import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDiskTree, createMemoryTree, createOverlayTree } from '../src/index.ts';

describe('the disk tree', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'standin-tree-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('keeps a byte order mark and replaces bytes that are no UTF-8', () => {
    writeFileSync(path.join(root, 'a.go'), Buffer.from([0xef, 0xbb, 0xbf, 0x70, 0xff, 0x0d, 0x0a]));
    expect(createDiskTree().read(path.join(root, 'a.go'))).toEqual({ kind: 'text', text: '\uFEFFp\uFFFD\r\n' });
  });

  it('tells files, directories and nothing apart', () => {
    const tree = createDiskTree();
    writeFileSync(path.join(root, 'file'), '');
    expect([tree.kindOf(root), tree.kindOf(path.join(root, 'file')), tree.kindOf(path.join(root, 'none'))]).toEqual([
      'directory',
      'file',
      undefined,
    ]);
    expect(tree.read(root)).toEqual({ kind: 'directory' });
    expect(tree.read(path.join(root, 'none'))).toEqual({ kind: 'absent' });
    expect(tree.read(path.join(root, 'file', 'below'))).toEqual({ kind: 'absent' });
    expect(tree.list(path.join(root, 'none'))).toBeUndefined();
  });

  it('lists in byte order, follows links for their kind and leaves broken ones out', () => {
    mkdirSync(path.join(root, 'Z'));
    for (const name of ['b.go', 'a_test.go', 'é.go', '\u{1F600}.go', '\uFF5E.go']) writeFileSync(path.join(root, name), '');
    symlinkSync(path.join(root, 'Z'), path.join(root, 'link'));
    symlinkSync(path.join(root, 'nowhere'), path.join(root, 'broken'));
    expect(createDiskTree().list(root)).toEqual([
      { name: 'Z', kind: 'directory' },
      { name: 'a_test.go', kind: 'file' },
      { name: 'b.go', kind: 'file' },
      { name: 'link', kind: 'directory', isLink: true },
      { name: 'é.go', kind: 'file' },
      { name: '\uFF5E.go', kind: 'file' },
      { name: '\u{1F600}.go', kind: 'file' },
    ]);
  });

  it('remembers its answers', () => {
    const file = path.join(root, 'a.go');
    writeFileSync(file, 'first');
    const tree = createDiskTree();
    expect(tree.read(file)).toEqual({ kind: 'text', text: 'first' });
    writeFileSync(file, 'second');
    expect(tree.read(file)).toEqual({ kind: 'text', text: 'first' });
    expect(createDiskTree().read(file)).toEqual({ kind: 'text', text: 'second' });
  });

  it('follows links to a real path', () => {
    symlinkSync(root, path.join(root, 'loop'));
    expect(createDiskTree().realPath(path.join(root, 'loop', 'loop'))).toBe(createDiskTree().realPath(root));
    symlinkSync('nowhere/file.go', path.join(root, 'dangling'));
    symlinkSync('circle', path.join(root, 'circle'));
    const real = createDiskTree().realPath(root);
    expect(createDiskTree().realPath(path.join(root, 'none'))).toBe(path.join(real, 'none'));
    expect(createDiskTree().realPath(path.join(root, 'loop', 'none', 'file.go'))).toBe(path.join(real, 'none', 'file.go'));
    expect(createDiskTree().realPath(path.join(root, 'loop', 'dangling'))).toBe(path.join(real, 'nowhere', 'file.go'));
    expect(path.basename(createDiskTree().realPath(path.join(root, 'circle')))).toBe('circle');
  });
});

describe('the memory tree', () => {
  it.each([
    { flavour: path.posix, file: '/a/b/c.go', directory: '/a/b', root: '/' },
    { flavour: path.win32, file: 'C:\\a\\b\\c.go', directory: 'C:\\a\\b\\', root: 'C:\\' },
  ])('makes directories of the paths of its files: $file', ({ flavour, file, directory, root }) => {
    const tree = createMemoryTree({ [file]: 'text' }, flavour);
    expect(tree.read(file)).toEqual({ kind: 'text', text: 'text' });
    expect(tree.list(directory)).toEqual([{ name: 'c.go', kind: 'file' }]);
    expect(tree.list(root)).toEqual([{ name: 'a', kind: 'directory' }]);
    expect(tree.kindOf(directory)).toBe('directory');
    expect(tree.list(file)).toBeUndefined();
  });

  it('takes slashes on Windows', () => {
    const tree = createMemoryTree({ 'C:/a/b.go': 'text' }, path.win32);
    expect(tree.kindOf('C:\\a\\b.go')).toBe('file');
  });
});

describe('the overlay tree', () => {
  const base = createMemoryTree({ '/m/a.go': 'old', '/m/b.go': 'below', '/n/c.go': 'far' });
  const tree = createOverlayTree(base, { '/m/a.go': 'new', '/m/z/d.go': 'added' });

  it('shows the overlay where both have a file', () => {
    expect([tree.read('/m/a.go'), tree.read('/m/b.go')]).toEqual([
      { kind: 'text', text: 'new' },
      { kind: 'text', text: 'below' },
    ]);
  });

  it('lists the entries of both', () => {
    expect(tree.list('/m')?.map(({ name }) => name)).toEqual(['a.go', 'b.go', 'z']);
    expect(tree.list('/n')?.map(({ name }) => name)).toEqual(['c.go']);
    expect(tree.list('/')?.map(({ name }) => name)).toEqual(['m', 'n']);
    expect(tree.kindOf('/m/z')).toBe('directory');
  });
});
