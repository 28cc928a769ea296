import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { optionDefinitions, optionNames } from '@standin/config';
import { mockFlags } from '@standin/targets';
import { counterfeiterFlags } from '../../src/init/counterfeiter/counterfeiter-flags.ts';
import { minimockFlags } from '../../src/init/minimock/minimock-flags.ts';
import { mockeryKeys2, mockeryKeys3 } from '../../src/init/mockery/mockery-keys.ts';
import { mockgenFlags } from '../../src/init/mockgen/mockgen-flags.ts';
import { moqFlags } from '../../src/init/moq/moq-flags.ts';
import { optionKeys } from '../../src/init/option-keys.ts';

const page = readFileSync(fileURLToPath(new URL('../../../../docs/migrate.md', import.meta.url)), 'utf8');

/** The rows of the table below a heading of the page: the first two cells. */
function readTable(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\|?\s*|\s*\|?$/g, '')));
}

test.each([
  ['mockgen', mockgenFlags],
  ['mockery v2', mockeryKeys2],
  ['mockery v3', mockeryKeys3],
  ['moq', moqFlags],
  ['counterfeiter', counterfeiterFlags],
  ['minimock', minimockFlags],
] as const)('docs/migrate.md says of %s what the program does', (heading, mappings) => {
  const rows = mappings.map(({ key, becomes, isLost }) => [`\`${key}\``, isLost ? `lost: ${becomes}` : becomes]);
  expect(readTable(heading)).toEqual(rows);
});

test('every flag of mockgen is mapped', () => {
  expect(mockgenFlags.map(({ key }) => key).toSorted()).toEqual(mockFlags.map(({ name }) => `-${name}`).toSorted());
});

test('options that are carried over are options of gen.yaml, and its targets', () => {
  const keys = optionNames.map((name) => optionDefinitions[name].key);
  expect(optionKeys.filter((key) => !keys.includes(key))).toEqual(['targets']);
});
