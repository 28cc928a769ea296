import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '@standin/cli';
import { createIo } from './create-io.ts';

interface Check {
  readonly check: string;
  readonly state: 'good' | 'notice' | 'missing';
  readonly message: string;
  readonly details: readonly string[];
  readonly hint?: string;
}

const cached = 'cache/mod/go.uber.org/mock@v0.6.0';

describe('gen doctor', () => {
  let directory: string;

  beforeEach(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), 'standin-doctor-')));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  async function call(
    files: Readonly<Record<string, string>>,
    {
      options = ['--json'],
      variables = {},
    }: { readonly options?: readonly string[]; readonly variables?: Readonly<Record<string, string>> } = {},
  ): Promise<{ readonly status: number; readonly stdout: string }> {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    const printed = { stdout: '', stderr: '' };
    const place = { GOMODCACHE: join(directory, 'cache/mod'), GEN_CACHE_DIR: join(directory, 'cache/gen'), ...variables };
    const status = await run(['doctor', ...options], createIo({ directory, printed, variables: place }));
    expect(printed.stderr).toBe('');
    return { status, stdout: printed.stdout };
  }

  async function inspect(files: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>> = {}) {
    const { status, stdout } = await call(files, { variables });
    const report = JSON.parse(stdout) as { readonly version: number; readonly command: string; readonly checks: readonly Check[] };
    expect(report).toMatchObject({ version: 1, command: 'doctor' });
    return { status, checks: Object.fromEntries(report.checks.map((check) => [check.check, check])) };
  }

  const goMod = 'module example.com/shop\n\ngo 1.24\n\nrequire go.uber.org/mock v0.6.0\n';

  test('finds everything where nothing is missing', async () => {
    const { status, checks } = await inspect({
      'go.mod': goMod,
      [`${cached}/go.mod`]: 'module go.uber.org/mock\n\ngo 1.23\n',
      [`${cached}/gomock/call.go`]: 'package gomock\n',
      'cache/gen/step': 'x'.repeat(1500),
      '.git/HEAD': '',
      'gen.yaml': '',
    });
    expect(status).toBe(0);
    expect(Object.values(checks).map(({ state }) => state)).not.toContain('missing');
    expect(checks['module']?.message).toBe('example.com/shop in .');
    expect(checks['dependencies']?.message).toMatch(/^1 of 1 required modules/);
    expect(checks['mock runtime']?.message).toBe('go.uber.org/mock/gomock v0.6.0');
    expect(checks['configuration']?.message).toBe('gen.yaml');
    expect(checks['cache']?.message).toContain('1.5 kB in 1 file');
  });

  test('names modules that are not here, and what to run', async () => {
    const { status, checks } = await inspect({ 'go.mod': `${goMod}\nrequire example.com/far v1.2.3 // indirect\n` });
    expect(status).toBe(1);
    expect(checks['dependencies']).toMatchObject({
      state: 'missing',
      details: ['not here: example.com/far@v1.2.3, which only other modules need', 'not here: go.uber.org/mock@v0.6.0'],
      hint: 'run: go mod download',
    });
    expect(checks['mock runtime']).toMatchObject({ state: 'missing', hint: 'run: go mod download go.uber.org/mock@v0.6.0' });
  });

  test('says how to get a runtime that go.mod does not require', async () => {
    const { status, checks } = await inspect({ 'go.mod': 'module example.com/shop\n\ngo 1.24\n' });
    expect(status).toBe(1);
    expect(checks['mock runtime']).toMatchObject({ state: 'missing', hint: 'run: go get go.uber.org/mock@v0.6.0' });
  });

  test('follows the module to github.com/golang/mock', async () => {
    const { checks } = await inspect({ 'go.mod': 'module example.com/shop\n\ngo 1.24\n\nrequire github.com/golang/mock v1.6.0\n' });
    expect(checks['mock runtime']?.hint).toBe('run: go mod download github.com/golang/mock@v1.6.0');
  });

  test('a vendor directory takes the place of the module cache', async () => {
    const { status, checks } = await inspect({
      'go.mod': goMod,
      'vendor/modules.txt': '# go.uber.org/mock v0.6.0\n## explicit; go 1.23\ngo.uber.org/mock/gomock\n',
      'vendor/go.uber.org/mock/gomock/call.go': 'package gomock\n',
    });
    expect(status).toBe(0);
    expect(checks['dependencies']?.message).toBe('from vendor, not from the module cache');
    expect(checks['mock runtime']?.message).toBe('go.uber.org/mock/gomock v0.6.0, vendored');
  });

  test('the modules of a go.work', async () => {
    const { checks } = await inspect(
      { 'go.work': 'go 1.24\n\nuse (\n\t./a\n\t./b\n)\n', 'a/go.mod': 'module example.com/a\n', 'b/go.mod': 'module example.com/b\n' },
      { GOWORK: '' },
    );
    expect(checks['modules']).toMatchObject({ message: '2 of go.work', details: ['example.com/a in a', 'example.com/b in b'] });
  });

  test('a go.mod that is broken, and flags that count', async () => {
    const { status, checks } = await inspect(
      { 'go.mod': 'module example.com/shop\n\nrequier x v1.0.0\n' },
      { GOFLAGS: '-tags=integration' },
    );
    expect(status).toBe(1);
    expect(checks['module files']?.message).toMatch(/^go\.mod:3: /);
    expect(checks['build']?.message).toContain('tags integration');
  });

  test('marks, or ASCII alone on a dumb terminal', async () => {
    const { stdout } = await call({ 'go.mod': goMod }, { options: [] });
    expect(stdout).toMatch(/^✓ gen /);
    expect(stdout).toContain('✗ mock runtime');
    const dumb = await call({}, { options: [], variables: { TERM: 'dumb' } });
    expect(dumb.stdout).toMatch(/^ok gen /);
    expect(dumb.stdout).toContain('x  mock runtime');
    expect(dumb.stdout).toMatch(/^[\x00-\x7f]*$/);
    expect(dumb.stdout).toMatch(/\nmissing for mocks: dependencies, mock runtime\n$/);
  });
});
