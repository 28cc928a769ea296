import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
