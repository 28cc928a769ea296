import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDiskTree, readGoEnvironment } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { generateGomock } from '@standin/targets';
import { goEnvironment, gomockModule, mockgenDirectory } from '../../../../scripts/conformance/toolchain.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { isCanonical } from '../../src/gomock/view/is-canonical.ts';
import { readSourceMode } from '../../src/interfaces/read-source-mode.ts';
import { gomockOptions, type Machine } from './generate.ts';
import { mockgenCases, mockgenFiles, ownCases } from './mockgen-cases.ts';

describeWithGo('mocks, judged by mockgen v0.6.0 and gofmt', () => {
  let root = '';
  let mockgen = '';
  let machine: Machine;
  const texts: string[] = [];
  let canonical = 0;
  let equal = 0;

  beforeAll(async () => {
    await loadGrammar();
    mockgen = join(await mockgenDirectory(), 'mockgen');
    root = mkdtempSync(join(tmpdir(), 'standin-gomock-'));
    const { mod, sum } = await gomockModule('example.com/t');
    const files = { 'go.mod': mod, 'go.sum': sum, ...mockgenFiles };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const tree = createDiskTree();
    const variables = { ...process.env, ...goEnvironment, PWD: root };
    machine = {
      tree,
      environment: readGoEnvironment(tree, { variables, platform: process.platform, architecture: process.arch, homeDirectory: homedir() }),
    };
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function runMockgen(words: readonly string[], directory: string): string {
    const run = spawnSync(mockgen, words, {
      cwd: directory,
      encoding: 'utf8',
      argv0: 'mockgen',
      env: { ...process.env, ...goEnvironment, GOPROXY: 'off', PWD: directory },
    });
    expect([run.status, run.stderr]).toEqual([0, expect.not.stringContaining('panic')]);
    const destination = words.find((word) => word.startsWith('-destination='))?.slice('-destination='.length);
    if (destination === undefined) return run.stdout;
    const path = join(directory, destination);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    rmSync(path, { force: true });
    return text;
  }

  test.each(mockgenCases)('$directory: mockgen $arguments', ({ directory, arguments: words }) => {
    const options = gomockOptions(machine, words, { program: 'mockgen', workingDirectory: join(root, directory) });
    const { file, diagnostics } = generateGomock(options);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const text = file?.text ?? '';
    if (!options.request.isDebugParser) texts.push(text);
    if (options.request.source !== undefined) {
      const { source } = readSourceMode(options.request, options, { source: options.request.source });
      if (source !== undefined && isCanonical(options.request, source.interfaces)) canonical++;
    }
    expect(text).toBe(runMockgen(words, join(root, directory)));
    equal++;
  });

  test('where mockgen gives nothing that compiles, what stands there instead does', () => {
    const results = ownCases.map(({ directory, arguments: words }) => {
      const options = gomockOptions(machine, words, { program: 'mockgen', workingDirectory: join(root, directory) });
      return { path: join(root, directory, options.request.destination ?? ''), ...generateGomock(options) };
    });
    for (const { path, file, diagnostics } of results) {
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file?.text ?? '');
      texts.push(file?.text ?? '');
    }
    const packages = ['./bodies/...', './blank/...', './dot/...', './plain'];
    const { stderr, status } = spawnSync('go', ['vet', ...packages], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...goEnvironment, GOPROXY: 'off' },
    });
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('gofmt leaves all of them as they are', () => {
    mkdirSync(join(root, 'printed'));
    texts.forEach((text, index) => writeFileSync(join(root, 'printed', `${index}.go`), text));
    const { stdout, stderr, status } = spawnSync('gofmt', ['-l', join(root, 'printed')], { encoding: 'utf8' });
    process.stdout.write(
      `gomock: ${texts.length} files, ${equal} equal to mockgen's; gofmt changes ${stdout.split('\n').length - 1}, ${canonical} or more of them printed without it\n`,
    );
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
    expect(canonical).toBeGreaterThan(texts.length / 3);
  });
});
