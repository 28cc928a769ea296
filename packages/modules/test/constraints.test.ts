import { describe, expect, it } from '@jest/globals';
import { evaluateGoBuild } from '../src/constraint/evaluate-go-build.ts';
import { impliedGoMinor } from '../src/constraint/implied-go-minor.ts';
import { evaluatePlusBuild } from '../src/constraint/evaluate-plus-build.ts';
import { unmetFileNameTag } from '../src/constraint/match-file-name.ts';
import { matchTag } from '../src/constraint/match-tag.ts';
import type { BuildContext } from '../src/index.ts';

const context: BuildContext = {
  goos: 'linux',
  goarch: 'amd64',
  cgoEnabled: false,
  tags: ['mine'],
  releaseMinor: 26,
  toolTags: ['amd64.v1'],
};
const holds = (tag: string): boolean => tag.startsWith('yes');

describe('a //go:build expression', () => {
  it.each([
    ['yes', true],
    ['no', false],
    ['!no', true],
    ['yes && no', false],
    ['no || yes', true],
    ['no && no || yes', true],
    ['no && (no || yes)', false],
    ['!(yes && no)', true],
    ['(!no)', true],
    ['yes.1 && yes_2', true],
    ['yes_é', true],
  ])('%s is %s', (expression, wanted) => {
    expect(evaluateGoBuild(expression, holds)).toBe(wanted);
  });

  it.each(['', 'yes &&', '&& yes', 'yes no', '!!yes', '(yes', 'yes)', 'yes & no', 'a-b', '"yes"', '!', '()'])(
    '%j is malformed',
    (expression) => {
      expect(evaluateGoBuild(expression, holds)).toBeUndefined();
    },
  );
});

describe('the Go version that a //go:build expression needs', () => {
  // What constraint.GoVersion of Go gives.
  it.each([
    ['go1.16', 16],
    ['linux && go1.16', 16],
    ['!windows && go1.16 && go1.20', 20],
    ['go1.18 || go1.21', 18],
    ['(linux && go1.19) || (darwin && go1.17)', 17],
    ['linux || go1.16', undefined],
    ['!go1.16', undefined],
    ['linux', undefined],
  ])('%s: %s', (expression, wanted) => {
    expect(impliedGoMinor(expression)).toBe(wanted);
  });
});

describe('a // +build line', () => {
  it.each([
    ['yes', true],
    ['no yes', true],
    ['yes,no', false],
    ['no,no yes,yes1', true],
    ['!no', true],
    ['!yes no', false],
    ['', false],
    ['!!yes', false],
    ['!', false],
    ['a-b', false],
    ['!a-b', true],
  ])('%j is %s', (text, wanted) => {
    expect(evaluatePlusBuild(text, holds)).toBe(wanted);
  });
});

describe('build tags', () => {
  it.each(['linux', 'amd64', 'gc', 'unix', 'mine', 'go1.1', 'go1.26', 'amd64.v1'])('%s holds', (tag) => {
    expect(matchTag(context, tag)).toBe(true);
  });

  it.each(['windows', 'cgo', 'gccgo', 'go1.27', 'go1.0', 'go1', 'go2', 'ignore', 'Linux'])('%s does not', (tag) => {
    expect(matchTag(context, tag)).toBe(false);
  });

  it('of a related system hold as well', () => {
    expect(matchTag({ ...context, goos: 'android' }, 'linux')).toBe(true);
    expect(matchTag({ ...context, goos: 'ios' }, 'darwin')).toBe(true);
    expect(matchTag({ ...context, goos: 'illumos' }, 'solaris')).toBe(true);
    expect(matchTag({ ...context, goos: 'linux' }, 'android')).toBe(false);
  });
});

describe('a file name', () => {
  it.each([
    'a.go',
    'linux.go',
    'windows.go',
    'a_linux.go',
    'a_amd64.go',
    'a_linux_amd64.go',
    'a_linux_test.go',
    'a_unix.go',
    'windows_test.go',
    'a_b.windows.go',
    'a_windows_x.go',
  ])('%s counts on linux/amd64', (name) => {
    expect(unmetFileNameTag(context, name)).toBeUndefined();
  });

  it.each([
    ['a_windows.go', 'windows'],
    ['a_arm64.go', 'arm64'],
    ['a_linux_arm64.go', 'arm64'],
    ['a_windows_amd64.go', 'windows'],
    ['a_windows_test.go', 'windows'],
    ['_windows.go', 'windows'],
    ['a_windows.pb.go', 'windows'],
  ])('%s asks for %s', (name, tag) => {
    expect(unmetFileNameTag(context, name)).toBe(tag);
  });
});
