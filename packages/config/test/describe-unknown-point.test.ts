import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repository } from '../../../scripts/repository.ts';
import { describeUnknownPoint, pointPattern } from '../src/options/describe-unknown-point.ts';

test.each(['*', '*.connect', 'my*.exec', 'mysql.*', 'mysql.ex* UPDATE *', 'redis.gte a', 'kafka.produce orders'])(
  '%s is a pattern',
  (pattern) => expect(describeUnknownPoint(pattern)).toBeUndefined(),
);

test.each([
  ['get', 'get is no point of a fake: those begin with mysql., kafka., redis.'],
  ['redis a', 'redis is no point of a fake: those begin with mysql., kafka., redis.'],
  ['postgres.exec UPDATE *', 'postgres.exec is no point of a fake: those begin with mysql., kafka., redis.'],
])('%s is none', (pattern, message) => {
  expect(describeUnknownPoint(pattern)).toBe(message);
  expect(pattern).not.toMatch(pointPattern);
});

test('the points are those of package faults', () => {
  const source = readFileSync(join(repository, 'templates/fakes/runtime/faults/pattern.go'), 'utf8');
  for (const server of ['mysql', 'kafka']) {
    const [, list = ''] = new RegExp(`server == "${server}":\\s+return \\[\\]string\\{([^}]*)\\}`).exec(source) ?? [];
    const calls = JSON.parse(`[${list}]`) as readonly string[];
    expect(describeUnknownPoint(`${server}.none`)).toBe(`${server} has no point none, but ${calls.join(', ')}`);
  }
});
