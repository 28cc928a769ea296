import { describe, expect, test } from '@jest/globals';
import { namePlan } from '../../../src/fakes/faults/name-plan.ts';
import { readDuration } from '../../../src/fakes/faults/read-duration.ts';
import { printDuration } from '../../../src/fakes/print-duration.ts';
import { importsOfRule, printRule } from '../../../src/fakes/faults/print-rule.ts';
import { splitName } from '../../../src/split-name.ts';

test.each([
  ['50ms', '50 * time.Millisecond'],
  ['1.5s', '1500 * time.Millisecond'],
  ['1m30s', '90 * time.Second'],
  ['2h', '2 * time.Hour'],
  ['0.5us', '500 * time.Nanosecond'],
  ['3µs', '3 * time.Microsecond'],
  ['0s', '0'],
])('the duration %s is %s', (text, go) => expect(printDuration(readDuration(text), 'time')).toBe(go));

test.each([
  ['io.EOF', 'io', 'EOF'],
  ['github.com/redis/go-redis/v9.Nil', 'github.com/redis/go-redis/v9', 'Nil'],
  ['gopkg.in/yaml.v3.ErrBad', 'gopkg.in/yaml.v3', 'ErrBad'],
])('%s is a name of a package', (text, path, name) => expect(splitName(text)).toEqual({ path, name }));

test('a method is called as its key', () => {
  expect(namePlan('slow-cache', new Set())).toBe('SlowCache');
  expect(namePlan('redis', new Set(['Redis']))).toBe('RedisFaults');
});

describe('a rule', () => {
  const nameOf = (path: string): string => path.split('/').at(-1)?.replace('v9', 'redis') ?? '';
  test.each([
    [{ on: 'redis.*', times: 2, latency: '50ms' }, ['time'], 'faults.Latency(50 * time.Millisecond, 0), faults.Times(2)'],
    [{ on: 'x', latency: '1s', jitter: '2ms' }, ['time'], 'faults.Latency(time.Second, 2 * time.Millisecond)'],
    [{ on: 'x', timeout: '3s', chance: 0.5 }, ['time'], 'faults.Timeout(3 * time.Second), faults.Chance(0.5)'],
    [{ on: 'x', fail: 'LOADING "it"', trace: 't' }, ['errors'], 'faults.Fail(errors.New("LOADING \\"it\\"")), faults.Trace("t")'],
    [{ on: 'x', error: 'github.com/redis/go-redis/v9.Nil' }, ['github.com/redis/go-redis/v9'], 'faults.Fail(redis.Nil)'],
    [
      { on: 'x', 'mysql-error': 1213 },
      ['github.com/go-sql-driver/mysql'],
      'faults.Fail(&mysql.MySQLError{Number: 1213, Message: "planned by a test"})',
    ],
    [{ on: 'x', 'circuit-open': true, skip: 1 }, [], 'faults.CircuitOpen(nil), faults.Skip(1)'],
    [
      { on: 'x', 'lost-before': true, 'lost-after': true, empty: true, cut: true, close: true, reorder: 3 },
      [],
      'faults.LostBefore(), faults.LostAfter(), faults.Empty(), faults.Cut(), faults.Close(), faults.Reorder(3)',
    ],
  ])('%j', (rule, imports, go) => {
    expect([...new Set(importsOfRule(rule))]).toEqual(imports);
    expect(printRule(rule, 'faults', nameOf).join(', ')).toBe(go);
  });
});
