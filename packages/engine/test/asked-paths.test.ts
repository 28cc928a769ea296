import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createAskedPaths } from '../src/watch/asked-paths.ts';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-asked-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('files that come and go wear it out, and a round that asks for everything makes it new', () => {
  const asked = createAskedPaths();
  const begin = (): void => asked.begin({ root, moduleCache: join(root, 'none') }, () => undefined);
  const stays = join(root, 'stays.go');
  writeFileSync(stays, 'package p\n');
  begin();
  [root, stays].forEach(asked.add);
  asked.settle();
  for (let batch = 0; batch < 5; batch++) {
    expect(asked.isWorn()).toBe(false);
    const files = Array.from({ length: 2_500 }, (_, index) => join(root, `passing${batch}-${index}.go`));
    // They come, and a round asks for them; they go, and none does any more.
    for (const isThere of [true, false]) {
      files.forEach(asked.forget);
      asked.resume();
      begin();
      if (isThere) files.forEach(asked.add);
      asked.settle();
    }
  }
  expect(asked.isWorn()).toBe(true);
  begin();
  [root, stays].forEach(asked.add);
  asked.settle();
  expect(asked.isWorn()).toBe(false);
  expect([stays, join(root, 'new.go'), join(root, 'new.txt')].map(asked.isOfInterest)).toEqual([true, true, false]);
});
