import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { describeWithGo } from '../jest/go-toolchain.ts';
import { describeWithServices } from '../jest/services.ts';
import { repository } from '../repository.ts';
import { compareVerdicts } from './compare-verdicts.ts';
import { readVerdicts } from './read-verdicts.ts';

const tenMinutes = 600_000;

describeWithGo('suites of others', () => {
  describeWithServices('on MariaDB and on the engine', ['mariadb'], () => {
    it(
      'come to the same',
      () => {
        const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/suites/main.ts'], {
          cwd: repository,
          encoding: 'utf8',
          env: { ...process.env, NODE_OPTIONS: '' },
        });
        process.stdout.write(stdout);
        expect({ status, stderr }).toMatchObject({ status: 0 });
        expect(stdout).toMatch(/^sqlx: compared [1-9]/m);
        expect(stdout).toMatch(/^migrate-notary-signer: compared [1-9]/m);
        expect(stdout).toMatch(/^mariadb: (?:\d+ files: compared [1-9]|skipped: )/m);
      },
      tenMinutes,
    );
  });
});

describe('a comparison', () => {
  const real = new Map([
    ['TestA', 'pass'],
    ['TestB', 'pass'],
    ['TestB/one', 'pass'],
    ['TestC', 'skip'],
  ]);

  it('counts tests, and those that one side has not', () => {
    const engine = new Map([
      ['TestA', 'fail'],
      ['TestB', 'pass'],
      ['TestC', 'skip'],
    ]);
    expect(compareVerdicts(real, engine, {})).toMatchObject({
      compared: 4,
      equal: 2,
      verdicts: { pass: 1, skip: 1 },
      different: [
        { test: 'TestA', real: 'pass', engine: 'fail' },
        { test: 'TestB/one', real: 'pass', engine: 'not run' },
      ],
    });
  });

  it('knows differences by a test or what is above it, and tells which are gone', () => {
    const engine = new Map([...real, ['TestB/one', 'fail']]);
    expect(compareVerdicts(real, engine, { TestB: 'a reason', TestA: 'another one' })).toMatchObject({
      different: [],
      known: [{ test: 'TestB/one' }],
      gone: ['TestA'],
    });
  });
});

describe('verdicts', () => {
  const ended = (Test: string, Action: string): { Action: string; Test: string } => ({ Action, Test });

  it('blame the subtest alone', () => {
    const events = [ended('TestA/one', 'fail'), ended('TestA/two', 'pass'), ended('TestA', 'fail'), ended('TestB', 'fail')];
    expect([...readVerdicts(events, false)]).toEqual([
      ['TestA/one', 'fail'],
      ['TestA/two', 'pass'],
      ['TestA', 'pass'],
      ['TestB', 'fail'],
    ]);
  });

  it('have names without addresses and times', () => {
    const events = [
      ended('TestA/0x32a8055ac520', 'pass'),
      ended('TestA/2026-11-22_18:33:55.959327464_+0000_UTC', 'pass'),
      ended('TestA/42', 'pass'),
    ];
    expect([...readVerdicts(events, false).keys()]).toEqual(['TestA/*', 'TestA/42']);
  });

  it('show what a test logged', () => {
    const events = [
      { Action: 'output', Test: 'TestA', Output: '=== RUN   TestA\n' },
      { Action: 'output', Test: 'TestA', Output: '    migrate_test.go:44: no change\n' },
      { Action: 'output', Test: 'TestA', Output: '        version 2\n' },
      ended('TestA', 'pass'),
    ];
    expect(readVerdicts(events, true).get('TestA')).toBe('pass\nno change\n        version 2\n');
  });

  it('are none where nothing ran', () => {
    expect(() => readVerdicts([{ Action: 'output', Output: 'panic: no server' }], false)).toThrow('no test ran:\npanic: no server');
  });
});
