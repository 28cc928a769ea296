import { expect, test } from '@jest/globals';
import type { Diagnostic } from '@standin/diagnostics';
import fc from 'fast-check';
import { corpus } from './corpus.ts';
import { read } from './read.ts';

const pieces = fc.constantFrom(
  ...[
    'packages:',
    'interfaces:',
    '  ',
    '    ',
    '\n',
    '\n  ',
    '\n    ',
    '- ',
    ': ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '<<: *a',
    '!t ',
  ],
  ...[
    '#',
    '\t',
    '\r\n',
    '\r',
    '\ufeff',
    '\0',
    'é',
    '😀',
    'ￜ',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    './...',
    'typed',
    'true',
    'tags',
    '~',
    '1',
    'x-a',
    '{{',
    '}}',
  ],
);

/** Whether a finding points into the text: at a line that there is, at most one column behind its end, with that line's text. */
function isInside(text: string, { position, sourceLine }: Diagnostic): boolean {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const line = lines[(position?.line ?? 0) - 1]?.replace(/\r$/, '');
  return (
    line !== undefined &&
    line === sourceLine &&
    (position?.column ?? 0) >= 1 &&
    (position?.column ?? 0) <= Buffer.byteLength(line, 'utf8') + 2
  );
}

function judge(text: string): void {
  const { diagnostics } = read(text);
  expect(diagnostics.filter((diagnostic) => !isInside(text, diagnostic))).toEqual([]);
}

test('any text is read or refused, with places inside of it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), judge), { numRuns: 1000 });
});

test('any mixture of YAML is read or refused, with places inside of it', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      judge,
    ),
    { numRuns: 1000 },
  );
});

test('files that were damaged are read or refused, with places inside of them', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...corpus.map(({ text }) => text)), fc.nat(), fc.nat({ max: 8 }), fc.array(pieces, { maxLength: 3 }))
    .map(([text, at, length, parts]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + parts.join('') + text.slice(start + length);
    });
  fc.assert(fc.property(damaged, judge), { numRuns: 1000 });
});
