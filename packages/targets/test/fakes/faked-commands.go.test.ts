import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { fakedCommands } from '../../src/fakes/contract/faked-commands.ts';

const runtime = path.join(import.meta.dirname, '../../../../templates/fakes/runtime');

// cspell:disable
/** Commands of connections and servers, of transactions and scripts by their sum, which no case has. */
const others = [
  ...[
    'auth',
    'client',
    'cluster',
    'command',
    'discard',
    'exec',
    'flushall',
    'hello',
    'info',
    'memory',
    'multi',
    'object',
    'pubsub',
    'quit',
  ],
  ...['script', 'select', 'swapdb', 'unwatch', 'wait'],
];

// cspell:enable

describeWithGo('the commands of the fake Redis', () => {
  it('are those that miniredis registers', () => {
    const options = { cwd: runtime, encoding: 'utf8' } as const;
    const directory = execFileSync('go', ['list', '-m', '-f', '{{.Dir}}', 'github.com/alicebob/miniredis/v2'], options).trim();
    const sources = readdirSync(directory).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'));
    const registered = sources.flatMap((name) => [...readFileSync(path.join(directory, name), 'utf8').matchAll(/Register\("(\w+)"/g)]);
    const names = new Set(registered.map(([, command = '']) => command.toLowerCase()));
    expect([...names].filter((name) => !others.includes(name)).toSorted()).toEqual(fakedCommands);
  });
});
