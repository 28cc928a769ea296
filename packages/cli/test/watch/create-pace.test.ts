import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createPace, type Pace } from '../../src/commands/watch/create-pace.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

let isHeld = false;

/** A pace, and the moments at which it lets a round begin, in milliseconds from the start. */
function create(): { readonly pace: Pace; readonly begun: readonly number[]; readonly wait: () => void } {
  isHeld = false;
  const start = Date.now();
  const pace = createPace({ quiet: 20, now: () => Date.now(), isHeld: () => isHeld });
  const begun: number[] = [];
  const wait = (): void => void pace.next().then(() => begun.push(Date.now() - start));
  wait();
  return { pace, begun, wait };
}

test('a round begins when it has been quiet for a while', async () => {
  const { pace, begun } = create();
  pace.call();
  await jest.advanceTimersByTimeAsync(15);
  pace.call();
  await jest.advanceTimersByTimeAsync(19);
  expect(begun).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(begun).toEqual([35]);
  await jest.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual([35]);
});

test('it begins although it never gets quiet', async () => {
  const { pace, begun } = create();
  for (let count = 0; count < 100; count++) {
    pace.call();
    await jest.advanceTimersByTimeAsync(5);
  }
  expect(begun).toEqual([200]);
});

test('it does not begin while git changes files', async () => {
  const { pace, begun } = create();
  isHeld = true;
  pace.call();
  await jest.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual([]);
  isHeld = false;
  await jest.advanceTimersByTimeAsync(20);
  expect(begun).toHaveLength(1);
});

test('what is called for during a round is one round after it', async () => {
  const { pace, begun, wait } = create();
  pace.hurry();
  await jest.advanceTimersByTimeAsync(0);
  expect(begun).toEqual([0]);
  pace.call();
  await jest.advanceTimersByTimeAsync(100);
  pace.call();
  await jest.advanceTimersByTimeAsync(400);
  expect(begun).toEqual([0]);
  wait();
  await jest.advanceTimersByTimeAsync(0);
  expect(begun).toEqual([0, 500]);
});

test('whoever hurries waits for nothing', async () => {
  const { pace, begun } = create();
  isHeld = true;
  pace.call();
  pace.hurry();
  await jest.advanceTimersByTimeAsync(0);
  expect(begun).toEqual([0]);
});
