import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createQueue } from '../src/run/queue.ts';

describe('the queue of what is waited for', () => {
  test('gives every value once, in the order in which they were begun, and holds no more than 32', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 120 }), async (delays) => {
        const taken: number[] = [];
        const queue = createQueue<number>((value) => taken.push(value));
        for (const [index, delay] of delays.entries()) {
          await queue.add(settleAfter(delay, index));
          expect(index + 1 - taken.length).toBeLessThanOrEqual(32);
        }
        await queue.end();
        expect(taken).toEqual([...delays.keys()]);
      }),
      { numRuns: 40 },
    );
  });

  test('throws what fails where it is waited for', async () => {
    const queue = createQueue<number>(() => undefined);
    await queue.add(Promise.reject(new Error('no')));
    await new Promise((resolve) => setImmediate(resolve));
    await expect(queue.end()).rejects.toThrow('no');
  });
});

async function settleAfter(turns: number, value: number): Promise<number> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  return value;
}
