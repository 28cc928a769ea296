import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTextStore } from '../src/tree/text-store.ts';

describe('the store of texts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constant('\ufeffpackage a\r\n'),
    fc.constant('\ud800'),
  );
  const action = fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), text: fc.option(text) });

  it('gives every text as it was set last, whatever is packed meanwhile', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), fc.nat(40), fc.nat(20), (actions, ready, block) => {
        const store = createTextStore({ ready, block });
        const wanted = new Map<string, string>();
        for (const { name, text: given } of actions) {
          if (given !== null) {
            store.set(name, given);
            wanted.set(name, given);
          }
          expect([store.has(name), store.get(name)]).toEqual([wanted.has(name), wanted.get(name)]);
        }
        for (const [name, each] of wanted) expect(store.get(name)).toBe(each);
        store.clear();
        expect(['a', 'b', 'c', 'd', 'e', 'f'].some((name) => store.has(name) || store.get(name) !== undefined)).toBe(false);
      }),
    );
  });

  it('forgets what does not fit where that is wanted, and gives nothing that was set before', () => {
    let forgotten = 0;
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), fc.nat(40), fc.nat(20), (actions, ready, block) => {
        const store = createTextStore({ ready, block, forgets: true });
        const wanted = new Map<string, string>();
        for (const { name, text: given } of actions) {
          if (given !== null) {
            store.set(name, given);
            wanted.set(name, given);
          }
          const found = store.get(name);
          expect(found === undefined || found === wanted.get(name)).toBe(true);
          expect(store.has(name)).toBe(found !== undefined);
          if (found === undefined && wanted.has(name)) forgotten++;
        }
      }),
    );
    expect(forgotten).toBeGreaterThan(0);
  });
});
