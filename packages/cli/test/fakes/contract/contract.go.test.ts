import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { run } from '@standin/cli';
import { describeWithGo } from '../../../../../scripts/jest/go-toolchain.ts';
import { describeWithServices } from '../../../../../scripts/jest/services.ts';
import { repository } from '../../../../../scripts/repository.ts';
import { withoutServers } from '../../../../../scripts/servers/variables.ts';
import { createIo } from '../../create-io.ts';

const runtime = join(repository, 'templates', 'fakes', 'runtime');
const packages = ['cache', 'mail', 'stock', 'store'] as const;

describeWithGo('the contract test of fakes', () => {
  let root = '';
  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-contract-')));
    cpSync(join(import.meta.dirname, 'input'), root, { recursive: true });
    writeFileSync(join(root, 'go.mod'), readFileSync(join(runtime, 'go.mod'), 'utf8').replace(/^module .*/, 'module example.com/m'));
    copyFileSync(join(runtime, 'go.sum'), join(root, 'go.sum'));
    expect(await gen('run')).toMatchObject({ status: 0 });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  async function gen(...words: readonly string[]): Promise<{ readonly status: number; readonly stderr: string }> {
    const printed = { stdout: '', stderr: '' };
    return { status: await run(words, createIo({ directory: root, printed })), stderr: printed.stderr };
  }

  function goTest(
    variables: Readonly<Record<string, string>>,
    ...words: readonly string[]
  ): { readonly status: number | null; readonly stdout: string } {
    const env = { ...process.env, GOFLAGS: '-p=1', ...variables };
    return spawnSync('go', ['test', '-v', ...words], { cwd: root, encoding: 'utf8', env });
  }

  const pathOf = (name: string, file: string): string => join(root, name, `${name}fake`, file);

  /** The counts of all packages: how many observations were compared, and how many of them were different. */
  function countsOf(stdout: string): readonly (readonly [compared: number, different: number])[] {
    const found = stdout.matchAll(/compared (\d+), equal \d+, different (\d+)/g);
    return [...found].map(([, compared, different]) => [Number(compared), Number(different)] as const);
  }

  it.each(packages)('has what package %s calls', (name) => {
    expect(readFileSync(pathOf(name, 'contract_test.go'), 'utf8')).toMatchSnapshot();
    expect(readFileSync(pathOf(name, 'contract_cases_test.go'), 'utf8')).toMatchSnapshot();
  });

  it('runs on fakes alone, and says which servers it lacks', () => {
    execFileSync('go', ['vet', './...'], { cwd: root });
    const alone = goTest(withoutServers, './...');
    expect(alone.status).toBe(0);
    expect(alone.stdout).toContain('--- PASS: TestContract/Rdb/fake');
    expect(alone.stdout).toContain('--- SKIP: TestContract/Rdb/real');
    const asked = goTest({ ...withoutServers, GEN_CONTRACT: 'real' }, './mail/...', './store/...');
    expect(asked.status).toBe(1);
    expect(asked.stdout).toMatch(/it is not said where the servers are: set GEN_KAFKA_BROKERS$/m);
    expect(asked.stdout).toMatch(/it is not said where the servers are: set GEN_MYSQL_DSN$/m);
  }, 600_000);

  it("writes the user's file once, which is no orphan then", async () => {
    const file = pathOf('cache', 'contract_cases_test.go');
    appendFileSync(file, '\n// A case of our own.\n');
    const own = readFileSync(file, 'utf8');
    expect(await gen('run')).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).toBe(own);
    expect(await gen('check')).toMatchObject({ status: 0 });
    expect(await gen('prune', '--yes')).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).toBe(own);
    rmSync(file);
    const checked = await gen('check');
    expect([checked.status, checked.stderr]).toEqual([1, expect.stringContaining('1 missing')]);
    expect(await gen('run')).toMatchObject({ status: 0 });
  });

  describeWithServices('on servers', ['mariadb', 'redis', 'kafka'], () => {
    it('sees the same as on the fakes', () => {
      const { status, stdout } = goTest({ GEN_CONTRACT: 'real' }, '-race', './...');
      expect([status, countsOf(stdout)]).toEqual([0, packages.map(() => [expect.any(Number), 0])]);
      expect(countsOf(stdout).every(([compared]) => compared >= 7)).toBe(true);
    }, 600_000);

    it('finds what is another on either side', () => {
      const file = pathOf('cache', 'contract_cases_test.go');
      const before = readFileSync(file, 'utf8');
      const different = '{Name: "Side", Run: func(r *contract.Run[side]) { r.Saw("%v", r.Set.Redis == nil) }},';
      writeFileSync(file, before.replace('contract.Case[side]{', `contract.Case[side]{\n${different}`));
      const { status, stdout } = goTest({}, './cache/...');
      writeFileSync(file, before);
      expect([status, countsOf(stdout).map((counts) => counts[1])]).toEqual([1, [1]]);
    }, 600_000);
  });
});
