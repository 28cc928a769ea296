import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { runtime } from '../../../../scripts/contract/runtime.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { withoutServers } from '../../../../scripts/servers/variables.ts';
import { readTestEvents } from '../../../../scripts/judge-tests/test-event.ts';

const twentyMinutes = 1_200_000;

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function goIn(cwd: string, ...words: readonly string[]): Ended {
  // What is compared with servers is, without the race detector and without another worker beside it, by scripts/contract.
  const env = { ...process.env, ...goEnvironment, ...withoutServers };
  return spawnSync('nice', ['-n', '19', 'go', ...words], { cwd, encoding: 'utf8', env, maxBuffer: 2 ** 28 });
}

function go(...words: readonly string[]): Ended {
  return goIn(runtime, ...words);
}

describeWithGo("the fakes' runtime, judged by its own tests", () => {
  test('vet finds nothing', () => expect(go('vet', './...')).toMatchObject({ status: 0, stderr: '' }), twentyMinutes);

  test(
    'its tests pass, and the race detector finds nothing',
    () => {
      const { status, stdout, stderr } = go('test', '-race', '-short', '-json', './...');
      const events = readTestEvents(stdout).filter(({ Test }) => Test !== undefined);
      const count = (action: string): number => events.filter(({ Action }) => Action === action).length;
      process.stdout.write(`the fakes' runtime: ${count('pass')} tests passed, ${count('fail')} failed, ${count('skip')} skipped\n`);
      const failures = events.filter(({ Action }) => Action === 'fail').map(({ Package, Test }) => `${Package ?? ''} ${Test ?? ''}`);
      expect({ failures, stderr, status }).toEqual({ failures: [], stderr: '', status: 0 });
      expect(count('pass')).toBeGreaterThan(100);
    },
    twentyMinutes,
  );

  test(
    'the back end on go-mysql-server, a module of its own, passes its tests',
    () => expect(goIn(join(runtime, 'fakemysql/gms'), 'test', './...')).toMatchObject({ status: 0, stderr: '' }),
    twentyMinutes,
  );
});
