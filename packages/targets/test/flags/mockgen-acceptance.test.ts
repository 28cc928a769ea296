import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mockFlags, parseMockArguments } from '@standin/targets';
import { mockgenDirectory } from '../../../../scripts/conformance/toolchain.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';

describeWithGo('command lines that the real mockgen v0.6.0 accepts and refuses', () => {
  let mockgen = '';
  let directory = '';
  beforeAll(async () => {
    mockgen = join(await mockgenDirectory(), 'mockgen');
    directory = mkdtempSync(join(tmpdir(), 'standin-flags-'));
    writeFileSync(join(directory, 'go.mod'), 'module example.com/flags\n\ngo 1.24\n');
    writeFileSync(join(directory, 'a.go'), 'package flags\n\ntype A interface{ M() }\n');
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const isAccepted = (words: readonly string[]): boolean =>
    spawnSync(mockgen, words, { cwd: directory, stdio: 'ignore', env: { ...process.env, GOFLAGS: '', GOPROXY: 'off' } }).status === 0;

  test.each([
    [['-source', 'a.go']],
    [['--source=a.go', '-typed']],
    [['--source=a.go', '-typed=T', '-write_package_comment=0']],
    [['-source=a.go', '-typed=yes']],
    [['-source=a.go', '-typed', 'true', '-nonsense']],
    [['-source=a.go', '--', '-nonsense']],
    [['-source=a.go', '-', '-nonsense']],
    [['-nonsense', '-source=a.go']],
    [['---source=a.go']],
    [['-=a.go']],
    [['-source']],
    [['-h']],
    [['-typed=yes', '-h']],
    [['-h', '-typed=yes']],
    [['-version']],
    [['-source=a.go', '-mock_names=A']],
    [['-source=a.go', '-mock_names=A=']],
    [['-source=a.go', '-mock_names==B']],
    [['-source=a.go', '-mock_names=A=B C']],
    [['-source=a.go', '-mock_names=A=B,']],
    [['-source=a.go', '-imports=x']],
    [['-source=a.go', '-imports=x=y']],
    [['-source=a.go', '-aux_files=x']],
    [['-source=a.go', '-aux_files= ']],
    [['-source=a.go', '-package=my-mocks']],
    [['-source=a.go', '-package=type']],
    [['-source=a.go', '-prog_only', '-exec_only=x']],
    [['-source=a.go', 'A', 'B', 'C']],
    [['-source=a.go', '-archive=nowhere.a']],
    [[]],
    [['.', 'A', 'B']],
    [['-exclude_interfaces=,', '-source=a.go']],
  ])('%j', (words) => {
    const isOurs = parseMockArguments(words, { program: 'mockgen', workingDirectory: directory }).kind !== 'invalid';
    expect(isOurs).toBe(isAccepted(words));
  });

  test('both have the same flags', () => {
    const help = spawnSync(mockgen, ['-h'], { encoding: 'utf8' }).stderr;
    const names = [...help.matchAll(/^ {2}-(\w+)/gm)].map(([, name]) => name);
    expect(mockFlags.map(({ name }) => name).sort()).toEqual(names.sort());
  });
});
