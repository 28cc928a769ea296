import { expect, test } from '@jest/globals';
import type { PlannedRequest } from '@standin/engine';
import fc from 'fast-check';
import { packRequests, unpackRequests } from '../src/plan/pack-requests.ts';

/** Objects of which some have the same properties, and some the same values. */
const few = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

const planned = fc.record(
  {
    origin: fc.record(
      { kind: few('directive', 'configuration'), file: few('/a', '/b'), line: few(1, 2), column: few(1, 2) },
      { requiredKeys: ['kind', 'file', 'line'] },
    ),
    destination: few('/a/mock.go', '/b/mock.go'),
    variables: few({}, { GOFLAGS: '-mod=mod' }),
    request: fc.record(
      {
        imports: few([], [['x', 'y']]),
        source: few('a.go', 'b.go'),
        isTyped: fc.boolean(),
        doubleNames: few([], [{ name: 'A', doubleName: 'B' }]),
      },
      { requiredKeys: ['imports', 'doubleNames'] },
    ),
  },
  { requiredKeys: ['origin', 'variables', 'request'] },
);

test('requests are what they were before they were packed, their properties in the same order', () => {
  fc.assert(
    fc.property(fc.array(planned), (drawn) => {
      const requests = drawn as unknown as readonly PlannedRequest[];
      const packed = packRequests(requests);
      const unpacked = [unpackRequests(packed), unpackRequests(JSON.parse(JSON.stringify(packed)) as typeof packed)];
      for (const each of unpacked) {
        expect(each).toEqual(requests);
        expect(each.map((one) => JSON.stringify(one))).toEqual(requests.map((one) => JSON.stringify(one)));
      }
    }),
  );
});
