import { describe, expect, it } from '@jest/globals';
import { readBuildFlags } from '../src/workspace/build-flags.ts';

describe('build flags', () => {
  it.each([
    [[], ['-tags=a,b'], { tags: ['a', 'b'] }],
    [[], ['-tags', 'a b'], { tags: ['a', 'b'] }],
    [[], ['-tags a b'], { tags: ['a', 'b'] }],
    [[], ["--tags='a b'"], { tags: ['a', 'b'] }],
    [['-tags=a'], ['-tags=b'], { tags: ['b'] }],
    [['-tags=a'], [], { tags: ['a'] }],
    [['-mod=mod'], ['-modfile=x.mod', '-v', '-ldflags=-tags'], { tags: [], mod: 'mod', modfile: 'x.mod' }],
    [['-mod=mod'], ['-mod', 'vendor'], { tags: [], mod: 'vendor' }],
    [[], ['-race', '-tags=x'], { tags: ['x', 'race'] }],
    [['-race'], ['-race=false'], { tags: [] }],
    [['-tags'], [], { tags: [] }],
  ])('GOFLAGS %j and %j', (goflags, flags, wanted) => {
    expect(readBuildFlags(goflags, flags)).toEqual(wanted);
  });
});
