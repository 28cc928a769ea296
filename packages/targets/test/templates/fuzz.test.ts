import { beforeAll, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { loadTemplateCompiler, type FileResult } from '@standin/targets';
import fc from 'fast-check';
import { makeWith, shippedTemplates } from './make.ts';

beforeAll(async () => {
  await loadGrammar();
  await loadTemplateCompiler();
});

/** Pieces that break tags, blocks, Go and texts. */
const pieces = [
  '{{',
  '}}',
  '{{#if name}}',
  '{{/if}}',
  '{{/each}}',
  '{{else}}',
  '{{> typed-call}}',
  '{{name}}',
  '../',
  '@',
  '"',
  '{',
  '}',
  '(',
  '\n',
  '\0',
  '\u{1f600}',
  '`',
  '\u0001',
  '//',
  '{{#each',
  '{{!--',
];

function expectSound(name: string, { file, diagnostics }: FileResult): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (file !== undefined) {
    expect(errors).toEqual([]);
    expect(file.text).toMatch(/^\/\/ Code generated .* DO NOT EDIT\.$/m);
    return;
  }
  expect(errors.length).toBeGreaterThan(0);
  for (const { code, message, position } of errors) {
    expect(code).toMatch(/^GEN43[1-8]$/);
    expect(message).not.toMatch(/unreachable|undefined|object Object/);
    expect(position).toEqual({ file: `/t/${name}`, line: expect.any(Number), column: expect.any(Number) });
  }
}

const names = Object.keys(shippedTemplates);
const place = fc.record({
  name: fc.constantFrom(...names),
  start: fc.nat(3000),
  length: fc.nat(60),
  piece: fc.constantFrom('', '', ...pieces),
});

test('templates that were cut and changed at random places give a file, or findings at places of theirs', () => {
  fc.assert(
    fc.property(place, fc.boolean(), ({ name, start, length, piece }, isCutOff) => {
      const text = shippedTemplates[name] ?? '';
      const from = start % (text.length + 1);
      const changed = text.slice(0, from) + piece + (isCutOff ? '' : text.slice(from + length));
      expectSound(name, makeWith({ [name]: changed }, { words: ['-typed'] }));
    }),
    { numRuns: 400 },
  );
});
