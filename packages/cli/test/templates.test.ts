import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '@standin/cli';
import { templateSets } from '@standin/targets';
import { createIo } from './create-io.ts';
import { readFiles } from './run-case.ts';

const shipped = fileURLToPath(new URL('../../../templates/gomock', import.meta.url));

describe('gen templates copy', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'standin-templates-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  async function copy(): Promise<{ readonly status: number; readonly stderr: string }> {
    const printed = { stdout: '', stderr: '' };
    const status = await run(['templates', 'copy', 'gomock', 'mine'], createIo({ directory, printed }));
    return { status, stderr: printed.stderr };
  }

  test('writes every file of the target, and none a second time', async () => {
    expect(await copy()).toMatchObject({ status: 0 });
    expect(readFiles(join(directory, 'mine'))).toEqual(readFiles(shipped));
    const { status, stderr } = await copy();
    expect(status).toBe(0);
    expect(stderr.split('\n').filter((line) => line.startsWith('unchanged'))).toHaveLength(readdirSync(shipped).length);
  });

  test('leaves a file alone that holds something else, and says so', async () => {
    await copy();
    writeFileSync(join(directory, 'mine', 'mock-file.hbs'), 'changed by hand');
    rmSync(join(directory, 'mine', 'README.md'));
    const { status, stderr } = await copy();
    expect(status).toBe(1);
    expect(stderr).toContain('mine/mock-file.hbs: error GEN509');
    expect(stderr).toContain('written    mine/README.md');
    expect(readFileSync(join(directory, 'mine', 'mock-file.hbs'), 'utf8')).toBe('changed by hand');
  });

  test('the list names every file that is there, and the version is that of the schema', () => {
    const [set] = templateSets;
    expect(set?.files.map(({ name }) => name).sort()).toEqual(readdirSync(shipped).sort());
    const schema = JSON.parse(readFileSync(join(shipped, 'mock-file.schema.json'), 'utf8')) as Record<string, unknown>;
    expect(schema['x-version']).toBe(set?.viewVersion);
  });
});

describe('templates of the user', () => {
  let directory: string;

  beforeEach(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), 'standin-templates-')));
    write('go.mod', 'module example.com/store\n\ngo 1.23\n\nrequire go.uber.org/mock v0.6.0\n');
    write('store.go', 'package store\n\ntype Store interface{ Close() }\n');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  function write(name: string, text: string): void {
    writeFileSync(join(directory, name), text);
  }

  /** A run with the cache of the runs before it. */
  async function gen(...words: readonly string[]): Promise<readonly [status: number, stderr: string]> {
    const printed = { stdout: '', stderr: '' };
    const variables = { GEN_CACHE_DIR: join(directory, 'cache') };
    return [await run(words, createIo({ directory, printed, variables })), printed.stderr];
  }

  const mock = (): string => readFileSync(join(directory, 'mocks/store_mock.go'), 'utf8');

  test('as they were copied, make what was there before', async () => {
    write('gen.yaml', 'packages: [.]\n');
    expect(await gen('run')).toEqual([0, expect.stringContaining('1 written')]);
    const before = mock();
    await gen('templates', 'copy', 'gomock', 'mine');
    write('gen.yaml', 'packages: [.]\ntemplates: mine\n');
    expect(await gen('check')).toEqual([0, expect.anything()]);
    rmSync(join(directory, 'mocks'), { recursive: true });
    expect(await gen('run')).toEqual([0, expect.stringContaining('1 written')]);
    expect(mock()).toBe(before);
  });

  test('are inputs: what changes in their directory makes outputs stale', async () => {
    write('gen.yaml', 'packages: [.]\ntemplates: mine\ntemplate-data: { team: payments }\n');
    mkdirSync(join(directory, 'mine'));
    const text = readFileSync(join(shipped, 'mock-method.hbs'), 'utf8');
    write('mine/mock-method.hbs', text);
    await gen('run');
    expect(await gen('check')).toEqual([0, expect.anything()]);
    write('mine/mock-method.hbs', text.replace('mocks base method', 'mocks base method for {{@root.data.team}}'));
    expect(await gen('check')).toEqual([1, expect.stringContaining('stale')]);
    expect(await gen('run')).toEqual([0, expect.stringContaining('1 written')]);
    expect(mock()).toContain('mocks base method for payments.');
    write('gen.yaml', 'packages: [.]\ntemplates: mine\ntemplate-data: { team: search }\n');
    expect(await gen('check')).toEqual([1, expect.stringContaining('stale')]);
    write('mine/template-data.schema.json', '{ "required": ["area"] }');
    expect(await gen('check')).toEqual([2, expect.stringContaining('gen.yaml:3:16: error GEN439: template-data lacks area')]);
    write('mine/template-data.schema.json', '{}');
    write('mine/mock-interface.hbs', '{{> mock-method}}{{name');
    expect(await gen('run')).toEqual([2, expect.stringContaining('mine/mock-interface.hbs:1:20: error GEN431')]);
    rmSync(join(directory, 'mine/mock-interface.hbs'));
    expect(await gen('run')).toEqual([0, expect.stringContaining('1 written')]);
    expect(mock()).toContain('mocks base method for search.');
    rmSync(join(directory, 'mine'), { recursive: true });
    expect(await gen('check')).toEqual([2, expect.stringContaining('gen.yaml:2:12: error GEN430')]);
  });
});
