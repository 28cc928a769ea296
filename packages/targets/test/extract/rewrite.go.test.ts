import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDiskTree } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, rewriteUsedBy } from '@standin/targets';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { environment } from '../../../../scripts/jest/go-machine.ts';
import { repository } from '../../../../scripts/repository.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';

/**
 * `STANDIN_MODULES=public` judges the modules below, `STANDIN_MODULES=<path@version>:<path@version>` others that the module proxy serves, which takes minutes each; without it, the module of a case.
 * `STANDIN_SHOW=1` lists what changed and what was kept.
 */
const wanted = process.env['STANDIN_MODULES'];
const publicModules = [
  ...['miniflux.app/v2@v2.2.0', 'github.com/usememos/memos@v0.22.0', 'github.com/ONSdigital/dp-files-api@v1.19.0'],
  ...['github.com/openzipkin/zipkin-go@v0.4.3'],
];
const modules = wanted === 'public' ? publicModules : (wanted?.split(':') ?? ['extract-rewrite-write', 'extract-rewrite-corners']);

interface Run {
  readonly status: number | null;
  readonly text: string;
}

/** What Go says of a module. */
interface Judgement {
  readonly failures: readonly string[];
  /** How many packages have tests that pass. */
  readonly passed: number;
}

/** What came of the packages of a module. */
interface Rewritten {
  readonly packages: number;
  readonly changed: readonly string[];
  readonly dependencies: number;
  /** What keeps a type, with its place. */
  readonly kept: readonly string[];
}

describeWithGo('packages with interfaces in the place of concrete types, judged by Go', () => {
  const roots: string[] = [];
  beforeAll(() => loadGrammar());
  afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

  function go(directory: string, ...words: readonly string[]): Run {
    const env = { ...process.env, ...goEnvironment, GOFLAGS: '-mod=mod', GOWORK: 'off' };
    const options = { cwd: directory, encoding: 'utf8', env, maxBuffer: 2 ** 28 } as const;
    const { status, stdout, stderr } = spawnSync('nice', ['-n', '19', 'go', ...words], options);
    return { status, text: stdout + stderr };
  }

  function findModule(name: string): string {
    if (!name.includes('@')) return join(repository, 'packages/cli/test/cases', name, 'input');
    const { text } = go(tmpdir(), 'mod', 'download', '-json', name);
    return (JSON.parse(text) as { readonly Dir: string }).Dir;
  }

  /** A copy of a module: of a case, or one that the module proxy serves. */
  function copyModule(name: string): string {
    const root = mkdtempSync(join(tmpdir(), 'standin-rewrite-'));
    roots.push(root);
    cpSync(findModule(name), root, { recursive: true });
    spawnSync('chmod', ['-R', 'u+w', root]);
    return root;
  }

  function rewrite(root: string): Rewritten {
    const packages = go(root, 'list', '-e', '-f', '{{if .GoFiles}}{{.Dir}}{{end}}', './...')
      .text.split('\n')
      .filter((line) => line.startsWith(root));
    const changed: string[] = [];
    const kept: string[] = [];
    let dependencies = 0;
    for (const directory of packages) {
      const request = {
        ...{ workingDirectory: root, packagePattern: directory, typeNames: [], doubleNames: [], excludeInterfaces: [], buildFlags: [] },
        ...{ carriesDocumentation: true, isProved: true, writesPackageComment: true, writesSourceComment: true },
        destination: join(directory, 'standin_dependencies.go'),
      };
      const { files, report, diagnostics } = rewriteUsedBy({ tree: createDiskTree(), environment, programs: createPrograms(), request });
      for (const { file, after } of files) writeFileSync(file, after);
      dependencies += report.dependencies.length;
      if (files.length > 0) changed.push(`./${relative(root, directory)}`);
      for (const { code, message, position } of diagnostics)
        if (code === 'GEN139') kept.push(`${relative(root, position?.file ?? '')}:${position?.line ?? 0} ${message}`);
    }
    return { packages: packages.length, changed, dependencies, kept };
  }

  /** What Go says of all packages, without times and with no word of what passes. */
  function judge(root: string): Judgement {
    const built = go(root, 'build', '-p', '1', './...');
    const vetted = go(root, 'vet', '-p', '1', './...');
    const tested = go(root, 'test', '-p', '1', '-timeout', '180s', './...');
    const failures = [built, vetted, tested].flatMap(({ text }) =>
      text
        .split('\n')
        .filter((line) => /^\s*(?:--- FAIL|FAIL|panic:|vet:)|\.go:\d+:\d+/.test(line))
        // Lines move, since interfaces are shorter than types or gofmt lays columns out anew.
        .map((line) => line.replace(/\s[\d.]+s$|\([\d.]+s\)/, '').replace(/:\d+:\d+:/, ':')),
    );
    return { failures: [...new Set(failures)].sort(), passed: tested.text.match(/^ok /gm)?.length ?? 0 };
  }

  test.each(modules)(
    '%s builds, and its tests pass as before',
    (name) => {
      const root = copyModule(name);
      const before = judge(root);
      const { packages, changed, dependencies, kept } = rewrite(root);
      const after = judge(root);
      process.stdout.write(
        `rewrite ${name}: ${packages} packages, ${changed.length} changed with ${dependencies} dependencies, ${kept.length} kept; tests of ${after.passed} packages pass, ${before.passed} before; ${before.failures.length} failures before\n`,
      );
      if (process.env['STANDIN_SHOW'] !== undefined) process.stdout.write(`${[...changed, ...kept].join('\n')}\n`);
      expect(after.failures.filter((line) => !before.failures.includes(line))).toEqual([]);
      expect(after.passed).toBeGreaterThanOrEqual(before.passed);
      expect(changed.length).toBeGreaterThan(0);
    },
    1_800_000,
  );
});
