import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSchema } from '@standin/config';
import { run } from '@standin/cli';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { createIo } from './create-io.ts';

const cases = join(import.meta.dirname, 'cases');
const validate = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(
  createSchema({ targets: { package: ['gomock', 'stub'], interface: ['gomock', 'stub'] } }),
);

let directory = '';
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'standin-init-')));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function gen(...words: readonly string[]): Promise<{ readonly status: number; readonly stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const status = await run([...words, '--no-color'], createIo({ directory, printed }));
  return { status, stderr: printed.stderr };
}

const names = readdirSync(cases).filter((name) =>
  /^init-(?:mockgen|mockery-v2|mockery-v3|moq|counterfeiter|minimock|nothing|without-module)$/.test(name),
);

describe.each(names)('what gen init writes for %s', (name) => {
  test('is valid for editors and for gen, which makes all of it', async () => {
    cpSync(join(cases, name, 'input'), directory, { recursive: true });
    expect(await gen('init')).toMatchObject({ status: 0 });
    const text = readFileSync(join(directory, 'gen.yaml'), 'utf8');
    expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
    expect(await gen('run')).toMatchObject({ status: 0, stderr: expect.stringMatching(/ 0 failed in |asks for a mock/) });
    expect(await gen('check')).toMatchObject({ status: 0 });
    expect(await gen('init')).toMatchObject({ status: 2 });
    expect(readFileSync(join(directory, 'gen.yaml'), 'utf8')).toBe(text);
  });
});
