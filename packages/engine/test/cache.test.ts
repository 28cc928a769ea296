import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCacheDirectory, hashText, nameStep, openCache, stepKey, type CacheOptions, type StepCache } from '@standin/engine';
import { createDiskTree, type SourceTree } from '@standin/modules';
import { createRunTree } from '../src/run/run-tree.ts';

let directory = '';
let root = '';
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'standin-cache-')));
  root = join(directory, 'repository');
  mkdirSync(root);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const cacheDirectory = (): string => join(directory, 'caches');
const at = (name: string): string => join(root, name);

function put(name: string, text: string): void {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

/** A cache over a fresh view of the disk. The file system's clock here ticks several times in 20 ms. */
function open(options: Partial<CacheOptions> = {}): StepCache {
  const place = { directory: cacheDirectory(), root, version: '1' };
  return openCache({ ...place, tree: createDiskTree(), since: Date.now(), granularity: 20, ...options });
}

/** Everything that a tree can tell of some paths. */
function look(tree: SourceTree, names: readonly string[]): unknown {
  return names.map((name) => [tree.read(at(name)), tree.list(at(name)) ?? null, tree.kindOf(at(name)) ?? null, tree.realPath(at(name))]);
}

/** What a step has to give, by the disk as it is. */
function expected(names: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(look(createDiskTree(), names)));
}

/** Takes a step in a run of its own; tells the value, and whether it was worked out. */
function run(names: readonly string[], options: Partial<CacheOptions> = {}): { readonly value: unknown; readonly isComputed: boolean } {
  const cache = open(options);
  let isComputed = false;
  const compute = (): unknown => {
    isComputed = true;
    return look(cache.tree, names);
  };
  const value = cache.step({ name: nameStep('look', stepKey(names)), compute });
  expect(cache.close()).toBeUndefined();
  return { value: JSON.parse(JSON.stringify(value)), isComputed };
}

/** A disk tree that counts the files and directories that it opens. */
function createCountingTree(): { readonly tree: SourceTree; readonly opened: () => number } {
  const base = createDiskTree();
  let opened = 0;
  const read: SourceTree['read'] = (path) => ((opened += 1), base.read(path));
  const list: SourceTree['list'] = (path) => ((opened += 1), base.list(path));
  return { tree: { ...base, read, list }, opened: () => opened };
}

