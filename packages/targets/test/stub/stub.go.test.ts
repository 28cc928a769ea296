import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDiskTree, readGoEnvironment } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, generateFile, parseStubArguments } from '@standin/targets';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../../scripts/repository.ts';
import { createStubMaker, type MadeStubs, type StubMaker } from '../../../../scripts/stubs/stub-maker.ts';
import { writeLibraryStubs } from '../../../../scripts/stubs/write-library-stubs.ts';
import { writeTortureStubs, type TortureStubs } from '../../../../scripts/stubs/write-torture-stubs.ts';

describeWithGo('stubs, judged by Go', () => {
  let maker: StubMaker;
  const tree = createDiskTree();
  const programs = createPrograms();

  function make(words: readonly string[], workingDirectory: string): MadeStubs {
    const parsed = parseStubArguments(words, { workingDirectory });
    if (parsed.kind !== 'request') throw new Error(words.join(' '));
    const variables = { ...process.env, ...goEnvironment, PWD: workingDirectory };
    const machine = { variables, platform: process.platform, architecture: process.arch, homeDirectory: homedir() };
    const { file, diagnostics } = generateFile({ tree, environment: readGoEnvironment(tree, machine), programs, request: parsed.request });
    const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    return { codes, ...(file && { text: file.text }) };
  }

  beforeAll(async () => {
    await loadGrammar();
    maker = createStubMaker(mkdtempSync(join(tmpdir(), 'standin-stub-')), make);
  });
  afterAll(() => rmSync(maker.root, { recursive: true, force: true }));

  function go(...words: readonly string[]): string {
    const { stdout, stderr } = spawnSync('go', words, { cwd: maker.root, encoding: 'utf8', env: { ...process.env, ...goEnvironment } });
    return stdout + stderr;
  }

  /** What has to be found of a mock made of the same package in the same place. */
  function expectedCodes({ torture: { description }, place }: TortureStubs): readonly string[] {
    const kinds = ['package', 'plain', place];
    return (description.diagnostics ?? [])
      .filter(({ variants }) => variants.split(' ').every((word) => kinds.includes(word)))
      .map(({ code }) => code);
  }

  test('every torture case has stubs that Go accepts, or the diagnostics that its mocks have', async () => {
    const results = await writeTortureStubs(maker);
    const refused = results.filter(({ codes }) => codes.length > 0);
    // No package can import a type of a program; of mocks, this case is tried in the package alone. Controls name the type string, which one package declares.
    const others = refused.filter(
      (stubs) => !stubs.codes.every((code) => expectedCodes(stubs).includes(code) || (stubs.form === 'memory' && code === 'GEN124')),
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

  test('every method records, answers and resets while others call it, under the race detector', async () => {
    const packages = await writeLibraryStubs(maker);
    const calls = packages.flatMap(({ name, types }) => types.map((type) => `\tcount += exercise.Stub(t, &${name}.${type}{})`));
    const imports = packages.map(({ name }) => `\t"example.com/t/${name}"`);
    cpSync(join(repository, 'packages/targets/test/stub/exercise'), join(maker.root, 'exercise'), { recursive: true });
    maker.write(
      'all/all_test.go',
      `package all\n\nimport (\n\t"testing"\n\n\t"example.com/t/exercise"\n${imports.join('\n')}\n)\n\nfunc TestAll(t *testing.T) {\n\tcount := 0\n${calls.join('\n')}\n\tt.Logf("%d methods", count)\n}\n`,
    );
    const output = go('test', '-race', '-v', './all/');
    expect(output).toContain('--- PASS: TestAll');
    const methods = Number(/(\d+) methods/.exec(output)?.[1]);
    expect(methods).toBeGreaterThan(300);
    console.log(`stubs under the race detector: ${methods} methods of ${calls.length} stubs`);
  }, 300_000);
});
