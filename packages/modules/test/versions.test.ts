import { describe, expect, it } from '@jest/globals';
import { compareGoVersions, goMinorOf, versionOfToolchain } from '../src/environment/go-version.ts';
import { compareModuleVersions, isSemanticVersion } from '../src/modfile/semantic-version.ts';

function expectAscending(versions: readonly string[], compare: (left: string, right: string) => number): void {
  versions.forEach((left, i) => {
    versions.forEach((right, j) => {
      expect([left, right, Math.sign(compare(left, right))]).toEqual([left, right, Math.sign(i - j)]);
    });
  });
}

describe('Go versions', () => {
  it('are in the order of internal/gover', () => {
    expectAscending(
      ['1.19beta1', '1.19rc1', '1.19', '1.19.1', '1.20', '1.21', '1.21rc1', '1.21rc2', '1.21.0', '1.21.1', '1.22', '1.100', '2.0'],
      compareGoVersions,
    );
  });

  it('have a minor number', () => {
    expect(['1.22', 'go1.22rc1', '1.22.3', 'devel', ''].map(goMinorOf)).toEqual([22, 22, 22, undefined, undefined]);
  });

  it('stand in the names of toolchains', () => {
    expect(['go1.23.1', 'go1.23.1-custom', 'gccgo-go1.23.1', 'local', 'default'].map(versionOfToolchain)).toEqual([
      '1.23.1',
      '1.23.1',
      '1.23.1',
      undefined,
      undefined,
    ]);
  });
});

describe('module versions', () => {
  it('are in the order of golang.org/x/mod/semver, the main module above all', () => {
    const versions = [
      'none',
      'v0.0.0-20200101000000-0123456789ab',
      'v0.0.1',
      'v1.0.0-alpha',
      'v1.0.0-alpha.1',
      'v1.0.0-alpha.beta',
      'v1.0.0-beta.2',
      'v1.0.0-beta.11',
    ];
    expectAscending([...versions, 'v1.0.0-rc.1', 'v1.0.0', 'v1.2.0', 'v1.10.0', 'v2.0.0+incompatible', ''], compareModuleVersions);
  });

  it('are told from other words', () => {
    expect(['v1', 'v1.2', 'v1.2.3', 'v1.2.3-a.b+c', '1.2.3', 'v01.2.3', 'master', 'v1.2.3.4', ''].map(isSemanticVersion)).toEqual([
      ...[true, true, true, true],
      ...[false, false, false, false, false],
    ]);
  });
});
