import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { run } from '@standin/cli';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../scripts/repository.ts';
import { createIo } from './create-io.ts';

interface Inputs {
  readonly inputs: readonly string[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly directories: readonly string[];
}

interface Printed {
  readonly version: number;
  readonly status: number;
  readonly plan: Inputs;
  readonly outputs: readonly (Inputs & { readonly output: string; readonly origin: { readonly file: string; readonly kind: string } })[];
}

/** What an output of fakes is: part of the runtime, or what its name says. */
function kindOf(output: string): string {
  return output.includes('internal/doubles/') ? 'runtime' : basename(output);
}

describeWithGo('gen run --print-inputs', () => {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'standin-inputs-')));
  const bank = join(scratch, 'bank');
  const go = JSON.parse(execFileSync('go', ['env', '-json', 'GOROOT', 'GOMODCACHE'], { encoding: 'utf8' })) as Record<string, string>;
  const roots = { goroot: go['GOROOT'] ?? '', modules: go['GOMODCACHE'] ?? '' };
  const variables = { CGO_ENABLED: '0', GOENV: 'off', GEN_CACHE_DIR: join(scratch, 'cache') };
  let printed: Printed;
  let names: readonly string[];

  async function call(words: readonly string[], directory: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
    const output = { stdout: '', stderr: '' };
    // Without a name of the build there is no cache.
    await run(words, { ...createIo({ directory, printed: output, variables: { ...variables, ...more } }), build: 'test' });
    return output.stdout;
  }

  /** A directory with these inputs alone: of the repository, of GOROOT and of the module cache. */
  function isolate(name: string, inputs: readonly string[]): string {
    const place = join(scratch, name);
    for (const input of inputs) {
      const file = join(bank, relative(bank, input.startsWith('/') ? input : join(bank, input)));
      const [part, root] = Object.entries({ ...roots, repository: bank }).find(([, each]) => file.startsWith(`${each}/`)) ?? [];
      if (part === undefined || root === undefined) continue;
      const copy = join(place, part, relative(root, file));
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(file, copy);
    }
    return place;
  }

  const runIn = (place: string, words: readonly string[]): Promise<string> =>
    call(words, join(place, 'repository'), { GOROOT: join(place, 'goroot'), GOMODCACHE: join(place, 'modules'), GOPATH: '/nonexistent' });

  const allOf = ({ inputs, present }: Inputs): readonly string[] => [...inputs, ...present];

  beforeAll(async () => {
    cpSync(join(repository, 'examples', 'bank'), bank, { recursive: true });
    printed = JSON.parse(await call(['run', '--print-inputs', '--json'], bank)) as Printed;
    names = (await call(['run', '--print-inputs'], bank)).trimEnd().split('\n');
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const committed = (output: string): string => readFileSync(join(bank, output), 'utf8');

  it('names files once, sorted, and no output', () => {
    expect([printed.version, printed.status]).toEqual([1, 0]);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toEqual(expect.arrayContaining(['go.mod', 'internal/store/store.go', join(roots.goroot, 'src', 'io', 'io.go')]));
    expect(names.filter((name) => printed.outputs.some(({ output }) => output === name))).toEqual([]);
    const described = new Set([printed.plan, ...printed.outputs].flatMap(({ inputs }) => inputs));
    expect(names.filter((name) => !described.has(name))).toEqual([]);
  });

  it('names all that a run needs: one where nothing else is makes the same bytes', async () => {
    const place = isolate('whole', [...allOf(printed.plan), ...printed.outputs.flatMap(allOf)]);
    await runIn(place, ['run']);
    expect(printed.outputs.length).toBeGreaterThan(3);
    for (const { output } of printed.outputs) expect(readFileSync(join(place, 'repository', output), 'utf8')).toBe(committed(output));
  });

  it('names all that one output needs', async () => {
    // Of two hundred files of fakes and their runtime, which one gen.yaml asks for, one of each kind is enough.
    const kinds = new Map(printed.outputs.map((each) => [each.origin.kind === 'directive' ? each.output : kindOf(each.output), each]));
    for (const [index, output] of [...kinds.values()].entries()) {
      // A line is asked for by its file; what gen.yaml asks for is planned from what its packages are.
      const isConfigured = output.origin.kind === 'configuration';
      const place = isolate(`one-${index}`, [...(isConfigured ? allOf(printed.plan) : []), ...allOf(output)]);
      await runIn(place, ['run', '-q', ...(isConfigured ? [] : [output.origin.file])]);
      expect(readFileSync(join(place, 'repository', output.output), 'utf8')).toBe(committed(output.output));
    }
  });

  it('names what is not there, and the directories that were listed', () => {
    const absent = printed.outputs.flatMap((each) => each.absent).filter((name) => !name.startsWith('/'));
    expect(absent).toContain('vendor');
    expect(absent.filter((name) => existsSync(join(bank, name)))).toEqual([]);
    expect(printed.plan.directories).toContain('internal/store');
  });

  it('names the same with a warm cache, and so does the depfile', async () => {
    const words = ['run', '-q', '--depfile', join(scratch, 'bank.d')];
    await call(words, bank);
    const cold = readFileSync(join(scratch, 'bank.d'), 'utf8');
    for (let time = 0; time < 2; time++) await call(['run', '-q'], bank);
    expect(readdirSync(variables.GEN_CACHE_DIR).length).toBeGreaterThan(0);
    await call(words, bank);
    expect(readFileSync(join(scratch, 'bank.d'), 'utf8')).toBe(cold);
    expect((await call(['run', '--print-inputs'], bank)).trimEnd().split('\n')).toEqual(names);
  });
});
