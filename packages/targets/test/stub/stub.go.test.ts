import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDiskTree, readGoEnvironment } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, generateFile, parseStubArguments, type FileResult } from '@standin/targets';
import { readTortureCases, type TortureCase } from '../../../../scripts/conformance/corpora/torture-case.ts';
import { packageNameIn } from '../../../../scripts/conformance/corpora/torture-variant.ts';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../../scripts/repository.ts';

const fixtures = join(repository, 'packages/cli/test/conformance/fixtures/torture');
const places = ['in', 'out'] as const;
/** What flags add to a stub; all that can stand together. */
const forms = { plain: [], controls: ['-controls', '-copy_slices'], memory: ['-memory'] } as const;

describeWithGo('stubs, judged by Go', () => {
  let root = '';
  const tree = createDiskTree();
  const programs = createPrograms();

  beforeAll(async () => {
    await loadGrammar();
    root = mkdtempSync(join(tmpdir(), 'standin-stub-'));
    write('go.mod', 'module example.com/t\n\ngo 1.26\n');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function write(name: string, text: string): void {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }

  function stub(words: readonly string[], directory: string): FileResult {
    const parsed = parseStubArguments(words, { workingDirectory: join(root, directory) });
    if (parsed.kind !== 'request') throw new Error(words.join(' '));
    const variables = { ...process.env, ...goEnvironment, PWD: root };
    const machine = { variables, platform: process.platform, architecture: process.arch, homeDirectory: homedir() };
    return generateFile({ tree, environment: readGoEnvironment(tree, machine), programs, request: parsed.request });
  }

  function go(...words: readonly string[]): string {
    const { stdout, stderr } = spawnSync('go', words, { cwd: root, encoding: 'utf8', env: { ...process.env, ...goEnvironment } });
    return stdout + stderr;
  }

  /** Makes a case's stubs; what no stub can be made of is taken away, as is what cannot compile whatever is written. */
  function makeCase(
    { name, description, files }: TortureCase,
    place: (typeof places)[number],
    form: keyof typeof forms,
  ): readonly string[] {
    const folder = `${name}/${form}/${place}`;
    const put = (path: string, text: string): void =>
      write(`${folder}/${path}`, text.replaceAll('conformance.test/CASE', `example.com/t/${folder}`));
    for (const [path, text] of files) if (!path.startsWith('repaired/')) put(path, text);
    const source = files.get(description.source ?? 'in.go') ?? '';
    const out = place === 'in' ? 'stub_gen.go' : 'stubs/stubs.go';
    const words = [
      ...forms[form],
      '-out',
      out,
      ...(place === 'in' ? [`-package=${packageNameIn(source)}`] : []),
      '.',
      (description.interfaces ?? ['I']).join(),
    ];
    const { file, diagnostics } = stub(words, folder);
    if (file === undefined) rmSync(join(root, folder), { recursive: true });
    else {
      write(`${folder}/${out}`, file.text);
      for (const path of description.broken ?? []) rmSync(join(root, folder, path), { recursive: true });
      for (const [path, text] of files) if (path.startsWith('repaired/')) put(path.slice('repaired/'.length), text);
    }
    return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  }

  /** What has to be found of a mock made of the same package in the same place. */
  function expectedCodes({ description }: TortureCase, place: 'in' | 'out'): readonly string[] {
    const kinds = ['package', 'plain', place];
    return (description.diagnostics ?? [])
      .filter(({ variants }) => variants.split(' ').every((word) => kinds.includes(word)))
      .map(({ code }) => code);
  }

  test('every torture case has stubs that Go accepts, or the diagnostics that its mocks have', () => {
    const results = readTortureCases(fixtures).flatMap((torture) =>
      places.flatMap((place) =>
        (['plain', 'controls', 'memory'] as const).map((form) => ({ torture, place, form, codes: makeCase(torture, place, form) })),
      ),
    );
    const refused = results.filter(({ codes }) => codes.length > 0);
    // No package can import a type of a program; of mocks, this case is tried in the package alone. Controls name the type string, which one package declares.
    const others = refused.filter(
      ({ torture, place, form, codes }) =>
        !codes.every((code) => expectedCodes(torture, place).includes(code) || (form === 'memory' && code === 'GEN124')),
    );
    expect(others.map(({ torture, place, form }) => `${torture.name} ${form} ${place}`)).toEqual([
      'import_package_main_types plain out',
      'import_package_main_types controls out',
      'shadow_package_level_string controls in',
    ]);
    expect(go('vet', './...')).toBe('');
    expect(results.length - refused.length).toBeGreaterThan(800);
    console.log(`stubs of torture cases: ${results.length - refused.length} accepted by go vet, ${refused.length} refused`);
    const inMemory = results.filter(({ form }) => form === 'memory');
    console.log(`in memory: ${inMemory.filter(({ codes }) => codes.length === 0).length} of ${inMemory.length}`);
  }, 300_000);

  test('every method records, answers and resets while others call it, under the race detector', () => {
    const paths = ['context', 'database/sql/driver', 'fmt', 'hash', 'io', 'io/fs', 'net', 'net/http', 'reflect', 'sort', 'testing'];
    const packages = paths.flatMap((path) => [[path], [...forms.controls, path]]);
    const calls = packages.map((words, index) => {
      const { file } = stub(['-out', `p${index}/stubs.go`, '-package', `p${index}`, ...words], '.');
      write(`p${index}/stubs.go`, file?.text ?? '');
      const names = [...(file?.text ?? '').matchAll(/^\/\/ (Stub\w+) is a stub of/gm)].map(([, name = '']) => name);
      return names.map((name) => `\tcount += exercise.Stub(t, &p${index}.${name}{})`);
    });
    const imports = packages.map((_, index) => `\t"example.com/t/p${index}"`);
    cpSync(join(repository, 'packages/targets/test/stub/exercise'), join(root, 'exercise'), { recursive: true });
    write(
      'all/all_test.go',
      `package all\n\nimport (\n\t"testing"\n\n\t"example.com/t/exercise"\n${imports.join('\n')}\n)\n\nfunc TestAll(t *testing.T) {\n\tcount := 0\n${calls.flat().join('\n')}\n\tt.Logf("%d methods", count)\n}\n`,
    );
    const output = go('test', '-race', '-v', './all/');
    expect(output).toContain('--- PASS: TestAll');
    const methods = Number(/(\d+) methods/.exec(output)?.[1]);
    expect(methods).toBeGreaterThan(300);
    console.log(`stubs under the race detector: ${methods} methods of ${calls.flat().length} stubs`);
  }, 300_000);
});
