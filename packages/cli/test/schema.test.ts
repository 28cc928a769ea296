import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { run } from '@standin/cli';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { repository } from '../../../scripts/repository.ts';
import { createIo } from './create-io.ts';

async function printSchema(): Promise<object> {
  const printed = { stdout: '', stderr: '' };
  expect(await run(['schema'], createIo({ directory: repository, printed }))).toBe(0);
  expect(printed.stderr).toBe('');
  return JSON.parse(printed.stdout) as object;
}

describe('what gen schema prints', () => {
  const examples = [...readFileSync(join(repository, 'docs/configuration.md'), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
  const check = async (text: string): Promise<boolean> => {
    const validate = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(await printSchema());
    return validate(parse(text, { merge: true }) as unknown);
  };

  test('takes the examples of docs/configuration.md', async () => {
    expect(examples.length).toBeGreaterThan(20);
    for (const [, text = ''] of examples) expect([text, await check(text)]).toEqual([text, true]);
  });

  test.each([
    'typd: true',
    'packages: { ./...: { interface: [Store] } }',
    'packages: { ./...: { interfaces: { Store: { tags: [a] } } } }',
    'targets: [gomok]',
    'typed: maybe',
    'version: 2',
  ])('refuses %s', async (text) => {
    expect(await check(text)).toBe(false);
  });
});
