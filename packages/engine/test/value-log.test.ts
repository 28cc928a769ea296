import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createValueLog } from '../src/cache/value-log.ts';

const long = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 9_000 }))
  .map(([text, times]) => text.repeat(times));

test('a log gives every text as it was, whatever blocks it lies in, and in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), long), { maxLength: 12 }), (texts) => {
      const log = createValueLog();
      const indices = texts.map(log.add);
      expect(indices.map(log.get)).toEqual(texts);
      expect(indices.toReversed().map(log.get)).toEqual(texts.toReversed());
      expect(indices.map((index) => log.bytesOf(index).length)).toEqual(texts.map((text) => Buffer.byteLength(text)));
    }),
    { numRuns: 60 },
  );
});
