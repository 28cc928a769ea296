import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const cases = join(repository, 'packages/cli/test/cases');

/** A text with what a formatter of Markdown changes made the same: quotes and indentation. */
function normalize(text: string): string {
  const lines = text.trimEnd().replaceAll("'", '"').split('\n');
  return lines.map((line) => line.trim()).join('\n');
}

/** What the cases of `gen init` read and what they wrote. */
const texts = readdirSync(cases)
  .filter((name) => name.startsWith('init-'))
  .flatMap((name) => readdirSync(join(cases, name), { recursive: true, encoding: 'utf8' }).map((file) => join(cases, name, file)))
  .filter((file) => statSync(file).isFile())
  .map((file) => normalize(readFileSync(file, 'utf8')));

const page = readFileSync(join(repository, 'docs/migrate.md'), 'utf8');
const blocks = [...page.matchAll(/^```(?:yaml|go)\n([^]*?)^```$/gm)].map(([, block = '']) => normalize(block));

test.each(blocks.filter((block) => !block.includes('gomock.NewController') && !block.includes('StoreMock{')))(
  'docs/migrate.md shows what a case of gen init has: %s',
  (block) => {
    expect(texts.filter((text) => text.includes(block)).length).toBeGreaterThan(0);
  },
);

test('there are blocks of every tool', () => expect(blocks.length).toBeGreaterThan(12));
