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

/** `STANDIN_MODULES=<path@version>:<path@version>` judges public modules, github.com/openzipkin/zipkin-go@v0.4.3 for instance, which takes minutes; without it, the module of a case. */
const modules = process.env['STANDIN_MODULES']?.split(':') ?? ['extract-rewrite-write'];

interface Run {
  readonly status: number | null;
  readonly text: string;
}

interface Rewritten {
  readonly packages: number;
  readonly changed: readonly string[];
  readonly dependencies: number;
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

  /** What fails, without times and with no word of what passes. */
  function failures({ text }: Run): readonly string[] {
    return text
      .split('\n')
      .filter((line) => /^(?:--- FAIL|FAIL|vet:)|\.go:\d+/.test(line))
      .map((line) => line.replace(/\s[\d.]+s$|\([\d.]+s\)/, ''));
  }

  test.each(modules)(
    '%s builds, and its tests pass as before',
    (name) => {
      const root = copyModule(name);
      const before = go(root, 'vet', '-p', '1', './...');
      const rewritten = rewrite(root);
      const after = go(root, 'vet', '-p', '1', './...');
      const { changed, packages, dependencies, kept } = rewritten;
      const tested = changed.length === 0 ? { status: 0, text: '' } : go(root, 'test', '-p', '1', '-timeout', '180s', ...changed);
      process.stdout.write(
        `rewrite ${name}: ${packages} packages, ${changed.length} changed with ${dependencies} dependencies, ${kept.length} kept; build and vet ${after.status === before.status ? 'as before' : 'otherwise'}, tests ${tested.status === 0 ? 'pass' : 'fail'}\n`,
      );
      if (process.env['STANDIN_SHOW'] !== undefined) process.stdout.write(`${[...changed, ...kept].join('\n')}\n`);
      expect(failures(after).filter((line) => !failures(before).includes(line))).toEqual([]);
      if (tested.status !== 0) {
        for (const directory of changed) rmSync(join(root, directory, 'standin_dependencies.go'), { force: true });
        const original = copyModule(name);
        expect(failures(tested)).toEqual(failures(go(original, 'test', '-p', '1', '-timeout', '180s', ...changed)));
      }
      expect(changed.length).toBeGreaterThan(0);
    },
    1_200_000,
  );
});
