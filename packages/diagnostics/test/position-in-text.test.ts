import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { positionInText } from '../src/index.ts';

/** Lines and bytes by splitting the text: slow, and with nothing to remember. */
function bySplitting(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: Buffer.byteLength((lines.at(-1) ?? '').replace(/^\u{feff}/u, '')) + 1 };
}

test('places are right in any order, in texts that alternate', () => {
  const texts = fc.array(fc.constantFrom('a', 'ü', '\n', '\r\n', '世'), { maxLength: 30 }).map((parts) => parts.join(''));
  const asked = fc.array(fc.record({ second: fc.boolean(), at: fc.nat({ max: 40 }) }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(texts, texts, asked, (one, other, places) => {
      for (const { second, at } of places) {
        const text = second ? other : one;
        const offset = Math.min(at, text.length);
        const { position } = positionInText('a.go', text, offset);
        expect({ line: position.line, column: position.column }).toEqual(bySplitting(text, offset));
      }
    }),
  );
});
