import { describe, expect, test } from '@jest/globals';
import { refuseForeignFiles } from '@standin/engine';
import { createMemorySession } from './session.ts';

const memory = createMemorySession({});
const session = { ...memory, environment: { ...memory.environment, goroot: '/usr/local/go' } };

const refuse = (file: string, directory: string): string | undefined =>
  refuseForeignFiles([{ file, after: '' }], session, directory)?.message;

describe('refuseForeignFiles', () => {
  test.each([
    ['/usr/local/go/src/strings/strings_test.go', 'the Go installation'],
    ['/home/user/go/pkg/mod/example.com/a@v1.0.0/a_test.go', 'the module cache'],
    ['/work/shop/vendor/example.com/a/a_test.go', 'a vendor directory'],
  ])('refuses %s', (file, owner) => {
    expect(refuse(file, '/work/shop')).toBe(`not changed: the file belongs to ${owner}`);
  });

  test.each([
    ['a file of the module', '/work/shop/orders/orders_test.go', '/work/shop'],
    ['one beside it', '/work/tools/tools_test.go', '/work/shop'],
    ['those of a tree that the command is called in', '/usr/local/go/src/strings/strings_test.go', '/usr/local/go/src'],
  ])('says nothing of %s', (_, file, directory) => {
    expect(refuse(file, directory)).toBeUndefined();
  });
});