describe('a step', () => {
  test('is taken once while what it read, and what it missed, stays the same', () => {
    put('a.go', 'a');
    const names = ['a.go', 'b.go', '.'];
    expect([1, 2, 3].map(() => run(names).isComputed)).toEqual([true, false, false]);
    put('b.go', 'b');
    expect([run(names).isComputed, run(names).isComputed]).toEqual([true, false]);
    expect(run(names).value).toEqual(expected(names));
  });

  test('is taken again for another key, version and repository', () => {
    put('a.go', 'a');
    run(['a.go']);
    const options = [{}, { version: '2' }, { root: join(root, 'other') }, { version: '2' }];
    expect([run(['.']), ...options.map((each) => run(['a.go'], each))].map(({ isComputed }) => isComputed)).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  test('opens nothing where nothing was touched for a while, and what was touched since', async () => {
    put('a.go', 'a');
    put('b.go', 'b');
    const names = ['a.go', 'b.go', '.', 'none'];
    await setTimeout(40);
    run(names);
    const opened = (): number => {
      const counting = createCountingTree();
      expect(run(names, { tree: counting.tree }).isComputed).toBe(false);
      return counting.opened();
    };
    expect(opened()).toBe(0);
    const now = new Date();
    utimesSync(at('a.go'), now, now);
    expect(opened()).toBe(1);
    await setTimeout(40);
    expect([opened(), opened()]).toEqual([1, 0]);
  });

  test('sees an edit with the same size that follows in the same tick', () => {
    for (let round = 0; round < 50; round += 1) {
      put('a.go', 'before');
      const cache = open();
      cache.step({ name: nameStep('look', stepKey(['a.go'])), compute: () => look(cache.tree, ['a.go']) });
      writeFileSync(at('a.go'), 'behind');
      cache.close();
      expect(run(['a.go']).value).toEqual(expected(['a.go']));
    }
  });

  test('sees where a symbolic link in a directory leads', async () => {
    const target = join(directory, 'target');
    mkdirSync(target);
    symlinkSync(target, at('link'));
    await setTimeout(40);
    expect([run(['.']).isComputed, run(['.']).isComputed]).toEqual([true, false]);
    rmSync(target, { recursive: true });
    writeFileSync(target, '');
    expect(run(['.']).value).toEqual(expected(['.']));
  });

  test('that fails, or whose value may not be kept, is taken again', () => {
    const cache = open();
    const fail = (): never => {
      throw new Error('no');
    };
    expect(() => cache.step({ name: nameStep('fail', ''), compute: fail })).toThrow('no');
    cache.step({ name: nameStep('unkept', ''), compute: () => 1, mayRecord: () => false });
    cache.close();
    const again = open();
    expect([
      again.step({ name: nameStep('fail', ''), compute: () => 2 }),
      again.step({ name: nameStep('unkept', ''), compute: () => 3 }),
    ]).toEqual([2, 3]);
  });

  test('within a step counts for the outer one, also where it is not taken', () => {
    put('a.go', 'a');
    const sum = (): string => {
      const cache = open();
      const inner = (): string => cache.step({ name: nameStep('inner', ''), compute: () => JSON.stringify(cache.tree.read(at('a.go'))) });
      const outer = (key: string): string => cache.step({ name: nameStep('outer', key), compute: () => inner() });
      const values = [outer('1'), outer('2')];
      cache.close();
      return values.join(' ');
    };
    const before = sum();
    put('a.go', 'b');
    expect(sum()).toBe(before.replaceAll('"a"', '"b"'));
  });
});

describe('outputs of the run', () => {
  function openOver(outputs: Readonly<Record<string, string>>): { readonly cache: StepCache; readonly put: () => void } {
    const run = createRunTree(createDiskTree());
    const laid = new Set<string>();
    const lay = (): void => {
      for (const [name, text] of Object.entries(outputs)) {
        run.put(at(name), text);
        laid.add(at(name)).add(dirname(at(name)));
      }
    };
    return { cache: open({ tree: run.tree, isOverlaid: (path) => laid.has(path) }), put: lay };
  }

  test('count with their own text, and are no state to record', () => {
    put('a.go', 'a');
    run(['a.go', '.']);
    const { cache, put: lay } = openOver({ 'a.go': 'b' });
    lay();
    const text = cache.step({ name: nameStep('look', stepKey(['a.go', '.'])), compute: () => look(cache.tree, ['a.go', '.']) });
    expect(JSON.stringify(text)).toContain('"b"');
    cache.close();
    expect(run(['a.go', '.'])).toEqual({ isComputed: false, value: expected(['a.go', '.']) });
  });

  test('that are what the disk has change nothing', () => {
    put('a.go', 'a');
    run(['a.go', '.']);
    const { cache, put: lay } = openOver({ 'a.go': 'a' });
    lay();
    expect(cache.step({ name: nameStep('look', stepKey(['a.go', '.'])), compute: () => 'computed' })).not.toBe('computed');
  });

  test('are compared by fingerprint, without opening files that nobody touched', async () => {
    put('mock.go', 'text');
    await setTimeout(40);
    const cache = open();
    expect([cache.fingerprintOf(at('mock.go')), cache.fingerprintOf(at('none.go'))]).toEqual([hashText('text'), 'absent']);
    cache.close();
    const counting = createCountingTree();
    expect(open({ tree: counting.tree }).fingerprintOf(at('mock.go'))).toBe(hashText('text'));
    expect(counting.opened()).toBe(0);
  });
});

describe('the file', () => {
  const stepIn = (cache: StepCache, key: string): string => cache.step({ name: nameStep('k', key), compute: () => `${key} computed` });
  const isRecorded = (key: string): boolean => open().step({ name: nameStep('k', key), compute: () => 'again' }) !== 'again';
  const cacheFile = (): string => join(cacheDirectory(), readdirSync(cacheDirectory()).find((name) => name.endsWith('.cache')) ?? '');

  test('keeps the records of all runs that have it open at once', () => {
    const caches = ['a', 'b', 'c'].map((key) => ({ key, cache: open() }));
    for (const { cache, key } of caches) stepIn(cache, key);
    for (const { cache } of caches) expect(cache.close()).toBeUndefined();
    expect(caches.map(({ key }) => isRecorded(key))).toEqual([true, true, true]);
    expect(readdirSync(cacheDirectory())).toEqual(['CACHEDIR.TAG', expect.stringMatching(/^repository-.{22}\.cache$/)]);
  });

  test('is not written where nothing was added', () => {
    const first = open();
    stepIn(first, 'a');
    first.close();
    const again = open();
    stepIn(again, 'a');
    rmSync(cacheDirectory(), { recursive: true });
    expect(again.close()).toBeUndefined();
    expect(() => readdirSync(cacheDirectory())).toThrow('ENOENT');
  });

  test('that is damaged anywhere, or cut, is as good as none', () => {
    const first = open();
    stepIn(first, 'a');
    first.close();
    const whole = readFileSync(cacheFile());
    for (const place of [0, 10, Math.floor(whole.length / 2), whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      writeFileSync(cacheFile(), damaged);
      expect(isRecorded('a')).toBe(false);
      writeFileSync(cacheFile(), whole.subarray(0, place));
      expect(isRecorded('a')).toBe(false);
    }
    const next = open();
    stepIn(next, 'a');
    next.close();
    expect(isRecorded('a')).toBe(true);
  });

  test('that cannot be written is said, and nothing else', () => {
    writeFileSync(cacheDirectory(), 'a file');
    const cache = open();
    expect(stepIn(cache, 'a')).toBe('a computed');
    expect(cache.close()).toMatch(/^the cache in .* cannot be written: /);
  });

  test('of another repository goes after a month without use', () => {
    mkdirSync(cacheDirectory());
    const old = join(cacheDirectory(), 'old.cache');
    writeFileSync(old, '');
    const longAgo = new Date(Date.now() - 31 * 86_400_000);
    utimesSync(old, longAgo, longAgo);
    const cache = open();
    stepIn(cache, 'a');
    cache.close();
    expect(readdirSync(cacheDirectory())).not.toContain('old.cache');
  });

  test('stands where the user says, or where caches are', () => {
    const find = (platform: string, variables: Record<string, string>): string | undefined =>
      findCacheDirectory({ platform, architecture: 'x64', variables });
    expect(find('linux', { HOME: '/home/me' })).toBe('/home/me/.cache/standin');
    expect(find('linux', { HOME: '/home/me', XDG_CACHE_HOME: '/cache' })).toBe('/cache/standin');
    expect(find('darwin', { HOME: '/Users/me' })).toBe('/Users/me/Library/Caches/standin');
    expect(find('linux', { HOME: '/home/me', GEN_CACHE_DIR: '/there' })).toBe('/there');
    expect(find('linux', {})).toBeUndefined();
  });
});

describe('after any edits', () => {
  const names = ['a.go', 'd', 'd/b.go', 'd/e/c.go', 'd/e', '.'];
  const subsets = [['a.go', '.'], ['d', 'd/b.go'], ['d/e/c.go', 'd/e'], names];
  const file = fc.constantFrom('a.go', 'd/b.go', 'd/e/c.go', 'd/e');
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), file, text: fc.constantFrom('x', 'y', 'longer'), keepsTime: fc.boolean() }),
    fc.record({ kind: fc.constant('remove' as const), file }),
    fc.record({ kind: fc.constant('makeDirectory' as const), file }),
    fc.record({ kind: fc.constant('wait' as const) }),
  );
  const past = new Date(1_600_000_000_000);

  async function make(change: ReturnType<(typeof edit)['generate']>['value']): Promise<void> {
    if (change.kind === 'wait') {
      await setTimeout(30);
      return;
    }
    try {
      if (change.kind === 'remove') rmSync(at(change.file), { recursive: true, force: true });
      else if (change.kind === 'makeDirectory') mkdirSync(at(change.file), { recursive: true });
      else put(change.file, change.text);
      if (change.kind === 'write' && change.keepsTime) utimesSync(at(change.file), past, past);
    } catch {
      // A file where a directory should go: the edit does not happen.
    }
  }

  test('a step gives what it gives without a cache', async () => {
    let reused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(edit, fc.nat(subsets.length - 1)), { minLength: 1, maxLength: 15 }), async (edits) => {
        rmSync(root, { recursive: true, force: true });
        mkdirSync(root);
        for (const [change, index] of edits) {
          await make(change);
          const subset = subsets[index] ?? [];
          const { value, isComputed } = run(subset);
          if (!isComputed) reused += 1;
          expect(value).toEqual(expected(subset));
        }
      }),
      { numRuns: 60 },
    );
    expect(reused).toBeGreaterThan(50);
  });
});
