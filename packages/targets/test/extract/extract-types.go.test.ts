import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isExported } from '@standin/model';
import { outlineFile, loadGrammar } from '@standin/syntax';
import { createPrograms } from '@standin/targets';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { disk } from '../../../../scripts/jest/go-machine.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { extract } from './extract.ts';

/** `STANDIN_MODULES=<directory>:<directory>` judges all packages of those modules, instead of some of the standard library; `std` is all of that. */
const wanted = process.env['STANDIN_MODULES']?.split(':');
const some = ['archive/zip', 'bytes', 'database/sql', 'go/types', 'net/http', 'reflect', 'sync/atomic', 'testing', 'text/template'];
const questions = wanted?.map((directory) => ({ directory, patterns: [directory === 'std' ? 'std' : './...'] })) ?? [
  { directory: 'std', patterns: some },
];

interface ListedPackage {
  readonly path: string;
  readonly directory: string;
  readonly files: readonly string[];
}

/** The directory in the judged module that holds what is extracted. */
const output = 'standinextracted';

describeWithGo('interfaces of types, judged by the compiler', () => {
  const roots: string[] = [];
  beforeAll(() => loadGrammar());
  afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

  function makeModule(directory: string): string {
    const root = mkdtempSync(join(tmpdir(), 'standin-extract-'));
    roots.push(root);
    if (directory === 'std') writeFileSync(join(root, 'go.mod'), 'module example.com/judged\n\ngo 1.26\n');
    else cpSync(directory, root, { recursive: true, mode: 0 });
    spawnSync('chmod', ['-R', 'u+w', root]);
    return root;
  }

  function go(root: string, ...words: readonly string[]): { readonly status: number | null; readonly text: string } {
    const env = { ...process.env, ...goEnvironment, GOFLAGS: '-mod=mod' };
    const { status, stdout, stderr } = spawnSync('nice', ['-n', '19', 'go', ...words], {
      cwd: root,
      encoding: 'utf8',
      env,
      maxBuffer: 2 ** 28,
    });
    return { status, text: stdout + stderr };
  }

  function listPackages(root: string, patterns: readonly string[]): readonly ListedPackage[] {
    const form = '{{if ne .Name "main"}}{{.ImportPath}}\t{{.Dir}}\t{{join .GoFiles " "}}{{end}}';
    const lines = go(root, 'list', '-e', '-f', form, ...patterns).text.split('\n');
    return lines
      .map((line) => line.split('\t'))
      .filter(([path = '', , files = '']) => files !== '' && !/(^|\/)(internal|vendor)(\/|$)/.test(path))
      .map(([path = '', directory = '', files = '']) => ({ path, directory, files: files.split(' ') }));
  }

  function exportedTypes({ directory, files }: ListedPackage): readonly string[] {
    return files.flatMap((name) => {
      const read = disk.read(join(directory, name));
      const entries = read.kind === 'text' ? outlineFile(read.text).entries : [];
      return entries.filter(({ declaration }) => declaration.keyword === 'type').flatMap(({ names }) => names.filter(isExported));
    });
  }

  test.each(questions)(
    'of $patterns in $directory',
    ({ directory, patterns }) => {
      const root = makeModule(directory);
      const programs = createPrograms();
      const counts = { types: 0, written: 0, withoutMethods: 0, refused: new Map<string, string[]>() };
      const checks: string[] = [];
      const imports: string[] = [];
      for (const [index, listed] of listPackages(root, patterns).entries()) {
        let isUsed = false;
        for (const name of exportedTypes(listed)) {
          counts.types++;
          const destination = `${output}/p${index}/${name}_type.go`;
          const { file, diagnostics } = extract(programs, {
            workingDirectory: root,
            packageName: 'extracted',
            packagePattern: listed.path,
            types: [{ name }],
            destination,
          });
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          const code = errors[0]?.code ?? '';
          if (code === 'GEN131' || code === 'GEN132') counts.withoutMethods++;
          else if (file === undefined)
            counts.refused.set(code, [...(counts.refused.get(code) ?? []), `${listed.path}.${name}: ${errors[0]?.message ?? ''}`]);
          else {
            counts.written++;
            mkdirSync(join(root, output, `p${index}`), { recursive: true });
            writeFileSync(join(root, destination), file.text);
            if (file.text.includes(`type ${name} interface`) && !diagnostics.some(({ code: each }) => each === 'GEN133')) {
              isUsed = true;
              checks.push(`\tcheck[e${index}.${name}, *p${index}.${name}]("${listed.path}.${name}")`);
            }
          }
        }
        if (isUsed) imports.push(`\tp${index} "${listed.path}"`, `\te${index} "${go(root, 'list', '-m').text.trim()}/${output}/p${index}"`);
      }
      mkdirSync(join(root, output, 'count'), { recursive: true });
      writeFileSync(
        join(root, output, 'count', 'main.go'),
        `package main\n\nimport (\n\t"fmt"\n\t"reflect"\n${imports.join('\n')}\n)\n\nfunc check[I, T any](name string) {\n\tif i, t := reflect.TypeFor[I]().NumMethod(), reflect.TypeFor[T]().NumMethod(); i != t {\n\t\tfmt.Println(name, "has", t, "methods, its interface", i)\n\t}\n}\n\nfunc main() {\n${checks.join('\n')}\n}\n`,
      );
      const built = go(root, 'build', '-p', '1', '-gcflags=-e', `./${output}/...`);
      const counted = built.status === 0 ? go(root, 'run', '-p', '1', `./${output}/count`) : built;
      const refused = [...counts.refused].map(([code, names]) => `${names.length} refused by ${code}`).join(', ');
      process.stdout.write(
        `extract from ${directory}: ${counts.types} exported types, ${counts.withoutMethods} interfaces or without methods, ${counts.written} extracted and compiled, methods counted of ${checks.length}; ${refused}\n`,
      );
      if (process.env['STANDIN_SHOW'] !== undefined) process.stdout.write(`${[...counts.refused.values()].flat().join('\n')}\n`);
      expect(counted).toEqual({ status: 0, text: '' });
      expect(counts.written).toBeGreaterThan(20);
      expect([...counts.refused.keys()].filter((code) => !['GEN108', 'GEN208'].includes(code))).toEqual([]);
    },
    1_200_000,
  );
});
